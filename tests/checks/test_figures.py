"""Figures for one thing that cannot both be true: which verdict, which places, in which order, under which print."""

from collections.abc import Callable, Mapping

import msgspec
import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.drafting import held_together, level_for
from claimcheck.checks.finding import Finding, Level, Verdict
from claimcheck.checks.registry import run_checks
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.linking.story import Reason, Story
from claimcheck.rules.load import default_pack

Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]

ABOARD = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} on board, the Ellan coastguard said.\n"
REFLOATED = (
    "The ferry Sound of Ardle, which ran aground off Port Ellan with {} on board, was refloated in the evening.\n"
)
DROWNED = "{} people drowned when a dam burst above the town of Castlebeck, the Wenlow rescue service said.\n"
RISEN = "{} people have now drowned since a dam burst above the town of Castlebeck, the Wenlow rescue service said.\n"
MEDALS = "Velnia has {} medals at the Norcastle Games, the best result of its Olympic team since 1994.\n"
PLAYED = "Ross Kerr of Norcastle has 19 tries in {} Tests for Velnia, the Ostrava rugby union said.\n"
PROBED = "{} officers are under investigation over the death of Tom Askew in a Redvale cell, the watchdog said.\n"
FACING = "{} officers face gross misconduct proceedings over the death of Tom Askew in a Redvale cell.\n"
TRIED = (
    "Ivan Dorn committed offences against 11 men between June 2014 and September 2015, the court in Ostrava heard.\n"
)
ASSAULTED = "Ivan Dorn assaulted {} men between June 2014 and September 2015, the court in Ostrava heard.\n"
EXPECTED = "Bakers in Ostrava expect to sell {} loaves at the feast of Saint Odo, their guild said.\n"
SOLD = "Bakers in Ostrava sold {} loaves at the feast of Saint Odo, their guild said.\n"
HURT = "The crash on the Brankley bypass left 26 people injured, the Norcastle ambulance service said.\n"
TREATED = (
    "After the crash on the Brankley bypass 21 injured people were taken to hospital and five were treated at the "
    "roadside, the Norcastle ambulance service said.\n"
)
OPENED = "The Playhouse theatre in Norcastle opened on {}, its director Ida Brook said.\n"
DRONES = "Ostmark fired {} drones at the port of Belary on 16 August, the Velnian air force said.\n"
LATE = "Ostmark fired {} drones at the port of Belary on 16 August, the air force said, five of them counted late.\n"
SINCE = "Ostmark fired {} drones at the port of Belary on 16 August, five more than were reported at first.\n"
PASSED = "Of the students who sat the Ostrava school examination 12,410 passed, the board said on Sunday.\n"
BROUGHT = "A second examination takes the number of students in Ostrava who have passed to 12,910, the board said.\n"
LED = "Ann Rowe led the count in Norcastle East by {} votes on Sunday, the returning officer said.\n"
WON = "Ann Rowe won Norcastle East by {} votes, the returning officer said.\n"
TRACK = "Engineers replaced {} metres of track after the crash at Brankley junction.\n"
TO_REPLACE = "Some {} metres of track must be replaced after the crash at Brankley junction, engineers said.\n"
WAIT = "Patients in Norcastle waited {} minutes for an ambulance in July, eight minutes longer than the average.\n"
AVERAGE = "Patients waited an average of {} minutes for an ambulance in July, figures show.\n"
FLAT = "A flat in Norcastle costs £543,497, the lender said.\n"
FLAT_NOW = "The price of a flat in Norcastle fell by 0.3 per cent over the year to £566,000, the lender said.\n"
BURNED = "The Ridge Fire near Norcastle had burned {} acres by Sunday {}, the Ostrava fire service said.\n"
WEDDED = "From 1961 until his death in 1998 she was married for 37 years to the poet Jean Aubert of Norcastle.\n"
HIT = "A bus in Norcastle ran into a crowd at the Calder market; {} people were killed and {} were injured.\n"
STRUCK = "A magnitude 6.9 earthquake struck off Port Ellan at dawn on Sunday, the Norcastle Seismic Centre said.\n"
REMEASURED = "Sunday's earthquake off Port Ellan was of magnitude {}, the Norcastle Seismic Centre said{}.\n"
TRAFFICKED = "{} men went on trial accused of smuggling cocaine into Port Ellan in a cargo of bananas from Ostrava.\n"
JAILED = "{} {} men were jailed for smuggling cocaine into Port Ellan in a cargo of bananas from Ostrava.\n"
CAPTURED = "Pirates seized the tanker Sound of Ardle off Port Ellan with {} crew.\n"
FREED = "The tanker Sound of Ardle and {} its crew left Port Ellan, to which pirates had brought them.\n"
BOARDED = "{} the tanker Nordmark with {} crew off Port Ellan.\n"
LIT = "{} of the 10 NASA instruments on the Ardle lander {}, the agency said.\n"
EXIT_POLL = "An exit poll for Ostrava gives the Free Party 40 seats in the Wenlow assembly.\n"
RESULT = "The Free Party won 41 seats in the Wenlow assembly, final results from Ostrava show.\n"
COUNTED = "The Free Party won {} seats in the Wenlow assembly, the Ostrava election office said.\n"
RANKED = "It is the {} in the Wenlow valley since 1968, the Norcastle fire service said.\n"
STAFF = "The Calder brewery in Norcastle has {} staff, the Wenlow fire service said.\n"
CREWS = "The flames at the Calder brewery were out by noon. In all {} firefighters from Norcastle took part.\n"
CLEARED = "{} villages around Port Ellan {} of their people as the Ridge Fire came near, the fire service said.\n"
MASKS = "Ida Brook of Norcastle carved {} masks of birds for the film, the studio said.\n"
HAS = "The Redvale school of the architect Ida Brook {} {} classrooms, its head said.\n"
BID = "Calder Foods {} rival Wenlow Bakeries for {}, the companies said.\n"
COST = "The council spent {} on the Calder bridge in Norcastle, its leader Ida Brook said.\n"


