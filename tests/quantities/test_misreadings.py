"""What no reader would take for a count, an age, a bound, a rise or a fall, beside what looks like it and is one."""

import pytest

from claimcheck.articles.span import Span
from claimcheck.quantities.quantity import Kind, Quantity, Trend
from claimcheck.quantities.recognize import find_quantities
from claimcheck.quantities.trends import read_move


def found(text: str) -> list[Quantity]:
    return find_quantities(text, [Span(0, len(text))])


def values(text: str) -> list[tuple[str, float | None]]:
    return [(quantity.kind.value, quantity.value.low) for quantity in found(text)]


LISTED = [
    ("The firm plans:\n- 640 flats\n- 12 shops\n- 9 acres of park", [640, 12, 9]),
    ("The firm plans:\n– 640 flats\n— 12 shops", [640, 12]),
    ("- 640 flats", [640]),
    ("  - 12 shops", [12]),
    ("-- 12 shops", [12]),
    ("- 5°C at dawn", [5]),
    ("Two flats - 18 rooms - were lost.", [2, 18]),
    ("It was -18 there.", [-18]),
    ("It was minus 18 there.", [-18]),
    ("It sank to -5.5C.", [-5.5]),
]


@pytest.mark.parametrize(("text", "low"), LISTED)
def test_a_bullet_is_no_minus(text: str, low: list[float]) -> None:
    assert [value for _, value in values(text)] == low


NO_CLAIM = [
    "He made a 911 call from the barn.",
    "She called 999 from the barn.",
    "The 747 jet was scrapped.",
    "The 486 is the heir of the 8088 chip.",
    "The ferry left at 9.40 and sank.",
    "It opened at 9.40, police said.",
    "Kick-off is at 7.30pm.",
    "03.52 LABOUR HOLD",
    "03.52 The hall falls silent.",
    "LIVE\n10.14 Polls are open\n22.05 Exit poll",
    "It shut at half past ten.",
    "It shut at twenty to four.",
    "It shut at quarter past six.",
    "It shut at a quarter to nine.",
    "It shut at ten past eight.",
    "It shut at five minutes past one.",
    "She won in 2:05:41.",
    "She won in 2hr 5min 41sec.",
    "She won in 1h 14m 3s.",
    "He ran a personal best of 3:12.",
    "They met on the 7th and 8th of June.",
    "They met on the 4th and 5th.",
    "They met on the 21st, and on the 22nd.",
    "The 6-in-1 jab is free.",
    "A 3-in-1 printer broke.",
    "She ran 42.2km in 2:21:06.",
    "It opened at\u00a09.40 and shut at 10.15.",
    "**03.52** LABOUR HOLD",
    "They were gone by 9.47.",
    "City lined up 4-3-3.",
    "Hale 10-1-51-4, Qadri 10-0-44-2.",
    "The dead were found in the 4500 block of Delmont Avenue.",
    "Call 101, quoting incident 214 of 7 October.",
    "Call the police, quoting log 0611.",
]


@pytest.mark.parametrize("text", NO_CLAIM)
def test_times_days_and_names_claim_nothing(text: str) -> None:
    assert [q for q in found(text) if q.kind is not Kind.MEASURE] == []


def test_a_hyphen_between_two_words_is_no_minus() -> None:
    assert all((q.value.low or 0) >= 0 for q in found("First-half profit and third-quarter sales fell. It was 341-6."))
    assert values("First-half profit fell.") == [("ordinal", 1)]


STILL_COUNTED = [
    ("He called 200 men.", 200),
    ("The 486 planes are gone.", 486),
    ("Shares closed at 9.40.", 9.4),
    ("They shut on the 5th floor.", 5),
    ("They drew on the 5th day.", 5),
    ("On May 3, 12 people died.", 12),
    ("It shed ten to twelve jobs.", 10),
    ("At least 7.30 people a day came.", 7.3),
    ("She ranked at 9.40 points.", 9.4),
    ("They cleared the 450 blocks of Delmont.", 450),
    ("In one incident 214 men were hurt.", 214),
]


@pytest.mark.parametrize(("text", "low"), STILL_COUNTED)
def test_figures_that_look_like_times_and_days(text: str, low: float) -> None:
    assert low in [q.value.low for q in found(text)]


