"""Shares and votes against counts that stand elsewhere, and shares told twice: what is flagged, and what is let be."""

from collections.abc import Callable

import pytest

from claimcheck.checks.finding import Finding

Flag = Callable[..., list[Finding]]

STRIKE = "Drivers in Ostry are to strike. A total of 1,240 backed the strike and 310 were against."
BUDGET = "The council of Ostry carried its budget by 31 votes to 19 on Monday. All 50 members took part."
CLUB = "The club in Halm has 1,240 members. Of these, 610 are paying the full fee, 420 half of it and 210 none."
RACE = "In Halm 8,431 runners started and 7,122 finished. Of the 1,309 who did not, most were stopped by the heat."


def places(findings: list[Finding]) -> list[list[str]]:
    return [[p.claim.text for p in f.places] for f in findings]


VOTES = [
    ("margin", "sums", BUDGET, "The budget cleared the council by {} votes.", "12", "two"),
    ("margin, a slip", "sums", "Roe won by 12,406 votes to 11,088.", "Roe scraped home by {} votes.", "1,318", "318"),
    (
        "share of those who voted",
        "shares",
        STRIKE,
        "{} of those who voted were in favour.",
        "80 per cent",
        "Sixty per cent",
    ),
    ("share in words", "shares", STRIKE, "{} of the voters backed a strike.", "Four in five", "Two thirds"),
    ("share of all", "shares", BUDGET, "{} of the 50 members voted for the budget.", "62 per cent", "Three quarters"),
    (
        "lines of a count",
        "shares",
        "Halm voted on the pier. In favour: 812. Against: 407.",
        "{} of the voters supported it.",
        "Two thirds",
        "Half",
    ),
]


@pytest.mark.parametrize(
    ("check", "count", "told", "right", "wrong"), [v[1:] for v in VOTES], ids=[v[0] for v in VOTES]
)
def test_what_is_told_of_a_vote(flag: Flag, check: str, count: str, told: str, right: str, wrong: str) -> None:
    assert flag(check, count, told.format(right)) == []
    (finding,) = flag(check, count, told.format(wrong))
    assert finding.level == "note"
    assert {p.claim.article for p in finding.places} == {"2025-06-10-0.txt", "2025-06-10-1.txt"}


@pytest.mark.parametrize(
    ("check", "texts"),
    [
        ("sums", (BUDGET, "An amendment fell by four votes, and another by nine votes.")),
        ("sums", (BUDGET, "It was lost by only four votes, 27 to 31.")),
        ("sums", (BUDGET, "In Halm the vote was 31 votes to 17.", "It was passed by three votes.")),
        ("shares", (STRIKE, "Turnout was 64 per cent of the voters, and 30 per cent voted by post.")),
        ("shares", (STRIKE, "A poll found that 58 per cent of residents supported the drivers.")),
        ("shares", (BUDGET, "Two thirds of the 21 ministers voted for the budget.")),
    ],
    ids=["several margins", "its own votes", "several votes", "turnout", "others", "of another body"],
)
def test_what_is_told_of_another_vote(flag: Flag, check: str, texts: tuple[str, ...]) -> None:
    assert places(flag(check, *texts)) == []


KNOWN = [
    ("same number", "{} of the 8,431 who set off never arrived.", "One in six", "One in three", RACE),
    ("same said", "{} of the members are paying the full fee.", "About half", "About two thirds", CLUB),
    (
        "among",
        "The cars were among 8,250 built in Halm, meaning that {} caught fire.",
        "one in 150",
        "one in 60",
        "So far 55 out of the 8,250 cars have burnt.",
    ),
]


@pytest.mark.parametrize(("told", "right", "wrong", "count"), [k[1:] for k in KNOWN], ids=[k[0] for k in KNOWN])
def test_a_share_of_a_whole_that_is_split_elsewhere(flag: Flag, told: str, right: str, wrong: str, count: str) -> None:
    assert flag("shares", told.format(right), count) == []
    (finding,) = flag("shares", told.format(wrong), count)
    assert finding.level == "note"
    assert finding.places[0].claim.text.lower() == wrong.lower()


@pytest.mark.parametrize(
    "told",
    [
        "Two thirds of the members are women.",
        "Two thirds of the houses are paying the full fee.",
        "One in 60 of the 1,240 members comes from abroad.",
        "A third of the 1,280 members came.",
    ],
    ids=["another matter", "of others", "far from any", "another number"],
)
def test_a_share_of_something_else(flag: Flag, told: str) -> None:
    assert places(flag("shares", told, CLUB)) == []


WAS = [
    (
        "rate",
        "It is to make 90 gigawatt-hours a year.",
        "It will make 30 gigawatt-hours a year, {} of what it had planned.",
    ),
    ("measure", "The dam held 90 million cubic metres.", "It holds 30 million cubic metres, {} what it held in May."),
    ("count", "The mill had 240 looms.", "It is down to 80 looms, {} of the original number."),
]


@pytest.mark.parametrize(("before", "told"), [w[1:] for w in WAS], ids=[w[0] for w in WAS])
def test_a_share_of_what_there_was(flag: Flag, before: str, told: str) -> None:
    assert flag("shares", before, told.format("a third")) == []
    (finding,) = flag("shares", before, told.format("a quarter"))
    assert (finding.level, [p.role for p in finding.places]) == ("note", ["part", "whole", "share"])


def test_a_share_of_what_may_be_another_figure(flag: Flag) -> None:
    texts = ("The mill had 240 looms, and 310 in 1990.", "It is down to 80 looms, a quarter of the original number.")
    assert flag("shares", *texts) == []


@pytest.mark.parametrize(
    "text",
    [
        "One in 20 cars is searched, the service says. That is 7 per cent, or some 30 a day.",
        "A quarter of the pupils, or 35 per cent, were ill.",
        "One in eight of the bridges (18%) is unsafe.",
        "Nearly a third of the men (22 per cent) said yes.",
    ],
)
def test_a_share_in_other_words_that_is_another(flag: Flag, text: str) -> None:
    (finding,) = flag("shares", text)
    assert (finding.level, [p.role for p in finding.places]) == ("error", ["share", "share"])


@pytest.mark.parametrize(
    "text",
    [
        "One in 20 cars is searched, the service says. That is 5 per cent, or some 30 a day.",
        "A third of the pupils, or 35 per cent, were ill.",
        "Half of the men, or 30 per cent of all staff, left.",
        "Two thirds of the women, 40 per cent of the men and a fifth of the children stayed.",
        "A fifth of the homes were flooded. That is 30 per cent more than in May.",
        "A third or a half of them (it is not known) left.",
        "Half of the homes have gas (40 per cent in Halm).",
    ],
)
def test_two_shares_that_are_not_one(flag: Flag, text: str) -> None:
    assert places(flag("shares", text)) == []
