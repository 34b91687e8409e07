"""Stories as the pipeline builds them from articles that are given by name and text."""

from collections.abc import Callable, Mapping

import pytest

from claimcheck.articles.article import Article
from claimcheck.articles.reading import article_from_text
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.linking.stories import build_stories
from claimcheck.linking.story import Story
from claimcheck.rules.load import default_pack

Read = Callable[[Mapping[str, str]], tuple[list[Article], list[Claim]]]


@pytest.fixture
def read() -> Read:
    """The articles in order of their names, and their claims."""

    def run(articles: Mapping[str, str]) -> tuple[list[Article], list[Claim]]:
        told = [article_from_text(text, name) for name, text in sorted(articles.items())]
        return told, [claim for article in told for claim in extract_claims(article)]

    return run


@pytest.fixture
def stories(read: Read) -> Callable[[Mapping[str, str]], tuple[Story, ...]]:
    return lambda articles: build_stories(*read(articles), default_pack().lexicon)


@pytest.fixture
def claims(read: Read) -> Callable[[str], list[Claim]]:
    """The claims of one article of 10 June 2025."""
    return lambda text: read({"2025-06-10-one.txt": text})[1]
