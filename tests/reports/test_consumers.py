"""Each format as those who read it do: schema validators, XML, CSV, Markdown and JSON-LD parsers."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft7Validator, Draft202012Validator
from junitparser import JUnitXml
from markdown_it import MarkdownIt
from msgspec.structs import replace
from pyld import jsonld

from claimcheck import __version__
from claimcheck.articles.article import Article
from claimcheck.articles.reading import ArticleError
from claimcheck.checks.finding import Level, Place, Silencer, Suppression
from claimcheck.engines.results import ScanResult
from claimcheck.reports import sarif
from claimcheck.reports.as_csv import COLUMNS
from claimcheck.reports.formats import Format
from claimcheck.reports.view import View
from tests.conftest import written

SCHEMAS = Path(__file__).parent / "schemas"
SARIF = Draft7Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
RDJSON = Draft202012Validator(json.loads((SCHEMAS / "rdjson.json").read_text(encoding="utf-8")))
CLEAN = ScanResult((Article("a.txt", "A"), Article("b.txt", "B")), (), (), ())


def sarif_run(result: ScanResult, view: View) -> dict[str, Any]:
    log = json.loads(written(Format.SARIF, result, view))
    SARIF.validate(log)
    (run,) = log["runs"]
    return run  # type: ignore[no-any-return]


# SARIF


def test_sarif_says_what_it_counts_and_which_run_it_is(sample: Any) -> None:
    run = sarif_run(sample.result, sample.view)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "claimcheck/corpus/"}
    assert run["tool"]["driver"]["version"] == __version__
    assert sarif_run(CLEAN, View())["automationDetails"] == {"id": "claimcheck/"}


def test_sarif_regions_lead_to_the_figures(sample: Any) -> None:
    articles = {f"archive/{article.path}": article for article in sample.result.articles}
    for result in sarif_run(sample.result, sample.view)["results"]:
        for location in [*result["locations"], *result["relatedLocations"]]:
            place = location["physicalLocation"]
            uri = re.sub("%([0-9A-F]{2})", lambda found: chr(int(found[1], 16)), place["artifactLocation"]["uri"])
            text = articles[uri].text.removeprefix("\ufeff")
            region = place["region"]
            start = region["charOffset"]
            assert text[start : start + region["charLength"]] == region["snippet"]["text"]
            lines = text.split("\n")
            assert sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1 == start
            end = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
            assert end == start + region["charLength"]


def test_sarif_results_have_all_that_code_scanning_asks_for(sample: Any) -> None:
    run = sarif_run(sample.result, sample.view)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 20
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert len(result["locations"]) == 1
        assert 0 <= result["rank"] <= 100
        assert result["fingerprints"].keys() == {"claimcheck/v1"}
        # Each related location is linked to from the message, and nothing else is.
        links = re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])
        assert [int(link) for link in links] == [location["id"] for location in result["relatedLocations"]]


def test_sarif_tells_findings_apart_that_share_a_fingerprint(sample: Any) -> None:
    conflict = sample.result.findings[0]
    run = sarif_run(replace(sample.result, findings=(conflict, conflict)), sample.view)
    hashes = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    assert hashes == ["0123456789abcdef:1", "0123456789abcdef:2"]


@pytest.mark.parametrize(
    ("by", "kind", "state"),
    [
        (None, None, "new"),
        (Silencer.BASELINE, "external", "unchanged"),
        (Silencer.DECISION, "external", "new"),
        (Silencer.SETTINGS, "external", "new"),
        (Silencer.INLINE, "inSource", "new"),
    ],
)
def test_sarif_suppressions_and_states(by: Silencer | None, kind: str | None, state: str, sample: Any) -> None:
    finding = replace(sample.result.findings[0], suppressed=Suppression(by, "known") if by else None)
    result = replace(sample.result, findings=(finding,))
    (told,) = sarif_run(result, replace(sample.view, baseline=True))["results"]
    assert [suppression["kind"] for suppression in told.get("suppressions", [])] == ([kind] if kind else [])
    assert told["baselineState"] == state
    assert "baselineState" not in sarif_run(result, sample.view)["results"][0]


def test_sarif_keeps_to_the_limits_of_an_upload_and_says_so(sample: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "_MOST_RESULTS", 50)
    conflict = sample.result.findings[0]
    many = replace(conflict, places=(conflict.places[0],) * 1200)
    run = sarif_run(replace(sample.result, findings=(many,)), sample.view)
    assert len(run["results"][0]["relatedLocations"]) == 100
    few = replace(conflict, places=conflict.places[:1])
    text = written(Format.SARIF, replace(sample.result, findings=(few,) * 53, errors=(), notices=()), sample.view)
    (run,) = json.loads(text)["runs"]
    assert len(run["results"]) == 50
    (notice,) = run["invocations"][0]["toolExecutionNotifications"]
    assert notice["message"]["text"].startswith("3 findings left out")


def test_sarif_of_a_failed_input_is_no_success(sample: Any) -> None:
    assert sarif_run(CLEAN, View())["invocations"] == [{"executionSuccessful": True}]
    (invocation,) = sarif_run(sample.result, sample.view)["invocations"]
    assert invocation["executionSuccessful"] is False
    fault, notice = invocation["toolExecutionNotifications"]
    assert fault["message"]["text"] == "corpus/wenlow/latin.txt: not UTF-8 (byte 0xe9 at 3)"
    assert (fault["level"], notice["level"]) == ("error", "note")


def test_sarif_names_files_outside_of_the_checkout_by_address(sample: Any) -> None:
    claim = sample.result.findings[0].places[0].claim
    moved = sample.claim(replace(sample.result.articles[0], path="/srv/a b#1.txt"), claim.text, claim.sentence, 5.82)
    finding = replace(sample.result.findings[0], places=(Place(moved, "first"),))
    (told,) = sarif_run(replace(sample.result, findings=(finding,)), sample.view)["results"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "file:///srv/a%20b%231.txt"


# JUnit


def test_junit_has_a_failed_case_a_finding_and_a_passing_one_a_clean_article(sample: Any) -> None:
    text = written(Format.JUNIT, sample.result, sample.view)
    suites = list(JUnitXml.fromstring(text.encode()))
    assert [suite.name for suite in suites] == sorted(suite.name for suite in suites)
    outcomes = {
        suite.name.rpartition("/")[2]: [[type(r).__name__ for r in case.result] for case in suite] for suite in suites
    }
    assert outcomes == {
        "2025-02-07-wire.txt": [["Failure"], ["Skipped"], ["Failure"]],
        "2025-02-08, tabloid [1].md": [[]],
        "calm.txt": [[]],
        "latin.txt": [["Error"]],
        "wires.json#7": [["Skipped"]],
    }
    root = ET.fromstring(text)
    for counted in (root, *root):
        for name, tag in [("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]:
            assert int(counted.get(name, "")) == len(list(counted.iter(tag)))
        assert int(counted.get("tests", "")) == len(list(counted.iter("testcase")))
    first = root.find(".//failure/..")
    assert first is not None
    assert (first.get("file"), first.get("line")) == ("archive/corpus/wenlow/2025-02-07-wire.txt", "3")


@pytest.mark.parametrize(("result", "cases"), [(CLEAN, 2), (ScanResult((), (), (), ()), 1)])
def test_junit_has_a_passing_case_when_clean(result: ScanResult, cases: int) -> None:
    found = [case for suite in JUnitXml.fromstring(written(Format.JUNIT, result, View()).encode()) for case in suite]
    assert [case.result for case in found] == [[]] * cases


# rdjson


def test_rdjson_fits_its_schema_and_counts_bytes(sample: Any) -> None:
    document = json.loads(written(Format.RDJSON, sample.result, sample.view))
    RDJSON.validate(document)
    assert [d["severity"] for d in document["diagnostics"]] == ["ERROR", "WARNING", "INFO"]
    articles = {f"archive/{article.path}": article for article in sample.result.articles}
    for diagnostic in document["diagnostics"]:
        for location in [diagnostic["location"], *(r["location"] for r in diagnostic["related_locations"])]:
            lines = articles[location["path"]].text.encode().split(b"\n")
            start, end = location["range"]["start"], location["range"]["end"]
            stretch = b"\n".join(lines[start["line"] - 1 : end["line"]])
            tail = len(lines[end["line"] - 1]) - (end["column"] - 1)
            figure = stretch[start["column"] - 1 : len(stretch) - tail].decode()
            assert figure in {"5.82 metres", "5.28 metres", "5.28\r\nmetres", "4", "6 people"}


def test_rdjson_gives_the_line_alone_where_the_text_before_is_not_known(sample: Any) -> None:
    document = json.loads(written(Format.RDJSON, replace(sample.result, articles=()), sample.view))
    RDJSON.validate(document)
    assert document["diagnostics"][0]["location"]["range"] == {"start": {"line": 3}}


# CSV


def test_csv_has_a_row_a_place_and_one_cell_a_column(sample: Any) -> None:
    header, *rows = csv.reader(StringIO(written(Format.CSV, sample.result, sample.view)))
    assert tuple(header) == COLUMNS
    assert {len(row) for row in rows} == {len(COLUMNS)}
    assert len(rows) == sum(len(finding.places) for finding in sample.result.findings)
    places = [(place.claim.line, place.claim.column) for f in sample.result.findings for place in f.places]
    named = [dict(zip(header, row, strict=True)) for row in rows]
    assert [(int(row["line"]), int(row["column"])) for row in named] == places


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝"])
def test_csv_cells_are_no_formulas(start: str, sample: Any) -> None:
    finding = replace(sample.result.findings[0], topic=f"{start}cmd|' /C calc'!A0")
    header, first, *_ = csv.reader(StringIO(written(Format.CSV, replace(sample.result, findings=(finding,)), View())))
    assert dict(zip(header, first, strict=True))["topic"].startswith("'")


def test_csv_numbers_below_zero_stay_numbers(sample: Any) -> None:
    cold = sample.claim(
        sample.result.articles[0], "5.82 metres", sample.result.findings[0].places[0].claim.sentence, -5
    )
    finding = replace(sample.result.findings[0], places=(Place(cold, "first"),))
    header, row = csv.reader(StringIO(written(Format.CSV, replace(sample.result, findings=(finding,)), View())))
    assert dict(zip(header, row, strict=True))["low"] == "-5"


# JSON lines


def test_json_lines_are_the_findings_of_the_document(sample: Any) -> None:
    lines = written(Format.JSONL, sample.result, sample.view).split("\n")
    assert lines.pop() == ""
    document = json.loads(written(Format.JSON, sample.result, sample.view))
    assert [json.loads(line) for line in lines] == document["findings"]


# Markdown


def test_markdown_is_a_heading_and_a_table_a_finding(sample: Any) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(written(Format.MARKDOWN, sample.result, sample.view))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == 3
    assert kinds.count("heading_open") == 1 + 3
    assert kinds.count("tr_open") == 3 + sum(len(finding.places) for finding in sample.result.findings)


# schema.org


def expanded(text: str) -> list[dict[str, Any]]:
    """What a reader of JSON-LD makes of it, with a context as short as schema.org's is long."""

    def loader(url: str, options: object) -> dict[str, Any]:
        assert url == "https://schema.org"
        vocabulary = {"@context": {"@vocab": "https://schema.org/"}}
        return {"contextUrl": None, "documentUrl": url, "document": vocabulary, "contentType": "application/ld+json"}

    return jsonld.expand(json.loads(text), {"documentLoader": loader})  # type: ignore[no-any-return]


