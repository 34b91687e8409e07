"""Bare numbers in the unit that a parallel phrase leaves out, and those that only look so."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim
from claimcheck.quantities.quantity import Kind

Find = Callable[..., Claim]

LENDS = [
    ("She asked for ten years in prison for Marsh, 39, and seven for Kroon, 45.", "seven", "P7Y"),
    ("The pilot had been awake for 17 of the previous 24 hours.", "17", "PT17H"),
    ("She was on the board for 12 years and led it for seven of them.", "seven", "P7Y"),
    ("Marsh got 12 years, Kroon nine and Ray six.", "six", "P6Y"),
    ("Marsh was given two and a half years, Kroon nine.", "nine", "P9Y"),
    ("The walk takes three hours in summer and five in winter.", "five", "PT5H"),
    ("The first bus takes 40 minutes, the second 55.", "55", "PT55M"),
    ("She ran the first mile in six minutes and the last in eight.", "eight", "PT8M"),
    ("The average wait is now 52 minutes, up from 38 a year ago.", "38", "PT38M"),
    ("Waiting times rose from 40 minutes to 55.", "55", "PT55M"),
    ("An ambulance takes a median of 47 minutes, 17 longer than the rules allow.", "17", "PT17M"),
    ("The guest house sold 60 nights in May and about 45 in June.", "about 45", "P45D"),
    ("The lake is 40 metres deep, 12 more than was thought.", "12", "metre"),
    ("The tunnel is 12 km long, the bridge only three.", "three", "kilometre"),
    ("The fields of Upper Ely (1,420 hectares) and Lower Ely (1,190) were flooded.", "1,190", "hectare"),
    ("It was 41C on Monday and 43 on Tuesday.", "43", "celsius"),
    ("Unemployment fell to 7.1 per cent in May from 8.2 in April.", "8.2", "percent"),
    ("The Greens have 35 per cent, Labour 28 and the others 17.", "17", "percent"),
    ("Health matters most to 44 per cent, the cost of living to 41.", "41", "percent"),
    ("She wants nine years, the defence a suspended term of two.", "two", "P2Y"),
    ("She wants nine years for him. The maximum is 12.", "12", "P12Y"),
    ("The guards work 60 hours a week, eight fewer than last year.", "eight", "PT8H"),
    ("A cleaner's pay went up from £12.40 an hour to 13.", "13", "GBP"),
    ("A ticket will cost 92 crowns, seven more than now.", "seven", "CZK"),
]
LENDS_NOTHING = [
    ("The prison held 43 men who had waited 65 weeks, down from 112 a year ago.", "112"),
    ("They hired 30 nurses for six months, four more than last year.", "four"),
    ("The court sat for nine days and heard 26.", "26"),
    ("The fire burned for three hours in the town, and 12 in the village were hurt.", "12"),
    ("Each turbine will be 260 metres high, and there will be 38 of them.", "38"),
    ("Fourteen years between five of them is too little, she said.", "five"),
    ("The pass costs €18.55 for 20.", "20"),
    ("The debate took four hours, in which 29 of them spoke.", "29"),
    ("They waited two decades, the museum three.", "three"),
    ("It took 40 minutes and three of the crew fainted.", "three"),
    ("After 90 minutes it was Wells two, Ely one.", "two"),
]


@pytest.mark.parametrize(("sentence", "number", "told"), LENDS)
def test_a_bare_number_takes_the_unit_of_the_phrase_before_it(
    claim: Find, sentence: str, number: str, told: str
) -> None:
    found = claim(sentence, number)

    assert told in (found.timex, found.unit)


@pytest.mark.parametrize(("sentence", "number"), LENDS_NOTHING)
def test_a_bare_number_of_something_else_takes_no_unit(claim: Find, sentence: str, number: str) -> None:
    assert claim(sentence, number).kind is Kind.COUNT
