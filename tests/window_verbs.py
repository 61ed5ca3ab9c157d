# SPDX-License-Identifier: GPL-3.0-or-later
"""What somebody does at the real window again and again: makes a journal, locks, unlocks, quits."""

from __future__ import annotations

from pathlib import Path

from tests.window import Window, wait_for

PASSPHRASE = "kettle orbit slow lantern"
PLACE = Path("PeerDesk") / "My journal.peerdesk"
"""Where a new journal lies in a home, unless somebody says otherwise."""


def make_a_journal(window: Window, whose: str = "Mine", passphrase: str = PASSPHRASE) -> list[str]:
    """Make a journal as the first run asks for it, and return the groups of its recovery key."""
    window.push("Make a journal…")
    window.push("Continue")
    window.push(whose, "radio button")
    window.push("Continue")
    type_passphrase(window, "Passphrase", passphrase)
    type_passphrase(window, "Once more", passphrase)
    window.press("Return")
    window.find("Keep your recovery key")
    groups = type_two_groups_back(window)
    window.press("Return")
    window.find("What it took, not said")
    return groups


def type_passphrase(window: Window, name: str, passphrase: str) -> None:
    window.go_to(name, "text")
    window.type(passphrase)


def type_two_groups_back(window: Window) -> list[str]:
    names = [part.name for part in window.parts()]
    shown = dict(name.split(": ") for name in names if name.count(": ") == 1)
    for group in (name for name in names if name in shown):
        window.write_into(group, shown[group].replace(" ", ""), "text")
    return [digits.replace(" ", "") for digits in shown.values()]


def lock(window: Window) -> None:
    window.press("ctrl+l")
    window.follow()
    window.find("What you were writing is kept.")


def unlock(window: Window, passphrase: str = PASSPHRASE) -> None:
    type_passphrase(window, "Passphrase", passphrase)
    window.press("Return")
    window.find("Pages")


def answer_file_dialog(window: Window, title: str, path: Path) -> None:
    """Type where a file is, or is to be, into the dialog that asks for it."""
    window.find(title)
    window.write_into("File name:", str(path), "text")
    window.press("Return")
    window.wait_until_gone(title)


def quit_by_key(window: Window) -> None:
    window.press("ctrl+q")
    window.wait_until_ended()


def begin(window: Window, keys: str, sign: str) -> None:
    """Begin an entry by its keys, and wait until it can be written in."""
    window.press(keys)
    window.find(sign)


def draft_is_kept(window: Window) -> None:
    wait_for(
        lambda: any(part.name.startswith("Draft kept") for part in window.parts()), "a kept draft"
    )
