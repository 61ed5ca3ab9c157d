# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyrings that scenes are played with, each on the bus of the process that asks for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")
MISSING = [tool for tool in NEEDED if shutil.which(tool) is None]
BUS_WITHOUT_SERVICES = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


def act_on_a_bus(driver, scene, place, folder, environment):
    """Run `scene` of `driver` with `place`, on a bus in `folder` on which nothing starts by itself."""
    (folder / "bus.conf").write_text(BUS_WITHOUT_SERVICES)
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    inherited = {name: os.environ[name] for name in os.environ if not name.startswith("DBUS_")}
    bus = ["dbus-run-session", f"--config-file={folder / 'bus.conf'}", "--"]
    done = subprocess.run(
        [*bus, sys.executable, "-m", driver, scene, str(place)],
        env={**inherited, "XDG_RUNTIME_DIR": str(runtime), **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr


@contextmanager
def gnome_keyring():
    """The real Secret Service, unlocked."""
    import secretstorage

    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, stdin=subprocess.PIPE, **silent) as daemon:
        daemon.stdin.write(b"login password")
        daemon.stdin.close()
        connection = secretstorage.dbus_init()
        while not secretstorage.check_service_availability(connection):
            assert daemon.poll() is None
        try:
            yield connection
        finally:
            daemon.kill()


@contextmanager
def stubborn(how):
    """Another one, which is no help: see `stubborn_service.py`. Gives its process, which says when it is asked."""
    command = [sys.executable, "-m", "tests.vault.drivers.stubborn_service", how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as service:
        assert service.stdout.readline() == "ready\n"
        try:
            yield service
        finally:
            service.kill()
