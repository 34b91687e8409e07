"""The tables that a store opens to readers: their columns, and the rows that articles, claims and findings make."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim


class Column(NamedTuple):
    """A column: its name, its type in DuckDB, and what stands in it."""

    name: str
    type: str
    meaning: str


Row = tuple[object, ...]

_ARTICLE = Column("article", "VARCHAR", "path of the article as given on the command line; of an item its file and id")
_NUMBER = Column("article_number", "BIGINT", "the article's number in this store; it changes with the article")
_STORY = Column("story", "BIGINT", "number of the story; it changes with the story's articles")

TABLES: dict[str, tuple[Column, ...]] = {
    "articles": (
        _NUMBER,
        _ARTICLE,
        Column("file", "VARCHAR", "path of the file that holds it"),
        Column("published", "DATE", "day of publication, where known"),
        Column("updated", "DATE", "day of its last update, where told"),
        Column("headline", "VARCHAR", "headline"),
        Column("outlet", "VARCHAR", "outlet, as the article names it"),
        Column("byline", "VARCHAR", "who wrote it"),
        Column("language", "VARCHAR", "language, as its format gives it"),
        Column("version", "VARCHAR", "version, as its format gives it"),
        Column("uri", "VARCHAR", "address or identifier, as its format gives it"),
        Column("characters", "BIGINT", "length of its text in code points"),
        Column("claims", "BIGINT", "how many claims it makes"),
    ),
    "claims": (
        _NUMBER,
        Column("id", "VARCHAR", "stable across runs; depends on path, place and text"),
        _ARTICLE,
        Column("start", "BIGINT", "code-point offset in the file's text"),
        Column("end", "BIGINT", "offset of its end, exclusive"),
        Column("line", "BIGINT", "line of its start, from 1"),
        Column("column", "BIGINT", "column of its start in code points, from 1"),
        Column("text", "VARCHAR", "the expression as the file has it"),
        Column("kind", "VARCHAR", "count, money, percent, age, date … as `extract` gives it"),
        Column("low", "DOUBLE", "least value; null is unbounded"),
        Column("high", "DOUBLE", "greatest value; null is unbounded"),
        Column("low_open", "BOOLEAN", "the least value is itself excluded"),
        Column("high_open", "BOOLEAN", "the greatest value is itself excluded"),
        Column("approximate", "BOOLEAN", '"about", "some"'),
        Column("trend", "VARCHAR", "up, down or null"),
        Column("unit", "VARCHAR", "ISO 4217 code, unit, percent; of counts the noun"),
        Column("per", "VARCHAR", "denominator of a rate"),
        Column("timex", "VARCHAR", "TIMEX3 value of dates, periods and durations"),
        Column("from", "DATE", "first day that a date or period covers"),
        Column("to", "DATE", "last day"),
        Column("subject", "VARCHAR", "what is counted or described"),
        Column("head", "VARCHAR", "its head noun"),
        Column("predicate", "VARCHAR", "what is said of it"),
        Column("entities", "VARCHAR[]", "names that the claim hangs on"),
        Column("person", "VARCHAR", "of ages: whose"),
        Column("as_of", "DATE", "the day that the claim speaks of"),
        Column("speaker", "VARCHAR", "who says it"),
        Column("negated", "BOOLEAN", "the sentence denies it"),
        Column("sentence", "VARCHAR", "the sentence that it stands in"),
    ),
    "findings": (
        Column("fingerprint", "VARCHAR", "stable name of the finding, as reports print it"),
        _STORY,
        Column("rule", "VARCHAR", "code of the rule"),
        Column("name", "VARCHAR", "name of the rule"),
        Column("level", "VARCHAR", "error, warning or note"),
        Column("verdict", "VARCHAR", "contradiction, update, stage, scope, arithmetic or chronology"),
        Column("message", "VARCHAR", "one line"),
        Column("explanation", "VARCHAR", "why it is flagged and what would reconcile it"),
        Column("topic", "VARCHAR", "what the claims speak of"),
        Column("score", "DOUBLE", "0 to 1, how sure the tool is"),
    ),
    "places": (
        Column("fingerprint", "VARCHAR", "the finding"),
        _STORY,
        Column("place", "BIGINT", "number of the place in the finding, from 1"),
        Column("role", "VARCHAR", "the claim's part in it: first, other, total, part …"),
        Column("claim", "VARCHAR", "the claim's id"),
        _ARTICLE,
    ),
    "stories": (_STORY, _NUMBER, _ARTICLE),
}


def article_row(number: int, article: Article, claims: int) -> Row:
    """Of table ``articles``."""
    return (
        *(number, article.path, article.file, article.published, article.updated, article.headline, article.outlet),
        *(article.byline, article.language, article.version, article.uri, len(article.text), claims),
    )


def claim_row(number: int, claim: Claim) -> Row:
    """Of table ``claims``: the fields of the contract."""
    value = claim.value
    return (
        *(number, claim.id, claim.article, *claim.in_file, claim.line, claim.column, claim.printed, claim.kind.value),
        *((_number(value.low), _number(value.high), value.low_open, value.high_open) if value else _NO_VALUE),
        *(claim.approximate, claim.trend.value if claim.trend else None, claim.unit, claim.per, claim.timex),
        *(claim.first, claim.last, claim.subject, claim.head, claim.predicate, list(claim.entities), claim.person),
        *(claim.as_of, claim.speaker, claim.negated, claim.sentence),
    )


def _number(bound: float | None) -> float | None:
    return None if bound is None else float(bound)


_NO_VALUE = (None, None, False, False)


def finding_row(story: int, finding: Finding) -> Row:
    """Of table ``findings``."""
    return (
        *(finding.fingerprint, story, finding.rule, finding.name, finding.level.value, finding.verdict.value),
        *(finding.message, finding.explanation, finding.topic, finding.score),
    )


def place_rows(story: int, findings: Sequence[Finding]) -> Iterator[Row]:
    """Of table ``places``."""
    for finding in findings:
        for number, place in enumerate(finding.places, start=1):
            yield finding.fingerprint, story, number, place.role, place.claim.id, place.claim.article
