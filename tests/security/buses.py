# SPDX-License-Identifier: GPL-3.0-or-later
"""Message buses of a test’s own, and the voices of a desktop on them: screen savers and the login service."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from jeepney import DBusAddress, new_signal
from jeepney.bus_messages import DBus
from jeepney.io.blocking import Proxy, open_dbus_connection


@contextmanager
def a_bus() -> Iterator[str]:
    """Start a bus and yield its address."""
    hear, say = os.pipe()
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={say}"]
    with subprocess.Popen(command, pass_fds=(say,), stderr=subprocess.DEVNULL) as daemon:
        os.close(say)
        with os.fdopen(hear) as heard:
            yield heard.readline().strip()
        daemon.terminate()


def tell(bus: str, path: str, name: str, signature: str, *body: object, owner: str = "") -> None:
    """Emit the signal `name`, its interface before the last dot, as `owner` where one is given."""
    interface, _dot, member = name.rpartition(".")
    with open_dbus_connection(bus) as connection:
        if owner:
            Proxy(DBus(), connection).RequestName(owner)
        connection.send(new_signal(DBusAddress(path, interface=interface), member, signature, body))
        Proxy(DBus(), connection).GetId()  # answered only once what was sent before has arrived
