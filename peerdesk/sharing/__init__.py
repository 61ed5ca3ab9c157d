# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters: exactly what was chosen, sealed for exactly one person. Nothing that was not seen leaving may be inside."""
