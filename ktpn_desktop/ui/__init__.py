"""The window: everything that imports PySide6."""

import builtins

import PySide6.QtCore  # noqa: F401 - it puts its own import in place

# PySide6 looks through the source of every module that is imported after it, for
# `from __feature__ import …`, which nothing here uses: half a millisecond for each of them, and
# all that text stays in memory. So Python's own import is put back, which PySide6 keeps there.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
