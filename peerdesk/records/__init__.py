# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be written down: frozen values, no SQL, no clock."""