# The properties that schema.org gives to a type or to one of its parents; those of Google's guide among them.
PROPERTIES = {
    "Claim": {"name", "text", "author", "datePublished", "temporalCoverage", "appearance"},
    "NewsArticle": {"identifier", "headline", "url", "datePublished", "publisher"},
    "Organization": {"name"},
    "Person": {"name"},
    "Rating": {"alternateName"},
    "ClaimReview": {
        *("creativeWorkStatus", "claimReviewed", "reviewRating", "author", "reviewBody", "itemReviewed"),
    },
}


def check_node(node: dict[str, Any]) -> None:
    (kind,) = node.get("@type", ["https://schema.org/Person"])
    for name, values in node.items():
        if not name.startswith("@"):
            assert name.removeprefix("https://schema.org/") in PROPERTIES[kind.removeprefix("https://schema.org/")]
            for value in values:
                if "@value" not in value and set(value) != {"@id"}:
                    check_node(value)


def test_claims_for_both_sides_always_and_a_review_only_after_a_rating(sample: Any) -> None:
    nodes = expanded(written(Format.CLAIMREVIEW, sample.result, sample.view))
    for node in nodes:
        check_node(node)
    claims = {node["@id"] for node in nodes if node["@type"] == ["https://schema.org/Claim"]}
    assert len(claims) == 5
    (review,) = [node for node in nodes if node["@type"] == ["https://schema.org/ClaimReview"]]
    assert review["@id"] == f"urn:claimcheck:finding:{sample.result.findings[1].fingerprint}"
    assert {item["@id"] for item in review["https://schema.org/itemReviewed"]} <= claims
    assert review["https://schema.org/creativeWorkStatus"] == [{"@value": "Draft"}]


