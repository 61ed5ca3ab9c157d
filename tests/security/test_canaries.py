# SPDX-License-Identifier: GPL-3.0-or-later
"""The search for canaries finds them: otherwise finding none would prove nothing."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from urllib.parse import quote

import pytest

from tests.security.canaries import Canaries, a_canary, every_file, forms_of

WORD = "qzjxkvwpfbmhgyud"
HIDDEN = {
    "plain": WORD.encode(),
    "capitals": WORD.upper().encode(),
    "UTF-16": WORD.encode("utf-16-le"),
    "hex": WORD.encode().hex().encode(),
    "base64 0": base64.b64encode(WORD.encode()),
    "base64 1": base64.b64encode(b"." + WORD.encode() + b"."),
    "base64 2": base64.b64encode(b".." + WORD.encode() + b"....."),
    "JSON": json.dumps({"text": WORD}).encode(),
    "a path": quote(f"/home/{WORD}").encode(),
}


@pytest.mark.parametrize("shape", HIDDEN)
def test_a_word_is_found_in_every_shape_it_may_take(shape):
    canaries = Canaries({"text": WORD})
    assert canaries.found_in("here", b"before" + HIDDEN[shape] + b"after")
    assert not Canaries({"text": a_canary()}).found_in("here", HIDDEN[shape])


def test_no_shape_is_so_short_that_it_is_found_by_chance():
    assert min(len(form) for form in forms_of(WORD).values()) >= 16


def test_a_word_is_found_in_a_file_and_in_its_name(tmp_path):
    canaries = Canaries()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "log").write_text(f"something {canaries['text']}")
    (tmp_path / canaries["title"]).touch()
    found = canaries.found_in_files(every_file(tmp_path))
    assert len([line for line in found if line.startswith("text")]) == 1
    assert len([line for line in found if line.startswith("title")]) == 1


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="not root on Linux")
def test_a_word_is_found_in_the_memory_of_another_process():
    canaries = Canaries()
    code = "import sys; word = sys.stdin.readline().strip(); kept = word * 2; print(1, flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        process.stdin.write(f"{canaries['typed']}\n")
        process.stdin.flush()
        process.stdout.readline()
        assert canaries.found_in_memory(process.pid)
        assert not Canaries({"other": a_canary()}).found_in_memory(process.pid)
        process.kill()
