"""Which findings a rule is about: one of the claims fits all of its selectors."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.rules.lexicon import Lexicon, merged
from claimcheck.rules.load import Pack, default_pack

PACK = default_pack()
OUTLETS = Lexicon(outlets={"Ellan Gazette": ("The Gazette", "ellangazette.example")})
STORY = {
    "2025-08-17-wire.txt": "PORT ELLAN, Aug 17 (Agency) - The ferry Sound of Ardle ran aground off Port Ellan on "
    "Sunday morning with 318 passengers on board, the coastguard said.",
    "2025-08-17-local.md": "---\noutlet: The Gazette\n---\n\nThe ferry Sound of Ardle, which ran aground off Port "
    "Ellan on Sunday with 381 passengers on board, was refloated in the evening.",
}
LIST = {
    "2025-08-17-court.txt": "He was convicted of 22 offences against 11 men: four murders, five sexual assaults, four "
    "rapes and 10 counts of administering a substance.",
}


def found(code: str, articles: Mapping[str, str], **selectors: Any) -> tuple[Finding, ...]:
    pack = Pack(PACK.rules, merged(PACK.lexicon, OUTLETS))
    rule = replace(next(rule for rule in PACK.rules if rule.code == code), **selectors)
    read = [article_from_text(text, name) for name, text in articles.items()]
    return check_claims(read, [claim for article in read for claim in extract_claims(article)], pack, [rule])


@pytest.mark.parametrize(
    ("selectors", "fits"),
    [
        ({}, True),
        ({"heads": ("passenger",)}, True),
        ({"heads": ("passengers", "crew")}, True),
        ({"heads": ("crew",)}, False),
        ({"concepts": ("person",)}, True),
        ({"concepts": ("officer",)}, False),
        ({"entities": ("Ardle",)}, True),
        ({"entities": ("sound of ardle",)}, True),
        ({"entities": ("coastguard",)}, True),
        ({"entities": ("Ard", "Grounding")}, False),
        ({"outlets": ("Ellan Gazette",)}, True),
        ({"outlets": ("www.ellangazette.example",)}, True),
        ({"outlets": ("Ostrava News",)}, False),
        ({"since": date(2025, 8, 17)}, True),
        ({"since": date(2025, 8, 18)}, False),
        ({"until": date(2025, 8, 17)}, True),
        ({"until": date(2025, 8, 16)}, False),
        ({"since": date(2025, 8, 1), "until": date(2025, 8, 31)}, True),
        ({"predicates": ("killed",)}, False),
        ({"heads": ("passenger",), "entities": ("coastguard",), "outlets": ("The Gazette",)}, False),
        ({"kinds": ("money",)}, False),
    ],
    ids=str,
)
def test_one_claim_fits_all_selectors(selectors: dict[str, Any], fits: bool) -> None:
    assert bool(found("CC101", STORY, **selectors)) is fits


@pytest.mark.parametrize(
    ("selectors", "fits"),
    [
        ({"heads": ("offence",)}, True),
        ({"heads": ("murder",)}, True),
        ({"heads": ("theft",)}, False),
        ({"predicates": ("convicted",)}, True),
        ({"funnels": ("justice",)}, True),
    ],
    ids=str,
)
def test_a_check_reads_the_whole_list_whatever_is_selected(selectors: dict[str, Any], fits: bool) -> None:
    selectors = {
        key: tuple(_funnel_of("convicted") if key == "funnels" else name for name in names)
        for key, names in selectors.items()
    }
    (whole,) = found("CC401", LIST)
    assert [f.fingerprint for f in found("CC401", LIST, **selectors)] == ([whole.fingerprint] if fits else [])


def _funnel_of(stage: str) -> str:
    return next(name for name, funnel in PACK.lexicon.funnels.items() if stage in funnel.stages)


def test_a_rule_takes_the_place_of_those_that_it_replaces() -> None:
    count, own = next(rule for rule in PACK.rules if rule.code == "CC101"), {"code": "DESK001", "name": "own"}
    read = [article_from_text(text, name) for name, text in STORY.items()]
    claims = [claim for article in read for claim in extract_claims(article)]

    def codes(**changes: Any) -> list[str]:
        return [f.rule for f in check_claims(read, claims, PACK, [count, replace(count, **own, **changes)])]

    assert codes() == ["CC101", "DESK001"]
    assert codes(replaces=("CC101",)) == ["DESK001"]
    assert codes(replaces=("CC102",)) == ["CC101", "DESK001"]
    assert codes(replaces=("CC101",), heads=("crew",)) == ["CC101"]