@pytest.mark.parametrize(
    "suppressed",
    [
        None,
        Suppression(Silencer.DECISION, "two rivers", "R. Okafor"),
        Suppression(Silencer.DECISION, "a fault", accepted=True),
        Suppression(Silencer.BASELINE, "known", "R. Okafor", accepted=True),
        Suppression(Silencer.SETTINGS, "archive"),
        Suppression(Silencer.INLINE, "as printed"),
    ],
)
def test_no_review_of_what_no_person_holds_for_a_fault(suppressed: Suppression | None, sample: Any) -> None:
    findings = tuple(replace(finding, suppressed=suppressed) for finding in sample.result.findings)
    text = written(Format.CLAIMREVIEW, replace(sample.result, findings=findings), sample.view)
    assert "ClaimReview" not in text
    assert ('"Claim"' in text) == (suppressed is None)


def test_what_is_reviewed_is_said_in_fewer_than_75_characters(sample: Any) -> None:
    finding = replace(sample.result.findings[1], message="people " * 30)
    nodes = json.loads(written(Format.CLAIMREVIEW, replace(sample.result, findings=(finding,)), sample.view))["@graph"]
    assert len(nodes[-1]["claimReviewed"]) < 75


# GitHub

ANNOTATION = re.compile(r"::(?P<command>\w+) (?P<properties>[^:]*)::(?P<message>.*)")


