# SPDX-License-Identifier: GPL-3.0-or-later
"""The published test vectors of the age format, through our guard and our door to the library."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

import pytest

from peerdesk.errors import PeerDeskError
from peerdesk.sharing.guard import looked_over
from peerdesk.vault import age

VECTORS = Path(__file__).parents[3] / "shared" / "vectors" / "age" / "testdata"
NAMES = sorted(file.name for file in VECTORS.iterdir()) if VECTORS.is_dir() else []
KEYS_OF_A_KIND_WE_DO_NOT_USE = ("hybrid", "armor_hybrid")


def read(name):
    head, _, body = (VECTORS / name).read_bytes().partition(b"\n\n")
    said: dict[str, list[str]] = {}
    for line in head.decode().split("\n"):
        key, _, value = line.partition(": ")
        said.setdefault(key, []).append(value)
    return said, zlib.decompress(body) if said.get("compressed") == ["zlib"] else body


def opened(said, body):
    sealed = looked_over(body)
    if "passphrase" in said:
        return age.unseal_with_words(sealed.content, said["passphrase"][0])
    for identity in said["identity"][:-1]:
        try:
            return age.unseal(sealed.content, identity)
        except age.AgeStaysShut:
            continue
    return age.unseal(sealed.content, said["identity"][-1])


@pytest.mark.skipif(
    not NAMES, reason="age vectors: the folder with them is not beside this checkout"
)
def test_the_vectors_are_all_there():
    assert len(NAMES) == 143


@pytest.mark.parametrize("name", NAMES)
def test_a_vector_is_taken_or_refused_as_it_says(name):
    """T6: what the format allows opens, and what it forbids does not, not even where the library would."""
    said, body = read(name)
    if said["expect"] == ["success"] and not name.startswith(KEYS_OF_A_KIND_WE_DO_NOT_USE):
        assert hashlib.sha256(opened(said, body)).hexdigest() == said["payload"][0]
    else:
        with pytest.raises((PeerDeskError, age.AgeRefused)):
            opened(said, body)
