"""Weekdays, elapsed time and ages: what is flagged, and what is let be."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checks.chronology.lengths import Stretch, stated_days
from claimcheck.checks.finding import Finding, Verdict
from claimcheck.quantities.interval import Interval

Flag = Callable[..., list[Finding]]
Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]


def figures(findings: list[Finding]) -> list[list[str]]:
    return [[p.claim.text for p in f.places] for f in findings]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The dam broke on Thursday, February 7, 2025.", "7 February 2025 is a Friday, not a Thursday"),
        ("The hearing is on Thursday 12 June.", "12 June 2025 is a Thursday"),
        ("The hearing is on Friday 12 June.", "12 June 2025 is a Thursday, not a Friday"),
        ("On Saturday 25 May the island voted.", "25 May 2025 is a Sunday, not a Saturday"),
        ("The trial will open on Monday 12 August.", "12 August 2025 is a Tuesday, not a Monday"),
        ("The body was found on Wednesday 13 August.", "13 August 2025 is a Wednesday"),
        ("The body was found on Sunday 12 August.", "12 August 2025 is a Tuesday, not a Sunday"),
        ("The hearing is on Friday, the twelfth of June.", "12 June 2025 is a Thursday, not a Friday"),
        ("The hearing is on Thursday, June twelfth.", "12 June 2025 is a Thursday"),
        ("It sank on Friday, the twenty-fifth of June, last year.", "25 June 2024 is a Tuesday, not a Friday"),
        ("It sank on Tuesday 25 June last year.", "25 June 2024 is a Tuesday"),
        ("It sank on Wednesday 25 June last year.", "25 June 2024 is a Tuesday, not a Wednesday"),
    ],
)
def test_a_weekday_against_its_date(flag: Flag, text: str, fault: str) -> None:
    findings = flag("weekdays", text)
    if "not a" in fault:
        assert [f.verdict for f in findings] == [Verdict.CHRONOLOGY]
        assert fault in findings[0].message
    else:
        assert findings == []


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, 4 March 2024, the street was under snow.",
        "The minister told the Sunday Courier on 12 March that he would go.",
        "The race of last year was run on Monday 10 June.",
        "The apprentice, now 20, came to the yard on Monday 12 August and saw him lying beside a boat.",
        "Shops keep their Black Friday prices until 8 December.",
        "It happened on Tuesday.",
        "Work on the grandstand began on Monday 12 August.",
    ],
)
def test_weekdays_that_fit_or_say_nothing(flag: Flag, text: str) -> None:
    assert figures(flag("weekdays", text)) == []


def test_the_articles_that_have_the_day_right_are_named(flag: Flag) -> None:
    (finding,) = flag("weekdays", "Polls open on Sunday, August 2, 2025.", "Polls open on Saturday, August 2.")
    assert [p.role for p in finding.places] == ["stated", "calendar"]


OPENED = "The Anvil mill in Wexmere burned down on {}, the Norcastle fire service said."


@pytest.mark.parametrize(
    ("name", "day", "told"),
    [
        ("2026-02-12-later.txt", "Saturday 14 June", "14 June 2025 is a Saturday"),
        ("2026-02-12-later.txt", "Friday 14 June", "14 June 2025 is a Saturday, not a Friday"),
        ("undated.txt", "Saturday 14 June", "14 June 2025 is a Saturday"),
        ("undated.txt", "Friday 14 June", "14 June 2025 is a Saturday, not a Friday"),
        ("undated.txt", "Friday the fourteenth of June", "14 June 2025 is a Saturday, not a Friday"),
        ("undated.txt", "Friday 13 June", "14 June 2025 is a Saturday"),
    ],
)
def test_a_weekday_against_that_of_other_articles(scan: Scan, name: str, day: str, told: str) -> None:
    findings = scan({"2025-06-16-wire.txt": OPENED.format("Saturday 14 June"), name: OPENED.format(day)})
    found = [f for f in findings if f.rule == "CC301"]
    assert [told in f.message for f in found] == ([True] if "not a" in told else [])


def test_a_day_of_months_ahead_that_is_told_as_done_was_last_years(flag: Flag) -> None:
    (finding,) = flag("weekdays", d20241114="He stood down on Thursday 15 March, nine days after the vote.")
    assert "15 March 2024 is a Friday" in finding.explanation
    assert flag("weekdays", d20241114="He stood down on Friday 15 March, nine days after the vote.") == []


def test_an_article_that_gives_the_weekday_alone_is_named_once(flag: Flag) -> None:
    sunday = "Polls opened on Sunday. Each voter waited an hour on Sunday."
    (finding,) = flag("weekdays", d20250805="Polls opened on Saturday, August 3, 2025.", d20250804=sunday)
    assert [(p.role, p.claim.text) for p in finding.places] == [
        ("stated", "Saturday, August 3, 2025"),
        ("calendar", "Sunday"),
    ]


ELAPSED = [
    ("after", "He was operated on on Monday, 14 months after he was referred in August 2023.", ["14 months"]),
    ("before", "It was examined on 2 May, six weeks before it failed on 20 May.", ["six weeks"]),
    ("since it opened", "The cinema, which opened in 1998, is to close after 37 years.", ["37 years"]),
    ("without", "The museum threw open its doors in 1911 and had gone 104 years without a theft.", ["104 years"]),
    (
        "before",
        "It is a hall that opened in 1968 and served the town for 45 years before anybody looked.",
        ["45 years"],
    ),
    ("founded", "With that, 126 years of tile-making came to an end. The firm was founded in 1897.", ["126 years"]),
    (
        "the last",
        "It was the first election in seven years, the last having been held in October 2020.",
        ["seven years"],
    ),
    ("later", "She set out on 3 May. On 10 May, 12 days later, a ship picked her up.", None),
    ("dash", "He fell ill on 3 May, but they told his wife on 12 May - a full 11 days later.", None),
    ("ago", "Vesey, who was jailed nine years ago, was back in court. Vesey was jailed in 2019 for theft.", None),
    ("period", "The strike lasted 26 months, from June 2023 to September 2024.", ["26 months"]),
    ("anniversary", "The firm, founded in 1925, will celebrate its 90th anniversary this year.", ["90th"]),
    (
        "another year stated",
        "He was held on May 3, 2024, 31 days after the lorry was searched on April 12.",
        ["31 days"],
    ),
    ("no year fits", "He was freed on 4 June, 17 months after his arrest on 4 May.", ["17 months"]),
    ("contract", "He has signed a four-year contract, which runs until 30 June 2030.", ["four-year"]),
    (
        "waited",
        "They sank the barge on 3 May 2023. They had two maps. It was seven months before they were seen in June 2024.",
        ["seven months"],
    ),
    ("went by", "He fled on 3 May 2023. But ten weeks went by before they found him on 9 August 2023.", ["ten weeks"]),
]


def test_the_length_that_it_is_is_told_in_the_unit_printed(flag: Flag) -> None:
    (finding,) = flag("elapsed", "He sailed on 3 March and was found on 12 March, 11 days later.")
    assert "From 3 March to 12 March is nine days, not 11 days later." in finding.explanation


@pytest.mark.parametrize(("text", "length"), [c[1:] for c in ELAPSED], ids=[c[0] for c in ELAPSED])
def test_a_length_that_does_not_fit(flag: Flag, text: str, length: list[str] | None) -> None:
    findings = flag("elapsed", text)
    assert [f.verdict for f in findings] == [Verdict.CHRONOLOGY]
    if length:
        assert findings[0].places[0].claim.text == length[0]


@pytest.mark.parametrize(
    "text",
    [
        "He was operated on on Monday, 22 months after he was referred in August 2023.",
        "The cinema, which opened in 1998, is to close after 27 years.",
        "It was the first election in five years, the last having been held in October 2020.",
        "The trial, which began on 3 February, ended on 11 April after nearly ten weeks.",
        "The strike lasted 16 months, from June 2023 to September 2024.",
        "The fair, first held in 2020, was opened by the mayor, who has held office for 12 years.",
        "He has agreed a five-year contract, which runs until 30 June 2030.",
        "She reopened her shop in May, two months later than she had hoped. It closed in the autumn of 2023.",
        "The firm, founded in 1925, will celebrate its 100th anniversary this year.",
        "The tenth anniversary of the fire in 2015 was marked in silence.",
        "Vesey was jailed nine years ago. Hale was freed in 2019.",
        "The bridge, built in 1931, was closed for six years.",
        "She was held on May 3, 2024, 21 days after the lorry was searched on April 12.",
        "He was freed on 4 June, 13 months after his arrest on 4 May.",
        "The strike lasted five months, from November to March.",
        "The standard was last met in February 2016, more than nine years ago.",
        "They sank the barge on 3 May 2023. It was 13 months before they were seen, in June 2024.",
        "He resigned on 3 February 2025. It was four days before the vote on 12 March.",
        "Work began in June 2022. Four days before they opened it, on 12 March, it rained.",
        "He fled on 3 May 2023 and hid until June 2023. It was ten weeks before they found him on 20 August.",
    ],
)
def test_lengths_that_fit_or_span_something_else(flag: Flag, text: str) -> None:
    assert [f for f in flag("elapsed", text) if f.level != "note"] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It looked at the deaths between January 2012 and December 2020, a period of six years.",
            "January 2012 to December 2020 is nine years, not six years",
        ),
        ("The strike lasted 26 months, from June 2023 to September 2024.", "June 2023 to September 2024 is 16 months"),
        ("The bridge was built in 1931 and has served for 84 years.", "From 1931 to the article of 2025-06-10 is"),
        (
            "He has signed a four-year contract, which runs until 30 June 2030.",
            "From the article of 2025-06-10 to 30 June 2030",
        ),
    ],
    ids=["years", "months", "to the article", "from the article"],
)
def test_a_message_names_both_ends_and_what_lies_between(flag: Flag, text: str, told: str) -> None:
    (finding,) = flag("elapsed", text)
    assert told in finding.message


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 20000), st.sampled_from(["week", "month", "year"]))
def test_a_length_counted_off_always_fits(start: date, days: int, unit: str) -> None:
    """Whole units that have passed, counted down, are never called wrong."""
    end = start + timedelta(days)
    stretch = Stretch.between((start, start), (end, end))
    length = {"week": 7, "month": 365.2425 / 12, "year": 365.2425}[unit]
    room = stated_days(Interval.exactly(int(days / length)), unit)
    assert room.meets(Interval(stretch.least, stretch.most))


@given(st.tuples(*[st.dates(date(1900, 1, 1), date(2100, 1, 1))] * 4))
def test_stretches_do_not_depend_on_order(days: tuple[date, date, date, date]) -> None:
    first = (min(days[0], days[1]), max(days[0], days[1]))
    second = (min(days[2], days[3]), max(days[2], days[3]))
    there, back = Stretch.between(first, second), Stretch.between(second, first)
    assert there == back
    assert 0 <= there.least <= there.most


CLOCKS = "A fire broke out in the north of Paris at 4:30 a.m. local time ({}). Paris firemen put it out."


def test_a_time_on_another_clock(flag: Flag) -> None:
    (finding,) = flag("clocks", CLOCKS.format("11:30 p.m. ET"))
    assert finding.verdict is Verdict.ARITHMETIC
    assert "22:30 ET" in finding.explanation


@pytest.mark.parametrize("other", ["10:30 p.m. ET", "2:30 a.m. GMT", "an hour before dawn"])
def test_a_time_on_another_clock_that_is_right(flag: Flag, other: str) -> None:
    assert flag("clocks", CLOCKS.format(other)) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right", "told"),
    [
        ("The jet will land in London at 14:20 BST ({} GMT).", "14:20", "13:20", "13:20 GMT"),
        ("The lights in Tokyo went out at 10.05pm local time ({} GMT) on Tuesday.", "1205", "1305", "13:05 GMT"),
        ("A quake rattled Oxnard at 4:32 a.m. Pacific time ({} Eastern).", "8:32 a.m.", "7:32 a.m.", "07:32 Eastern"),
        ("A fire broke out in Osaka at 9:10 a.m. ({} GMT).", "1:10 a.m.", "0:10 a.m.", "00:10 GMT"),
    ],
    ids=["two zones", "both in one expression", "zones by name", "a city that shares its clock"],
)
def test_times_on_two_named_clocks(flag: Flag, text: str, wrong: str, right: str, told: str) -> None:
    (finding,) = flag("clocks", text.format(wrong))
    assert told in finding.message
    assert flag("clocks", text.format(right)) == []


AGES = [
    ("a day apart", {"d20250318": "Dariusz Wrona, 34, burned his hands.", "d20250319": "Hero Dariusz Wrona, 43, ate."}),
    ("years apart", {"d20210507": "Henrike Solberg, 62, won.", "d20240821": "Henrike Solberg, 71, will not stand."}),
    (
        "an age of a day just past",
        {"d20251009": "On Monday, at the age of 91, Ida Strand was the first.", "d20251123": "Ida Strand, 93, sang."},
    ),
    (
        "a birthday",
        {"d20250812": "Sander Vik, 22, has signed.", "d20250818": "Sander Vik, who turned 24 in March, scored."},
    ),
]


@pytest.mark.parametrize("articles", [c[1] for c in AGES], ids=[c[0] for c in AGES])
def test_ages_that_no_birthday_allows(flag: Flag, articles: dict[str, str]) -> None:
    (finding,) = flag("ages", **articles)
    assert finding.verdict is Verdict.CONTRADICTION
    assert len(finding.places) == 2


@pytest.mark.parametrize(
    "articles",
    [
        {"d20250405": "Tunde Abara, 22, scored.", "d20250611": "Tunde Abara, 23, was sold."},
        {"d20250220": "Gloria Tebbutt, 58, baked.", "d20250222": "Leon Tebbutt, 31, dried the oven. Tebbutt sang."},
        {"d20220614": "Pavel Okonjo, 27, fell.", "d20250615": "Pavel Okonjo, who would have been 30, was kind."},
        {"d20231124": "Lee Farrant, 45, was charged.", "d20250620": "Lee Farrant, 47, was jailed."},
        {"d20111025": "Zura Hort, 34, was killed.", "d20130412": "Zura Hort, 34, died in crossfire."},
        {
            "d20251103": "Martin Kess, 58, denies it. His son, also called Martin Kess, 29, is not accused.",
            "d20260117": "Martin Kess, 59, was jailed. His son Martin, 29, looked on.",
        },
        {"d20251103": "Martin Kess Snr, 61, sells cars.", "d20251104": "Martin Kess Jr, 29, sells vans."},
        {
            "d20250519": "Percy Dale, 79, came last.",
            "d20250522": "When the race was first run, on 17 May 1981, Percy Dale was 35.",
        },
        {"d20250519": "Percy Dale, 79, came last.", "d20250522": "In 1981 Percy Dale, 35, was third."},
        {"d20250704": "Tayo Odun was 64 not out at stumps.", "d20250705": "Tayo Odun, 22, is his county's hope."},
        {
            "d20250704": "Ed Orme (88) and Neil Pask (61) put on 130 runs for the third wicket.",
            "d20250705": "Neil Pask, 24, has a sore knee.",
        },
        {"d20250117": "Denise Hark, 58, started straight from school at 16, in 1983. Denise Hark left at 17."},
    ],
)
def test_ages_that_may_all_be_true(flag: Flag, articles: dict[str, str]) -> None:
    assert figures(flag("ages", **articles)) == []


@pytest.mark.parametrize(
    "articles",
    [
        {"d20250519": "Percy Dale, 79, came last.", "d20250522": "On 17 May 1981 Percy Dale was 53."},
        {"d20250704": "Neil Pask (61) has sold his farm.", "d20250705": "Neil Pask, 64, sold his farm."},
        {"d20250704": "Ann Kess, 58, won. Her son, also called Ian Kess, 29, wept.", "d20250706": "Ann Kess, 51, won."},
    ],
    ids=["an age long ago", "brackets without a game", "a namesake elsewhere"],
)
def test_ages_that_are_none_of_another_day_game_or_person(flag: Flag, articles: dict[str, str]) -> None:
    assert [f.level for f in flag("ages", **articles)] == ["error"]


@pytest.mark.parametrize(
    "articles",
    [
        ("Martin Kess, 58, lost.", "Martin Kess, 29, won.", "Martin Kess, 58, wept.", "Martin Kess, 29, sang."),
        ("Martin Kess, 58, lost.", "Her son Martin Kess, 29, won."),
    ],
    ids=["each told twice", "a relative"],
)
def test_ages_of_what_may_be_two_people_are_only_noted(flag: Flag, articles: tuple[str, ...]) -> None:
    (finding,) = flag("ages", *articles)
    assert finding.level == "note"
    assert "two people" in finding.message


def test_each_age_is_told_once_and_the_odd_one_first(flag: Flag) -> None:
    (finding,) = flag(
        "ages",
        d20251119="Stephen Amis, 49, drove the train. Stephen Amis, the 49-year-old driver, is in hospital.",
        d20251121="Stephen Amis, 46, was driving.",
        d20251122="Stephen Amis, 49, has died.",
    )
    assert finding.message == "age of Stephen Amis: 46 against 49 (3 times)"
    assert finding.places[0].claim.text == "46"


def test_an_outlier_is_set_against_every_age_that_agrees(flag: Flag) -> None:
    (finding,) = flag(
        "ages",
        d20231124="Darren Kest, 42, was charged.",
        d20250411="Darren Kest, 43, was convicted.",
        d20250620="Darren Kest, 47, was jailed.",
    )
    assert {p.claim.text for p in finding.places} == {"42", "43", "47"}


def test_an_age_against_the_date_of_birth(flag: Flag) -> None:
    born = (
        "The director Aurore Pinch, who was born in {}, made her first film alone. Aurore Pinch, 66, lived by the sea."
    )
    assert flag("births", d20241012=born.format(1958)) == []
    (finding,) = flag("births", d20241012=born.format(1948))
    assert finding.verdict is Verdict.CHRONOLOGY
    assert [p.role for p in finding.places] == ["birth", "age"]


def test_an_age_to_come_of_somebody_who_is_told_to_be_from_somewhere(flag: Flag) -> None:
    first, second = "Ada Pell, 93, sang.", "Ada Pell from Ely, who’ll be 92 in March, sang."
    (finding,) = flag("ages", d20251120=first, d20260110=second)
    assert {p.claim.text for p in finding.places} == {"93", "92"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She was born over a bakery in Ely in March 1934, and on Monday, at the age of 91, Ada Pell sang.", 1),
        ("Ida Roe, 91, wept. She was born in Ely in March 1934, and on Monday Ada Pell sang.", 0),
    ],
)
def test_a_birth_is_that_of_whom_its_sentence_goes_on_to_name(flag: Flag, text: str, found: int) -> None:
    assert len(flag("births", d20251009=text, d20251120="Ada Pell, 93, sang.")) == found


@pytest.mark.parametrize(
    "text",
    [
        "Dame Ada Pell, 91, born 12 March 1934, died 4 October 2025. Ada Pell wrote.",
        "Ada Pell was born in Ely in 1934. Ada Pell wrote. Her brother, Ted Pell, 88, wept.",
        "Ada Pell is dead. Pell was born in 1934. Ada Pell wrote. Neighbour Ted Pell, 91, who is no relation, wept.",
        "Ted Pell, 88, wept. Ada Pell, born in 1934, was his sister.",
        "The poet Ada Pell died on Monday aged 91. Ada Pell was born in 1934.",
        "Ada Pell (1934-2025), the poet, has died at the age of 91.",
        "Ada Pell celebrated her 100th birthday on Saturday. Ada Pell was born on 4 October 1925.",
        "Ada Pell celebrated her 90th birthday in 2015. Ada Pell was born on 4 October 1925.",
        "Ada Pell celebrated her 2,777th birthday on Saturday. Ada Pell was born on 4 October 1925.",
        "Ada Pell will celebrate her 100th birthday next spring. Ada Pell was born on 4 April 1926.",
        "Ada Pell, 61, is a poet. Her father, Jack Pell, died in 1998 at the age of 66. Jack Pell was born in 1932.",
    ],
)
def test_a_birth_is_not_handed_to_another_of_the_surname(flag: Flag, text: str) -> None:
    assert figures(flag("births", d20251006=text)) == []


@pytest.mark.parametrize(
    ("who", "his"),
    [
        ("He was", True),
        ("As far as anybody knows, he was", True),
        ("The 71-year-old was", True),
        ("His father was", False),
        ("Their eldest cousin was", False),
        ("The present owner, he says, was", False),
        ("Neighbour Ida Roe was", False),
    ],
)
def test_a_birth_without_a_name_is_that_of_whom_the_article_is_about(flag: Flag, who: str, his: bool) -> None:
    text = f"Ted Pell, 71, runs the mill. Ted Pell has two sons. {who} born in Ely on 12 March 1944. Ted Pell is tired."
    expected = [["12 March 1944", "71"]] if his else []
    assert figures(flag("births", d20251006=text)) == expected


def test_a_birth_is_that_of_the_named_one_of_two(flag: Flag) -> None:
    text = "Ted Pell, 88, wept. His sister Ada Pell, 71, wrote novels. Ada Pell was born on 12 March 1944 in Ely."
    (finding,) = flag("births", d20251006=text)
    assert figures([finding]) == [["12 March 1944", "71"]]
