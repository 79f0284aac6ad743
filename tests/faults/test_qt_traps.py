"""Two ways in which Qt's Python binding has ended the process; each is tried in its own."""

import os
import subprocess
import sys
import textwrap

OFFSCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def run(code):
    """Run the code in a process of its own; it has to say "survived" at its end."""
    return subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        env=OFFSCREEN,
        check=False,
        timeout=120,
    )


def assert_survived(ended):
    assert ended.returncode == 0, f"status {ended.returncode}\n{ended.stderr[-2000:]}"
    assert ended.stdout.split() == ["survived"]


def test_a_hundred_thousand_answers_and_signals_lose_no_reference():
    """PySide6 6.12.0 drops a reference to None or True each time, until Python 3.11 aborts."""
    assert_survived(
        run(
            """
            import sys
            from PySide6.QtCore import QObject, Signal

            class Sender(QObject):
                sent = Signal(bool)

            sender = Sender()
            received = 0

            def receive(value):
                global received
                received += 1

            sender.sent.connect(receive)
            before = sys.getrefcount(None), sys.getrefcount(True)
            for _ in range(100_000):
                assert sender.parent() is None
                assert sender.property("nothing") is None
                sender.sent.emit(True)
            after = sys.getrefcount(None), sys.getrefcount(True)
            assert received == 100_000
            if sys.version_info < (3, 12):  # later ones do not count these two any more
                assert all(new > old - 100 for old, new in zip(before, after)), (before, after)
            print("survived")
            """
        )
    )


def test_widgets_in_cycles_survive_busy_threads_when_garbage_is_collected_on_the_main_one():
    """With automatic collection a worker destroys widgets, and the process crashes."""
    assert_survived(
        run(
            """
            import gc
            import threading
            import time
            from PySide6.QtCore import QTimer
            from PySide6.QtWidgets import QApplication, QLabel, QTableView

            gc.disable()
            app = QApplication([])
            app.setQuitOnLastWindowClosed(False)
            collecting = QTimer()
            collecting.timeout.connect(gc.collect)
            collecting.start(100)
            main = threading.get_ident()
            collected = {"main": 0, "elsewhere": 0}
            stop = threading.Event()

            class Witness:
                def __init__(self):
                    self.cycle = self

                def __del__(self):
                    here = threading.get_ident() == main
                    collected["main" if here else "elsewhere"] += 1

            def work():
                while not stop.is_set():
                    [[number] for number in range(2000)]

            def churn():
                for _ in range(30):
                    view = QTableView()
                    view.cycle = view
                    view.witness = Witness()
                    view.timer = QTimer(view)
                    view.timer.start(5)
                    QLabel("x", view)
                    view.show()

            threads = [threading.Thread(target=work) for _ in range(2)]
            for thread in threads:
                thread.start()
            churning = QTimer()
            churning.timeout.connect(churn)
            churning.start(5)
            QTimer.singleShot(3000, app.quit)
            app.exec()
            stop.set()
            for thread in threads:
                thread.join()
            assert collected["elsewhere"] == 0, collected
            assert collected["main"] > 0, collected
            print("survived")
            """
        )
    )
