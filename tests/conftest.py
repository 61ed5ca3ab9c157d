# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test stands on: no screen, no network, a home of its own, and no warning left unheard."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerdesk.clock import FixedClock
from peerdesk.journal.journal import Journal
from peerdesk.journal.pen import DirectPen
from peerdesk.journal.reading import Reading
from peerdesk.journal.schema import SCHEMA
from peerdesk.presenters.desk import Desk
from peerdesk.vault.kdf import CHEAPEST
from peerdesk.vault.vault import Vault
from tests.builders import TODAY, ZONE
from tests.small_disk import SmallDisk, mounted

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ["LC_ALL"] = "C.UTF-8"

WINDOW_TOOLS = ("Xvfb", "openbox", "xdotool", "dbus-run-session")
ALLOWED_SKIP = "age vectors"
PATIENCE = 60_000
"""Milliseconds after which something that was waited for counts as not happening."""

SKIPS: list[tuple[str, str]] = []


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the fault runs that take minutes too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    missing = [tool for tool in WINDOW_TOOLS if shutil.which(tool) is None]
    for item in items:
        if missing and item.get_closest_marker("window"):
            reason = f"not installed: {', '.join(missing)}"
            item.add_marker(pytest.mark.skip(reason=reason))
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


# --- nothing is skipped quietly ---


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        SKIPS.append((report.nodeid, reason.removeprefix("Skipped: ")))


def pytest_sessionfinish(session: pytest.Session) -> None:
    _let_go(at_the_end=True)
    if _skips_that_fail() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for name, reason in _skips_that_fail():
        terminalreporter.write_line(
            f"Skipped, which CI does not allow: {name} ({reason})", red=True
        )


def _skips_that_fail() -> list[tuple[str, str]]:
    if not os.environ.get("CI"):
        return []
    return [(name, reason) for name, reason in SKIPS if not reason.startswith(ALLOWED_SKIP)]


# --- no network ---


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop any test that reaches for an address outside this machine's own sockets."""
    if event in {"socket.connect", "socket.bind"} and isinstance(arguments[1], tuple):
        message = f"{event} to {arguments[1]}: PeerDesk has no business on a network"
        raise AssertionError(message)
    if event == "socket.getaddrinfo":
        message = (
            f"asked for the address of {arguments[0]!r}: PeerDesk has no business on a network"
        )
        raise AssertionError(message)


sys.addaudithook(_refuse_network)


# --- a home of its own, and no warning left unheard ---


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder that belongs to this test alone: nothing is read from or left in the real one."""
    folder = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(folder))
    for variable, name in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_STATE_HOME", ".local/state"),
    ):
        monkeypatch.setenv(variable, str(folder / name))
    return folder


@pytest.fixture(autouse=True)
def no_log_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test it came from; a test that expects one clears it."""
    yield
    heard = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not heard, heard


# --- patience ---


class PatientBot(QtBot):
    """Waits as long as a slow machine under load may take; where nothing is slow, nothing takes longer."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = PATIENCE) -> None:  # noqa: N802  its own name
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = PATIENCE, **more: object) -> object:  # noqa: N802  the same
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture(autouse=True)
def no_window_outlives_its_test() -> Iterator[None]:
    """What a test let go is gone before the next begins, and not met by Python while it ends."""
    yield
    _let_go()


def _let_go(*, at_the_end: bool = False) -> None:
    """Delete what was to be deleted later; at the end, also what was copied, and windows a failed test still holds.

    Left to the end of the process, they would be deleted by Qt when Python is no more, and that is a crash.
    """
    if "PySide6.QtWidgets" not in sys.modules:  # most tests need no Qt
        return
    import shiboken6
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if not isinstance(QCoreApplication.instance(), QApplication):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if at_the_end:
        QApplication.clipboard().clear()
        for window in QApplication.topLevelWidgets():
            if shiboken6.isValid(window):
                shiboken6.delete(window)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """What drives the window and waits for it."""
    return PatientBot(request)


# --- a disk that can be filled ---


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A real disk of six megabytes."""
    with mounted(tmp_path / "disk") as disk:
        if disk is None:
            pytest.skip("may not be done here: mounting a small disk, which takes root")
        yield disk


# --- an open journal, real and quick to make ---


@pytest.fixture
def clock() -> FixedClock:
    """A Thursday afternoon in May; moves only when it is told to."""
    return FixedClock(TODAY, ZONE)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A new journal, its passphrase stretched as little as can be."""
    made, _recovery_key = Vault.create(
        tmp_path / "Wren.peerdesk", "harbour lentil sketch oval", SCHEMA, profile=CHEAPEST
    )
    yield made
    made.close()


@pytest.fixture
def journal(vault: Vault, clock: FixedClock) -> Iterator[Journal]:
    """The writer of that journal, in this thread."""
    connection = vault.writer()
    yield Journal(connection, clock)
    connection.close()


@pytest.fixture
def reading(vault: Vault) -> Iterator[Reading]:
    """A reader of it, through a connection of its own."""
    connection = vault.reader()
    yield Reading(connection)
    connection.close()


@pytest.fixture
def desk(journal: Journal, reading: Reading, clock: FixedClock) -> Desk:
    """What presenters are given; every verb is carried out at once."""
    return Desk(reading, DirectPen(journal), clock, lambda: journal.revision)
