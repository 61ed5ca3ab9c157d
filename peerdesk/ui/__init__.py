# SPDX-License-Identifier: GPL-3.0-or-later
"""The window. The only room with PySide6."""

from __future__ import annotations

import builtins
import linecache

import PySide6.QtCore  # noqa: F401  before any file of this room

# PySide6 puts its own function in the place of `import`: it reads the source of every file loaded after it, and keeps
# the lines, to see who might ask for another spelling of Qt's names. Nobody here does, so the one before it goes back.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
linecache.clearcache()
