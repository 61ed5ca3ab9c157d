# SPDX-License-Identifier: GPL-3.0-or-later
"""Small habits that a promise hangs on: plain text only, one hand that dresses, real randomness, a stated licence."""

from __future__ import annotations

import ast
import re

from tests.rules.source_tree import PACKAGE, imports, place, python_files

LICENCE = "# SPDX-License-Identifier: GPL-3.0-or-later"
PRINTS = ("peerdesk/cli/", "peerdesk/ui/tour")


def test_nothing_written_is_ever_read_as_markup():
    """T6: what a person or a file says is shown as it stands, never interpreted."""
    assert not _found(
        r"setHtml|setMarkdown|insertHtml|appendHtml|(?<!setAccept)RichText|AutoText|MarkdownText"
    )


def test_only_the_theme_sets_a_style_sheet():
    assert _places(r"\bsetStyleSheet\b") == {"peerdesk/ui/theme.py"}


def test_every_menu_is_dressed_where_it_is_made():
    """Those of the bar are dressed by the bar, and the one of what is new paints itself."""
    assert _places(r"\b(QMenu|SpacedMenu)\(|\((QMenu|SpacedMenu)\)") == {
        "peerdesk/ui/menus.py",
        "peerdesk/ui/widgets/presses/menu.py",
        "peerdesk/ui/widgets/presses/new_menu.py",
    }


def test_whatever_shows_bars_has_slim_ones():
    """Long text and the table of keys are as high as their lines: the page around them scrolls."""
    area = (
        r"class \w+\(Q(\w*ScrollArea|(List|Table|Tree)(View|Widget)|(Plain)?TextEdit|TextBrowser)\b"
    )
    without = {
        "peerdesk/ui/widgets/text/growing_text.py",
        "peerdesk/ui/parts/settings/keys_table.py",
    }
    assert _places(area) == _places(r"\bslim_bars\(self\)") | without


def test_chance_comes_from_the_system_and_only_made_up_people_may_be_drawn_again():
    drawing = {place(file) for file in python_files(PACKAGE) if "random" in imports(file)}
    assert drawing == {"peerdesk/unguessable.py", "peerdesk/demo/chance.py"}


def test_no_second_openssl_is_loaded_beside_the_one_of_cryptography():
    """These three load it for what `cryptography` does as well: 3.5 MiB in every process."""
    unwanted = {"hashlib", "hmac", "secrets"}
    assert not [place(file) for file in python_files(PACKAGE) if unwanted & set(imports(file))]


def test_only_the_terminal_prints():
    printing = [
        place(file)
        for file in python_files(PACKAGE)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]
    assert not [file for file in printing if not file.startswith(PRINTS)]


def test_every_file_opens_with_its_licence_and_what_it_is_for():
    for file in python_files():
        text = file.read_text(encoding="utf-8")
        assert LICENCE in text.splitlines()[:2], f"{place(file)} does not state its licence"
        assert ast.get_docstring(ast.parse(text)), f"{place(file)} does not say what it is for"


def test_no_file_is_a_drawer_for_everything():
    drawers = {"utils", "util", "common", "helpers", "misc", "manager", "core", "base"}
    assert not [place(file) for file in python_files() if file.stem in drawers]


def _places(pattern):
    return {found.partition(":")[0] for found in _found(pattern)}


def _found(pattern):
    return [
        f"{place(file)}:{number}"
        for file in python_files(PACKAGE)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(pattern, line)
    ]
