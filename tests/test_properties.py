"""Laws that hold for any text and any corpus."""

import json
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import claimcheck
from bench.mutations import WORDED
from claimcheck.articles.article import Article
from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding
from claimcheck.claims.extract import extract_claims
from claimcheck.quantities.interval import Interval
from claimcheck.reports.as_json import claim_line, claim_object, finding_object, scan_document

Scan = Callable[[Mapping[str, str]], tuple[Finding, ...]]

# What a recognizer may trip over: figures and their words, quotes, breaks of every sort, digits of other scripts.
PIECES = (
    *("17", "1,140", "£1.2m", "£1.6bn", "40%", "per cent", "23-year-old", "aged", "seventeen", "hundred", "and a half"),
    *(
        "five",
        "three",
        "former",
        "officers",
        "of the",
        "men",
        "were",
        "killed",
        "more than",
        "a dozen",
        "around",
        "none",
    ),
    *("June 2014", "between", "and", "to", "–", "last year", "on Thursday", "2023-11-16", "16:05", "3/4", "the 1990s"),
    *(
        "Tom Askew",
        "Redvale",
        "Mr",
        "he",
        "said",
        "“",
        "”",
        '"',
        "(",
        ")",
        ",",
        ".",
        ". ",
        ":",
        "; ",
        "-",
        "’s",
        "€",
        "$",
    ),
    *("\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u00a0", "\u2009", "\u2028", "\x85", "\x00", "\ufeff", "\u200b"),
    *(
        "😀",
        "e\u0301",
        "½",
        "²",
        "１７",
        "٣",
        "\U0001d7d9",
        "#",
        "---",
        "date:",
        "title:",
        "Updated:",
        "1",
        "0",
        "9" * 40,
    ),
)
prose = st.lists(st.sampled_from(PIECES), max_size=60).flatmap(
    lambda pieces: st.sampled_from(["".join(pieces), " ".join(pieces)])
)
texts = st.one_of(prose, st.text(max_size=200))


@settings(max_examples=150)
@given(texts, st.sampled_from(["2025-08-17-a.txt", "a.md", "-"]))
@example("", "a.txt")
@example("\ufeff", "a.txt")
@example("---\ndate: 17\n---\n17 officers", "a.md")
@example("_0_", "a.md")
@example("They held **12** men.", "a.md")
def test_any_text_yields_claims_that_are_slices_of_it_in_order(text: str, name: str) -> None:
    article = article_from_text(text, name)
    read = article.text
    assert read == text or name.endswith(".md")  # Markdown's own signs are not read
    claims = extract_claims(article)
    for claim in claims:
        assert 0 <= claim.span.start < claim.span.end <= len(read)
        assert read[slice(*claim.span)] == claim.text
        assert read[slice(*claim.sentence_span)] == claim.sentence
        assert text[slice(*claim.in_file)] == claim.printed
        assert claim.sentence_span.contains(claim.span)
        assert (claim.line, claim.column) == article.position(claim.span.start)
        assert claim.first is None or claim.last is None or claim.first <= claim.last
    for before, after in pairwise(claims):
        assert before.span.end <= after.span.start
    assert len({claim.id for claim in claims}) == len(claims)
    assert extract_claims(article_from_text(text, name)) == claims


@settings(max_examples=60)
@given(texts)
def test_a_claim_is_one_line_of_json_that_reads_back(text: str) -> None:
    for claim in extract_claims(article_from_text(text, "a.txt")):
        line = claim_line(claim)
        assert line.splitlines(keepends=True) == [line]
        assert json.loads(line) == claim_object(claim)


@settings(max_examples=40)
@given(
    st.sampled_from(sorted(WORDED)), st.sampled_from(("{} officers were held.", "They paid {} pounds.", "He is {}."))
)
def test_a_number_in_words_is_the_claim_that_it_is_in_figures(word: str, sentence: str) -> None:
    def said(number: str) -> list[tuple[object, ...]]:
        claims = extract_claims(article_from_text(sentence.format(number), "a.txt"))
        return [(c.kind, c.value, c.unit, c.head, c.predicate, c.approximate) for c in claims]

    if WORDED[word] > 1:  # "one" is a pronoun as well.
        assert said(word) == said(str(WORDED[word]))


