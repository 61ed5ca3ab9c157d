# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the window: application, look, main window. What is heavy is imported after the first paint."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from peerdesk import paths
from peerdesk.clock import Clock, SystemClock
from peerdesk.ui import handing_on
from peerdesk.ui.closed import Closed
from peerdesk.ui.collecting import Collecting
from peerdesk.ui.handing_on import HandedOn
from peerdesk.ui.lanes import Lane
from peerdesk.ui.looks import Looks
from peerdesk.ui.main_window import USUAL_SIZE, MainWindow
from peerdesk.ui.place import stand, stand_inside
from peerdesk.wording import _

if TYPE_CHECKING:
    from peerdesk.ui.clipboard import Clipboard

_DEMO_PLACE = (60, 60, USUAL_SIZE.width(), USUAL_SIZE.height())


def main(words: list[str]) -> int:
    """Open the window and run until it closes.

    `words` are `--journal PATH`, `--letter FILE`, `--demo`, the hand-over flag, or none.
    """
    folder, handed = _asked_for(words)
    application = make_application()
    window = make_window(SystemClock())
    if words[:1] == ["--letter"]:
        window.letters.open(Path(words[1]).absolute())
    return Program(application, window).run(folder, handed)


def make_application() -> QApplication:
    """Return the application, with Qt’s own settings sent to a place that is swept."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    QGuiApplication.setDesktopFileName("peerdesk")
    # The style is chosen by its name: to ask for the one in force loads every constant of QStyle.
    application = QApplication([sys.argv[0], "-style", "fusion"])
    application.setApplicationName("PeerDesk")
    application.setQuitOnLastWindowClosed(False)
    private = str(paths.qt_settings_folder())
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, private)
    return application


def make_window(clock: Clock, closed: Closed | None = None) -> MainWindow:
    """Return the window in the look that was chosen."""
    looks = Looks(paths.preferences_file())
    if sys.platform == "win32":
        from peerdesk.ui.left_out import LeftOut, ask_windows  # noqa: PLC0415  only there

        LeftOut(looks, ask_windows)
    window = MainWindow(looks, clock, closed or Closed())
    window.resize(USUAL_SIZE)
    place = looks.preferences.geometry
    if place:
        window.restoreGeometry(QByteArray.fromBase64(place.encode("ascii")))
    if not window.isMaximized():
        stand_inside(window)
    return window


class Program:
    """Ties the window to the process: what a lock starts, what ending ends."""

    def __init__(
        self,
        application: QApplication,
        window: MainWindow,
        start_fresh: Callable[[HandedOn], object] = handing_on.start_fresh,
    ) -> None:
        self._application = application
        self._start_fresh = start_fresh
        self.window = window
        self._fetching = Lane("peerdesk-fetching")
        self._collecting = Collecting(window)
        window.painted.connect(self._after_first_paint)
        window.locked.connect(self._go_on_in_a_fresh_process)
        window.ended.connect(self._end)

    def run(self, folder: Path | None, handed: HandedOn | None = None) -> int:
        """Begin, and return the exit code once all is over. Stays alive meanwhile: signals hold it only weakly."""
        self.begin(folder, handed)
        return self._application.exec()

    def begin(self, folder: Path | None, handed: HandedOn | None = None) -> None:
        """Show the window at its place, then fetch what the first paint did not need."""
        if handed is not None:
            stand(self.window, QRect(*handed.geometry))
        self.window.begin(folder, handed)
        if handed is not None and handed.is_maximised:
            self.window.showMaximized()
        else:
            self.window.show()

    @cached_property
    def _clipboard(self) -> Clipboard:
        """What looks after whatever is copied; made once something can be."""
        from peerdesk.ui.clipboard import Clipboard  # noqa: PLC0415  not before the first paint

        return Clipboard(QGuiApplication.clipboard())

    def _after_first_paint(self) -> None:
        from peerdesk.ui.going_away import GoingAway  # noqa: PLC0415  QtDBus is not needed to paint
        from peerdesk.ui.rooms import Rooms  # noqa: PLC0415  nor what else there is to go to
        from peerdesk.ui.widgets.drawn.logo import logo_icon  # noqa: PLC0415  nor is what stands in the task bar
        from peerdesk.ui.widgets.told import spoken  # noqa: PLC0415  nor is what only a reader asks for

        # However it ends: what was copied is Python’s, and Qt would let go of it when Python is no more.
        self._application.aboutToQuit.connect(self._clipboard.forget)
        spoken.speak_for_our_parts()
        self.window.setWindowIcon(logo_icon())
        self._away = GoingAway(self.window)
        self._away.left.connect(self.window.lock_unattended)
        self._away.ended.connect(self.window.end)
        self._application.commitDataRequest.connect(self.window.end)
        rooms = Rooms(self.window)
        self._fetching.run(
            _fetch_what_knows_no_qt, lambda _fetched: rooms.open_every_day(self._fetch_words)
        )

    def _fetch_words(self) -> None:
        self._fetching.run(_fetch_words, self._make_ready)

    def _make_ready(self, _fetched: None) -> None:
        self._collecting.begin()
        self.window.make_ready()

    def _go_on_in_a_fresh_process(self, handed: HandedOn) -> None:
        self._clipboard.forget()
        self._start_fresh(handed)
        self._leave()

    def _end(self) -> None:
        self._clipboard.forget()
        self._leave()

    def _leave(self) -> None:
        self._fetching.stop()
        self._application.exit(0)  # quit() would ask the window, which ends by itself


def _fetch_what_knows_no_qt() -> None:
    """Import what the open desk stands on while the person types. Takes tenths of a second: a lane’s."""
    for name in ("opening.opening", "today.today", "reading.timeline"):
        import_module(f"peerdesk.presenters.{name}")


def _fetch_words() -> None:
    """Read the words, and sweep Qt’s own settings."""
    import shutil  # noqa: PLC0415

    from peerdesk.ui import ahead  # noqa: PLC0415

    ahead.fetch_words()
    # What a file dialog left last time.
    shutil.rmtree(paths.qt_settings_folder(), ignore_errors=True)


def _asked_for(words: list[str]) -> tuple[Path | None, HandedOn | None]:
    match words:
        case []:
            return None, None
        case [handing_on.FLAG]:
            handed = handing_on.receive()
            return handed.folder, handed
        case ["--letter", _file]:
            return None, None
        case ["--demo"]:
            return None, HandedOn(None, _DEMO_PLACE, what="demo")
        case ["--journal", folder]:
            return Path(folder).absolute(), None
        case _:
            sys.stderr.write(
                _(
                    "PeerDesk opens with “peerdesk” or “peerdesk --journal PATH”; “peerdesk --help” says the rest."
                )
                + "\n"
            )
            raise SystemExit(2)
