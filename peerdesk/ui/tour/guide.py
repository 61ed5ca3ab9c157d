# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads the tour: a home that is thrown away afterwards, the first window process, and a line for every step."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from peerdesk.demo.passing_folder import PassingFolder
from peerdesk.own_command import own_command
from peerdesk.ui.tour import STAGE
from peerdesk.ui.tour.stage import CURTAIN, DONE, NOT_SO, first_words
from peerdesk.wording import _

_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "TMPDIR", "TEMP", "TMP")
_OWN = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")


def take(out: Path) -> int:
    """Take the tour and draw it into the folder `out`. Return 0, or 1 with the step that did not happen."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        sys.stderr.write(_("The folder for the pictures cannot be written.") + "\n")
        return 1
    with PassingFolder() as passing:
        stage = subprocess.Popen(  # noqa: S603  our own program
            [*own_command(), "tour", STAGE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=_away_from_home(str(passing.path)),
        )
        assert stage.stdin is not None  # noqa: S101  asked for above
        assert stage.stdout is not None  # noqa: S101  the same
        stage.stdin.write(first_words(out))
        stage.stdin.close()
        # Every window process of the tour holds this pipe: it ends when the last of them has.
        is_over = _tell(line.decode("utf-8") for line in stage.stdout)
        stage.wait()
    if is_over:
        sys.stdout.write(_("The pictures are in {folder}").format(folder=out) + "\n")
    return 0 if is_over else 1


def _tell(lines: Iterable[str]) -> bool:
    """Print what happened, and say whether it was everything."""
    is_over = False
    for line in lines:
        kind, _tab, text = line.rstrip("\n").partition("\t")
        if kind == DONE:
            sys.stdout.write(f"  {text}\n")
            sys.stdout.flush()
        elif kind == NOT_SO:
            sys.stderr.write(_("This did not happen: {step}").format(step=text) + "\n")
        is_over = kind == CURTAIN
    return is_over


def _away_from_home(home: str) -> dict[str, str]:
    """Return an environment in which nothing of this account is read or written, and no screen or bus is needed."""
    away = dict(os.environ)
    away.update(dict.fromkeys(_HOMES, home))
    away.update({name: str(Path(home, name.lower())) for name in _OWN})
    for name in _OWN:
        Path(away[name]).mkdir(mode=0o700)
    away["QT_QPA_PLATFORM"] = "offscreen"
    away["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
    away["LANGUAGE"] = "en"
    return away
