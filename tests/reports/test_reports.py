"""Reports of findings made by hand, against golden files (``pytest --update-goldens`` rewrites them)."""

import io
import json
from collections.abc import Callable
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace
from rich.console import Console

from claimcheck.articles.article import Article, Role
from claimcheck.articles.reading import ArticleError
from claimcheck.articles.span import Span
from claimcheck.checks.finding import Finding, Level, Place, Verdict
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import GroupResult, ScanResult, Timeline
from claimcheck.linking.groups import Group
from claimcheck.linking.story import Reason
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.reports.as_json import claim_line, one_line_strings, scan_document, scan_object
from claimcheck.reports.concise import concise_line
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.summary import hidden_labels, summary
from claimcheck.reports.table import print_claims, print_scan
from claimcheck.reports.timeline import print_groups, timeline_document
from claimcheck.reports.values import inert, number_label, value_label
from claimcheck.reports.view import View

Golden = Callable[[str, str], None]

INQUIRY = "Seventeen police officers face investigation over the failures, the watchdog said."
WATCHDOG = "It said five serving officers and three former officers face an inquiry into gross misconduct."
HOSTILE = "A [bold red]crew[/bold red] of 12 \x1b[31mmen\x1b[0m, \u202esaid :smile: he\u2028[/]"


def claim(text: str, value: Interval | None, sentence: str, article: str, line: int, **changes: object) -> Claim:
    start = sentence.index(text)
    made = Claim(
        id=f"{article}-{line}-{start}",
        article=article,
        span=Span(100 + start, 100 + start + len(text)),
        line=line,
        column=start + 1,
        text=text,
        kind=Kind.COUNT,
        value=value,
        approximate=False,
        trend=None,
        unit="officer",
        per=None,
        timex=None,
        first=None,
        last=None,
        subject="police officers",
        head="officer",
        predicate="are being investigated",
        entities=("Stephen Port",),
        person=None,
        as_of=date(2016, 11, 23),
        speaker=None,
        negated=False,
        sentence=sentence,
        sentence_span=Span(100, 100 + len(sentence)),
        role=Role.BODY,
    )
    return structs.replace(made, **changes)  # type: ignore[arg-type]


DAY = date(2025, 2, 7)
SEVENTEEN = claim("Seventeen", Interval.exactly(17), INQUIRY, "corpus/port/2016-11-23-inquiry-opens.txt", 1)
FIVE = claim("five", Interval.exactly(5), WATCHDOG, "corpus/port/2023-11-16-watchdog.txt", 3, as_of=date(2023, 11, 16))
THREE = claim(
    "three", Interval.exactly(3), WATCHDOG, "corpus/port/2023-11-16-watchdog.txt", 3, as_of=date(2023, 11, 16)
)
TWELVE = claim("12", Interval.exactly(12), HOSTILE, "x[/]\x1b.txt", 9, as_of=None, unit="man", subject="[b]men")

STATUS_GAP = Finding(
    rule="CC102",
    name="status-gap",
    level=Level.WARNING,
    verdict=Verdict.STAGE,
    message="17 officers investigated in 2016, 8 for gross misconduct in 2023",
    explanation="Different stage and date: 17 were investigated in 2016, 8 for gross misconduct in 2023. "
    "The articles would agree if the later one said what became of the other nine.",
    topic="officers, under investigation, Stephen Port case",
    score=0.8123456,
    reasons=(Reason("same noun: officer", 0.5), Reason("same story", 0.3)),
    fingerprint="0123456789abcdef",
    places=(Place(SEVENTEEN, "first"), Place(FIVE, "part"), Place(THREE, "part")),
)
CONFLICT = replace(
    STATUS_GAP,
    rule="CC101",
    name="count-conflict",
    level=Level.ERROR,
    verdict=Verdict.CONTRADICTION,
    message="17 against [red]12[/red]\x1b[0m",
    topic="men [/]",
    places=(Place(SEVENTEEN, "first"), Place(TWELVE, "second")),
)
RESULT = ScanResult(
    articles=(Article("a.txt", "A"), Article("b.txt", "B")),
    claims=(SEVENTEEN, FIVE, THREE, TWELVE),
    findings=(CONFLICT, STATUS_GAP),
    errors=(ArticleError("c.txt", "empty"),),
)


TIMELINES = GroupResult(
    timelines=(
        Timeline(
            (Article("a.txt", "A", headline="Police face \x1b[31minquiry"), Article("b.txt", "B")),
            (
                Group("police officers", (SEVENTEEN, structs.replace(FIVE, speaker="the watchdog"), THREE)),
                Group("men [/]", (SEVENTEEN, structs.replace(SEVENTEEN, as_of=None))),
            ),
        ),
        Timeline((Article("lonely.txt", "C"),), ()),
        Timeline((Article("x.txt", "D"),), (Group("crew", (TWELVE, TWELVE)),)),
    ),
    errors=(ArticleError("c.txt", "empty"),),
)


