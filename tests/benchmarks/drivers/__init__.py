# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs of their own, each measured in a fresh process; what they found is one line of JSON."""
