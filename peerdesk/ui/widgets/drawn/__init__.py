# SPDX-License-Identifier: GPL-3.0-or-later
"""What is painted and not pressed: icons, rings, bars, chairs, the name’s mark."""
