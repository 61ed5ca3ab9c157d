# SPDX-License-Identifier: GPL-3.0-or-later
"""The closed desk: unlocking, making a journal, the recovery key, in steps."""
