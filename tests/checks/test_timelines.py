"""One happening as two articles tell when it was: in dates, and in lengths counted from another day."""

from pathlib import Path

import pytest

from claimcheck import scan

# Of 5 June and 2 July 2024; the fire was on Tuesday 4 June.
_FIRE = "WEXMERE, June 5 (Agency) - Fire destroyed the Anvil mill on Tuesday. A crane fell into the yard."
_LATER = "The fire at the Anvil mill in Wexmere on 4 June began in a boiler. A crane fell into the yard."

TOLD_APART = [
    ("two days", "Engineers noticed the crack on 28 May.", "The crack was spotted by an engineer on 24 May."),
    ("a list", "The crack was found out on 28 May.", "24 May: an inspector discovers the crack."),
    (
        "the day first",
        "On 3 June the crack was reported to the council.",
        "The council was told of the crack on 31 May.",
    ),
    (
        "counted back",
        "Engineers noticed the crack on 3 June.",
        "On 15 June, five days after the crack was noticed, she quit.",
    ),
    (
        "counted from now",
        "Five weeks after owners found out about the crack, they wept.",
        "The crack was discovered on 24 May, owners said.",
    ),
    ("counted on", "The blaze was put out on Thursday.", "The blaze took five days to put out."),
    ("after so long", "The blaze was under control on Thursday.", "The blaze was extinguished after nearly six days."),
    (
        "who died",
        "Ana Flor, 47, a cook who was hurt, died in hospital on Wednesday.",
        "Ana Flor, 47, died in hospital nine days after the blaze.",
    ),
    ("a question", "The audit of the boiler began on 13 May.", "When did the audit of the boiler start? On 16 May."),
    (
        "a bound",
        "The inquest must submit its report by 12 June.",
        "The inquest has until the end of August to submit it.",
    ),
    ("so long to do it", "The inquest has eight weeks to submit a report.", "It must submit a report by 30 September."),
    ("open until", "The yard will close by the end of 2024.", "The yard will stay open until May 2025."),
    ("no sooner", "The yard will reopen by the end of 2024.", "The yard will not be back in use before March 2025."),
    (
        "not until",
        "The last of the homes was reconnected on 14 May.",
        "The last home was not reconnected until 19 May.",
    ),
    ("cleft", "The last of the homes was reconnected on 14 May.", "It was 19 May before the last was reconnected."),
    ("since", "The mill's beam was carved in about 1780.", "It is more than 300 years since the beam was carved."),
    ("apposed", "The final, on 25 May, drew a crowd.", "A crane fell during the final on 26 May."),
    (
        "of two",
        "Ana Flor, 47, was found dead on 9 May.",
        "The discovery of Rory Tighe on 7 May and of Ana Flor on 16 May.",
    ),
    ("so long before", "The mill burned on Tuesday.", "It was under control on 9 June, after eight days."),
    (
        "what it is",
        "The yard has a beam. It was carved in 1780.",
        "They love the beam. It is 200 years since a carver made it.",
    ),
    (
        "has done",
        "Production started in 1987 at the works.",
        "Nearly 42 years after the first loom rolled off the line, the firm has told weavers that it closes in August.",
    ),
    ("insolvent", "The owners called in administrators yesterday.", "The owners went into administration in May."),
]
AS_ONE = [
    ("one day", "Engineers noticed the crack on 28 May.", "The crack was spotted by an engineer on 28 May."),
    ("a month", "Engineers noticed the crack on 28 May.", "The crack was spotted in May."),
    ("another thing", "Staff noticed smoke on 28 May. Rain fell.", "The debt was discovered in 2019."),
    ("a bound", "The crack was noticed on 28 May.", "The crack had been noticed by 3 June."),
    ("both told", "The crack was noticed on 28 May, and again on 3 June.", "The crack was noticed on 3 June."),
    ("since then", "Staff have noticed cracks since 28 May.", "The crack was noticed on 3 June."),
    (
        "counted back",
        "Engineers noticed the crack on 3 June.",
        "On 8 June, five days after the crack was noticed, she quit.",
    ),
    ("rounded", "The blaze took almost five days to put out.", "The blaze was put out on 9 June."),
    (
        "another person",
        "Ana Flor, 47, a cook, died in hospital on Wednesday.",
        "Rory Tighe, 57, died in hospital nine days after the blaze.",
    ),
    ("shut before", "The school stays shut on Monday.", "The school was shut yesterday."),
    ("about", "The beam was carved in about 1780.", "The beam was carved in the 1700s."),
    ("another clause", "The kiln shut in 2019.", "Shares in the kiln, sold in 2021, closed lower."),
    ("until then", "The yard will stay open until May 2025.", "The yard will close in May 2025."),
    ("long past", "The mill was closed in 1931 for repairs.", "The mill closed in 2024."),
    ("so long to do it", "The inquest has eight weeks to submit a report.", "It must submit a report by 31 July."),
]

