"""A scan made by hand for all formats: two articles with every kind of character, three findings, one failed input."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zlib import crc32

import pytest
from msgspec.structs import replace

from claimcheck.articles.article import Article, Role
from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError
from claimcheck.articles.span import Span
from claimcheck.checks.finding import Finding, Level, Place, Silencer, Suppression, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.linking.story import Reason
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.reports.view import View
from claimcheck.rules.rule import Example, ExampleArticle, Rule

WIRE = Article(
    path="corpus/wenlow/2025-02-07-wire.txt",
    text="Flood at Café Müller\n\n🌊 At Café Müller the Wenlow peaked at 5.82 metres, they said; 4 – 😀 – were hurt.\n",
    headline="Flood at Café Müller",
    outlet="Wenlow Wire",
    published=date(2025, 2, 7),
)
TABLOID = Article(
    path="corpus/wenlow/2025-02-08, tabloid [1].md",
    text="\ufeffWenlow at 5.28 metres: $4m lost\r\n\r\nThe river 🌊 rose to 5.28\r\nmetres and 6 people were hurt.\r\n",
    headline="Wenlow at 5.28 metres: $4m lost",
    published=date(2025, 2, 8),
    uri="https://example.org/wenlow",
)
RULE = Rule(
    code="CC105",
    name="amount-conflict",
    check="figures",
    level="error",
    summary="Two amounts cannot\nboth be true.",
    message="{topic}: {values}",
    why="One length at one time has one value.",
    reconcile="One of them was corrected.",
    verdict="contradiction",
    examples=(
        Example("Two peaks", True, (ExampleArticle("a.txt", "It peaked at 5 metres.\n\nIt rained <b>hard</b>."),)),
    ),
)


def claim(article: Article, text: str, sentence: str, low: float, unit: str = "metre", **changes: object) -> Claim:
    """A claim at the first place where a sentence of an article says it."""
    at = article.text.index(sentence)
    start = article.text.index(text, at)
    line, column = article.position(start)
    fields: dict[str, object] = {
        "id": f"{crc32(article.path.encode()):08x}{start:08x}",
        "article": article.path,
        "span": Span(start, start + len(text)),
        "line": line,
        "column": column,
        "text": text,
        "kind": Kind.MEASURE if unit == "metre" else Kind.COUNT,
        "value": Interval.exactly(low),
        "approximate": False,
        "trend": None,
        "unit": unit,
        "per": None,
        "timex": None,
        "first": None,
        "last": None,
        "subject": "the Wenlow",
        "head": None,
        "predicate": "peaked",
        "entities": ("Wenlow",),
        "person": None,
        "as_of": article.published,
        "published": article.published,
        "speaker": None,
        "negated": False,
        "sentence": " ".join(sentence.split()),
        "sentence_span": Span(at, at + len(sentence)),
        "role": Role.BODY,
    }
    return Claim(**{**fields, **changes})  # type: ignore[arg-type]


_PEAK = "🌊 At Café Müller the Wenlow peaked at 5.82 metres, they said; 4 – 😀 – were hurt."
_ROSE = "The river 🌊 rose to 5.28\r\nmetres and 6 people were hurt."
PEAK = claim(WIRE, "5.82 metres", _PEAK, 5.82, speaker="they")
HEADLINE = claim(TABLOID, "5.28 metres", "\ufeffWenlow at 5.28 metres: $4m lost", 5.28, role=Role.HEADLINE)
ROSE = claim(TABLOID, "5.28\r\nmetres", _ROSE, 5.28)
FOUR = claim(WIRE, "4", _PEAK, 4, unit="person", subject="people")
SIX = claim(TABLOID, "6 people", _ROSE, 6, unit="person", subject="people")

CONFLICT = Finding(
    rule="CC105",
    name="amount-conflict",
    level=Level.ERROR,
    verdict=Verdict.CONTRADICTION,
    message="Wenlow, measured: 5.82 metres against 5.28 metres",
    explanation="5.82 metres and 5.28 metres look like one figure mistyped; 100% alike. One was corrected, perhaps.",
    topic="Wenlow, measured",
    score=0.91234567,
    reasons=(Reason("same unit: length", 0.6), Reason("same digits in another order", 2.7)),
    fingerprint="0123456789abcdef",
    places=(Place(PEAK, "first"), Place(HEADLINE, "other"), Place(ROSE, "other")),
)
UPDATE = replace(
    CONFLICT,
    rule="CC103",
    name="update",
    level=Level.NOTE,
    verdict=Verdict.UPDATE,
    message="people hurt: 4 on 7 February, 6 on 8 February",
    explanation="The figure moved from one day to the next.",
    topic="people hurt",
    score=0.7,
    reasons=(),
    fingerprint="fedcba9876543210",
    places=(Place(FOUR, "first"), Place(SIX, "other")),
)
KNOWN = replace(
    UPDATE,
    rule="CC101",
    name="count-conflict",
    level=Level.WARNING,
    verdict=Verdict.CONTRADICTION,
    message="people hurt: 4 against 6",
    fingerprint="00000000ffffffff",
    suppressed=Suppression(
        Silencer.DECISION, "Six is right: the wire counted early", "Ruth Okafor", date(2025, 3, 1), accepted=True
    ),
)
RESULT = ScanResult(
    articles=(WIRE, TABLOID, Article("corpus/wenlow/calm.txt", "Nothing happened.\n")),
    claims=(PEAK, FOUR, HEADLINE, ROSE, SIX),
    findings=(CONFLICT, KNOWN, UPDATE),
    errors=(ArticleError("corpus/wenlow/latin.txt", "not UTF-8 (byte 0xe9 at 3)"),),
    notices=(Notice("corpus/wenlow/wires.json#7", "embargoed until 2025-02-09; skipped"),),
)
VIEW = View(rules=(RULE,), folder="/desk/archive", top="/desk", label="corpus", suppressed=True)


@dataclass(frozen=True)
class Sample:
    """A scan, the view that goldens have of it, and how to make further claims."""

    result: ScanResult
    view: View
    claim: Callable[..., Claim]


@pytest.fixture(scope="session")
def sample() -> Sample:
    return Sample(RESULT, VIEW, claim)
