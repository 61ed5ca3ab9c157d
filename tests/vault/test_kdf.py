# SPDX-License-Identifier: GPL-3.0-or-later
"""Deriving a key: the same everywhere, bounded on reading, never weaker than the floor on writing."""

from __future__ import annotations

import resource
import subprocess
import sys
import threading
import time

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from peerdesk.vault import kdf
from peerdesk.vault.kdf import CHEAPEST, STRONG, KdfProfile
from peerdesk.vault.strict_json import Malformed

SALT = bytes(range(16))


@pytest.mark.parametrize("profile", [CHEAPEST, KdfProfile(19 * 1024, 2, 1), KdfProfile(4096, 3, 4)])
def test_another_library_derives_the_same_key(profile):
    other = Argon2id(
        salt=SALT, length=32, iterations=profile.t, lanes=profile.p, memory_cost=profile.m_kib
    )
    assert kdf.derive(b"four plain words", SALT, profile) == other.derive(b"four plain words")


def test_the_strong_profile_is_256_mib_three_passes_four_lanes():
    """T1: what one guess costs somebody who copied the folder."""
    assert KdfProfile(256 * 1024, 3, 4) == STRONG
    assert kdf.may_be_written(STRONG)


@pytest.mark.parametrize(
    "profile", [KdfProfile(32 * 1024, 3, 4), KdfProfile(64 * 1024, 2, 4), KdfProfile(1 << 22, 3, 4)]
)
def test_a_profile_below_the_floor_or_above_the_ceiling_is_never_written(profile):
    """T14: a weaker header cannot be talked into being."""
    assert not kdf.may_be_written(profile)


@pytest.mark.parametrize(
    "change",
    [
        {"m_kib": 64 * 1024 * 1024},
        {"m_kib": 7},
        {"t": 10**9},
        {"t": 0},
        {"p": 17},
        {"p": True},
        {"m_kib": 65536.0},
        {"alg": "argon2i"},
        {"v": 16},
        {"salt": "00"},
        {"salt": "AB" * 16},
        {"more": 1},
    ],
)
def test_hostile_parameters_are_refused_before_any_work(change):
    """T6: a header made to eat the machine costs it nothing."""
    begun = time.process_time()
    with pytest.raises(Malformed):
        kdf.parse_profile({**STRONG.as_json(SALT), **change})
    assert time.process_time() - begun < 0.01


def test_a_profile_comes_back_from_its_json():
    assert kdf.parse_profile(STRONG.as_json(SALT)) == (STRONG, SALT)


def test_other_threads_run_while_a_key_is_derived():
    ticks = 0
    deriving = threading.Thread(
        target=kdf.derive, args=(b"x", SALT, KdfProfile(64 * 1024, 2, 1)), daemon=True
    )
    deriving.start()
    while deriving.is_alive():
        ticks += 1
    assert ticks > 1000


def test_too_little_memory_has_its_own_sentence_and_the_process_lives():
    """T9: a machine out of memory is never told that the passphrase is wrong."""
    program = (
        "import resource\n"
        "from peerdesk.vault import kdf\n"
        "from peerdesk.errors import TooLittleMemory\n"
        "limit = 200 * 1024 * 1024\n"
        "resource.setrlimit(resource.RLIMIT_AS, (limit, limit))\n"
        "try: kdf.derive(b'x', bytes(16), kdf.STRONG)\n"
        "except TooLittleMemory as refusal: print(refusal.sentence)\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "too little free memory" in told.stdout
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != 200 * 1024 * 1024


@pytest.mark.long
def test_a_machine_is_measured_and_never_given_less_than_the_floor():
    profile = kdf.calibrate()
    assert kdf.may_be_written(profile)
    assert profile.m_kib >= 64 * 1024
