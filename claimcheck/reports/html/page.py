"""The HTML report: one file for an editor, which needs no network and runs no code but its own.

Everything that comes from articles passes through the template's escaping. Style and script stand in files beside the
template and are put into the page as they are; its policy (Content-Security-Policy, level 3) allows these two by their
hashes and nothing else. Without script the page holds and shows the same.
"""

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import msgspec

from claimcheck import __version__
from claimcheck.checks.finding import Finding, Level
from claimcheck.engines.results import ScanResult
from claimcheck.reports.html.articles import sheets
from claimcheck.reports.html.chart import SHAPES, look
from claimcheck.reports.html.findings import Card, cards
from claimcheck.reports.html.stories import Tale, tales
from claimcheck.reports.html.values import Anchors
from claimcheck.reports.summary import counted, not_compared
from claimcheck.reports.values import day_label, inert, place_label, value_label
from claimcheck.reports.view import View

_TEMPLATES = files("claimcheck.reports.html") / "templates"


class Option(msgspec.Struct, frozen=True):
    """A choice of a filter, and how many open findings it leaves."""

    value: str
    label: str
    count: int


def html_report(result: ScanResult, view: View) -> str:
    """The report as one HTML document, the same bytes for the same result.

    It holds every finding; the levels that the view leaves out are only unticked at the start. Articles that no finding
    touches are listed, not printed.
    """
    from markupsafe import Markup

    anchors = _anchors(result, view)
    by_path = {article.path: article for article in result.articles}
    shown = cards(result.findings, by_path, anchors, view.rules)
    told = tales(result.stories, by_path, anchors)
    style, script = (_TEMPLATES.joinpath(name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    page: str = _template().render(
        version=__version__,
        label=view.label,
        policy=_policy(style, script),
        style=Markup(style),
        script=Markup(script),
        levels=[(level.value, level.reaches(view.least)) for level in Level],
        counts=_counts(result.findings),
        options=_options(shown, told, anchors),
        open_cards=[card for card in shown if not card.suppression],
        suppressed_cards=[card for card in shown if card.suppression],
        tales=told,
        titles={tale.number: tale.title for tale in told if tale.disputed or tale.agreed},
        sheets=sheets(result.articles, result.claims, result.findings, anchors),
        listed=[article for article in result.articles if article.path not in anchors.printed],
        result=result,
        anchors=anchors,
        undated=[article.path for article in result.articles if article.told_on is None],
        left_out=list(not_compared(result)),
        alone=sum(len(story.articles) == 1 for story in result.stories),
        unlinked=_unlinked(result),
        shapes=SHAPES,
        look=look,
        counted=counted,
    )
    return page


def _template() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    def harmless(value: Any) -> Any:
        # What is markup already has been through here, or stands in the page as it is.
        return inert(value) if type(value) is str else value

    environment = Environment(
        loader=PackageLoader("claimcheck.reports.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=harmless,
    )
    environment.filters |= {"day": day_label, "value": value_label, "place": place_label}
    return environment.get_template("report.html")


def _policy(style: str, script: str) -> str:
    """Nothing is fetched and nothing runs but the page's own style and script."""
    allowed = (f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (style, script))
    return "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'".format(*allowed)


def _anchors(result: ScanResult, view: View) -> Anchors:
    return Anchors(
        articles={article.path: n for n, article in enumerate(result.articles, start=1)},
        stories={a.path: n for n, story in enumerate(result.stories, start=1) for a in story.articles},
        printed=frozenset(place.claim.article for finding in result.findings for place in finding.places)
        & {article.path for article in result.articles},
        new=view.new,
    )


def _counts(findings: Sequence[Finding]) -> dict[str, int]:
    """Open findings by level, and how many do not count."""
    levels = Counter(finding.level.value for finding in findings if finding.suppressed is None)
    return {
        **{level.value: levels[level.value] for level in Level},
        "suppressed": sum(finding.suppressed is not None for finding in findings),
    }


def _options(shown: Sequence[Card], told: Sequence[Tale], anchors: Anchors) -> dict[str, list[Option]]:
    """What can be chosen of rules, stories and articles: those that have findings."""
    rules = Counter((card.finding.rule, card.finding.name) for card in shown)
    stories = Counter(card.story for card in shown)
    articles = Counter(number for card in shown for number in card.articles)
    return {
        "rule": [Option(code, f"{code} {name}", n) for (code, name), n in sorted(rules.items())],
        "story": [Option(f"s{t.number}", t.title, stories[t.number]) for t in told if stories[t.number]],
        "article": [
            Option(f"a{number}", path, articles[number])
            for path, number in anchors.articles.items()
            if articles[number]
        ],
    }


def _unlinked(result: ScanResult) -> int:
    """Claims that no other claim was comparable with."""
    linked = {claim.id for story in result.stories for link in story.links for claim in (link.first, link.second)}
    return sum(claim.id not in linked for claim in result.claims)
