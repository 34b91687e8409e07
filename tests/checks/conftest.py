"""Stories made in a line: articles by name and text, and the findings of one check on them."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import found_by
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.load import default_pack

Flag = Callable[..., list[Finding]]


def context(*texts: str, **dated: str) -> Context:
    """One story. ``texts`` are articles of 10 June 2025; ``dated`` are by name: d20250610="…"."""
    named = {f"2025-06-10-{i}.txt": text for i, text in enumerate(texts)}
    named |= {f"{k[1:5]}-{k[5:7]}-{k[7:9]}{k[9:]}.txt": text for k, text in dated.items()}
    articles = tuple(article_from_text(text, name) for name, text in sorted(named.items()))
    claims = tuple(c for a in articles for c in extract_claims(a))
    return Context(Story(articles, claims, ()), vocabulary(default_pack().lexicon))


@pytest.fixture
def flag() -> Flag:
    """What the rule of a check finds in a story of the given articles."""

    def run(check: str, *texts: str, **dated: str) -> list[Finding]:
        rule = next(r for r in default_pack().rules if r.check == check)
        return list(found_by(rule, context(*texts, **dated)))

    return run


@pytest.fixture
def claim_in() -> Callable[[str], Claim]:
    """The first claim of a sentence."""

    def first(text: str) -> Claim:
        return replace(extract_claims(article_from_text(text, "2025-06-10-one.txt"))[0])

    return first
