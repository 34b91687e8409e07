"""Runs the stages on a Spark cluster; what comes out is what ``scan_articles`` gives, byte for byte.

Articles, claims, pairs and stories stay with the executors. To the driver come what could not be read, the findings
that are told, and, of a corpus that is not too large, the numbers of alike articles (``components.py``).
"""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.articles.files import Notice
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Finding
from claimcheck.checks.registry import in_order
from claimcheck.engines.job import Job, Stage, Step
from claimcheck.engines.parcels import fetched
from claimcheck.engines.results import Lazily, ScanResult, errors_of
from claimcheck.engines.spark.blocks import alike
from claimcheck.engines.spark.checking import Checker, by_story, drafted
from claimcheck.engines.spark.components import components, members
from claimcheck.engines.spark.inputs import inputs
from claimcheck.engines.spark.output import Target, write
from claimcheck.engines.spark.reading import Reader
from claimcheck.engines.spark.tables import FOUND, READ, struct
from claimcheck.linking.stories import NotCompared
from claimcheck.linking.story import Story
from claimcheck.linking.vocabulary import vocabulary
from claimcheck.rules.lexicon import Lexicon
from claimcheck.store.packing import unpack_findings

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# Findings that the driver holds for reports, some ten thousand bytes each; a table of findings holds all.
MOST_TOLD = 100_000


def scan_with_spark(
    paths: Iterable[str | os.PathLike[str]], job: Job, spark: "SparkSession", target: Target | None = None
) -> ScanResult:
    """Where the articles disagree; see ``scan_articles``, and ``inputs`` for what paths mean here.

    target: where all findings are written as a table. Articles, claims and stories of the result are fetched when they
    are looked at: the session must run until then. Raises pyspark's exceptions where the cluster fails.
    """
    given = inputs(spark, paths, job)
    job.tell(Step(Stage.READ, 0, given.files))
    reading = _read(given.read, given.reader)
    articles = reading.articles
    job.tell(Step(Stage.LINK))
    pairs, names = alike(articles)
    pairs = pairs.persist()
    inside = members(articles, pairs, components(pairs)).persist()
    gathered, parts, apart = _counted(inside)
    job.tell(Step(Stage.CHECK))
    stories = by_story(articles, inside)
    checker = Checker(tuple(job.applied), job.pack.lexicon)
    found = stories.mapInArrow(checker.found, struct(FOUND)).persist()
    findings, untold = _told(found, target)
    if target:
        write(found, target)
    return ScanResult(
        *fetched(reading.found, reading.claims, lambda: _packed(articles), keep=True),
        tuple(findings),
        errors_of([*given.errors, *reading.errors]),
        Lazily(reading.found - gathered + parts, lambda: _stories(stories, articles, job.pack.lexicon)),
        (*reading.notices, *untold),
        NotCompared(apart, names),
    )


class _Reading(NamedTuple):
    """What the files hold. articles: ``READ`` without what is no article, so many with so many claims."""

    articles: "DataFrame"
    found: int
    claims: int
    errors: list[ArticleError]
    notices: list[Notice]


def _read(read: "DataFrame", reader: Reader) -> _Reading:
    from pyspark.sql import functions as sql

    read = read.persist()
    no_article = sql.when(sql.col("told").isNotNull(), sql.struct("number", "path", "told", "reason"))
    row = read.agg(
        sql.count_if(sql.col("told").isNull()), sql.count_if("undated"), sql.sum("claims"), sql.collect_list(no_article)
    ).first()
    count, undated, claims, told = row or (0, 0, 0, [])
    articles = read.filter("told IS NULL")
    if undated:
        articles = _with_years(articles, reader)
        (claims,) = articles.agg(sql.sum("claims")).first() or (0,)
    told = sorted(told)
    errors = [ArticleError(name, reason) for _, name, kind, reason in told if kind == "error"]
    notices = [Notice(name, reason) for _, name, kind, reason in told if kind == "notice"]
    return _Reading(articles, count, claims or 0, errors, notices)


def _with_years(articles: "DataFrame", reader: Reader) -> "DataFrame":
    """The articles, those that lack only the year dated by those of their folder."""
    from pyspark.sql import functions as sql

    lacking = articles.filter("undated")
    folders = lacking.select("folder").distinct()
    dated = articles.filter("day IS NOT NULL").join(folders, "folder", "left_semi")
    days = dated.groupBy("folder").agg(sql.collect_set("day").alias("days"))
    given = lacking.join(days, "folder", "left").select("number", "folder", "packed", "days")
    anew = given.mapInArrow(reader.redated, struct(READ)).persist()
    return articles.filter("NOT undated").unionByName(anew)


def _counted(inside: "DataFrame") -> tuple[int, int, int]:
    """Of ``MEMBER``: how many articles, how many stories, how many pairs apart."""
    from pyspark.sql import functions as sql

    row = inside.agg(sql.count("*"), sql.count_if(sql.col("number") == sql.col("story")), sql.sum("apart")).first()
    gathered, parts, apart = row or (0, 0, 0)
    return gathered, parts, apart or 0


def _told(found: "DataFrame", target: Target | None) -> tuple[list[Finding], list[Notice]]:
    """The findings that reports hold, in order; where there are more, the gravest, and a notice of the others."""
    some = found.orderBy("rank", "rule", "packed").select("packed").limit(MOST_TOLD + 1).collect()
    findings = in_order(chain.from_iterable(unpack_findings(packed) for (packed,) in some))
    if len(findings) <= MOST_TOLD:
        return findings, []
    where = f"all are in {target.folder}" if target else "--spark-output writes all"
    reason = f"the {MOST_TOLD:,} gravest of {found.count():,} are told; {where}"
    return findings[:MOST_TOLD], [Notice("findings", reason)]


def _packed(articles: "DataFrame") -> Iterator[bytes]:
    """Every article with its claims, in the order of a scan."""
    return (packed for (packed,) in articles.orderBy("number").select("packed").toLocalIterator())


def _stories(stories: "DataFrame", articles: "DataFrame", lexicon: Lexicon) -> Iterator[Story]:
    """Every story, in order of its first article's path. stories: see ``by_story``."""
    words = vocabulary(lexicon)
    first = articles.selectExpr("number AS story", "path AS first")
    ordered = stories.join(first, "story").orderBy("first", "story", "path", "number")
    inside = groupby(ordered.select("story", "packed", "profile").toLocalIterator(), key=itemgetter(0))
    return (drafted(map(tuple, rows)).linked(words) for _, rows in inside)
