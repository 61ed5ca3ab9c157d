# SPDX-License-Identifier: GPL-3.0-or-later
"""The look in force: colours, type, text size and stillness, installed once on the application.

Widgets read it in their constructors; when it changes, the window builds its pages anew. Nothing else
sets a style sheet, loads a font or names a colour; and no style sheet is set on the whole application.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QToolTip

from peerdesk import assets
from peerdesk.ui import icons, tokens
from peerdesk.ui.desktop import asks_for_contrast, asks_for_stillness
from peerdesk.ui.style import forced_colours, palette_of, style_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap
    from PySide6.QtWidgets import QWidget

Mode = Literal["system", "light", "dark"]
SMALLEST_SCALE, LARGEST_SCALE = 80, 200


class Theme(QObject):
    """Colours, fonts and lengths as they are now. Ask `theme()` for the one there is."""

    changing = Signal()
    """Another look is put on everything there is, in the next turn: what nobody sees is better gone by then."""
    changed = Signal()
    """The desktop went from light to dark or back, or asks for less motion, while we follow it."""

    def __init__(self) -> None:
        super().__init__()
        self.dark = False
        self.still = False
        self.scale = 1.0
        self._mode: Mode = "light"
        self._asked_still = False
        self._values: dict[str, str] = {}
        self._colours: dict[str, QColor] = {}
        self._sheets: dict[str, str] = {}
        self._fonts: dict[str, QFont] = {}
        self._forced: dict[str, str] = {}
        self._app: QApplication | None = None

    def install(self, app: QApplication, mode: Mode, scale: int, still: bool) -> None:
        """Put the look on `app`; `scale` is the text size in percent, 80 to 200.

        Every face is loaded first: one that comes later has the toolkit open all that are in use once more.
        """
        self._mode, self._asked_still = mode, still
        self.scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE) / 100
        if self._app is None:
            self._app = app
            _load_faces()
            self._forced = (
                forced_colours(app.palette()) if asks_for_contrast(app.styleHints()) else {}
            )
            app.styleHints().colorSchemeChanged.connect(self._desktop_changed)
        self._read_desktop(app)
        self._put_on(app)

    def px(self, length: float) -> int:
        """Return `length` px at 100 % in px at the text size in force. Not for line widths."""
        return round(length * self.scale)

    def colour(self, name: str) -> QColor:
        """Return a colour of one's own, called `name` in tokens. Raises KeyError if there is none."""
        return QColor(self._colours[name])

    def font(self, role: str) -> QFont:
        """Return the font of a role of tokens.TYPE, at the text size in force."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = self._make_font(tokens.TYPE[role])
        return found

    def line(self, role: str) -> int:
        """Return the line height in px of a role of tokens.TYPE, at the text size in force."""
        return self.px(tokens.TYPE[role].line)

    def icon(self, name: str, colour: str = "ink2", size: int = 18) -> QIcon:
        """Return the icon called `name`, for buttons of the toolkit, `size` px at 100 %."""
        return icons.icon(name, self._colours[colour], self.px(size), self._ratio())

    def picture(self, name: str, colour: str = "ink2", size: int = 18) -> QPixmap:
        """Return the icon called `name` as a picture, for painting, `size` px at 100 %."""
        return icons.picture(name, self._colours[colour], self.px(size), self._ratio())

    def dress(self, part: QWidget, *sheets: str) -> None:
        """Put these of `assets/sheets` on `part`: for what the toolkit draws of it, makes inside it, and its tips.

        Raises FileNotFoundError if there is none of that name.
        """
        wanted = "".join(self._sheet(name) for name in ("any", *sheets))
        if part.styleSheet() != wanted:
            part.setStyleSheet(wanted)

    def duration(self, milliseconds: int) -> int:
        """Return how long a movement takes: `milliseconds`, or 0 when things are to stand still."""
        return 0 if self.still else milliseconds

    def _put_on(self, app: QApplication) -> None:
        self._values = self._forced or (tokens.DARK if self.dark else tokens.LIGHT)
        self._colours = {name: QColor(value) for name, value in self._values.items()}
        self._fonts, self._sheets = {}, {}
        icons.forget()
        with _nothing_collected():
            palette = palette_of(self._colours)
            app.setPalette(palette)
            app.setFont(self.font("body"))
            QToolTip.setPalette(palette)  # the toolkit keeps another for tips of what is not ours

    def _sheet(self, name: str) -> str:
        if name not in self._sheets:
            self._sheets[name] = style_sheet(name, self._values, self.px)
        return self._sheets[name]

    def _read_desktop(self, app: QApplication) -> None:
        hints = app.styleHints()
        follows_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self.dark = follows_dark if self._mode == "system" else self._mode == "dark"
        self.still = self._asked_still or asks_for_stillness(hints)

    def _desktop_changed(self) -> None:
        if self._app is None:
            return
        before = self.dark, self.still
        self._read_desktop(self._app)
        if (self.dark, self.still) != before:
            self.changing.emit()
            QTimer.singleShot(0, self, self._put_on_anew)

    def _put_on_anew(self) -> None:
        if self._app is not None:
            self._put_on(self._app)
            self.changed.emit()

    def _make_font(self, face: tokens.Face) -> QFont:
        font = QFont([face.family, *tokens.FALLBACK[face.family]])
        font.setPixelSize(self.px(face.size))
        font.setWeight(QFont.Weight(face.weight))
        font.setItalic(face.italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if face.tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        if face.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.spacing * self.scale)
        return font

    def _ratio(self) -> float:
        return self._app.devicePixelRatio() if self._app else 1.0


_THEME: list[Theme] = []


def theme() -> Theme:
    """Return the one theme of this process."""
    if not _THEME:
        _THEME.append(Theme())
    return _THEME[0]


def _load_faces() -> None:
    for name in tokens.FACES.values():
        # By its place, not its bytes: the toolkit then maps the file instead of holding a copy.
        QFontDatabase.addApplicationFont(str(assets.place_of(f"fonts/{name}.ttf")))


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """The toolkit walks over every widget here; one that was put away must not be collected under its feet."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