def annotations_of(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The lines as the runner reads them."""

    def unescaped(value: str) -> str:
        return (
            value.replace("%3A", ":").replace("%2C", ",").replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        )

    found = []
    for line in text.splitlines():
        if match := ANNOTATION.fullmatch(line):
            properties = dict(item.partition("=")[::2] for item in match["properties"].split(","))
            found.append(
                (
                    match["command"],
                    {name: unescaped(value) for name, value in properties.items()},
                    unescaped(match["message"]),
                )
            )
    return found


def test_annotations_carry_the_other_places_in_their_text(sample: Any) -> None:
    failed, error, warning, notice = annotations_of(written(Format.GITHUB, sample.result, sample.view))
    assert (failed[0], failed[1]["file"]) == ("error", "archive/corpus/wenlow/latin.txt")
    assert [error[0], warning[0], notice[0]] == ["error", "warning", "notice"]
    assert error[1] == {
        "file": "archive/corpus/wenlow/2025-02-07-wire.txt",
        "line": "3",
        "endLine": "3",
        "col": "39",
        "endColumn": "50",
        "title": "CC105 amount-conflict: Wenlow, measured",
    }
    _, second, _, explanation = error[2].split("\n")
    assert second.startswith("5.28 metres in corpus/wenlow/2025-02-08, tabloid [1].md:1:12: Wenlow")
    assert "100% alike" in explanation


def test_an_annotation_of_several_lines_has_no_columns(sample: Any) -> None:
    conflict = sample.result.findings[0]
    finding = replace(conflict, places=conflict.places[::-1])
    ((_, properties, _),) = annotations_of(
        written(Format.GITHUB, replace(sample.result, findings=(finding,), errors=()), sample.view)
    )
    assert (properties["line"], properties["endLine"]) == ("3", "4")
    assert not {"col", "endColumn"} & set(properties)


def test_an_annotation_fits_what_the_runner_takes(sample: Any) -> None:
    conflict = sample.result.findings[0]
    finding = replace(conflict, places=conflict.places[:1] + (conflict.places[1],) * 40)
    ((_, _, message),) = annotations_of(
        written(Format.GITHUB, replace(sample.result, findings=(finding,), errors=()), sample.view)
    )
    lines = message.split("\n")
    assert lines[-2:] == ["and 32 more places", finding.explanation]
    assert len(lines) == 1 + 8 + 2
    assert len(message) < 4096


def test_annotations_keep_to_the_limits_and_the_rest_goes_to_the_summary(sample: Any) -> None:
    from claimcheck.reports.github import job_summary

    conflict = replace(sample.result.findings[0], suppressed=None)
    levels = [Level.NOTE, Level.ERROR, Level.WARNING] * 14
    findings = tuple(replace(conflict, level=level, topic=f"topic {n}") for n, level in enumerate(levels))
    errors = tuple(ArticleError(f"{n}.txt", "empty") for n in range(3))
    result = replace(sample.result, findings=findings, errors=errors)
    text = written(Format.GITHUB, result, sample.view)
    commands = [command for command, _, _ in annotations_of(text)]
    assert {command: commands.count(command) for command in commands} == {"error": 10, "warning": 10, "notice": 10}
    assert commands == sorted(commands, key=["error", "warning", "notice"].index)
    left = "15 findings without an annotation: GitHub shows 10 a level"
    assert text.splitlines()[-1] == f"claimcheck: {left}"
    summary = job_summary(result, sample.view)
    assert left in summary
    told = set(re.findall(r"topic \d+", text))
    assert told.isdisjoint(re.findall(r"topic \d+", summary))
    assert len(told | set(re.findall(r"topic \d+", summary))) == 42
    assert job_summary(sample.result, sample.view) == ""
    assert len(job_summary(replace(result, findings=findings * 100), sample.view).encode()) < 1024 * 1024
