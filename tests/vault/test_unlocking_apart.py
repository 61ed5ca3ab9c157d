# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys are made in a process apart, which says what this one would say, and of which nothing stays."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from peerdesk.errors import OpeningEnded, OpeningGivenUp, PeerDeskError, WrongPassphrase
from peerdesk.own_command import begin_apart, own_command
from peerdesk.vault.kdf import CHEAPEST, KdfProfile
from peerdesk.vault.recovery_key import RecoveryKey
from peerdesk.vault.unlocking import Asked, Here, KeyringSecret, PassphraseSecret
from peerdesk.vault.unlocking_apart import Apart
from peerdesk.vault.unlocking_worker import FLAG
from peerdesk.vault.vault import Vault
from tests.vault.small_schema import PASSPHRASE, SCHEMA, keep, words_in

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

LONGEST = 20
UNHURRIED = KdfProfile(m_kib=64 * 1024, t=20, p=1)


@pytest.fixture
def apart() -> Iterator[Apart]:
    """What unlocks in a process apart; that process has ended when the test has."""
    made = Apart()
    yield made
    made.end()
    for thread in threading.enumerate():
        if thread.name == "peerdesk-unlocking-ends":
            thread.join()


def workers() -> list[int]:
    """Return the processes that this one has begun to make keys."""
    return [pid for pid in begun_by(os.getpid()) if words_of(pid).endswith(FLAG.encode() + b"\0")]


def begun_by(process: int) -> list[int]:
    tasks = Path(f"/proc/{process}/task").iterdir()
    return [int(pid) for each in tasks for pid in what_stands_in(each / "children").split()]


def words_of(process: int) -> bytes:
    return what_stands_in(Path(f"/proc/{process}/cmdline"))


