# SPDX-License-Identifier: GPL-3.0-or-later
"""The first lines of every process of ours, before Qt: no core dump, no look into its memory, no file others can read.

Starting another program undoes these settings, so each process makes them for itself. Nothing turns them off. What
nobody foresaw is told by its kind and its place in the code, never by its message, which may quote what somebody wrote.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import MutableMapping
from pathlib import Path
from types import TracebackType

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_DACL_SECURITY_INFORMATION = 4
_NO_ERROR_BOXES = 0x0001 | 0x0002 | 0x8000
_NO_HEAP_IN_REPORTS = 0x0001
_OWNER_MAY_END_BUT_NOT_READ = "D:P(A;;0x101001;;;OW)"
"""Windows: the owner may end this process, wait for it and ask its name, and not read its memory."""


def harden() -> None:
    """Close this process to others of the same account, as far as the system lets it."""
    os.umask(0o077)
    _tell_where_and_not_what()
    choose_session_bus(os.environ)
    if sys.platform == "win32":
        _harden_windows()
        return
    import resource  # noqa: PLC0415  Windows has none

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _libc().prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    elif sys.platform == "darwin":
        _libc().ptrace(_PT_DENY_ATTACH, 0, None, 0)


def choose_session_bus(environment: MutableMapping[str, str]) -> None:
    """Name the session bus, or none, where a free desktop has not: else libdbus starts one that outlives us."""
    if sys.platform in ("win32", "darwin") or environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    bus = Path(environment.get("XDG_RUNTIME_DIR") or "/nonexistent", "bus")
    environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={bus}" if bus.is_socket() else "disabled:"


def _tell_where_and_not_what() -> None:
    sys.excepthook = _tell
    threading.excepthook = lambda fault: _tell(fault.exc_type, None, fault.exc_traceback)
    sys.unraisablehook = lambda fault: _tell(fault.exc_type, None, fault.exc_traceback)


def _tell(
    kind: type[BaseException], _reason: BaseException | None, where: TracebackType | None
) -> None:
    if sys.stderr is None:  # a window without a terminal
        return
    sys.stderr.write(f"{kind.__name__}\n")
    while where is not None:
        code = where.tb_frame.f_code
        sys.stderr.write(f"  {code.co_filename}:{where.tb_lineno} {code.co_qualname}\n")
        where = where.tb_next


if sys.platform == "win32":

    def _harden_windows() -> None:
        kernel, security = ctypes.windll.kernel32, ctypes.windll.advapi32
        kernel.SetErrorMode(_NO_ERROR_BOXES)
        # For this process: to exclude the program for good would write its name into the registry.
        kernel.WerSetFlags(_NO_HEAP_IN_REPORTS)
        kernel.SetDllDirectoryW("")
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        descriptor = ctypes.c_void_p()
        if security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
            _OWNER_MAY_END_BUT_NOT_READ, 1, ctypes.byref(descriptor), None
        ):
            this_process = ctypes.c_void_p(kernel.GetCurrentProcess())
            security.SetKernelObjectSecurity(this_process, _DACL_SECURITY_INFORMATION, descriptor)
            kernel.LocalFree(descriptor)

else:

    def _libc() -> ctypes.CDLL:
        return ctypes.CDLL(None)
