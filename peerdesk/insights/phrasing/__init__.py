# SPDX-License-Identifier: GPL-3.0-or-later
"""The only place in this room that speaks. Each sentence counts; none says why, compares, foretells or advises."""
