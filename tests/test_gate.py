"""The gate: what new articles disagree with, through the engine and through a real process."""

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from claimcheck.articles.discovery import Source, discover
from claimcheck.engines.job import Job
from claimcheck.engines.local import gate_articles, scan_articles
from claimcheck.linking.alike import LARGEST
from claimcheck.rules.load import default_pack

PACK = default_pack()
PEAK = "The Wenlow peaked at {} metres at Castlebeck on 7 February 2025, the Environment Agency said.\n"
MISSING = "{} people were missing at Castlebeck on 7 February 2025 after the Wenlow burst its banks, police said.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus whose articles disagree on the missing, and where the test stands."""
    for name in [name for name in os.environ if name.startswith(("GIT_", "CLAIMCHECK_"))]:
        monkeypatch.delenv(name)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text(PEAK.format("5.82") + "\n" + MISSING.format("Eleven"), encoding="utf-8")
    (corpus / "b.txt").write_text(MISSING.format("Seventeen"), encoding="utf-8")
    (tmp_path / "incoming").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def new(*paths: str) -> list[Source]:
    return discover(paths)[0]


def run(*arguments: str, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def findings(*arguments: str) -> list[dict[str, Any]]:
    done = run("gate", *arguments, "--format", "json")
    found: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return found


def test_only_findings_that_touch_a_new_article(desk: Path) -> None:
    (desk / "incoming/c.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    whole = scan_articles(["incoming", "corpus"], Job(PACK))
    gated = gate_articles(new("incoming"), ["corpus"], Job(PACK))
    assert gated.new == {"incoming/c.txt"}
    touching = [f for f in whole.findings if any(p.claim.article == "incoming/c.txt" for p in f.places)]
    assert touching
    assert len(touching) < len(whole.findings)
    assert list(gated.findings) == touching
    assert gated.articles == whole.articles


def test_new_articles_are_held_against_each_other_and_themselves(desk: Path) -> None:
    (desk / "incoming/c.txt").write_text("The fair opened on Thursday 17 November 2023.\n", encoding="utf-8")
    (desk / "incoming/d.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    (desk / "incoming/e.txt").write_text(PEAK.format("5.02"), encoding="utf-8")
    sides = [
        {Path(place.claim.article).name for place in finding.places}
        for finding in gate_articles(new("incoming"), ["corpus/b.txt"], Job(PACK)).findings
    ]
    assert {"d.txt", "e.txt"} in sides
    assert {"c.txt"} in sides


def test_a_new_article_in_the_corpus_is_read_once(desk: Path) -> None:
    gated = gate_articles(new("./corpus/a.txt"), ["corpus"], Job(PACK))
    assert [article.path for article in gated.articles] == ["./corpus/a.txt", "corpus/b.txt"]
    assert all(any(p.claim.article == "./corpus/a.txt" for p in f.places) for f in gated.findings)
    assert gated.findings


def test_an_archive_of_new_articles(desk: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("c.txt", PEAK.format("5.28"))
    (desk / "incoming/batch.zip").write_bytes(packed.getvalue())
    (desk / "incoming/d.txt.gz").write_bytes(gzip.compress(PEAK.format("5.02").encode()))
    assert gate_articles(new("incoming"), ["corpus"], Job(PACK)).new == {
        "incoming/batch.zip!c.txt",
        "incoming/d.txt.gz",
    }


def test_nothing_new_reads_nothing(desk: Path) -> None:
    assert gate_articles([], ["corpus"], Job(PACK)).articles == ()


def test_the_command_fails_on_a_new_contradiction_only(desk: Path) -> None:
    (desk / "incoming/c.txt").write_text("The market opens at noon.\n", encoding="utf-8")
    assert run("scan", "corpus").returncode == 1
    assert run("gate", "incoming", "--against", "corpus").returncode == 0
    (desk / "incoming/c.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    done = run("gate", "incoming", "--against", "corpus")
    assert done.returncode == 1
    assert b"5.82" in done.stdout
    assert b"Seventeen" not in done.stdout
    assert run("gate", "incoming", "--against", "corpus", "--fail-on", "never").returncode == 0


def test_standard_input_is_new(desk: Path) -> None:
    done = run("gate", "-", "--against", "corpus", "--format", "concise", stdin=PEAK.format("5.28").encode())
    assert done.returncode == 1
    assert done.stdout.startswith(b"-:1:22: CC105 error") or b"corpus/a.txt:1:22: CC105 error" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--against", "corpus"], b"which articles are new? name them, or say --changed"),
        (["x.txt", "--against", "corpus"], b"x.txt: no such file or folder"),
        (["corpus/a.txt", "--against", "nowhere"], b"nowhere: no such file or folder"),
        (["--against", "corpus", "--base", "main"], b"--base goes with --changed"),
        (["--changed", "--against", "corpus"], b"not a git repository"),
    ],
)
def test_what_cannot_be_gated_is_told_in_a_line(desk: Path, arguments: list[str], reason: bytes) -> None:
    done = run("gate", *arguments)
    assert done.returncode == 2
    assert reason in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_what_is_staged_against_the_rest(desk: Path) -> None:
    def git(*arguments: str) -> None:
        author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *author, *arguments], check=True, capture_output=True)

    git("init", "--quiet", "--initial-branch=main")
    git("add", "corpus")
    git("commit", "--quiet", "--message=x")
    idle = run("gate", "--changed", "--against", "corpus")
    assert (idle.returncode, idle.stderr) == (0, b"claimcheck: nothing new: no article is staged\n")
    (desk / "corpus/c.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    assert findings("--changed", "--against", "corpus") == []
    git("add", "corpus")
    # What is staged counts, not what was edited since.
    (desk / "corpus/c.txt").write_text(PEAK.format("5.82"), encoding="utf-8")
    staged = findings("--changed", "--against", "corpus")
    assert [claim["text"] for claim in staged[0]["claims"]] == ["5.82 metres", "5.28 metres"]
    git("add", "corpus")
    git("commit", "--quiet", "--message=y")
    (desk / "corpus/c.txt").write_text(PEAK.format("5.20"), encoding="utf-8")
    since = findings("--changed", "--base", "main", "--against", "corpus")
    assert [claim["text"] for claim in since[0]["claims"]] == ["5.82 metres", "5.20 metres"]


def test_what_was_decided_of_the_corpus_is_not_missed(desk: Path) -> None:
    found = json.loads(run("scan", "corpus", "--format", "json").stdout)["findings"][0]
    assert run("dismiss", found["fingerprint"], "corpus", "--reason", "two days", "--by", "A").returncode == 0
    mark = "<!-- claimcheck: ignore CC105 as measured -->\n\n"
    (desk / "corpus/d.md").write_text(mark + "Nothing to see.\n", encoding="utf-8")
    (desk / "incoming/c.txt").write_text("The market opens at noon.\n", encoding="utf-8")
    assert run("gate", "incoming", "--against", "corpus").stderr == b""
    assert b"silences nothing" in run("scan", "corpus").stderr


def test_what_the_gate_did_not_compare_is_told(desk: Path) -> None:
    for n in range(LARGEST + 10):
        (desk / f"corpus/{n}.txt").write_text(PEAK.format("5.82"), encoding="utf-8")
    (desk / "incoming/c.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    done = run("gate", "incoming", "--against", "corpus", "--format", "json")
    assert json.loads(done.stdout)["not_compared"]["pairs"] > 0
