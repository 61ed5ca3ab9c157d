# SPDX-License-Identifier: GPL-3.0-or-later
"""What the frozen folder promises: nothing of a network inside, and the same program as from source."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from PyInstaller.archive.readers import CArchiveReader

from peerdesk.demo import PASSPHRASE
from tests.rules.source_tree import PACKAGE, ROOT, place
from tests.security.canaries import every_file
from tests.security.evening import spend
from tests.window import a_screen

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

NETWORK_FILES = (
    r"Network|Qml|Quick|WebSockets|_ssl|libssl|libcrypto|gnutls|krb5|gssapi|libcurl|libcups|avahi"
)
NETWORK_MODULES = (
    r"(ssl|_ssl|http|asyncio|ftplib|smtplib|socketserver|xmlrpc|urllib\.request)(\..*)?"
)


@pytest.fixture(scope="module")
def frozen(tmp_path_factory):
    out = tmp_path_factory.mktemp("frozen")
    subprocess.run([sys.executable, str(ROOT / "packaging" / "build.py"), str(out)], check=True)
    return out / "peerdesk"


def test_no_network_library_is_inside(frozen):
    files = [file.relative_to(frozen).as_posix() for file in frozen.rglob("*")]
    assert not [file for file in files if re.search(NETWORK_FILES, file)]


def test_no_network_module_is_inside(frozen):
    archive = CArchiveReader(str(frozen / "peerdesk"))
    modules = archive.open_embedded_archive("PYZ.pyz").toc
    assert "peerdesk.vault.vault" in modules
    assert not [name for name in modules if re.fullmatch(NETWORK_MODULES, name)]


def test_every_file_the_program_reads_is_inside(frozen):
    read = [
        file
        for file in (PACKAGE / "assets").rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc"}
    ]
    assert not [place(file) for file in read if not (frozen / "_internal" / place(file)).is_file()]


def test_a_journal_made_from_the_terminal_is_read_again(frozen, tmp_path):
    secret = tmp_path / "passphrase"
    secret.write_text("six made up words for tests\n", encoding="utf-8")
    journal = tmp_path / "Mine.peerdesk"
    _run(frozen, "create", journal, "--passphrase-file", secret)
    _run(frozen, "note", journal, "--passphrase-file", secret, typed="Tired, and it was good.")
    assert "Tired" in _run(frozen, "list", journal, "--passphrase-file", secret)


def test_a_letter_is_sealed_for_another_journal_and_opened_there(frozen, tmp_path):
    """T6, T8: the process apart that opens letters is inside, too."""
    secret = tmp_path / "passphrase"
    secret.write_text("six made up words for tests\n", encoding="utf-8")
    wren, maren = tmp_path / "Wren.peerdesk", tmp_path / "Maren.peerdesk"
    opened_with = ("--passphrase-file", secret)
    for journal in (wren, maren):
        _run(frozen, "create", journal, *opened_with)
    kept = _run(frozen, "note", wren, *opened_with, "--json", typed="Crooked, in pieces.")
    card, letter = tmp_path / "maren.card", tmp_path / "letter-abcd.age"
    card.write_text(_run(frozen, "card", maren, "--name", "Maren", *opened_with), encoding="utf-8")
    _run(frozen, "card", wren, "--name", "Wren", *opened_with)
    entry = json.loads(kept)["id"]
    _run(frozen, "seal", wren, "--to", card, "--entry", entry, "-o", letter, "--yes", *opened_with)
    read = _run(frozen, "open", letter, "--journal", maren, *opened_with)
    assert "Crooked, in pieces." in read
    assert "Maren" in _run(frozen, "register", wren, *opened_with)


def test_weeks_count_in_the_frozen_program_as_from_source(frozen, tmp_path):
    journal, secret = tmp_path / "Made-up.peerdesk", tmp_path / "passphrase"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    _run(frozen, "demo", journal)
    for asked in ("weeks", "observations"):
        words = (asked, journal, "--json", "--passphrase-file", secret)
        source = [sys.executable, "-m", "peerdesk", *map(str, words)]
        done = subprocess.run(source, cwd=ROOT, capture_output=True, text=True, check=True)
        assert json.loads(_run(frozen, *words)) == json.loads(done.stdout)


def test_the_frozen_program_passes_the_tour(frozen, tmp_path):
    _run(frozen, "tour", tmp_path / "pictures")
    assert list((tmp_path / "pictures").rglob("*.png"))


@pytest.mark.window
def test_an_evening_with_the_frozen_program_leaves_nothing_either(frozen, tmp_path_factory):
    """T1, T3, T15: no word in any file or in memory, and nothing mapped that could reach a network."""
    with a_screen(tmp_path_factory.mktemp("screen")) as screen:
        home = tmp_path_factory.mktemp("home")
        evening = spend(screen, home, (str(frozen / "peerdesk"),))
    assert evening.ended
    assert evening.canaries.found_in_files(list(every_file(home))) == []
    assert evening.canaries.found_in_files(evening.shared_memory) == []
    assert evening.canaries.found_in("standard error", evening.said) == []
    assert set(evening.titles) == {"PeerDesk", "PeerDesk, locked"}
    assert evening.memory_after == []
    assert not re.search(NETWORK_FILES, evening.maps)


def _run(frozen, *words, typed=""):
    command = [str(frozen / "peerdesk"), *map(str, words)]
    done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
