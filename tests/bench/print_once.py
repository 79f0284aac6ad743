"""One engine prints one long paper, in a process of its own; says how long that took.

    python -m bench.print_once plain PAPER ITEMS          write a paper down for other engines
    python -m bench.print_once ENGINE PAPER ITEMS [FILE]  print it, and keep it in FILE

The line that it prints is JSON. `bench_print` runs it many times. The paper is printed twice:
the first time an engine meets every word, letter and picture, the second time it knows them.

No engine is interrupted by Python's search for garbage, as the window's workers are not: when
that is due hangs on what was loaded before, and it can take a fifth of the time.
"""

import gc
import importlib
import json
import pickle
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def run(engine: str, name: str, items: Path) -> tuple[bytes, dict[str, float]]:
    """Return the PDF file and the measures."""
    content = _content(engine, name, items)
    started = time.perf_counter()
    module = importlib.import_module(f"bench.engines.{engine}")
    module.prepare()
    prepared = time.perf_counter()
    pdf, wall, cpu = _timed(lambda: module.make(*content))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    _, wall_again, cpu_again = _timed(lambda: module.make(*content))
    measures = {
        "prepare": prepared - started,
        "wall": wall,
        "cpu": cpu,
        "wall again": wall_again,
        "cpu again": cpu_again,
        "bytes": len(pdf),
        "memory": memory,
        "pages": _pages(pdf),
    }
    return pdf, measures


def write_down(name: str, items: Path) -> None:
    """Write a paper into a file, so that other engines run without the program's fonts."""
    from bench.long_papers import PAPERS, plain

    blocks, paper = PAPERS[name]()
    items.write_bytes(pickle.dumps((list(plain(blocks, paper)), paper)))


def _content(engine: str, name: str, items: Path) -> Any:  # as each engine wants it
    if engine == "program":
        from bench.long_papers import PAPERS

        return PAPERS[name]()
    return pickle.loads(items.read_bytes())


def _timed(make: Callable[[], bytes]) -> tuple[bytes, float, float]:
    gc.collect()
    gc.disable()
    wall, cpu = time.perf_counter(), time.process_time()
    pdf = make()
    took = time.perf_counter() - wall, time.process_time() - cpu
    gc.enable()
    return pdf, *took


def _pages(pdf: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


if __name__ == "__main__":
    which, paper_name, path = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    if which == "plain":
        write_down(paper_name, path)
    else:
        made, found = run(which, paper_name, path)
        if sys.argv[4:]:
            Path(sys.argv[4]).write_bytes(made)
        print(json.dumps(found))
