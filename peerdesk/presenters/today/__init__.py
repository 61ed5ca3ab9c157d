# SPDX-License-Identifier: GPL-3.0-or-later
"""Today, the small view, what comes back."""
