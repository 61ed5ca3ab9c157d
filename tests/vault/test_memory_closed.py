# SPDX-License-Identifier: GPL-3.0-or-later
"""Another process of the same account cannot look into ours, and a crash of ours leaves no image of its memory."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import sys
from pathlib import Path

import pytest

from peerdesk.hardening import harden
from tests.vault.faults import LEAKED, in_a_child
from tests.vault.unprivileged import become_nobody

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
    pytest.mark.skipif(sys.platform != "linux", reason="not Linux"),
]
PR_SET_DUMPABLE, PTRACE_ATTACH = 4, 16


def as_freshly_started():
    """Undo what giving up root did: a program started anew may be looked into until it hardens itself."""
    ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)


def run_beside(first_lines, look):
    """Run `look(pid)` as one person beside a process of the same person that did `first_lines`."""
    ready, tell = os.pipe()
    target = os.fork()
    if target == 0:
        become_nobody()
        as_freshly_started()
        first_lines()
        os.write(tell, b"x")
        signal.pause()
    os.read(ready, 1)

    def as_the_same_person():
        become_nobody()
        look(target)

    try:
        return in_a_child(as_the_same_person)
    finally:
        os.kill(target, signal.SIGKILL)
        os.waitpid(target, 0)


def read_memory(pid):
    with Path(f"/proc/{pid}/mem").open("rb"):
        pass


def refused_memory(pid):
    for name in ("mem", "environ", "maps"):
        with pytest.raises(PermissionError):
            Path(f"/proc/{pid}/{name}").open("rb")  # noqa: SIM115  it must not open at all
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.ptrace(PTRACE_ATTACH, pid, None, None) == -1


def test_the_memory_of_a_hardened_process_is_closed():
    """T15: no malware of the same account reads keys or words out of our memory without more rights than ours."""
    assert run_beside(harden, refused_memory) != LEAKED


def test_without_hardening_it_would_be_open():
    """The test above proves something only because of this one."""
    scope = Path("/proc/sys/kernel/yama/ptrace_scope")
    if scope.exists() and scope.read_text().strip() != "0":
        assert run_beside(lambda: None, read_memory) == LEAKED  # the system closes it for everyone
    else:
        assert run_beside(lambda: None, read_memory) != LEAKED


def test_a_crash_leaves_no_image_of_the_memory(common_place):
    """T15: no core file, whatever limit the shell had set."""
    common_place.chmod(0o777)
    child = os.fork()
    if child == 0:
        become_nobody()
        as_freshly_started()
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
        harden()
        os.chdir(common_place)
        os.kill(os.getpid(), signal.SIGQUIT)
    status = os.waitpid(child, 0)[1]
    assert os.WTERMSIG(status) == signal.SIGQUIT
    assert not os.WCOREDUMP(status)
    assert list(common_place.iterdir()) == []
