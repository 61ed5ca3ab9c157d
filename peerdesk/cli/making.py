# SPDX-License-Identifier: GPL-3.0-or-later
"""create, and demo PATH: a new journal at exactly that place. It is there only if its recovery key was shown."""

from __future__ import annotations

from argparse import Namespace
from contextlib import closing
from pathlib import Path

from peerdesk.cli.passphrases import new_passphrase
from peerdesk.cli.refusals import KeyNotShown, NotPrinted
from peerdesk.cli.terminal import finish, say
from peerdesk.clock import SystemClock
from peerdesk.errors import PeerDeskError
from peerdesk.journal.journal import Journal
from peerdesk.journal.schema import SCHEMA
from peerdesk.paths import JOURNAL_SUFFIX
from peerdesk.presenters.opening.first_run import place_sentence
from peerdesk.presenters.opening.opening import journal_name
from peerdesk.records.settings import Settings, Whose
from peerdesk.vault.connection import Connection
from peerdesk.vault.creating import new_journal
from peerdesk.vault.folder import JournalFolder, discard
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.wording import _


def create(asked: Namespace) -> None:
    """Make a journal and print its recovery key, once."""
    place, whose = named_as_journal(asked.place), Whose(asked.whose)
    refuse_taken(place)
    passphrase = new_passphrase(asked.passphrase_file, "--passphrase-file")
    with new_journal(place, passphrase, SCHEMA) as made, closing(made.writer()) as connection:
        _settle(connection, asked.name or journal_name(place), whose)
    show_key(place, made.recovery_key, name_sentence(asked.place, place))


def demo(asked: Namespace) -> None:
    """Make the made-up journal at a place of its own, and say how to open it."""
    place = named_as_journal(asked.place)
    refuse_taken(place)
    from peerdesk.demo import PASSPHRASE, build_demo  # noqa: PLC0415  its texts are read by nothing else

    build_demo(place, SystemClock()).close()
    named = name_sentence(asked.place, place)
    say(_("A made-up journal is at {place}.").format(place=place) + named)
    say(_("Its passphrase is “{passphrase}”.").format(passphrase=PASSPHRASE))


def named_as_journal(typed: str) -> Path:
    """Return the whole path, with the ending by which PeerDesk knows a journal’s folder."""
    place = Path(typed).absolute()
    if not place.name or place.name.endswith(JOURNAL_SUFFIX):
        return place
    return place.with_name(place.name + JOURNAL_SUFFIX)


def name_sentence(typed: str, place: Path) -> str:
    """Return that the name was given its ending, after what stands before it; empty where it had it."""
    if Path(typed).name == place.name:
        return ""
    return " " + _("Its name was given the ending “{ending}”, by which a journal is known.").format(
        ending=JOURNAL_SUFFIX
    )


def refuse_taken(place: Path) -> None:
    """Raise PeerDeskError where no journal can be made."""
    sentence = place_sentence(place)
    if sentence:
        raise PeerDeskError(sentence)


def _settle(connection: Connection, name: str, whose: Whose) -> None:
    journal = Journal(connection, SystemClock())
    today = journal.moment().local_date.isoformat()
    settings = Settings(name=name, whose=whose, idle_minutes=whose.idle_minutes, made_on=today)
    journal.put_settings(settings)


def show_key(place: Path, recovery_key: RecoveryKey, named: str) -> None:
    """Print where the new journal is and, this once, its recovery key. Raises KeyNotShown.

    Where it could not be shown there is no new journal any more.
    """
    try:
        _print_key(place, recovery_key, named)
    except BaseException as reason:
        discard(JournalFolder(place))
        if isinstance(reason, BrokenPipeError | NotPrinted):
            raise KeyNotShown from None
        raise


def _print_key(place: Path, recovery_key: RecoveryKey, named: str) -> None:
    groups = recovery_key.groups()
    say(_("A new journal is at {place}.").format(place=place) + named)
    say()
    say(_("This is its recovery key. It is shown this once and kept nowhere:"))
    say()
    say(f"    {' '.join(groups[:4])}\n    {' '.join(groups[4:])}")
    say()
    say(
        _(
            "If you forget your passphrase, this is the only other way in. No one can reset it for you, "
            "and that includes us. Write it on paper, and keep the paper away from this computer."
        )
    )
    finish()


VERBS = {"create": create, "demo": demo}
