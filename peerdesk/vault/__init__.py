# SPDX-License-Identifier: GPL-3.0-or-later
"""The locked box: keys, header, encrypted database. Knows bytes and SQL, not meetings."""
