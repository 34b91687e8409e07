"""What is said of a figure's subject, and how surely."""

from collections.abc import Callable

import pytest

from claimcheck.claims.claim import Claim, Modality

Find = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "figure", "predicate"),
    [
        (
            "Eight wardens are being investigated for gross misconduct.",
            "Eight",
            "are being investigated for gross misconduct",
        ),
        ("Five wardens and three former wardens are being investigated.", "Five", "are being investigated"),
        ("Seventeen police officers face investigation over it.", "Seventeen", "face investigation over it"),
        ("The storm killed seven people.", "seven", "killed"),
        ("A quake hit Iran, killing seven people and injuring 40.", "seven", "killing"),
        ("A quake hit Iran, killing seven people and injuring 40.", "40", "injuring"),
        ("The flood left 1,410 homes uninhabitable.", "1,410", "left … uninhabitable"),
        ("The eight people who died were remembered.", "eight", "died"),
        ("Nine of the 11 people who were charged have been convicted.", "Nine", "have been convicted"),
        ("Nine of the 11 people who were charged have been convicted.", "11", "were charged"),
        ("The fire that killed 72 people will be looked into.", "72", "killed"),
        ("Five have since been promoted.", "Five", "have since been promoted"),
        ("The death toll rises to five.", "five", "rises to"),
        ("Police said 12 men were held.", "12", "were held"),
        ("A train with 83 people on board derailed.", "83", "on board"),
        ("He was convicted of 22 offences, including four murders.", "four", "was convicted of"),
        ("Seven people still missing", "Seven", "still missing"),
    ],
)
def test_predicate(claim: Find, text: str, figure: str, predicate: str) -> None:
    assert claim(text, figure).predicate == predicate


@pytest.mark.parametrize(
    ("text", "figure", "negated"),
    [
        ("Seventeen officers did not face charges.", "Seventeen", True),
        ("Three lads wouldn't have died.", "Three", True),
        ("Three lads were never found.", "Three", True),
        ("Three lads died.", "Three", False),
        ("Nobody knew that three lads died.", "three", False),
    ],
)
def test_negated(claim: Find, text: str, figure: str, negated: bool) -> None:
    assert claim(text, figure).negated is negated


@pytest.mark.parametrize(
    ("text", "figure", "modality"),
    [
        ("About 40 jobs may go.", "40", Modality.FORECAST),
        ("The firm plans to cut 40 jobs.", "40", Modality.FORECAST),
        ("As many as 40 people are feared dead.", "40", Modality.FORECAST),
        ("Sixty soldiers are expected to arrive.", "Sixty", Modality.FORECAST),
        ("Three men would have died.", "Three", Modality.HYPOTHETICAL),
        ("If 40 jobs go, the town dies.", "40", Modality.HYPOTHETICAL),
        ("The firm cut 40 jobs.", "40", Modality.FACT),
        ("Forty metres of track must be replaced.", "Forty", Modality.FORECAST),
        ("The club needs to win two of its games.", "two", Modality.FORECAST),
        ("The firm would have to cut 40 jobs.", "40", Modality.FORECAST),
        ("The firm would have cut 40 jobs.", "40", Modality.HYPOTHETICAL),
        ("A relay that should have cut the current had been miswired since 2008.", "2008", Modality.FACT),
        ("The gate that could have saved 12 men was gone.", "12", Modality.HYPOTHETICAL),
        ("Some 40 men had planned treatment put off.", "40", Modality.FACT),
        ("The firm had planned 40 job cuts.", "40", Modality.FORECAST),
        ("The 40 planned job cuts are off.", "40", Modality.FORECAST),
        ("The council proposed 40 cuts.", "40", Modality.FORECAST),
        ("The storm is forecast to bring 40mm of rain.", "40", Modality.FORECAST),
        ("The team is on track to win 40 medals.", "40", Modality.FORECAST),
        ("Forty men were charged with plans to steal.", "Forty", Modality.FACT),
    ],
)
def test_modality(claim: Find, text: str, figure: str, modality: Modality) -> None:
    assert claim(text, figure).modality is modality


@pytest.mark.parametrize(
    ("text", "figure", "modality"),
    [
        ("The bank will close 45 of its 178 branches.", "45", Modality.FORECAST),
        ("The bank will close 45 of its 178 branches.", "178", Modality.FACT),
        ("Of its 178 branches, 45 will close.", "178", Modality.FACT),
        ("Just 14 of Velmo City Council's 52 baths may stay open.", "52", Modality.FACT),
        ("None of the 64 aircraft will be sold.", "64", Modality.FACT),
        ("The firm will cut 20 per cent of its 900 staff.", "900", Modality.FACT),
        ("If it fails, 80 of the 240 staff would go.", "240", Modality.FACT),
        ("Some 12 of the 64 proposed pylons will stand in the park.", "64", Modality.FORECAST),
        ("The council will let 12 of the 60 new flats to nurses.", "60", Modality.FORECAST),
        ("The trust will lose 12 of the 30 beds it plans to open.", "30", Modality.FORECAST),
        ("The cost of the 60 homes will be paid by the state.", "60", Modality.FORECAST),
        ("The chain, with 310 shops, plans to open 25 more.", "310", Modality.FACT),
        ("The chain, with 310 shops, plans to open 25 more.", "25", Modality.FORECAST),
        ("The fire that killed 72 people will be looked into.", "72", Modality.FACT),
        ("The bank will close 45 branches, leaving it with 133.", "133", Modality.FORECAST),
        ("The sale is expected in May, adding 40 shops to the chain.", "40", Modality.FORECAST),
        ("Police closed the road after a bus fell, killing 12 people.", "12", Modality.FACT),
        ("She will leave in June, having spent 18 years there.", "18", Modality.FACT),
        ("It may close, the union said, adding that 40 jobs went.", "40", Modality.FACT),
        ("Thieves carried out a carefully planned raid, making off with 40 rings.", "40", Modality.FACT),
        ("She would later win 12 medals.", "12", Modality.FACT),
    ],
)
def test_a_forecast_reaches_no_further_than_it_is_meant(
    claim: Find, text: str, figure: str, modality: Modality
) -> None:
    assert claim(text, figure).modality is modality


def test_what_is_denied_of_a_part_is_not_denied_of_the_whole(claim: Find) -> None:
    assert claim("He did not score in 12 of his 30 games.", "12").negated
    assert not claim("He did not score in 12 of his 30 games.", "30").negated


def test_clause_holds_the_claim(claim: Find) -> None:
    text = "Three people were killed and 11 were missing after a river rose."
    found = claim(text, "11")
    assert text[found.clause.start : found.clause.end] == "and 11 were missing"


@pytest.mark.parametrize(
    ("text", "figure", "names"),
    [
        ("There were 388 waits at Dale Infirmary and 224 at Northmere Hospital.", "224", ("Northmere Hospital",)),
        ("The count gave Reform 22 seats and Labour 15.", "15", ("Labour",)),
        ("Police in Leeds held 14 men from Hull.", "14", ("Leeds", "Hull")),
    ],
)
def test_local_entities(claim: Find, text: str, figure: str, names: tuple[str, ...]) -> None:
    assert claim(text, figure).local_entities == names
