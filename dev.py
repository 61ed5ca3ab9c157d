#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one command for people who work on PeerDesk. `python3 dev.py` says what it can do.

Standard library only, and no syntax newer than Python 3.8, so that an older Python can say
in one sentence what is missing. Every failure is one sentence and exit code 1.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
LINUX = sys.platform.startswith("linux")
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
VERSION = "{}.{}".format(*sys.version_info)
ROOM_NEEDED = 1_000_000_000  # bytes: what is fetched, and what it unpacks to

# What the Qt wheels link to and do not carry, and the Debian package that holds it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# What some tests drive the real program with: a file that must be there, and its Debian package.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "gnome-keyring-daemon": "gnome-keyring",
    "strace": "strace",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
    "age": "age",
}

CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy", "--strict", "peerdesk", "dev.py"],
    "lint-imports": ["lint-imports"],
    "vulture": ["vulture"],
}

PIP_SAYS = {
    "No space left on device": "The disk is full: make about one gigabyte of room and try again.",
    "DO NOT MATCH THE HASHES": "A package is not the one the lock file names, so it was refused.",
    "CERTIFICATE_VERIFY_FAILED": "The package index shows a certificate this machine does not trust.",
    "Retrying (": "The package index could not be reached: check the network and try again.",
    "No matching distribution": "There is no ready-made build of a package for this system.",
}


# --- what a person can ask for -----------------------------------------------------------------


def run(words: list[str]) -> NoReturn:
    """Start PeerDesk; a machine without a screen gets the tour as pictures instead."""
    prepare("run.lock")
    opens_a_window = not words or words == ["demo"] or words[0] == "--journal"
    if opens_a_window and not has_screen():
        pictures = ROOT / "build" / "tour"
        print(f"There is no screen here, so PeerDesk draws its tour into {pictures} instead.")
        sys.stdout.flush()
        words = ["tour", str(pictures)]
    become([str(PYTHON), "-m", "peerdesk", *words])


def test(words: list[str]) -> NoReturn:
    """Run the tests; --long adds the fault runs that take minutes, other words go to pytest."""
    prepare("dev.lock")
    tools = missing_test_tools() + (missing_for_packaging() if "--long" in words else [])
    ask_for(tools, "Some tests drive the real program and will be skipped")
    os.chdir(ROOT)
    become([str(PYTHON), "-m", "pytest", *words])


def check(words: list[str]) -> None:
    """Check style, types, the arrows between rooms and unused code."""
    refuse(words, "check")
    prepare("dev.lock")
    failed = [name for name, command in CHECKS.items() if not passes(name, command)]
    if failed:
        sys.exit(f"Not right yet: {', '.join(failed)}.")


def tour(words: list[str]) -> NoReturn:
    """Drive the real window without a screen and draw each page into the folder OUT."""
    if len(words) != 1:
        sys.exit("Name the folder for the pictures: python3 dev.py tour OUT")
    prepare("run.lock")
    become([str(PYTHON), "-m", "peerdesk", "tour", *words])


def bench(words: list[str]) -> NoReturn:
    """Measure speed and memory as ratios to the bare minimum, in one run."""
    prepare("dev.lock")
    os.chdir(ROOT)
    become([str(PYTHON), "-m", "tests.benchmarks", *words])


def package(words: list[str]) -> NoReturn:
    """Freeze PeerDesk into a folder that needs no Python, dist/peerdesk."""
    refuse(words, "package")
    prepare("dev.lock")
    if not ask_for(missing_for_packaging(), "PeerDesk cannot be packaged yet"):
        sys.exit(1)
    become([str(PYTHON), str(ROOT / "packaging" / "build.py")])


# --- .venv -------------------------------------------------------------------------------------