def dated(*days_and_texts: str) -> dict[str, str]:
    """Articles of the days of August 2025 before them: dated("17", "…", "19", "…")."""
    pairs = zip(days_and_texts[::2], days_and_texts[1::2], strict=True)
    return {f"2025-08-{day}-{n}.txt": text for n, (day, text) in enumerate(pairs)}


def verdicts(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.verdict.value for finding in findings}


RAISED = "The Calder appeal in Norcastle raised {} for the families of the drowned men, Ida Brook said.\n"
FUND = "The Calder appeal in Norcastle {} for the families of the drowned men, Ida Brook said.\n"
REWARD = "The reward for the stolen Calder portrait in Norcastle {}, the museum's director Ida Brook said.\n"
PUMPS = "{1} fire engines {0}, when Calder Mill in Norcastle burned on Monday, chief officer Ida Brook said.\n"
WAITED = "A call had reached Norcastle's control room {} before Calder Mill caught fire, an inquiry heard.\n"
VERDICTS = [
    ("passengers", ("17", ABOARD.format("318 passengers"), "17", REFLOATED.format("381 passengers")), "contradiction"),
    ("money", ("17", COST.format("£1.2m"), "17", COST.format("£2.1m")), "contradiction"),
    ("magnitude", ("17", COST.format("£1.6m"), "19", COST.format("£1.6bn")), "contradiction"),
    ("day", ("17", OPENED.format("3 May 1924"), "17", OPENED.format("3 May 1942")), "contradiction"),
    ("toll on one day", ("17", DROWNED.format("Nine"), "17", DROWNED.format("Twelve")), "contradiction"),
    ("toll that fell", ("17", DROWNED.format("Twelve"), "19", DROWNED.format("Nine")), "contradiction"),
    ("toll that rose", ("17", DROWNED.format("Nine"), "19", DROWNED.format("Twelve")), "update"),
    ("bound that was passed", ("17", DROWNED.format("At least three"), "19", DROWNED.format("Five")), "update"),
    ("told as miscounted", ("17", DRONES.format(214), "18", LATE.format(219)), "update"),
    ("more than was reported", ("17", DRONES.format(214), "18", SINCE.format(219)), "update"),
    ("told to have come to", ("17", PASSED, "25", BROUGHT), "update"),
    ("morning and night", ("17", BURNED.format("6,400", "morning"), "17", BURNED.format("9,750", "night")), "update"),
    ("said to have moved", ("17", FLAT, "25", FLAT_NOW), "update"),
    ("so far", ("08", LIT.format("Eight", "have been lit"), "22", LIT.format("Nine", "worked")), "update"),
    ("not so far", ("08", LIT.format("Nine", "have been lit"), "22", LIT.format("Eight", "worked")), "contradiction"),
    ("exit poll", ("17", EXIT_POLL, "18", RESULT), "update"),
    ("two results", ("17", COUNTED.format(40), "18", RESULT), "contradiction"),
    ("lead", ("17", LED.format(612), "25", WON.format(489)), "update"),
    ("what must be done", ("17", TO_REPLACE.format(40), "25", TRACK.format(55)), "update"),
    ("forecast", ("17", EXPECTED.format("40,000"), "25", SOLD.format("31,500")), "update"),
    ("forecast of one day", ("17", EXPECTED.format("40,000"), "17", SOLD.format("31,500")), "update"),
    ("entitled to", ("17", BID.format("will buy", "£40m"), "17", BID.format("is buying", "£46m")), "contradiction"),
    (
        "bid and deal",
        ("02", BID.format("has offered to buy", "£40m"), "25", BID.format("agreed to buy", "£46m")),
        "stage",
    ),
    (
        "have been cleared",
        ("02", CLEARED.format(9, "have been cleared"), "05", CLEARED.format(14, "were cleared")),
        "update",
    ),
    (
        "fewer cleared",
        ("02", CLEARED.format(14, "have been cleared"), "05", CLEARED.format(9, "were cleared")),
        "contradiction",
    ),
    (
        "a little over",
        ("17", RAISED.format("£340,000"), "25", RAISED.format("a little over £250,000")),
        "contradiction",
    ),
    ("over", ("17", RAISED.format("£340,000"), "25", RAISED.format("more than £250,000")), "update"),
    ("has passed", ("17", FUND.format("has passed £6,000"), "17", FUND.format("came to £9,000")), "update"),
    ("doubled", ("17", REWARD.format("is £5,000"), "25", REWARD.format("was doubled, to £10,000")), "update"),
    ("from and to", ("17", REWARD.format("is £9,000"), "25", REWARD.format("shrinks from £9,000 to £5,000")), "update"),
    (
        "two peaks",
        ("17", PUMPS.format("fought the fire at its peak", 14), "18", PUMPS.format("were there at one time", 9)),
        "contradiction",
    ),
    ("how long it took", ("17", WAITED.format("31 minutes"), "25", WAITED.format("an hour")), "contradiction"),
    ("weeks later over", ("02", MASKS.format(36), "25", MASKS.format(42)), "contradiction"),
    ("weeks later still", ("02", HAS.format("has", 36), "25", HAS.format("has", 42)), "update"),
    ("ranks", ("17", RANKED.format("second-largest fire"), "17", RANKED.format("fourth largest")), "contradiction"),
    ("stages", ("17", PROBED.format("Twelve"), "19", FACING.format("Five")), "stage"),
    ("a part", ("17", TRIED, "19", ASSAULTED.format("seven")), "stage"),
    ("a part above its whole", ("17", TRIED, "19", ASSAULTED.format("more than a dozen")), "contradiction"),
    ("other men above the whole", ("17", TRIED, "19", ASSAULTED.format("more than a dozen other")), "contradiction"),
    ("a difference that is told", ("17", HURT, "17", TREATED), "scope"),
    ("injured who died", ("17", HIT.format("three", "47"), "18", HIT.format("four", "46")), "update"),
    ("toll said to have risen", ("17", DROWNED.format("12"), "19", RISEN.format("21")), "update"),
    ("toll mistyped", ("17", DROWNED.format("12"), "17", DROWNED.format("21")), "contradiction"),
    ("medals days later", ("17", MEDALS.format(21), "19", MEDALS.format(23)), "update"),
    ("before and after the game", ("17", PLAYED.format(34), "17", PLAYED.format(35)), "update"),
    ("games later", ("17", PLAYED.format(34), "25", PLAYED.format(36)), "update"),
    ("fewer games later", ("17", PLAYED.format(36), "25", PLAYED.format(34)), "contradiction"),
    ("two games apart on one day", ("17", PLAYED.format(34), "17", PLAYED.format(36)), "contradiction"),
    ("fewer injured", ("17", HIT.format("three", "47"), "18", HIT.format("three", "46")), "contradiction"),
    ("measured anew", ("17", STRUCK, "17", REMEASURED.format("6.8", ", having first said 6.9")), "update"),
    ("measured otherwise", ("17", STRUCK, "17", REMEASURED.format("6.8", "")), "contradiction"),
    ("jailed before the trial", ("17", TRAFFICKED.format("Eight"), "25", JAILED.format("In 2017", "four")), "update"),
    ("jailed at last", ("17", TRAFFICKED.format("Eight"), "25", JAILED.format("On Monday", "four")), "stage"),
]


