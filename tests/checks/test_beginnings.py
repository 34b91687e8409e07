"""One beginning as two articles tell it, in lengths, ages and dates."""

from pathlib import Path

import pytest

from claimcheck import scan

_FIRE = "WEXMERE, June 4 (Agency) - Fire destroyed the Anvil mill on Tuesday. It took six hours to put the blaze out."
_NEXT = "The fire at the Anvil mill in Wexmere on Tuesday began in a boiler. It took six hours to put the blaze out."

TOLD_APART = [
    ("office", "Rory Tighe has been mayor of Wexmere for 20 years.", "Tighe was first elected in 2010."),
    ("member", "Rory Tighe, an MP since 1997, wept.", "Tighe entered parliament in 2004."),
    ("work", "Ana Flor, who has worked there for three years, wept.", "Ana Flor joined the firm seven years ago."),
    (
        "her years",
        "Ana Flor, 47, wept. In her 16 years with the firm she saw no fire.",
        "Ana Flor came to Wexmere in 2012.",
    ),
    ("he", "Rory Tighe, 57, wept. He held office for 11 years.", "First elected in 2016, Rory Tighe, 57, wept."),
    (
        "run",
        "Rory Tighe, 57, who has run the mill since 2016, wept.",
        "Rory Tighe, 57, quit after 12 years at the helm.",
    ),
    ("of service", "Ana Flor, 47, had been with the mill since 1997.", "Ana Flor, 47, did 37 years of quiet service."),
    (
        "of the one master",
        "Captain Rory Tighe has been with the firm for 28 years.",
        "The master, who joined the firm in 2004, slept.",
    ),
    ("line", "The mill's line, opened in 1907, was lost.", "The 127-year-old line was lost, too."),
    ("firm", "It burned down the 77-year-old company.", "The mill has been in business since 1871."),
    ("met", "The two clubs had not met since a game in 1998.", "The two had not faced each other in 37 years."),
    ("built", "The mill, built in 1984, was insured.", "The mill, which opened in 1971, was not insured."),
    ("age", "The 19-year-old building was insured.", "Built in 1984, it was insured."),
    ("bought", "Tighe bought it 39 years ago.", "Tighe had owned it for 49 years."),
    ("at a price", "Tighe had owned it for eight years.", "Tighe acquired it for £9.5m in 2008."),
    ("of a life", "Rory Tighe gave the mill 30 years of his life.", "Tighe started in the boiler house in 1984."),
    ("record", "It was the worst fire in Wexmere for 12 years.", "Wexmere has seen nothing like it since 2001."),
    ("last", "The last mill fire in Wexmere was in 2007.", "It was the first mill fire in Wexmere for 28 years."),
    ("contract", "Tighe signed a two-year contract.", "Tighe signed until 2031."),
    ("warning", "Owners were warned about the boiler seven years ago.", "Owners had been told of the crack in 2021."),
    ("known", "The owners have known of the crack for nine years.", "The owners had been told of it in 2021."),
]
AS_ONE = [
    ("rounded", "Rory Tighe has been mayor of Wexmere for 20 years.", "Tighe was first elected in 2004."),
    ("another person", "Rory Tighe has been mayor of Wexmere for 20 years.", "Ana Flor was elected in 2010."),
    ("a company's name", "Rory Tighe gave Anvil 30 years of his life.", "Anvil, which started in 1871, wept."),
    ("re-elected", "Rory Tighe, 57, has been mayor for 20 years.", "Rory Tighe, 57, was re-elected in 2019."),
    ("talks", "The mill opened talks in November.", "The mill has been in business since 1871."),
    ("another rank", "It was the worst fire in Wexmere for 12 years.", "It was the driest June in Wexmere since 1976."),
    ("a person's age", "Its 19-year-old owner fled.", "Built in 1984, it was insured."),
    ("an unlisted person's age", "The plumber opened the mill in 1984.", "Its 48-year-old plumber fled."),
    ("no beginning", "Rory Tighe, the mayor, was jailed for two years.", "Rory Tighe was elected in 2010."),
    ("contract", "Tighe signed a two-year contract.", "Tighe signed until 2026."),
    ("warning", "Owners were warned of the crack three years ago.", "Owners had been told of it in 2021."),
    ("another warning", "Owners were warned of the crack nine years ago.", "Tenants were told of floods in 2021."),
]


def _told(folder: Path, first: str, second: str) -> list[str]:
    (folder / "2024-06-04-wire.txt").write_text(f"{_FIRE} {first}\n")
    (folder / "2024-06-05-local.txt").write_text(f"{_NEXT} {second}\n")
    return [f.rule for f in scan([str(folder)]).findings]


@pytest.mark.parametrize(("first", "second"), [c[1:] for c in TOLD_APART], ids=[c[0] for c in TOLD_APART])
def test_two_beginnings_of_one_thing(tmp_path: Path, first: str, second: str) -> None:
    assert "CC303" in _told(tmp_path, first, second)


def test_one_article_tells_a_length_and_a_date_that_do_not_go_together(tmp_path: Path) -> None:
    told = "Fire rips through 145-year-old company\n\n{} {}"
    second = "The Anvil company, of Wexmere, has been in business since {}."
    for year, found in (("1871", ["CC303"]), ("1879", [])):
        (tmp_path / "2024-06-04-wire.txt").write_text(told.format(_FIRE, second.format(year)))
        assert [f.rule for f in scan([str(tmp_path)]).findings] == found


@pytest.mark.parametrize(("first", "second"), [c[1:] for c in AS_ONE], ids=[c[0] for c in AS_ONE])
def test_beginnings_that_may_be_one_or_are_of_two_things(tmp_path: Path, first: str, second: str) -> None:
    assert "CC303" not in _told(tmp_path, first, second)