COURSES_APART = [
    (
        "the first engine",
        "The alarm was raised at 8.50pm and a crew was there at 8.59pm.",
        "It was 40 minutes before an engine got there.",
    ),
    ("took", "The crew was there nine minutes after the call.", "The crew took 22 minutes to get there."),
    (
        "from the call",
        "The call came in at 8.50pm and at 8.59pm a crew arrived.",
        "It was 21 minutes from the call before a crew arrived.",
    ),
    (
        "at sea",
        "The barge left the quay at 6.30pm and ran aground at 7.25pm.",
        "The barge had been at sea for two hours when it struck a rock.",
    ),
    (
        "into a trip",
        "The barge ran aground 55 minutes into its trip.",
        "The barge had been at sea for two hours when it ran aground.",
    ),
    (
        "at it",
        "The meeting opened at 9.30am and ended at 11.50pm.",
        "Councillors had been debating the mill for nine hours.",
    ),
    ("delays", "The march was delayed by 20 minutes.", "The march was put back by 35 minutes."),
]
COURSES_AS_ONE = [
    (
        "rounded",
        "The alarm was raised at 8.50pm and a crew was there at 8.59pm.",
        "It was 10 minutes before an engine got there.",
    ),
    (
        "whole hours",
        "The meeting opened at 9.30am and ended at 11.50pm.",
        "Councillors had been debating the mill for 14 hours.",
    ),
    ("rain", "The barge left the quay at 6.30pm and ran aground at 7.25pm.", "It had been raining for two hours."),
    (
        "of another order",
        "The barge left the quay at 6.30pm and ran aground at 7.25pm.",
        "The barge had been at sea for nine hours when it struck a rock.",
    ),
]


def _told(folder: Path, first: str, second: str) -> list[str]:
    (folder / "2024-06-05-wire.txt").write_text(f"{_FIRE} {first}\n")
    (folder / "2024-07-02-local.txt").write_text(f"{_LATER} {second}\n")
    return [str(finding.level) for finding in scan([str(folder)]).findings if finding.rule in ("CC303", "CC105")]


@pytest.mark.parametrize(("first", "second"), [told for _, *told in TOLD_APART], ids=[name for name, *_ in TOLD_APART])
def test_two_days_of_one_happening_are_a_note(tmp_path: Path, first: str, second: str) -> None:
    assert _told(tmp_path, first, second) == ["note"]


@pytest.mark.parametrize(("first", "second"), [told for _, *told in AS_ONE], ids=[name for name, *_ in AS_ONE])
def test_days_that_meet_or_are_of_two_happenings_tell_nothing(tmp_path: Path, first: str, second: str) -> None:
    assert _told(tmp_path, first, second) == []


@pytest.mark.parametrize(("first", "second"), [told for _, *told in COURSES_APART], ids=[c[0] for c in COURSES_APART])
def test_hours_and_minutes_of_one_course_that_differ_are_a_note(tmp_path: Path, first: str, second: str) -> None:
    assert _told(tmp_path, first, second) == ["note"]


@pytest.mark.parametrize(("first", "second"), [told for _, *told in COURSES_AS_ONE], ids=[c[0] for c in COURSES_AS_ONE])
def test_hours_and_minutes_that_fit_or_are_of_two_courses_tell_nothing(tmp_path: Path, first: str, second: str) -> None:
    assert _told(tmp_path, first, second) == []