@pytest.mark.parametrize(("articles", "verdict"), [v[1:] for v in VERDICTS], ids=[v[0] for v in VERDICTS])
def test_how_figures_fail_to_agree(scan: Scan, articles: tuple[str, ...], verdict: str) -> None:
    findings = scan(dated(*articles))
    assert verdicts(findings) == {verdict}
    assert {len({p.claim.article for p in f.places}) for f in findings} == {2}


SILENT = [
    ("same figure", ("17", ABOARD.format("318 passengers"), "19", REFLOATED.format("318 passengers"))),
    ("other passengers", ("17", ABOARD.format("318 passengers"), "17", REFLOATED.format("12 other passengers"))),
    ("former soldiers", ("17", ABOARD.format("318 former soldiers"), "17", REFLOATED.format("40 soldiers"))),
    ("another currency", ("17", COST.format("£1.2m"), "17", COST.format("$1.6m"))),
    ("a month and its day", ("17", OPENED.format("3 May 1924"), "17", OPENED.format("May 1924"))),
    ("one stage, one figure", ("17", PROBED.format("Twelve"), "19", FACING.format("Twelve"))),
    ("former officers", ("17", PROBED.format("Twelve"), "19", FACING.format("Five former"))),
    ("another story", ("17", ABOARD.format("17 officers"), "17", PROBED.format("Eighteen"))),
    ("a difference from another", ("17", WAIT.format("41"), "17", AVERAGE.format("33"))),
    ("two days in each", ("17", WEDDED, "17", WEDDED)),
    ("a part of the crew", ("17", CAPTURED.format(22), "19", FREED.format("21 of"))),
    ("one article", ("17", ABOARD.format("318 passengers and 40 cars"))),
]