def on(width: int, terminal: bool = False) -> tuple[io.StringIO, Console]:
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=terminal,
        color_system="standard" if terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    return out, console


def printed(width: int, terminal: bool = False, least: Level = Level.NOTE) -> str:
    out, console = on(width, terminal)
    print_scan(RESULT, console, View(least))
    return out.getvalue()


def timelines(width: int, terminal: bool = False) -> str:
    out, console = on(width, terminal)
    print_groups(TIMELINES, console)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 120, 160])
def test_tables(golden: Golden, width: int) -> None:
    golden(f"table-{width}.txt", printed(width))


@pytest.mark.parametrize("width", [80, 120, 160])
def test_timelines(golden: Golden, width: int) -> None:
    golden(f"timeline-{width}.txt", timelines(width))


@pytest.mark.parametrize("show", [printed, timelines], ids=["findings", "timelines"])
@pytest.mark.parametrize("width", [64, 72, 80, 100, 120, 160])
def test_tables_fit_the_terminal(width: int, show: Callable[[int], str]) -> None:
    assert max(map(len, show(width).splitlines())) <= width


def test_a_timeline_of_nothing() -> None:
    out, console = on(80)
    print_groups(GroupResult((), ()), console)
    assert out.getvalue() == "0 stories, 0 groups, 0 claims\n"


def test_timelines_as_json(golden: Golden) -> None:
    text = timeline_document(TIMELINES)
    golden("timeline.json", text)
    document = json.loads(text)
    assert list(document) == ["version", "stories", "errors"]
    assert [story["articles"] for story in document["stories"]] == [["a.txt", "b.txt"], ["lonely.txt"], ["x.txt"]]
    assert list(document["stories"][0]["groups"][0]) == ["topic", "figures", "claims"]
    assert document["stories"][0]["groups"][0]["claims"][0] == json.loads(claim_line(SEVENTEEN))
    assert document["errors"] == [{"article": "c.txt", "reason": "empty"}]


@pytest.mark.parametrize(
    ("least", "rules", "last"),
    [
        (Level.ERROR, ["CC101"], "1 finding not shown; --show note prints it"),
        (Level.WARNING, ["CC101", "CC102"], "2 articles, 4 claims, 2 findings (1 error, 1 warning, 0 notes)"),
        (Level.NOTE, ["CC101", "CC102"], "2 articles, 4 claims, 2 findings (1 error, 1 warning, 0 notes)"),
    ],
)
def test_findings_below_a_level_are_counted_but_not_shown(least: Level, rules: list[str], last: str) -> None:
    text = printed(120, least=least)
    assert [rule for rule in ("CC101", "CC102") if rule in text] == rules
    assert text.splitlines()[-1] == last


def test_two_findings_that_are_not_shown_are_them() -> None:
    notes = replace(RESULT, findings=(replace(CONFLICT, level=Level.NOTE),) * 1200)
    assert list(hidden_labels(notes, View(Level.WARNING))) == ["1,200 findings not shown; --show note prints them"]


@pytest.mark.parametrize("width", [40, 80, 120, 160])
def test_paths_are_never_cut_and_nothing_acts_on_the_terminal(width: int) -> None:
    text = timelines(width)
    assert "corpus/port/2023-11-16-watchdog.txt:3:9 " in text
    assert not {"\x1b", "\u202e", "\u2028"} & set(text)
    text = printed(width)
    assert "corpus/port/2016-11-23-inquiry-opens.txt:1:1 " in text
    assert "corpus/port/2023-11-16-watchdog.txt:3:9 " in text
    assert "[bold red]crew[/bold red]" in text.replace("│", "").replace("\n", "") or width == 40
    assert not {"\x1b", "\u202e", "\u2028"} & set(text)


def test_a_terminal_gets_colour_but_no_other_escapes_than_ours() -> None:
    text = printed(120, terminal=True)
    assert "\x1b[1;33mwarning" in text
    assert "\x1b[1;4mSeventeen" in text
    assert "\x1b[31mmen" not in text


def test_json(golden: Golden) -> None:
    text = scan_document(RESULT)
    golden("scan.json", text)
    document = json.loads(text)
    assert list(document) == ["version", "articles", "claims", "findings", "errors", "notices"]
    assert document["findings"][1]["claims"][1]["low"] == 5
    assert '"low": 5,' in text


@pytest.mark.parametrize("findings", [RESULT.findings, RESULT.findings[:1], ()])
def test_a_document_that_is_written_finding_by_finding_is_the_one_written_at_once(
    findings: tuple[Finding, ...],
) -> None:
    result = replace(RESULT, findings=findings)
    at_once = msgspec.json.format(msgspec.json.encode(scan_object(result)), indent=2).decode()
    assert scan_document(result) == one_line_strings(at_once) + "\n"


