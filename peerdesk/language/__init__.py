# SPDX-License-Identifier: GPL-3.0-or-later
"""Word lists with the writer’s own, prompts and pet names. Pure."""