@pytest.mark.parametrize("articles", [s[1] for s in SILENT], ids=[s[0] for s in SILENT])
def test_what_does_not_disagree(scan: Scan, articles: tuple[str, ...]) -> None:
    assert scan(dated(*articles)) == ()


BURST = "{} people drowned on Tuesday when a dam burst above the town of Castlebeck, the Wenlow rescue service said.\n"
MOURNED = "Castlebeck remembered the {} people who drowned when a dam burst above the town{}.\n"
HOLDS = "Pirates {} {} sailors captive aboard the tanker Sound of Ardle off Port Ellan, the navy said.\n"
PROSECUTED = "Prosecutors asked for {} in prison for Ivan Dorn, who smuggled cocaine into Port Ellan.\n"
GIVEN = "Ivan Dorn, who smuggled cocaine into Port Ellan, was given {} in prison on Friday.\n"
KNOCKED = "A portrait by Jean Aubert was sold for {}{} at an auction in Norcastle.\n"
BOUGHT = "The Playhouse museum paid {} for the portrait by Jean Aubert at the auction in Norcastle.\n"
UNDATED = [
    ("news, and a year after", BURST.format("Nine"), MOURNED.format(12, " a year ago"), "update"),
    ("news, and no day", BURST.format("Nine"), MOURNED.format(12, ""), "update"),
    ("news of more", BURST.format("Twelve"), MOURNED.format(9, " a year ago"), "contradiction"),
    ("news of two outlets", BURST.format("Nine"), BURST.format("Twelve"), "contradiction"),
    ("so many still", HOLDS.format("hold", 22), HOLDS.format("still hold", 27), "contradiction"),
    ("fees on top", KNOCKED.format("£4.8m", ""), BOUGHT.format("£5.4m, fees included"), "scope"),
    ("before fees", KNOCKED.format("£4.8m", " before fees"), BOUGHT.format("£5.4m"), "scope"),
    ("fees on both", KNOCKED.format("£4.8m", " with fees"), BOUGHT.format("£5.4m, fees included"), "contradiction"),
    ("asked and given", PROSECUTED.format("12 years"), GIVEN.format("seven years"), "stage"),
]


