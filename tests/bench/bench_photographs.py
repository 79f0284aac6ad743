"""How fast a photograph of a telephone is taken in, and how much memory sixty of them take.

    python tests/bench/bench_photographs.py

Read the ratios: taking in is compared with Pillow reading all dots, making them small and
writing them, as is usual; a small picture with the same of the large one. Memory is the most
that a process has while it takes in sixty photographs one after the other.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from ktpn_desktop.app.developing import LONGEST_SIDE, develop, small_picture

ACROSS, DOWN = 4000, 3000
PHOTOGRAPHS = 60
RUNS = 7
TILE = (168, 120)
SMALL_GOAL = 500  # ms until a thumbnail is there
MEMORY_GOAL = 200  # MB


def main() -> None:
    """Print milliseconds, ratios and megabytes."""
    with tempfile.TemporaryDirectory(prefix="ktpn-bench-") as folder:
        photograph = Path(folder) / "IMG_1.jpg"
        photograph.write_bytes(a_photograph())
        kept = Path(folder) / "kept.jpg"
        kept.write_bytes(develop(photograph.name, photograph).data)
        took = best(lambda: develop(photograph.name, photograph))
        usual = best(lambda: usually(photograph))
        print(
            f"take in {ACROSS} × {DOWN}: {took:.0f} ms = {took / usual:.2f} × Pillow as usual"
        )
        small, from_large = (
            best(lambda: small_picture(kept, TILE)),
            best(lambda: tile(photograph)),
        )
        print(
            f"thumbnail: {small:.1f} ms = {small / from_large:.2f} × from the file itself "
            f"(goal {SMALL_GOAL} ms)"
        )
        command = [sys.executable, __file__, str(photograph)]
        megabytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(f"{PHOTOGRAPHS} photographs: {megabytes.strip()} MB (goal {MEMORY_GOAL} MB)")


def a_photograph() -> bytes:
    """Return a JPEG file with as much in it as a telephone's has."""
    dots = random.Random(1).randbytes(200 * 150 * 3)
    image = Image.frombytes("RGB", (200, 150), dots).resize((ACROSS, DOWN))
    file = BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()


def usually(path: Path) -> bytes:
    """Make a photograph small as most programs do."""
    file = BytesIO()
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
        small = upright.resize((LONGEST_SIDE, LONGEST_SIDE * DOWN // ACROSS))
        small.save(file, "JPEG", quality=85, optimize=True)
    return file.getvalue()


def tile(path: Path) -> bytes:
    """Make a thumbnail from the large file."""
    file = BytesIO()
    with Image.open(path) as image:
        image.convert("RGB").resize(TILE).save(file, "JPEG", quality=85)
    return file.getvalue()


def best(work: Callable[[], object]) -> float:
    """Return the milliseconds of the quickest run."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return min(times) * 1000


def take_in_many(path: Path) -> None:
    """Take in a photograph again and again, and print the most memory that took."""
    for _ in range(PHOTOGRAPHS):
        develop(path.name, path)
    # What `getrusage` tells begins with the memory of whoever started this.
    told = Path("/proc/self/status").read_text("utf-8").split("VmHWM:")[1]
    print(f"{int(told.split()[0]) / 1024:.0f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take_in_many(Path(sys.argv[1]))
    else:
        main()