def what_stands_in(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except (FileNotFoundError, ProcessLookupError):  # it has just ended
        return b""


def said_by(ask: Callable[[], object]) -> tuple[type[PeerDeskError], str, object]:
    with pytest.raises(PeerDeskError) as caught:
        ask()
    return caught.type, caught.value.sentence, getattr(caught.value, "other_copy_opens", None)


def test_a_journal_opens_with_passphrase_and_with_recovery_key(written, unlock, apart):
    _place, recovery_key = written
    for secret in (PASSPHRASE, recovery_key):
        vault = unlock(secret, unlocker=apart)
        assert len(words_in(vault)) == 3
        vault.close()


def test_its_keys_are_the_ones_made_here(written, apart, tmp_path):
    place, _recovery_key = written
    asked = Asked(place, PassphraseSecret(PASSPHRASE), seen_in=tmp_path)
    here, there = Here().unlock(asked), apart.unlock(asked)
    assert there.header == here.header
    assert there.keys.dek_key == here.keys.dek_key
    assert there.keys.for_an_evening() == here.keys.for_an_evening()
    assert there.keys.derive("another purpose") == here.keys.derive("another purpose")
    assert there[2:] == here[2:]


def harm_nothing(_place: Path) -> None:
    pass


def harm_both_copies(place: Path) -> None:
    for name in ("vault.json", "vault.bak.json"):
        (place / name).write_bytes(b"{}")


def remove_both_copies(place: Path) -> None:
    shutil.rmtree(place)
    place.mkdir(0o700)


def write_of_the_future(place: Path) -> None:
    for name in ("vault.json", "vault.bak.json"):
        text = (place / name).read_text().replace('"fmt":1', '"fmt":2')
        (place / name).write_text(text)


@pytest.mark.parametrize(
    "harm", [harm_nothing, harm_both_copies, remove_both_copies, write_of_the_future]
)
@pytest.mark.parametrize(
    "secret",
    [PassphraseSecret("another altogether"), RecoveryKey(bytes(16)), KeyringSecret()],
    ids=["passphrase", "recovery key", "keyring"],
)
def test_what_stays_closed_is_told_in_the_same_words(written, apart, harm, secret):
    """T10: wrong, damaged and unreadable are three different sentences, wherever the key is made."""
    place, _recovery_key = written
    harm(place)
    asked = Asked(place, secret)
    assert said_by(lambda: apart.unlock(asked)) == said_by(lambda: Here().unlock(asked))


def test_a_changed_first_copy_opens_by_its_second_and_is_mended(written, unlock, apart):
    place, _recovery_key = written
    first, second = place / "vault.json", place / "vault.bak.json"
    whole = first.read_bytes()
    first.write_bytes(b"{}")
    vault = unlock(unlocker=apart)
    vault.close()
    assert first.read_bytes() == second.read_bytes() == whole


def test_an_older_copy_put_back_is_noticed(written, unlock, apart, tmp_path):
    """T18: the counter of this device is read where the keys are."""
    place, _recovery_key = written
    shutil.copytree(place, tmp_path / "older")
    vault = unlock(unlocker=apart, seen_in=tmp_path / "device")
    assert not vault.is_older_than_last_seen
    with closing(vault.writer()) as writer:
        keep(writer, "one more")
    vault.close()
    shutil.rmtree(place)
    shutil.copytree(tmp_path / "older", place)
    assert unlock(unlocker=apart, seen_in=tmp_path / "device").is_older_than_last_seen


def test_one_process_answers_until_it_is_ended(written, apart):
    place, _recovery_key = written
    assert apart.generation(place) == 1
    (worker,) = workers()
    with pytest.raises(WrongPassphrase):
        apart.unlock(Asked(place, PassphraseSecret("another altogether")))
    apart.unlock(Asked(place, PassphraseSecret(PASSPHRASE)))
    assert workers() == [worker]
    apart.end()
    wait_until(lambda: not workers())


def test_no_secret_is_on_its_command_line(written, apart):
    """T15: what is typed goes through a pipe alone."""
    place, _recovery_key = written
    apart.unlock(Asked(place, PassphraseSecret(PASSPHRASE)))
    (worker,) = workers()
    for told in (PASSPHRASE, str(place)):
        assert told.encode() not in words_of(worker)


def test_a_process_that_ended_before_it_was_asked_is_done_without(written, apart):
    place, _recovery_key = written
    apart.generation(place)
    (worker,) = workers()
    os.kill(worker, signal.SIGTERM)
    wait_until(lambda: not workers())
    assert apart.unlock(Asked(place, PassphraseSecret(PASSPHRASE))).header.gen == 1


def test_where_no_process_can_be_had_the_keys_are_made_here(written, apart, monkeypatch):
    place, _recovery_key = written
    monkeypatch.setattr(sys, "executable", str(place / "nowhere"))
    assert apart.unlock(Asked(place, PassphraseSecret(PASSPHRASE))).header.gen == 1
    assert workers() == []


@pytest.mark.parametrize("said", ["rubbish", "[]", "{}", '{"generation": 7}', "7"])
def test_what_it_says_that_is_no_answer_is_done_without_and_answers_nothing_later(
    written, apart, monkeypatch, tmp_path, said
):
    """A line that something else wrote there must not shift every answer after it by one."""
    place, _recovery_key = written
    for name in ("sitecustomize.py", "usercustomize.py"):
        (tmp_path / name).write_text(f"print({said!r}, flush=True)\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    asked = Asked(place, PassphraseSecret(PASSPHRASE))
    assert apart.unlock(asked).keys.dek_key == Here().unlock(asked).keys.dek_key
    assert workers() == []
    monkeypatch.delenv("PYTHONPATH")
    with pytest.raises(WrongPassphrase):
        apart.unlock(Asked(place, PassphraseSecret("another altogether")))
    assert apart.generation(place) == 1
    assert len(workers()) == 1


@pytest.fixture
def unhurried(place):
    """A journal whose keys take a second or two to make."""
    vault, _recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=UNHURRIED)
    vault.close()
    return Asked(place, PassphraseSecret(PASSPHRASE))


def test_a_process_ended_by_the_system_is_told_and_the_next_try_opens(unhurried, apart):
    """The system ends what takes too much: the window, which would be next, does not try it itself."""
    apart.generation(unhurried.folder)
    (worker,) = workers()
    ended = threading.Timer(0.1, os.kill, (worker, signal.SIGKILL))
    ended.start()
    with pytest.raises(OpeningEnded, match="close something and try again"):
        apart.unlock(unhurried)
    ended.join()
    assert workers() == [], "nothing is tried twice"
    assert apart.unlock(unhurried).header.gen == 1


def test_who_gives_up_in_the_middle_of_it_waits_for_nothing(unhurried, apart):
    """The window closes: the process ends there and then, and no key is made here instead."""
    apart.generation(unhurried.folder)
    ended = threading.Timer(0.1, apart.end)
    begun = time.process_time()
    ended.start()
    with pytest.raises(OpeningGivenUp):
        apart.unlock(unhurried)
    assert time.process_time() - begun < 0.3
    wait_until(lambda: not workers())
    with pytest.raises(OpeningGivenUp):
        apart.generation(unhurried.folder)
    assert workers() == [], "and none begins after it"


@pytest.mark.parametrize("after", [0.0, 0.002, 0.01, 0.05])
def test_a_process_that_just_begins_ends_too(written, apart, after):
    """T15: whenever it is given up, no process of ours is left, and none is left unread by its parent."""
    place, _recovery_key = written
    threading.Timer(after, apart.end).start()
    with suppress(OpeningGivenUp):
        apart.unlock(Asked(place, PassphraseSecret(PASSPHRASE)))
    wait_until(lambda: apart._is_over and not begun_by(os.getpid()))


def test_a_process_that_fails_ends_instead_of_leaving_somebody_waiting():
    with begin_apart(FLAG) as worker:
        assert worker.stdin is not None
        worker.stdin.write(b"no question at all\n")
        worker.stdin.flush()
        assert worker.wait(LONGEST) == 1


def test_it_ends_when_whoever_asks_is_killed(place):
    """T15: nothing of ours goes on without the window."""
    vault, _recovery_key = Vault.create(place, PASSPHRASE, SCHEMA, profile=CHEAPEST)
    vault.close()
    asking = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from peerdesk.vault.unlocking_apart import Apart\n"
        "made = Apart(); made.generation(Path(sys.argv[1]))\n"
        "print(made._worker.pid, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen(
        [own_command()[0], "-c", asking, str(place)], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        worker = int(window.stdout.readline())
        window.kill()
    wait_until(lambda: not is_alive(worker))


def is_alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"


def wait_until(so: Callable[[], bool]) -> None:
    until = time.monotonic() + LONGEST
    while not so():
        assert time.monotonic() < until
        time.sleep(0.01)