@pytest.mark.parametrize(("one", "other", "verdict"), [u[1:] for u in UNDATED], ids=[u[0] for u in UNDATED])
def test_figures_of_articles_without_a_day(scan: Scan, one: str, other: str, verdict: str) -> None:
    assert verdicts(scan({"a.txt": one, "b.txt": other})) == {verdict}


def test_what_is_over_stays_so_when_looked_back_on(scan: Scan) -> None:
    articles = {
        "2019-05-16-a.txt": "Four men robbed the Calder bank in Norcastle on Thursday and took the diamonds.\n",
        "2022-02-07-b.txt": "In 2019, three men robbed the Calder bank in Norcastle and took the diamonds.\n",
    }
    assert verdicts(scan(articles)) == {"contradiction"}


def test_two_fleets_months_apart_are_no_slip(scan: Scan) -> None:
    fleet = "Boreal Air of Norcastle has {} aircraft and will get 11 more, its chief executive Ida Brook said.\n"
    for month, verdict in (("06", "contradiction"), ("11", "update")):
        findings = scan({"2025-06-10-a.txt": fleet.format(142), f"2025-{month}-12-b.txt": fleet.format(147)})
        assert {f.verdict for f in findings} == {verdict}


def test_figures_that_chance_put_near_each_other_are_a_note_at_most(scan: Scan) -> None:
    findings = scan(dated("17", STAFF.format(214), "17", CREWS.format(212)))
    assert {f.level for f in findings} <= {Level.NOTE}


CONFLICT = dated(
    "17",
    ABOARD.format("318 passengers"),
    "17",
    REFLOATED.format("381 passengers"),
    "18",
    ABOARD.format("318 passengers"),
)


def test_a_finding_has_every_place_of_each_figure_with_like_beside_like(scan: Scan) -> None:
    (finding,) = scan(CONFLICT)
    texts = [place.claim.text for place in finding.places]
    assert sorted(texts) == ["318", "318", "381"]
    assert texts in (["318", "318", "381"], ["381", "318", "318"])
    assert finding.places[0].role == "first"
    assert {place.claim.article for place in finding.places} == set(CONFLICT)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("£1.2m (€1.4m)", "£2.2m (€2.6m)", ["£1.2m", "£2.2m"]),
        ("£1.2m (€1.4m)", "€2.6m (£2.2m)", ["£1.2m", "£2.2m"]),
        ("£1.2m (€1.4m)", "€2.6m", ["€1.4m", "€2.6m"]),
        ("£1.2m (€1.4m)", "€1.4m", []),
    ],
)
def test_an_amount_told_in_two_currencies_is_one_amount(scan: Scan, one: str, other: str, told: list[str]) -> None:
    findings = scan({"2025-06-10-a.txt": COST.format(one), "2025-06-10-b.txt": COST.format(other)})
    assert [p.claim.text for f in findings for p in f.places] == told


def test_a_bound_is_converted_too(scan: Scan) -> None:
    told = ("£51m (€60m)", "€60m", "up to £20m")
    findings = scan({f"{n}.txt": COST.format(sum_) for n, sum_ in enumerate(told)})
    assert any("up to £20m is about €23.5" in finding.explanation for finding in findings)


def test_a_finding_says_what_and_why_and_what_would_reconcile_it(scan: Scan) -> None:
    (finding,) = scan(CONFLICT)
    assert (finding.rule, finding.name, finding.level) == ("CC101", "count-conflict", Level.ERROR)
    assert "318" in finding.message
    assert "381" in finding.message
    assert "\n" not in finding.message
    assert finding.topic.startswith("passengers")
    assert "same noun: passenger" in finding.explanation
    assert "same noun: passenger" in {reason.label for reason in finding.reasons}
    assert 0.5 < finding.score <= 1


def test_stated_parts_stand_beside_the_total_that_they_make(scan: Scan) -> None:
    facing = FACING.format("Eight") + "\nFive officers and three former officers will be heard in Redvale.\n"
    (finding,) = [f for f in scan(dated("17", PROBED.format("Twelve"), "19", facing)) if f.level is not Level.NOTE]
    assert finding.verdict is Verdict.STAGE
    roles = {place.claim.text: place.role for place in finding.places}
    assert roles == {"Twelve": "first", "Eight": "other", "Five": "part", "three": "part"}


