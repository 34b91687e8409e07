"""What all tests share: golden files, and scans of articles that a test writes down."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.engines.results import ScanResult
from claimcheck.reports.formats import Format, parts
from claimcheck.reports.view import View
from claimcheck.rules.load import default_pack

# The same examples in every run, however slow the machine; ``--hypothesis-profile default`` looks for others.
settings.register_profile("repeatable", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")

# Each of these starts something that takes as long as many tests: a cluster, a browser.
_TOGETHER = ("tests/engines/spark/", "tests/html/test_browser.py")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Gives out tests one by one, but to one process those that share what is dear to start.

    Marks do not: pytest 9.2 passes over the group that pytest-xdist 3.8 writes into the names of tests.
    """
    from xdist.scheduler import LoadScopeScheduling

    class Scheduling(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next(filter(nodeid.startswith, _TOGETHER), nodeid)

    return Scheduling(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what is printed now into the golden files")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with ``goldens/NAME`` beside the test's file, byte for byte."""

    def check(name: str, text: str) -> None:
        file = Path(request.path).parent / "goldens" / name
        if request.config.getoption("--update-goldens"):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(text.encode())
        assert file.read_bytes().decode() == text

    return check


@pytest.fixture(scope="session")
def scan() -> Callable[[Mapping[str, str]], tuple[Finding, ...]]:
    """What all packaged rules find in articles, which are given by name and text and read in the order given."""
    pack = default_pack()

    def run(articles: Mapping[str, str]) -> tuple[Finding, ...]:
        read = [article_from_text(text, name, pack.lexicon.furniture) for name, text in articles.items()]
        claims = [claim for article in read for claim in extract_claims(article)]
        return check_claims(read, claims, pack, pack.rules)

    return run


def written(form: Format, result: ScanResult, view: View) -> str:
    """The whole text of a report."""
    return "".join(parts(form, result, view))