bounds = st.one_of(st.none(), st.integers(-1000, 1000))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    if low is not None and low == high:
        return Interval.exactly(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


def holds(interval: Interval, value: float) -> bool:
    above = value > interval.floor or (value == interval.floor and not interval.low_open)
    return above and (value < interval.ceiling or (value == interval.ceiling and not interval.high_open))


@given(intervals(), intervals(), intervals())
def test_intervals_add_in_any_order_and_grouping(a: Interval, b: Interval, c: Interval) -> None:
    assert a.plus(b) == b.plus(a)
    assert a.plus(b).plus(c) == a.plus(b.plus(c))
    assert a.plus(Interval.exactly(0)) == a


@given(intervals(), intervals(), st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_a_sum_holds_every_sum_of_members(a: Interval, b: Interval, x: int, y: int) -> None:
    if holds(a, x) and holds(b, y):
        assert holds(a.plus(b), x + y)


@given(intervals(), intervals(), st.integers(-1000, 1000), st.integers(-1000, 1000))
def test_a_product_holds_every_product_of_members(a: Interval, b: Interval, x: int, y: int) -> None:
    if holds(a, x) and holds(b, y):
        assert holds(a.times(b), x * y)


@given(intervals(), intervals(), st.integers(-1001, 1001).map(lambda n: n / 2))
def test_intervals_meet_where_they_share_a_value(a: Interval, b: Interval, value: float) -> None:
    assert a.meets(b) == b.meets(a)
    assert a.meets(a)
    if holds(a, value) and holds(b, value):
        assert a.meets(b)
    assert a.meets(Interval.exactly(value)) == holds(a, value)


@given(intervals(), intervals(), st.sampled_from([0.25, 0.5, 1.0, 2.0, 1024.0]))
def test_scaling_keeps_what_meets(a: Interval, b: Interval, factor: float) -> None:
    assert a.scaled(factor).meets(b.scaled(factor)) == a.meets(b)
    assert a.scaled(factor).scaled(1 / factor) == a
    assert a.plus(b).scaled(factor) == a.scaled(factor).plus(b.scaled(factor))


STORY = {
    "2025-08-17-wire.txt": (
        "The ferry Sound of Ardle ran aground off Port Ellan on Sunday with 318 passengers and a cargo worth £1.2m on "
        "board, the Ellan coastguard said.\n\nTwelve people were hurt, 40 per cent of them children.\n"
    ),
    "2025-08-17-local.txt": (
        "The ferry Sound of Ardle, which ran aground off Port Ellan with 381 passengers and a cargo worth £2.1m on "
        "board, was refloated in the evening, the Ellan coastguard said.\n"
    ),
    "2025-08-19-paper.txt": (
        "Fourteen people were hurt when the ferry Sound of Ardle ran aground off Port Ellan with 318 passengers on "
        "board, the Ellan coastguard said.\n"
    ),
    "2025-08-20-paper.txt": (
        "Captain Jonas Mohr, 47, of the ferry Sound of Ardle, which ran aground off Port Ellan, told the inquiry that "
        "he had been at sea for 36 hours.\n"
    ),
}
ELSEWHERE = (
    "Lemons cost 40 cents apiece at the Wednesday market, twice what 318 growers get.\n",
    "Seventeen officers of the frigate Halvard were taken ill in Ostrava after a dinner of mussels, the navy said.\n",
    "The museum of clocks in Brannoch has bought 381 pendulums, of which 12 were made before 1700.\n",
    "Nobody counted the geese.\n",
)


@settings(max_examples=15)
@given(elsewhere=st.lists(st.sampled_from(ELSEWHERE), unique=True, min_size=1), place=st.sampled_from("03"))
def test_an_unrelated_article_changes_no_finding_of_a_story(scan: Scan, elsewhere: list[str], place: str) -> None:
    alone = scan(STORY)
    assert len(alone) >= 2
    others = {f"{place}-{n}.txt": text for n, text in enumerate(elsewhere)}
    assert scan({**others, **STORY}) == alone


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_in_which_articles_come_changes_nothing(scan: Scan, random: Random) -> None:
    corpus = {**STORY, **{f"0-{n}.txt": text for n, text in enumerate(ELSEWHERE)}}
    shuffled = dict(random.sample(sorted(corpus.items()), len(corpus)))
    assert scan(shuffled) == scan(corpus)


CORPUS = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="session")
def corpus() -> dict[str, dict[str, str]]:
    """The articles of each story of the sample corpus."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted([*CORPUS.glob("*/*.txt"), *CORPUS.glob("*/*.md")]):
        found.setdefault(path.parent.name, {})[f"{path.parent.name}/{path.name}"] = path.read_bytes().decode()
    return found


def matters(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """What is found, by what does not change when articles are renamed or stored otherwise."""

    def place(claim: claimcheck.Claim) -> tuple[str, int, str]:
        return Path(claim.article).name, claim.line, " ".join(claim.text.replace("’", "'").split())

    return sorted((f.rule, f.level, f.verdict, tuple(sorted(place(p.claim) for p in f.places))) for f in findings)


def test_the_stories_of_the_sample_corpus_have_their_findings_together_or_alone(
    scan: Scan, corpus: dict[str, dict[str, str]]
) -> None:
    assert len(corpus) >= 2
    alone = {finding.fingerprint for story in corpus.values() for finding in scan(story)}
    together = scan({path: text for story in corpus.values() for path, text in story.items()})
    assert {finding.fingerprint for finding in together} == alone


@settings(max_examples=3)
@given(st.randoms(use_true_random=False))
def test_the_names_of_the_files_change_nothing(scan: Scan, corpus: dict[str, dict[str, str]], random: Random) -> None:
    for story in corpus.values():
        shelves = random.sample(range(10, 10 + len(story)), len(story))
        moved = {f"{shelf}/{Path(path).name}": text for shelf, (path, text) in zip(shelves, story.items(), strict=True)}
        assert matters(scan(moved)) == matters(scan(story))


@pytest.mark.parametrize(
    "stored",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text + "\n\n\n",
        lambda text: text.replace("'", "’"),
    ],
    ids=["CRLF", "byte order mark", "blank lines at the end", "curly apostrophes"],
)
def test_how_an_article_is_stored_changes_nothing(
    scan: Scan, corpus: dict[str, dict[str, str]], stored: Callable[[str], str]
) -> None:
    for story in [*corpus.values(), STORY]:
        otherwise = scan({path: stored(text) for path, text in story.items()})
        assert matters(otherwise) == matters(scan(story))


@settings(max_examples=40)
@given(st.lists(texts, min_size=1, max_size=4))
def test_any_articles_can_be_scanned_and_told_in_json(scan: Scan, contents: list[str]) -> None:
    findings = scan({f"{n}.txt": text for n, text in enumerate(contents)})
    read = {f"{n}.txt": Article(f"{n}.txt", text) for n, text in enumerate(contents)}
    for finding in findings:
        document = finding_object(finding)
        assert json.loads(json.dumps(document)) == document
        assert 0 <= finding.score <= 1
        for place in finding.places:
            assert read[place.claim.article].text[slice(*place.claim.span)] == place.claim.text


def test_a_scan_reads_back_from_its_json(scan: Scan) -> None:
    articles = tuple(article_from_text(text, name) for name, text in sorted(STORY.items()))
    claims = tuple(claim for article in articles for claim in extract_claims(article))
    findings = scan(STORY)
    document = json.loads(scan_document(claimcheck.ScanResult(articles, claims, findings, ())))
    assert (document["articles"], document["claims"], document["errors"]) == (len(articles), len(claims), [])
    assert document["findings"] == [finding_object(finding) for finding in findings]
    assert document["findings"]
