# SPDX-License-Identifier: GPL-3.0-or-later
"""verify and info: whether all of a journal can be read, and what journal it is. Neither changes a word."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from peerdesk.cli.journal_at import journal_at
from peerdesk.cli.terminal import say, say_json
from peerdesk.errors import PartDamaged
from peerdesk.vault.folder import JournalFolder
from peerdesk.vault.header import FORMAT
from peerdesk.vault.header_files import HeaderCopies, read_copies
from peerdesk.vault.kdf import KdfProfile
from peerdesk.wording import _

_OPENS_WITH = {
    "passphrase": _("a passphrase"),
    "recovery": _("a recovery key"),
    "keyring": _("this computer’s keyring"),
}


def verify(asked: Namespace) -> None:
    """Read every page of the journal and its word index, and say whether all of it is whole. Raises NotWhole."""
    from peerdesk.cli.opened import opened  # noqa: PLC0415  info without a passphrase opens nothing
    from peerdesk.cli.refusals import NotWhole  # noqa: PLC0415  the same
    from peerdesk.presenters.opening.look_over import LookOver, found_sentence  # noqa: PLC0415  the same

    with opened(asked) as journal:
        with suppress(PartDamaged):  # the look tells where
            journal.settle_index()
        report = LookOver(journal.vault).look()
    if asked.json:
        say_json(
            {
                "whole": report.is_whole,
                "damaged_pages": report.pages,
                "structure_whole": report.structure_is_whole,
                "index_whole": report.index_is_whole,
            }
        )
    if not report.is_whole:
        raise NotWhole(found_sentence(report))
    if not asked.json:
        say(found_sentence(report))


def info(asked: Namespace) -> None:
    """Print what the key file tells anyone; with a passphrase, what the journal itself adds."""
    folder = JournalFolder(journal_at(asked.place).absolute())
    folder.check()
    told = _from_outside(folder, read_copies(folder))
    if asked.open or asked.passphrase_file is not None:
        told |= _from_inside(asked)
    if asked.json:
        say_json(told)
        return
    rows = _rows(told)
    width = max(len(name) for name, _said in rows)
    for name, said in rows:
        say(f"{name:{width}}  {said}")


def _from_outside(folder: JournalFolder, copies: HeaderCopies) -> dict[str, Any]:
    header = copies.best
    profile = header.passphrase_slot.profile
    database = folder.database(header.gen)
    return {
        "place": str(folder.path),
        "format": FORMAT,
        "generation": header.gen,
        "slots": [slot.TYPE for slot in header.slots],
        "argon2id": {"m_kib": profile.m_kib, "t": profile.t, "p": profile.p},
        "copies_alike": copies.are_equal,
        "size": database.stat().st_size if database.is_file() else None,
        "name": None,
        "made_on": None,
        "oldest": None,
        "recovery_written": None,
    }


def _from_inside(asked: Namespace) -> dict[str, Any]:
    from peerdesk.cli.opened import opened  # noqa: PLC0415  as in `verify`

    with opened(asked) as journal:
        settings, oldest = journal.reading.settings(), journal.reading.first_day()
    return {
        "name": settings.name,
        "made_on": settings.made_on or None,
        "oldest": oldest.isoformat() if oldest else None,
        "recovery_written": settings.recovery_written,
    }


def _rows(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    size, written = told["size"], told["recovery_written"]
    inside = (
        (_("Name"), told["name"]),
        (_("Made on"), told["made_on"]),
        (_("Oldest entry"), told["oldest"]),
        (_("Recovery key"), None if written is None else _known(typed_back=written)),
    )
    return [
        (_("Place"), told["place"]),
        (_("Format"), str(told["format"])),
        (_("Opens with"), " · ".join(_OPENS_WITH[slot] for slot in told["slots"])),
        (_("One guess takes"), _guess(KdfProfile(**told["argon2id"]))),
        (
            _("Key file"),
            _("two copies, alike") if told["copies_alike"] else _("two copies, not alike"),
        ),
        (
            _("Size"),
            _("not there")
            if size is None
            else _("{count} kB, encrypted").format(count=size // 1000),
        ),
        *((name, said) for name, said in inside if said),
    ]


def _guess(profile: KdfProfile) -> str:
    memory = f"{profile.m_kib // 1024} MiB" if profile.m_kib >= 1024 else f"{profile.m_kib} KiB"
    return f"Argon2id, {memory}, t={profile.t}, p={profile.p}"


def _known(*, typed_back: bool) -> str:
    from peerdesk.presenters.shown import recovery_key_known  # noqa: PLC0415  as in `verify`

    return recovery_key_known(typed_back=typed_back)


VERBS = {"verify": verify, "info": info}
