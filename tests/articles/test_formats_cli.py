"""Formats through a real process: streams, statuses, notices, options."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.articles.conftest import FIXTURES, docx, fixture, pdf, run_of, zipped


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
    told = {"SOURCE_DATE_EPOCH": "1710460800", **environment}  # 15 March 2024, 00:00 UTC
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**kept, **told},
    )


def claims_of(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    shutil.copytree(FIXTURES, tmp_path / "in")
    (tmp_path / "in" / "records.jsonl").unlink()
    (tmp_path / "in" / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    (tmp_path / "in" / "a.docx").write_bytes(docx(run_of("Seventeen people were held on 12 March 2024.")))
    (tmp_path / "in" / "a.pdf").write_bytes(pdf("Seventeen people were held on 12 March 2024."))
    (tmp_path / "in" / "a.html.gz").write_bytes(gzip.compress(fixture("story.html")))
    (tmp_path / "in" / "a.zip").write_bytes(zipped({"one.txt": b"Seventeen people were held."}))
    return tmp_path


def test_a_folder_of_every_format(corpus: Path) -> None:
    done = run("extract", "in", cwd=corpus)
    assert done.stderr.decode().splitlines() == [
        "claimcheck: in/newsml-message.xml#urn:2: skipped: withheld",
        "claimcheck: in/newsml-message.xml#urn:3: skipped: embargoed until 2024-03-20 00:00 UTC",
        "claimcheck: in/newsml-message.xml#urn:4: skipped: no text in this item of type text",
        "claimcheck: in/package.json: skipped: no news item: no text in a field that is known; --text-field names one",
    ]
    assert done.returncode == 0
    claims = claims_of(done.stdout)
    assert {claim["article"].split("/", 1)[1] for claim in claims} == {
        *("a.docx", "a.html.gz", "a.pdf", "a.zip!one.txt", "feed.atom#urn:entry:1", "feed.atom#urn:entry:2"),
        *("feed.rdf.xml#https://echo.example/ferry-back", "newsml-g2.xml", "newsml-message.xml#urn:1"),
        *("ninjs-1-html.json", "ninjs-1.json", "ninjs-2.json", "ninjs-3.json", "nitf.xml", "rss.xml#echo-1001"),
        *("rss.xml#https://echo.example/ferry-back", "story.html", "story.md", "story.txt"),
    }
    for claim in claims:
        file = claim["article"].split("#")[0].split("!")[0]
        if not file.endswith(("docx", "pdf", "zip", "gz")):
            text = (corpus / file).read_bytes().decode()
            assert text[claim["start"] : claim["end"]] == claim["text"]
            assert claim["line"] == text.count("\n", 0, claim["start"]) + 1
            assert claim["column"] == claim["start"] - text.rfind("\n", 0, claim["start"])
    assert len({claim["id"] for claim in claims}) == len(claims)


@pytest.mark.parametrize("command", ["scan", "claims"])
def test_the_same_bytes_from_one_process_or_two(corpus: Path, command: str) -> None:
    runs = [run(command, "in", "--format", "json", "--workers", n, cwd=corpus) for n in ("1", "2")]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stderr == runs[1].stderr
    assert b"claimcheck: in/newsml-message.xml#urn:2: skipped: withheld\n" in runs[0].stderr
    assert runs[0].returncode in (0, 1)


def test_withheld_items_are_read_when_asked_for(corpus: Path) -> None:
    done = run("extract", "in/newsml-message.xml", "--include-withheld", cwd=corpus)
    assert {claim["article"].rpartition("#")[2] for claim in claims_of(done.stdout)} == {"urn:1", "urn:2", "urn:3"}
    after = run("extract", "in/newsml-message.xml", cwd=corpus, SOURCE_DATE_EPOCH="1710892800")
    assert b"embargoed" not in after.stderr
    named = run("extract", "in/newsml-message.xml", cwd=corpus, CLAIMCHECK_TODAY="2024-03-19")
    assert b"urn:3: skipped: embargoed until 2024-03-20 00:00 UTC" in named.stderr
    quiet = run("scan", "in/newsml-message.xml", "--quiet", cwd=corpus)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, b"", b"")


def test_good_lines_are_read_and_bad_ones_are_errors(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_bytes(fixture("records.jsonl"))
    done = run("extract", "r.jsonl", cwd=tmp_path)
    assert done.returncode == 2
    assert {claim["article"] for claim in claims_of(done.stdout)} == {"r.jsonl#a-1", "r.jsonl#a-3", "r.jsonl#a-1~2"}
    assert done.stderr.decode().splitlines() == [
        "claimcheck: r.jsonl: line 2: not JSON: expecting ',' delimiter (column 43)",
        "claimcheck: r.jsonl: line 5: not a JSON object but a list",
    ]
    scanned = json.loads(run("scan", "r.jsonl", "--format", "json", cwd=tmp_path).stdout)
    assert [error["article"] for error in scanned["errors"]] == ["r.jsonl", "r.jsonl"]
    assert scanned["articles"] == 3


def test_fields_by_flag_and_by_settings_file(tmp_path: Path) -> None:
    record = {"nr": "n-1", "when": "2024-05-01", "story": {"words": "Five men were held on Monday."}}
    (tmp_path / "r.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    flags = run(
        *("extract", "r.jsonl", "--text-field", "story.words", "--date-field", "when", "--id-field", "nr"), cwd=tmp_path
    )
    (tmp_path / "claimcheck.toml").write_text(
        'text-field = "story.words"\ndate-field = "when"\nid-field = "nr"\n', encoding="utf-8"
    )
    file = run("extract", "r.jsonl", cwd=tmp_path)
    assert flags.stdout == file.stdout
    monday = claims_of(file.stdout)[1]
    assert (monday["article"], monday["text"], monday["from"]) == ("r.jsonl#n-1", "Monday", "2024-04-29")


def test_standard_input_is_told_by_its_content_or_by_the_option(tmp_path: Path) -> None:
    page = fixture("story.html")
    (tmp_path / "a.html").write_bytes(page)
    expected = [
        {**claim, "id": "", "article": "-"} for claim in claims_of(run("extract", "a.html", cwd=tmp_path).stdout)
    ]
    for options in ([], ["--stdin-format", "html"], ["--stdin-format", ".htm"]):
        done = run("extract", "-", *options, cwd=tmp_path, stdin=page)
        assert [{**claim, "id": ""} for claim in claims_of(done.stdout)] == expected
    as_text = claims_of(run("extract", "-", "--stdin-format", "txt", cwd=tmp_path, stdin=page).stdout)
    assert len(as_text) > len(expected)
    wrong = run("extract", "-", "--stdin-format", "doc", cwd=tmp_path, stdin=page)
    assert wrong.returncode == 2
    assert wrong.stderr.startswith(b"claimcheck: --stdin-format: stdin-format is one of txt, text, md,")


def test_a_mark_in_a_page_holds(tmp_path: Path) -> None:
    mark = "<!-- claimcheck: ignore CC105 the gauge was read twice -->"
    for name, figure, after in (("a.html", "5.82", mark), ("b.html", "5.28", "")):
        sentence = f"The Wenlow peaked at <b>{figure}</b> metres at Castlebeck on 7 February 2025, the agency said."
        (tmp_path / name).write_text(f"<p>{sentence} {after}</p>", encoding="utf-8")
    (finding,) = [
        finding
        for finding in json.loads(run("scan", ".", "--format", "json", cwd=tmp_path).stdout)["findings"]
        if finding["rule"] == "CC105"
    ]
    assert finding["suppressed"]["by"] == "inline"
    assert [claim["text"] for claim in finding["claims"]] == ["5.82</b> metres", "5.28</b> metres"]


def test_a_missing_library_is_one_line_and_the_rest_is_read(corpus: Path) -> None:
    code = "import sys; sys.modules['trafilatura'] = None; from claimcheck.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "extract", "in/story.html", "in/story.md"], cwd=corpus, capture_output=True
    )
    assert done.returncode == 2
    assert done.stderr == b"claimcheck: in/story.html: reading .html needs claimcheck-newsroom[html]\n"
    assert {claim["article"] for claim in claims_of(done.stdout)} == {"in/story.md"}


def test_plain_text_is_read_without_the_libraries_of_other_formats(corpus: Path) -> None:
    code = (
        "import os, sys; sys.argv = ['claimcheck', 'extract', 'in/story.txt']; from claimcheck.cli import main\n"
        "os._exit = sys.exit\n"
        "try: main()\n"
        "except SystemExit: print(sorted({'trafilatura', 'lxml', 'pypdf', 'xml.parsers.expat'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=corpus, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_settings_for_a_path_hold_for_the_items_of_its_file(tmp_path: Path) -> None:
    item = "<item><guid>https://a.example/{0}</guid><description>The Wenlow peaked at {0} metres at Castlebeck on \
7 February 2025, the Environment Agency said.</description></item>"
    feed = f"<rss><channel>{item.format('5.82')}{item.format('5.28')}</channel></rss>"
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "feed.rss").write_text(feed, encoding="utf-8")

    def suppressed() -> list[object]:
        done = run("scan", "in", "--format", "json", cwd=tmp_path)
        return [one["suppressed"] for one in json.loads(done.stdout)["findings"] if one["rule"] == "CC105"]

    assert suppressed() == [None]
    settings = tmp_path / "claimcheck.toml"
    settings.write_text('[per-path-ignores]\n"in/*.rss" = ["CC105"]\n', encoding="utf-8")
    assert [one["by"] for one in suppressed() if isinstance(one, dict)] == ["settings"]


def test_its_own_reports_are_no_news(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(
        "Seven people drowned on 3 May 2024, and nine people drowned.", encoding="utf-8"
    )
    names = ("r.html", "r.md", "r.json", "sarif=r.sarif.json", "junit=r.xml")
    outputs = [part for name in names for part in ("--output", name.replace("r.", "in/r.", 1))]
    first = run("scan", "in", "--format", "json", *outputs, "--fail-on", "never", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    (tmp_path / "in" / "c.jsonl").write_bytes(run("extract", "in/a.txt", cwd=tmp_path).stdout)
    again = run("scan", "in", "--format", "json", "--fail-on", "never", cwd=tmp_path)
    counted = [{key: json.loads(one.stdout)[key] for key in ("articles", "claims", "errors")} for one in (first, again)]
    assert counted == [{"articles": 1, "claims": 3, "errors": []}] * 2
    assert [line.split(": skipped: ")[0] for line in again.stderr.decode().splitlines()] == [
        f"claimcheck: in/{name}" for name in ("c.jsonl", "r.html", "r.json", "r.md", "r.sarif.json", "r.xml")
    ]