NAMED = [
    ("Seven Network said it lost 40 staff.", [40]),
    ("Ten Hag was sacked after 12 games.", [12]),
    ("Six Flags closed two parks.", [2]),
    ("Three Mile Island will open again.", []),
    ("Five Ways is shut.", []),
    ("Five Olives opened in May.", [5]),
    ("Seven Arsenal fans were hurt.", [7]),
    ("Three Britons died.", [3]),
    ("Three Chinese were held.", [3]),
    ("Five Labour MPs said so.", [5]),
    ("Six UK based firms bid.", [6]),
    ("One Labour MP said so.", [1]),
    ("Nine Bank of England staff left.", [9]),
    ("Four Dead After Crash Named By Police", [4]),
    ("Navy Holds Four Pirates In A Raid\n\nFour Pirates were held.", [4, 4]),
]


@pytest.mark.parametrize(("text", "low"), NAMED)
def test_a_name_that_opens_a_sentence_counts_nothing(text: str, low: list[float]) -> None:
    assert [value for _, value in values(text)] == low


ODDS = [
    ("He was a 33/1 outsider.", [("ratio", 33)]),
    ("Red Sky won at 7/2.", [("ratio", 3.5)]),
    ("They cut the odds from 10/1 to 4/1.", [("ratio", 10), ("ratio", 4)]),
    ("It was priced at 100-30.", [("ratio", 100 / 30)]),
    ("The 11-4 shot won.", [("ratio", 2.75)]),
    ("The 1/3 favourite fell.", []),
    ("He owns 1/3 of it.", [("fraction", 1 / 3)]),
    ("It sold at 1/4 of the price.", [("fraction", 0.25)]),
    ("Rovers won 5-1.", [("ratio", 1)]),
    ("She holds a 3-1 shot lead.", [("ratio", 1)]),
    ("The bowler took 5/42.", [("ratio", 5)]),
]


@pytest.mark.parametrize(("text", "ratios"), ODDS)
def test_odds_are_neither_fractions_nor_scores(text: str, ratios: list[tuple[str, float]]) -> None:
    assert values(text) == [(kind, pytest.approx(value)) for kind, value in ratios]


AGES = [
    ("The brothers, aged 24 and 31, fled.", [24, 31]),
    ("Girls aged nine and six were found.", [9, 6]),
    ("Boys aged 9, 11 and 14 were found.", [9, 11, 14]),
    ("The third, 38, was freed.", [3, 38]),
    ("The summer signing, 31, limped off.", [31]),
    ("The retired teacher, 66, said so.", [66]),
    ("The mother-of-three, 44, wept.", [3, 44]),
    ("The mother of three, 44, wept.", [3, 44]),
    ("The trawlerman, 44, wept.", [44]),
    ("Jabs are offered to the over-65s.", [65]),
    ("Jabs are offered to the over 65s.", [65]),
    ("Jabs are offered to anyone over 65.", [65]),
    ("Anyone over 65 may apply.", [65]),
    ("Women over 50 are called in.", [50]),
    ("She was married at 19.", [19]),
    ("She made her name at 37.", [37]),
    ("He died at the age of 30.", [30]),
    ("On Monday, at 61, she climbed it.", [61]),
    ("Ann Lee, 19, and Bob Ray, 22 were hurt.", [19, 22]),
    ("The Rev Jones, 61, said so.", [61]),
    ("She left home at 16 and never came back.", [16]),
]


@pytest.mark.parametrize(("text", "ages"), AGES)
def test_reads_ages(text: str, ages: list[float]) -> None:
    quantities = found(text)
    assert [q.value.low for q in quantities] == ages
    assert quantities[-1].kind is Kind.AGE


NO_AGES = [
    "At 11, he left.",
    "The needle stopped at 53, he said.",
    "Root is 64 not out.",
    "Root was 64 not out overnight.",
    "Root (64 not out) and Ali (51) put on 90.",
    "It hit 32.1C. Normal is 37.",
    "On Friday, 38, or a tenth, were late.",
    "Of the homes, 38, or a tenth, were lost.",
    "The total, 38, was a record.",
    "The town looked at 37 sites.",
    "The bill was over 65 pages.",
    "Of the trawlers of Mill Quay, 22 were at sea.",
    "The chairman of 12 firms left.",
    "The policeman of 12 villages left.",
    "The girls were 8 and 13 points behind.",
    "The boys were 11 and the girls 14.",
]


AGES_OF_SEVERAL = [
    ("The dead girls were 8 and 13.", [8, 13]),
    ("The boys were nine, 11 and 14.", [9, 11, 14]),
    ("His daughters are 16 and 12, he said.", [16, 12]),
]


@pytest.mark.parametrize(("text", "ages"), AGES_OF_SEVERAL)
def test_several_are_of_the_ages_that_they_are_said_to_be(text: str, ages: list[float]) -> None:
    assert [(q.kind, q.value.low) for q in found(text)] == [(Kind.AGE, age) for age in ages]


