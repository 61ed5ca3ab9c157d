# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and roles that are put forward for a letter: only what stands in it, made-up names first, each once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peerdesk.presenters.letters.naming import MOST, Naming
from peerdesk.records.network import Voice
from tests.builders import a_network

NAMING = Naming([a_network("Slate", "mother", "neighbour")])


def test_names_come_before_roles_in_the_order_they_are_read():
    said = NAMING.found(["The neighbour asked her brother.", "Slate was quiet."], ())
    assert said == ("Slate", "neighbour", "her brother")


def test_each_is_put_forward_once_however_it_was_typed():
    assert NAMING.found(["Her mother. her  MOTHER. HER MOTHER"], ()) == ("her mother",)


def test_what_stands_in_the_table_is_not_put_forward_again():
    assert NAMING.found(["her mother and slate"], ("Slate", "Her mother")) == ()


def test_nothing_is_found_inside_another_word():
    assert NAMING.found(["Grandmotherly; a translator; slates"], ()) == ()


def test_a_long_letter_does_not_make_a_wall_of_them():
    naming = Naming([a_network(f"Name{number}") for number in range(40)])
    assert len(naming.found([" ".join(f"Name{number}" for number in range(40))], ())) == MOST


def test_what_is_plain_enough_already_is_not_put_forward():
    naming = Naming([a_network("Slate", "The person at the centre", "you")])
    assert naming.found(["You · heard. The person at the centre · quiet."], ()) == ()


@pytest.mark.parametrize(
    ("said", "plainer"),
    [
        ("Slate", "this network"),
        ("her mother", "a parent"),
        ("his twin", "a relative"),
        ("my wife", "someone close"),
        ("neighbour", "someone"),
        ("Ash", "a relative"),
        ("Rowan", "the person at the centre"),
    ],
)
def test_a_plainer_word_points_to_nobody_in_particular(said, plainer):
    network = a_network("Slate", "mother", "neighbour")
    names = [
        Voice("ash", "Her brother", "Ash"),
        Voice("rowan", "The person at the centre", "Rowan"),
    ]
    naming = Naming([replace(network, voices=(*network.voices, *names))])
    assert naming.plainer(said) == plainer
