# SPDX-License-Identifier: GPL-3.0-or-later
"""How PeerDesk never speaks. Each rule names the must-not it keeps (M1–M25) or the habit of its voice."""

from __future__ import annotations

import re

import pytest

from tests.rules.sentences import spoken

RULES = {
    "M1 does not assess, screen or diagnose": (
        r"\bassess|\bscreening\b|\btriage|\bdiagnos|\bevaluat|\bdisorder|\bmental health\b|\bmood\b"
    ),
    "M2 does not score or rank": r"\bscor(e|ed|es|ing)\b|\brating|\bgrade|\branking|\d points?\b|/100\b",
    "M3 never makes one number of two strands": (
        r"\baverag|\bmean value|\bin total\b|\bnet (loss|gain)|\bbalance"
        r"|(%|\bper ?cent) (of|more|less)\b|\b(up|down|by) \S+ ?(%|per ?cent)"
    ),
    "M4 does not grade practice": r"\bfidelity|\badheren|\bbest practice|(?<!never a )\bchecklist",
    "M5 no streaks, badges or missed days": (
        r"\bstreak|\bbadge|\blevel up|\bmissed\b|\bmiss you|\bin a row\b|haven’t (checked in|written)"
        r"|\bgoals?\b|\bprogress\b|\boverdue\b|\bincomplete\b|\bto-do\b"
    ),
    "M7 does not compare": (
        r"\b(than|with|to) (other|most|the average) (peers?|people|practitioners)|\bnormal(ly)? range"
        r"|\bless well\b|\b(better|worse) than (last|before|other|most|usual)|\bbenchmark"
    ),
    "M8 does not predict": r"\bburn-?out|\bpredict|\bprognos|\blikely to (leave|relapse|burn)|\brelaps",
    "M9 does not steer disclosure": (
        r"(share|disclose|tell|say) (too much|too little|less|more often)\b|\bover-?shar"
    ),
    "M10 asks no reason for holding back": r"\bwhy (did|didn’t) you (hold|keep|not)|\breason for (holding|keeping)",
    "M11 no hopeful ending required": (
        r"\bsilver lining|\bbright side|\bstay positive|\bend on\b|\blook forward to"
    ),
    "M12 does not correct people’s words": r"\bdid you mean\b|\bincorrect\b|\bwrong word\b|\binappropriate",
    "M13 no alarm at strong words": r"\balert\b|\bwarning\b|\bconcerning\b|\bare you safe\b|\bdangerous",
    "M14 asks nobody’s record": r"\bprescri|\bdate of birth|\bbirthday|\brecord number|\bNHS number|\bhome address",
    "M15 is no clinical record": r"\bcase ?notes?\b|\bcare plan|\btreatment plan|\bclinical\b|\bintervention",
    "M18 is no help line": r"\bcall (now|this number)|\bhelpline|\bhotline|\bemergency\b|\b999\b|\b911\b|\b112\b",
    "M19 does not reward length or frequency": (
        r"\bwords? (written|so far|today)\b|\bmore entries\b|\bwrite (more|daily|every day)|\bkeep it up"
    ),
    "M20 does not push at old wounds": r"\bworst memor|\btrauma|\bin (more|full) detail|\bgo deeper",
    "M21 sorts no feelings": r"\b(positive|negative|good|bad|unhealthy|healthy) (feeling|emotion|mood)",
    "M22 the cost is not a lack in the person": (
        r"\bresilien|\bself-?care|\bcoping|\bwellbeing|\bwell-being|\bmindful|\bstress level"
    ),
    "M23 no billing, outcome or use of services": r"\bbilling|\boutcome|\butili[sz]ation|\bcaseload|\bproductivity",
    "M24 certifies nobody": r"\bCPD\b|\bcertif|\bcompeten",
    "M25 supposes no supervisor": r"\byour (clinician|supervisor’s|line manager)\b",
    "voice: no praise": (
        r"\b(well done|great job|good job|nice work|congratulat|awesome|amazing|excellent|proud of you|brilliant)"
    ),
    "voice: no words of the clinic": r"\bpatients?\b|\bclients?\b|\bcases?\b|\brisks?\b|\brisky\b|\bsymptom|\bcomplian",
    "voice: no words of the trade": (
        r"\binsights?\b|\bjourney|\busers?\b|\bempower|\btrigger|\bbest interests?|\bservice users?"
    ),
    "voice: no blame, no alarm": r"\bfail(ed|s|ure)?\b|\binvalid|\berrors?\b|\bfatal|\babort|\billegal|\bdenied|\boops",
    "voice: took and gave": r"\btoll\b|\brewards?\b|\bcosts?\b",
    "voice: let go, take away": r"\bdismiss|\bdelet(e|ed|ing) (this|the|that|your|an?|it|entry|entries|forever)\b",
    "voice: no exclamation marks": r"!",
    "voice: no emoji, no faces": "[\U0001f000-\U0001faff☀-➿]|:-?[)(]",
    "voice: typographic apostrophes, quotes and dots": r"\w'\w|\"|\.\.\.",
}

ALLOWED = {
    "No scores, no streaks, no diagnoses. What it took and what it gave stand side by side and are never added up.",
    "It does not assess",
    "Each of these can stay empty. There is no outcome here, and no place for one.",
    "They keep their order and are never added up or averaged. “Not said” is none of the five.",
}
"""Sentences that use such a word to say that PeerDesk does not do it. Each was read; each is exact."""

NEVER_SAID = {
    "Your burnout risk is high.": "M8",
    "Your wellbeing score is 62, down 8.": "M2",
    "Great job! 12-day streak.": "M5",
    "You disclose too much; try sharing less.": "M9",
    "Disclosure causes your low mood.": "M1",
    "You’re coping less well than other peer workers.": "M7",
    "Consider building resilience.": "M22",
    "You haven’t checked in for 3 weeks. We miss you.": "M5",
    "Negative emotions up 40% this month.": "M21",
    "The average of what it took is 3.2.": "M3",
    "Something failed: invalid entry.": "voice: no blame",
    "Well done, you kept going!": "voice: no praise",
}


@pytest.mark.parametrize("rule", RULES)
def test_peerdesk_never_speaks_like_this(rule):
    pattern = re.compile(RULES[rule], re.IGNORECASE)
    said = [f"{where}: {text}" for where, text in spoken() if text not in ALLOWED]
    assert not [line for line in said if pattern.search(line.partition(": ")[2])]


@pytest.mark.parametrize(("sentence", "rule"), NEVER_SAID.items())
def test_the_rules_catch_what_must_never_be_said(sentence, rule):
    caught = [
        name for name, pattern in RULES.items() if re.search(pattern, sentence, re.IGNORECASE)
    ]
    assert any(name.startswith(rule) for name in caught), caught


def test_every_allowed_sentence_is_still_said():
    assert {text for _where, text in spoken()} >= ALLOWED


def test_the_scan_reads_code_help_and_prompts():
    places = [where for where, _text in spoken()]
    for part in (
        "records/forms/meeting.py",
        "insights/phrasing/check_ins.py",
        "assets/pages/protects.toml",
        "prompts.toml p120",
    ):
        assert any(part in where for where in places), part