@pytest.mark.parametrize("text", NO_AGES)
def test_scores_and_things_have_no_age(text: str) -> None:
    assert [q for q in found(text) if q.kind is Kind.AGE] == []


def test_sums_are_no_limits() -> None:
    for text in ("Losses add up to 340 jobs.", "Losses added up to £340.", "Losses amount to 340 jobs."):
        assert found(text)[0].value.exact
    assert not found("Up to 340 jobs may go.")[0].value.exact


EXACT = [
    ("It rose half a percentage point.", "percent", 0.5, "percentage point"),
    ("It rose by half a per cent.", "percent", 0.5, "percent"),
    ("It rose a quarter of a percentage point.", "percent", 0.25, "percentage point"),
    ("A fourth is still sought.", "ordinal", 4, None),
    ("A third has since died.", "ordinal", 3, None),
    ("A fourth was freed.", "ordinal", 4, None),
    ("A quarter of them left.", "fraction", 0.25, None),
    ("A third of them left.", "fraction", 1 / 3, None),
    ("It cost $2. 6 million.", "money", 2_600_000, "USD"),
    ("It cost $2. 6-million.", "money", 2_600_000, "USD"),
    ("It cost £1. 2m.", "money", 1_200_000, "GBP"),
    ("It cost £1. 2bn.", "money", 1_200_000_000, "GBP"),
    ("It cost £910, 000.", "money", 910_000, "GBP"),
    ("It cost £1, 910, 000.", "money", 1_910_000, "GBP"),
    ("It has 2. 6 million users.", "count", 2_600_000, None),
]


@pytest.mark.parametrize(("text", "kind", "value", "unit"), EXACT)
def test_reads_one_exact_quantity(text: str, kind: str, value: float, unit: str | None) -> None:
    quantities = found(text)
    assert [(q.kind.value, q.value.low, q.value.high, q.unit) for q in quantities] == [(kind, value, value, unit)]


TRENDS = [
    ("They cut staff to 31.", Trend.DOWN),
    ("It climbed to 388.", Trend.UP),
    ("It gained 388 points.", Trend.UP),
    ("They raised £18,000 for charity.", None),
    ("A fete raised 18,000 dollars.", None),
    ("The Bank raised rates to 5%.", Trend.UP),
    ("They raised the pay by 5%.", Trend.UP),
    ("She lost by 412 votes.", None),
    ("The ward lost six beds.", None),
    ("The ward lost 12 beds.", None),
    ("Shares lost 5%.", Trend.DOWN),
    ("The firm shed 12 jobs.", None),
    ("Wages fell by 412 pounds.", Trend.DOWN),
    ("Inflation cooled to 3%.", Trend.DOWN),
    ("Losses widened to £4m.", Trend.UP),
    ("Growth slowed to 3%.", Trend.DOWN),
    ("The pound firmed 0.4%.", Trend.UP),
    ("Shares nosedived 30%.", Trend.DOWN),
    ("It lifted its stake to 9%.", Trend.UP),
    ("It trimmed 12 jobs.", None),
    ("Shares finished 3% higher.", None),
]


@pytest.mark.parametrize(("text", "trend"), TRENDS)
def test_only_figures_that_move_have_a_trend(text: str, trend: Trend | None) -> None:
    assert found(text)[0].trend is trend


MOVES = [
    ("It fell from £76.5m to £71.2m.", Trend.DOWN),
    ("It rose from 388 to 902.", Trend.UP),
    ("Deaths dropped sharply from 902 to 388.", Trend.DOWN),
    ("They cut the fleet from 40 to 31.", Trend.DOWN),
    ("It raises the fare from £5 to £6.", Trend.UP),
    ("It went from 388 to 902.", None),
]


@pytest.mark.parametrize(("text", "trend"), MOVES)
def test_the_verb_tells_which_end_of_a_change_is_the_later(text: str, trend: Trend | None) -> None:
    (quantity,) = found(text)
    assert text[slice(*quantity.span)].startswith("from ")
    assert read_move(text, quantity.span.start, 0) is trend


PEOPLE_AND_SUMS = [
    ("They conned 1,260 people out of £8.3million.", [("count", 1260), ("money", 8300000)]),
    ("They take £1 in every £4.", [("fraction", 0.25)]),
]


@pytest.mark.parametrize(("text", "told"), PEOPLE_AND_SUMS)
def test_people_cheated_out_of_a_sum_are_no_share_of_it(text: str, told: list[tuple[str, float]]) -> None:
    assert values(text) == told
