"""Claims of short texts, by the figure that they hold."""

from collections.abc import Callable
from datetime import date

import pytest

from claimcheck.articles.article import Article, Part, Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims


def article_of(text: str, published: date | None = date(2025, 3, 10)) -> Article:
    return Article("story.txt", text, (Part(Role.BODY, Span(0, len(text))),), published)


def claim_of(text: str, figure: str, published: date | None = date(2025, 3, 10)) -> Claim:
    """The first claim whose text holds ``figure``; fails where there is none."""
    claims = extract_claims(article_of(text, published))
    found = [claim for claim in claims if figure in claim.text]
    assert found, f"no claim holds {figure!r}: {[claim.text for claim in claims]}"
    return found[0]


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return claim_of


@pytest.fixture
def article() -> Callable[..., Article]:
    return article_of