def prepare(lock: str) -> None:
    """Bring .venv to exactly what `lock` names; returns at once if it is there already."""
    if PYTHON.exists() and stamp(lock).is_file() and stamp(lock).read_text() == digest(lock):
        return
    print("Setting up .venv (once; this fetches up to 200 MB) …", flush=True)
    if shutil.disk_usage(ROOT).free < ROOM_NEEDED:
        sys.exit(PIP_SAYS["No space left on device"])
    if not ask_for(missing_from_system(), "PeerDesk cannot start yet"):
        sys.exit(1)
    if not PYTHON.exists() or not any(VENV.glob(f"*.lock-{VERSION}")):
        quietly(
            [sys.executable, "-m", "venv", "--clear", str(VENV)], "Python could not make .venv."
        )
        site_packages().joinpath("checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    exactly = ["--require-hashes", "--only-binary=:all:", "--no-deps", "--compile"]
    wanted = ["--requirement", str(ROOT / "requirements" / lock)]
    install = [str(PYTHON), "-m", "pip", "install", *exactly, *wanted]
    quietly(install, "The packages could not be installed.")
    for each in ("run.lock", lock):  # dev.lock holds all of run.lock
        stamp(each).write_text(digest(each))


def stamp(lock: str) -> Path:
    """Return the file that remembers what was installed, by which Python."""
    return VENV / f"{lock}-{VERSION}"


def digest(lock: str) -> str:
    """Return the hash of a lock file."""
    return hashlib.sha256((ROOT / "requirements" / lock).read_bytes()).hexdigest()


def site_packages() -> Path:
    """Return where .venv keeps its packages."""
    return VENV / ("Lib/site-packages" if WINDOWS else f"lib/python{VERSION}/site-packages")


def quietly(command: list[str], sentence: str) -> None:
    """Run `command`; if it fails, keep all it said in a file and say why in one sentence."""
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode == 0:
        return
    said = done.stdout + done.stderr
    reason = next((why for sign, why in PIP_SAYS.items() if sign in said), sentence)
    log = ROOT / "build" / "setup.log"
    log.parent.mkdir(exist_ok=True)
    log.write_text(said, encoding="utf-8")
    sys.exit(f"{reason} The details are in {log}.")


# --- the system --------------------------------------------------------------------------------


def missing_from_system() -> list[str]:
    """Return the Debian packages that Python or Qt still needs here."""
    from importlib.util import find_spec  # noqa: PLC0415  keeps the second start quick

    missing = set()
    if not find_spec("ensurepip"):
        missing.add(f"python{VERSION}-venv")
    if LINUX:
        missing.update(package for name, package in QT_LIBRARIES.items() if not loads(name))
    return sorted(missing)


def missing_test_tools() -> list[str]:
    """Return the Debian packages without which some tests are skipped."""
    if not LINUX:
        return []
    return sorted(
        package
        for name, package in TEST_TOOLS.items()
        if not shutil.which(name) and not Path(name).exists()
    )


def missing_for_packaging() -> list[str]:
    """Return the Debian packages that PyInstaller still needs here."""
    if not LINUX:
        return []
    missing = [] if shutil.which("objdump") else ["binutils"]
    if sys.base_prefix == "/usr" and not loads(f"libpython{VERSION}.so.1.0"):
        missing.append(f"libpython{VERSION}")
    return missing


def loads(library: str) -> bool:
    """Whether the system can load `library`."""
    import ctypes  # noqa: PLC0415  the same

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def ask_for(packages: list[str], reason: str) -> bool:
    """Install Debian packages as root, else print the one command that does; True if all are there."""
    if not packages:
        return True
    debian = shutil.which("apt-get") is not None
    if not debian or not LINUX or os.geteuid() != 0:
        how = "sudo apt-get install " if debian else "Install what your system calls: "
        print(
            f"{reason}: {len(packages)} system packages are missing.\n  {how}{' '.join(packages)}"
        )
        return False
    print(f"Installing {' '.join(packages)} …", flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *words], env=quiet, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            sys.exit(f"apt-get {words[0]} did not succeed: see what it said above.")
    return True


def has_screen() -> bool:
    """Whether a window could be shown."""
    signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not LINUX or any(os.environ.get(sign) for sign in signs)


# --- starting others ---------------------------------------------------------------------------


def become(command: list[str]) -> NoReturn:
    """Go on as `command`, in this process where the system can."""
    if WINDOWS:
        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(command[0], command)  # noqa: S606  no shell is what is wanted


def passes(name: str, command: list[str]) -> bool:
    """Run one check in the checkout; what it says is shown only if it finds something."""
    print(f"{name} …", end=" ", flush=True)
    tool = [str(PYTHON.with_name(command[0])), *command[1:]]
    done = subprocess.run(tool, cwd=ROOT, capture_output=True, text=True, check=False)
    print("fine" if done.returncode == 0 else f"not right\n{done.stdout}{done.stderr}", flush=True)
    return done.returncode == 0


def refuse(words: list[str], command: str) -> None:
    """Stop if a command that takes no words was given some."""
    if words:
        sys.exit(f"“{command}” takes nothing after it, and was given: {' '.join(words)}")


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "tour": tour,
    "bench": bench,
    "package": package,
}


def main(words: list[str]) -> None:
    """Do what `words` ask for."""
    if sys.version_info < (3, 11):  # noqa: UP036  the sentence an older Python is here for
        sys.exit(f"PeerDesk needs Python 3.11 or newer, and this is Python {VERSION}.")
    if not words or words[0] in {"-h", "--help", "help"}:
        print("\n".join(f"python3 dev.py {name:8} {ask.__doc__}" for name, ask in COMMANDS.items()))
    elif words[0] not in COMMANDS:
        sys.exit(f"dev.py does not know “{words[0]}”; it knows {', '.join(COMMANDS)}.")
    else:
        COMMANDS[words[0]](words[1:])


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("Stopped.")
    except OSError as error:
        if error.errno == errno.ENOSPC:
            sys.exit(PIP_SAYS["No space left on device"])
        sys.exit(f"{error.strerror}: {error.filename}")