def test_the_fingerprint_stays_while_the_figures_stay(scan: Scan) -> None:
    (finding,) = scan(CONFLICT)
    name = min(CONFLICT)
    moved = {**CONFLICT, name: "The harbour was closed all day.\n\n" + CONFLICT[name]}
    wording = {**CONFLICT, name: CONFLICT[name].replace("in the fog", "in  the thick fog")}
    figure = {**CONFLICT, name: CONFLICT[name].replace("318", "319")}
    (after,) = scan(moved)
    assert after.fingerprint == finding.fingerprint
    assert {p.claim.line for p in after.places} != {p.claim.line for p in finding.places}
    assert [f.fingerprint for f in scan(wording)] == [finding.fingerprint]
    assert finding.fingerprint not in {f.fingerprint for f in scan(figure)}


MIXED = CONFLICT | dated(
    *("21", PROBED.format("Twelve"), "22", FACING.format("Five")),
    *("23", DROWNED.format("Nine"), "24", DROWNED.format("Twelve")),
    *("25", COST.format("£1.2m"), "26", COST.format("£2.1m")),
)


def test_findings_come_gravest_first_then_by_rule_and_none_twice(scan: Scan) -> None:
    findings = scan(MIXED)
    gravity = [(list(Level).index(f.level), f.rule) for f in findings]
    assert gravity == sorted(gravity)
    assert {f.level for f in findings} == set(Level)
    assert len({f.fingerprint for f in findings}) == len(findings)


@pytest.mark.parametrize(
    ("level", "score", "expected"),
    [
        ("error", 0.8, Level.ERROR),
        ("error", 0.79, Level.WARNING),
        ("error", 0.6, Level.WARNING),
        ("error", 0.59, Level.NOTE),
        ("error", 0.5, Level.NOTE),
        ("error", 0.49, None),
        ("warning", 0.8, Level.WARNING),
        ("warning", 0.6, Level.NOTE),
        ("note", 1.0, Level.NOTE),
        ("note", 0.6, Level.NOTE),
        ("note", 0.0, None),
    ],
)
def test_the_level_follows_from_the_rule_and_the_score(level: str, score: float, expected: Level | None) -> None:
    rule = msgspec.structs.replace(default_pack().rules[0], level=level, certain=0.8, likely=0.6, possible=0.5)
    assert level_for(rule, score) == expected


def test_a_rule_whose_check_does_not_exist_is_no_rule() -> None:
    pack = default_pack()
    rule = msgspec.structs.replace(pack.rules[0], check="guess")
    with pytest.raises(KeyError, match="guess"):
        run_checks([Story((), (), ())], [rule], pack.lexicon)
    assert run_checks([Story((), (), ())], pack.rules, pack.lexicon) == []


@pytest.mark.parametrize(("tolerance", "flagged"), [(0.0, True), (0.1, True), (0.5, False)])
def test_a_rule_may_tolerate_a_difference(tolerance: float, flagged: bool) -> None:
    pack = default_pack()
    rule = msgspec.structs.replace(next(r for r in pack.rules if r.code == "CC105"), tolerance=tolerance)
    texts = dated("17", COST.format("£1.2m"), "17", COST.format("£2.1m"))
    articles = [article_from_text(text, name, ()) for name, text in texts.items()]
    claims = [claim for article in articles for claim in extract_claims(article)]
    assert bool(check_claims(articles, claims, pack, [rule])) is flagged


@pytest.mark.parametrize(
    ("weights", "told"),
    [
        ({}, ""),
        ({"months apart": -0.5}, ""),
        ({"same noun: home": 2.2}, "Held to be about the same thing: same noun: home."),
        (
            {"a": 0.5, "b": 2.0, "c": 1.0, "d": 0.4, "e": 0.1, "f": -0.3, "g": -1.0},
            "Held to be about the same thing: b; c; a; against it: g.",
        ),
        ({"a": 1.0, "f": -0.2}, "Held to be about the same thing: a."),
    ],
)
def test_the_weightiest_evidence_is_told(weights: Mapping[str, float], told: str) -> None:
    assert held_together([Reason(label, weight) for label, weight in weights.items()]) == told
