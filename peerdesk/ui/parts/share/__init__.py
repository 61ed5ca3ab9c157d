# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter in the making: chosen, reworded, addressed, kept, sealed."""
