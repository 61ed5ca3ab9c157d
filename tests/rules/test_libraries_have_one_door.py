# SPDX-License-Identifier: GPL-3.0-or-later
"""Each library is imported in one place, so that it can be watched, replaced and loaded late."""

from __future__ import annotations

import tomllib

import pytest

from tests.rules.source_tree import PACKAGE, ROOT, TESTS, imports, place, python_files

DOORS = {
    "sqlcipher3": "peerdesk/vault/connection.py",
    "argon2": "peerdesk/vault/kdf.py",
    "pyrage": "peerdesk/vault/age.py",
    "bech32": "peerdesk/vault/",
    "cryptography": "peerdesk/vault/",
    "keyring": "peerdesk/vault/keyring_slot.py",
    "nacl": "peerdesk/vault/box.py",
    "msgspec": "peerdesk/sharing/",
    "qrcodegen": "peerdesk/presenters/letters/card_picture.py",
    "PySide6": "peerdesk/ui/",
}
IMPORTED_AS = {"PySide6-Essentials": "PySide6", "argon2-cffi": "argon2", "PyNaCl": "nacl"}
ROOMS_WITHOUT_QT = ("vault", "records", "journal", "language", "presenters", "demo", "cli", "rules")


@pytest.mark.parametrize("library", DOORS)
def test_a_library_is_imported_through_one_door(library):
    importers = [place(file) for file in python_files(PACKAGE) if _imports(file, library)]
    assert importers, f"{library} is a dependency that nothing imports"
    elsewhere = [file for file in importers if not file.startswith(DOORS[library])]
    assert not elsewhere, f"{library} is imported outside {DOORS[library]}"


def test_every_dependency_has_a_door():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [line.partition(">=")[0] for line in project["dependencies"]]
    assert {IMPORTED_AS.get(name, name) for name in names} == set(DOORS)


def test_what_works_without_a_window_is_tested_without_qt():
    files = python_files(*(TESTS / room for room in ROOMS_WITHOUT_QT))
    assert not [place(file) for file in files if _imports(file, "PySide6")]


def _imports(file, library):
    text = file.read_text(encoding="utf-8")
    by_name = f'import_module("{library}' in text or f'("{library}.' in text
    return by_name or any(name.partition(".")[0] == library for name in imports(file))
