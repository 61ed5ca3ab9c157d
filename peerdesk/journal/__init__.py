# SPDX-License-Identifier: GPL-3.0-or-later
"""The only writer: entries in and out of the encrypted database."""
