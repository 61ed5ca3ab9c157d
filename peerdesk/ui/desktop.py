# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop asks of every program: strong contrast, less motion. Best effort, never an error."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

_STILL_LINES = (
    ("kdeglobals", "AnimationDurationFactor=0\n"),
    ("gtk-4.0/settings.ini", "gtk-enable-animations=0\n"),
    ("gtk-3.0/settings.ini", "gtk-enable-animations=0\n"),
)
_SPI_GETCLIENTAREAANIMATION = 0x1042


def asks_for_contrast(hints: Any) -> bool:  # noqa: ANN401  what it has depends on the toolkit
    """Return whether `hints`, the toolkit's style hints, tell of strong contrast (from 6.10 on)."""
    return _asks(hints, "contrastPreference", "HighContrast")


def asks_for_stillness(hints: Any) -> bool:  # noqa: ANN401  the same
    """Return whether the desktop asks for less motion.

    The toolkit tells from 6.12 on; before, Windows tells, and the settings files of Plasma and GTK.
    """
    if _asks(hints, "motionPreference", "ReducedMotion"):
        return True
    if sys.platform == "win32":
        return _windows_is_still()
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return any(line in _settings(folder / name) for name, line in _STILL_LINES)


def _asks(hints: Any, question: str, answer: str) -> bool:  # noqa: ANN401  the same
    wishes = hints.accessibility() if hasattr(hints, "accessibility") else None
    ask = getattr(wishes, question, None)
    return ask is not None and ask().name == answer


def _settings(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").replace(" ", "") + "\n"
    except OSError:
        return ""


def _windows_is_still() -> bool:
    import ctypes  # noqa: PLC0415  only there

    animated = ctypes.c_int(1)
    library: Any = getattr(ctypes, "windll", None)
    told = library and library.user32.SystemParametersInfoW(
        _SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animated), 0
    )
    return bool(told) and not animated.value
