# SPDX-License-Identifier: GPL-3.0-or-later
"""The recovery key on paper: every slip of the pen is found at its group."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.errors import RecoveryKeyMisread
from peerdesk.vault.recovery_key import RecoveryKey, group_is_plausible

KEY = RecoveryKey(bytes.fromhex("00017fffdeadbeef0123456789abcdef"))
GROUPS = KEY.groups()


@given(st.binary(min_size=16, max_size=16))
def test_every_key_comes_back_from_its_digits(secret):
    key = RecoveryKey(secret)
    assert all(len(group) == 6 for group in key.groups())
    assert RecoveryKey.parse(" ".join(key.groups())) == key


@pytest.mark.parametrize("number", range(1, 9))
def test_every_single_wrong_digit_is_found_at_its_group(number):
    """T9: a slip is named, so that the paper need be read again in one place only."""
    group = GROUPS[number - 1]
    for at, digit in itertools.product(range(6), "0123456789"):
        if group[at] != digit:
            _expect_misread(number, group[:at] + digit + group[at + 1 :])


@pytest.mark.parametrize("number", range(1, 9))
def test_every_swap_of_neighbours_is_found_at_its_group(number):
    group = GROUPS[number - 1]
    for at in range(5):
        if group[at] != group[at + 1]:
            _expect_misread(number, group[:at] + group[at + 1] + group[at] + group[at + 2 :])


def _expect_misread(number, group):
    typed = " ".join([*GROUPS[: number - 1], group, *GROUPS[number:]])
    with pytest.raises(RecoveryKeyMisread) as refused:
        RecoveryKey.parse(typed)
    assert refused.value.group == number
    assert str(number) in refused.value.sentence


@pytest.mark.parametrize("between", [" ", "", "-", " – ", "\n", "\u00a0", "\u2011", "  "])
def test_spaces_and_dashes_of_every_kind_are_taken(between):
    assert RecoveryKey.parse(between.join(GROUPS)) == KEY


@pytest.mark.parametrize("zero", ["\u0660", "\uff10", "\u0966", "\u06f0"])
def test_digits_of_other_scripts_are_taken(zero):
    typed = "".join(
        chr(ord(zero) + int(each)) if each.isdigit() else each for each in " ".join(GROUPS)
    )
    assert RecoveryKey.parse(typed) == KEY


@pytest.mark.parametrize(
    ("typed", "group"),
    [
        ("", None),
        (" ".join(GROUPS[:7]), None),
        (" ".join([*GROUPS, "000000"]), None),
        ("".join(GROUPS)[:-1], 8),
        (" ".join([*GROUPS[:2], GROUPS[2][:5], *GROUPS[3:]]), 3),
        (" ".join([*GROUPS[:4], "72089l", *GROUPS[5:]]), 5),
        (" ".join([*GROUPS[:4], "999999", *GROUPS[5:]]), 5),
        ("my recovery key", 1),
    ],
)
def test_what_is_missing_or_too_much_is_told_apart(typed, group):
    with pytest.raises(RecoveryKeyMisread) as refused:
        RecoveryKey.parse(typed)
    assert refused.value.group == group


def test_one_typed_group_can_be_looked_at_alone():
    assert group_is_plausible(GROUPS[3])
    assert group_is_plausible(f" {GROUPS[3]} ")
    assert not group_is_plausible(GROUPS[3][:-1])
    assert not group_is_plausible(f"{GROUPS[2]} {GROUPS[3]}")


def test_a_recovery_key_does_not_show_itself():
    """T15: no key in a log, a traceback or a debugger’s list."""
    assert KEY.secret_key.hex() not in repr(KEY)
    assert GROUPS[3] not in repr(KEY)