def test_concise(golden: Golden) -> None:
    golden("concise.txt", "".join(concise_line(finding, View()) + "\n" for finding in RESULT.findings))


def test_claims_table(golden: Golden) -> None:
    out = io.StringIO()
    print_claims(RESULT.claims, Console(file=out, width=100, markup=False, emoji=False, highlight=False))
    golden("claims.txt", out.getvalue())


def test_a_line_of_json_lines_is_one_line_to_every_reader() -> None:
    line = claim_line(TWELVE)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["sentence"] == HOSTILE


def test_summary_of_nothing() -> None:
    assert summary(ScanResult((), (), (), ())) == "0 articles, 0 claims, 0 findings (0 errors, 0 warnings, 0 notes)"


@pytest.mark.parametrize(
    ("changes", "label"),
    [
        ({"value": Interval.exactly(17)}, "17"),
        ({"value": Interval.exactly(1140), "approximate": True}, "≈ 1,140"),
        ({"value": Interval(12, None, low_open=True)}, "> 12"),
        ({"value": Interval(200, None), "approximate": True}, "≥ 200"),
        ({"value": Interval(None, 3)}, "≤ 3"),
        ({"value": Interval(None, 3, high_open=True)}, "< 3"),
        ({"value": Interval(2, 3)}, "2–3"),
        ({"value": Interval.exactly(0.584), "kind": Kind.NUMBER}, "0.584"),
        ({"value": Interval.exactly(58.4), "kind": Kind.PERCENT}, "58.4 %"),
        ({"value": Interval.exactly(11), "kind": Kind.ORDINAL}, "11th"),
        ({"value": Interval.exactly(22), "kind": Kind.ORDINAL}, "22nd"),
        ({"value": Interval.exactly(1.2e6), "kind": Kind.MONEY, "text": "£1.2m"}, "£1.2m"),
        ({"value": None, "kind": Kind.PERIOD, "text": "between June\n2014 and 2015"}, "between June 2014 and 2015"),
        ({"value": None, "kind": Kind.PERIOD, "text": "x" * 40, "timex": "2014/2015"}, "2014/2015"),
        (
            {"value": None, "kind": Kind.DATE, "text": "x" * 40, "first": DAY, "last": DAY, "timex": "2025-02-07TMO"},
            "2025-02-07",
        ),
        ({"value": None, "kind": Kind.DATE, "text": "x" * 40}, f"{'x' * 31}…"),
    ],
)
def test_value_labels(changes: dict[str, object], label: str) -> None:
    assert value_label(structs.replace(SEVENTEEN, **changes)) == label  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("number", "label"), [(17, "17"), (17.0, "17"), (1234567, "1,234,567"), (2.5, "2.5"), (7.39e6, "7,390,000")]
)
def test_number_labels(number: float, label: str) -> None:
    assert number_label(number) == label


@given(st.text(max_size=80))
def test_inert_text_is_printable(text: str) -> None:
    assert inert(text).isprintable()
    assert inert(inert(text)) == inert(text)


@given(
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.text(st.characters(codec="utf-8"), max_size=300),
    st.integers(20, 120),
)
def test_an_excerpt_keeps_the_figure_whole(before: str, after: str, length: int) -> None:
    sentence = f"{before} 4,217 {after}"
    at = len(before) + 1
    found = excerpt(
        [
            structs.replace(
                TWELVE, text="4,217", span=Span(7 + at, 12 + at), sentence=sentence, sentence_span=Span(7, 9)
            )
        ],
        length,
    )
    ((start, end),) = found.figures
    assert found.text[start:end] == "4,217"
    assert len(found.text) <= length + 40


def test_an_excerpt_marks_every_figure_of_a_sum() -> None:
    found = excerpt([THREE, FIVE], 60)
    assert [found.text[start:end] for start, end in found.figures] == ["five", "three"]
    assert found.text.startswith("It said five serving officers and three former")


@pytest.mark.parametrize("figures", [2, 40])
def test_an_excerpt_of_figures_far_apart_leaves_out_what_stands_between(figures: int) -> None:
    """A list of a whole page without a full stop is one sentence, and its total and parts may be pages apart."""
    sentence = " ".join(f"{n} boats sailed {'and no more was heard of them ' * 40}" for n in range(100, 100 + figures))
    claims = [
        structs.replace(
            TWELVE, text=str(n), span=Span(at := sentence.index(f"{n} boats"), at + 3), sentence=sentence,
            sentence_span=Span(0, len(sentence)),
        )
        for n in range(100, 100 + figures)
    ]  # fmt: skip
    found = excerpt(claims, 240)
    shown = [found.text[start:end] for start, end in found.figures]
    assert shown == [str(n) for n in range(100, 100 + len(shown))]
    assert len(shown) >= min(figures, 5)
    assert len(found.text) <= 400
