# SPDX-License-Identifier: GPL-3.0-or-later
"""The small view for low-energy days, and stopping."""
