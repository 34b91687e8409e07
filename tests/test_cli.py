"""The command through a real process: statuses, streams, errors, determinism, offsets."""

import json
import os
import random
import re
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

WIRE = """\
CASTLEBECK, 7 Feb 2025 - At least three people were killed and 11 were missing on Friday after the Wenlow burst its \
banks, officials said.

The Wenlow peaked at 5.82 metres at Castlebeck, the Environment Agency said.
"""
TABLOID = """\
Tragic gran Margaret, 74, named as fifth victim

Published: 22:14, 8 Feb 2025

Margaret Ellwood, 74, was found in Castlebeck 36 hours after the Wenlow burst its banks.

The Wenlow peaked at 5.28 metres at Castlebeck, the Environment Agency said.
"""
TOLL = """\
CASTLEBECK, {day} 2025 (Agency) - {toll} people were killed when the Wenlow burst its banks at Castlebeck, police said.
"""
HOSTILE = (
    "\ufeffFlood 😀 toll rises to 7\r\n\r\n10 December 2021, 15:52\r\n\r\nSeven\u00a0people\u2028drowned near "
    "Castlebeck and “12\u2009000” homes – worth £1.2m – were lost 😀 in June\u00a02014.\r\r"
    "A crew of 4 at work on SundayA crew of 4 at work on Sunday\r\n\r\n"
    "\u202eNearly 40% of \x1b[31mthem\x1b[0m, 31-year-old [bold]Ann Lee[/bold] said, had 3 days.\r\n"
)


RULE = """\
code: CC950
name: house-conflict
check: figures
verdict: contradiction
level: error
certain: 0.8
likely: 0.65
possible: 0.18
summary: Two counts cannot both be true.
message: "{topic}: {values}"
why: They count one thing.
reconcile: Correct one.
examples: []
"""


def run(*arguments: str, cwd: Path, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    kept = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**kept, **environment},
    )


def claims_of(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode().splitlines()]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name, text in [("a-wire.txt", WIRE), ("in/b-tabloid.md", TABLOID), ("c-hostile.txt", HOSTILE)]:
        file = tmp_path / "corpus" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status", "start"),
    [
        (["--version"], 0, "claimcheck 0."),
        (["--help"], 0, "Usage: claimcheck"),
        (["extract", "--help"], 0, "Usage: claimcheck extract"),
        (["rules", "list"], 0, "CC"),
        (["rule", "CC101"], 0, "CC101 count-conflict (error)"),
        (["rule", "count-conflict"], 0, "CC101 count-conflict (error)"),
        (["extract", "corpus"], 0, '{"id":"'),
        (["extract", "corpus", "--format", "table"], 0, "corpus/a-wire.txt"),
        (["scan", "corpus", "--fail-on", "never"], 0, ""),
        (["scan", "corpus"], 1, ""),
        (["scan", "corpus", "--select", "CC102"], 0, "3 articles"),
        (["scan", "corpus/a-wire.txt"], 0, "1 article,"),
        (["scan", "corpus", "--ignore", "CC1", "--format", "concise"], 0, ""),
        (["scan", "corpus", "--select", "amount-conflict", "--format", "concise"], 1, "corpus/"),
        (["scan", "corpus", "--show", "note"], 1, ""),
        (["claims", "corpus"], 0, "corpus/a-wire.txt"),
        (["claims", "corpus", "--format", "json"], 0, '{\n "version": 1,'),
        (["claims", "corpus/a-wire.txt"], 0, "0 stories"),
        (["rules", "test", "CC301"], 0, ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_statuses(corpus: Path, arguments: list[str], status: int, start: str) -> None:
    done = run(*arguments, cwd=corpus)
    assert (done.returncode, done.stderr) == (status, b"")
    assert done.stdout.decode().lstrip().startswith(start)
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize(
    "command",
    ["", "extract", "scan", "claims", "rule", "rules", "rules list", "rules test", "rules schema", "config"],
    ids=lambda name: name or "-",
)
def test_help_describes_every_option_and_gives_an_example_that_works(corpus: Path, command: str) -> None:
    (corpus / "my-rules").mkdir()
    (corpus / "my-rules" / "CC950-house-conflict.yaml").write_text(RULE, encoding="utf-8")
    text = run(*command.split(), "--help", cwd=corpus, COLUMNS="100").stdout.decode()
    options = text.partition("Options:\n")[2].partition("\n\n")[0].splitlines()
    for line, following in zip(options, [*options[1:], ""], strict=True):
        assert not line.startswith("  -") or re.search(r"\S {2,}[A-Z]| {20}[A-Z]", f"{line}\n{following}"), line
    assert "..." not in text.partition("Commands:")[2]
    *_, example = text.splitlines()
    words = example.removeprefix("  Example: claimcheck ").split()
    assert words[: len(command.split())] == command.split()
    done = run(*words, cwd=corpus)
    assert done.returncode in ({0, 1} if words[0] == "scan" else {0})
    assert (done.stderr, bool(done.stdout)) == (b"", True)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "Usage"),
        (["scan"], "Missing argument 'PATH"),
        (["scan", "corpus", "--format", "xml"], "'--format': 'xml' is not one of table, concise, json, "),
        (["scan", "corpus", "--format", "jsn"], "; did you mean 'json'?"),
        (["scan", "corpus", "--workers", "0"], "--workers"),
        (["scan", "corpus", "--show", "never"], "'never' is not one of"),
        (["claims"], "Missing argument 'PATH"),
        (["claims", "corpus", "--format", "concise"], "'concise' is not one of"),
        (["scan", "corpus", "--select", "CC999"], "claimcheck: no rule 'CC999'"),
        (["rule", "nonsense"], "claimcheck: no rule 'nonsense'"),
        (["scan", "corpus", "--rules", "nowhere"], "claimcheck: nowhere:1:1: no such folder"),
        (["nonsense"], "No such command 'nonsense'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_usage_errors(corpus: Path, arguments: list[str], complaint: str) -> None:
    done = run(*arguments, cwd=corpus)
    assert done.returncode == 2
    assert complaint in (done.stderr + done.stdout).decode()
    assert b"Traceback" not in done.stderr


def test_bad_input_is_told_in_one_line_each_and_the_rest_is_processed(corpus: Path) -> None:
    (corpus / "corpus" / "empty.txt").write_bytes(b"")
    (corpus / "corpus" / "latin.txt").write_bytes(b"Caf\xe9 has 3 tables")
    (corpus / "corpus" / "zip.txt").write_bytes(b"PK\x00\x01")
    (corpus / "corpus" / "esc\x1b[31m.txt").write_bytes(b"")
    done = run("extract", "corpus", "nowhere.txt", cwd=corpus)
    assert done.returncode == 2
    assert {claim["article"] for claim in claims_of(done.stdout)} == {
        "corpus/a-wire.txt",
        "corpus/c-hostile.txt",
        "corpus/in/b-tabloid.md",
    }
    assert sorted(done.stderr.decode().splitlines()) == [
        "claimcheck: corpus/empty.txt: empty",
        "claimcheck: corpus/esc·[31m.txt: empty",
        "claimcheck: corpus/latin.txt: not UTF-8 (byte 0xe9 at 3)",
        "claimcheck: corpus/zip.txt: binary, not text",
        "claimcheck: nowhere.txt: no such file or folder",
    ]
    scanned = run("scan", "corpus", "nowhere.txt", "--format", "json", cwd=corpus)
    document = json.loads(scanned.stdout)
    assert (scanned.returncode, document["articles"]) == (2, 3)
    assert {"article": "corpus/empty.txt", "reason": "empty"} in document["errors"]
    assert scanned.stderr.decode().splitlines() == sorted(done.stderr.decode().splitlines())


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read(corpus: Path) -> None:
    (corpus / "corpus" / "a-wire.txt").chmod(0)
    done = run("extract", "corpus", cwd=corpus)
    assert (done.returncode, done.stderr) == (2, b"claimcheck: corpus/a-wire.txt: permission denied\n")


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("code: CC950\nnam: x\n", ":2:1: unknown key 'nam'"),
        ("a: [\n", ":2:1: not YAML"),
        ("code: 2024-99-99\n", ":1:1: a value that cannot be read: month must be in 1..12"),
        (f"code: {'9' * 6000}\n", ":1:1: a value that cannot be read: "),
        ('code: !!python/object/apply:os.system ["true"]\n', ":1:7: not YAML"),
        ("&a\ncode: CC950\nname: *a\n", ":1:1: "),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", ":1:1: unknown key 'a'"),
        ("", ":1:1: "),
        (RULE.replace("check: figures", "check: figment"), ":3:8: there is no check 'figment'"),
        (RULE.replace("{topic}", "{topik}"), ":10:10: message has no field 'topik'; did you mean 'topic'?"),
    ],
    ids=[
        *("misspelt key", "not YAML", "no day", "no number", "code", "inside itself", "laughs"),
        *("empty", "unknown check", "unknown field of the message"),
    ],
)
def test_a_broken_rule_file_is_told_with_its_line(corpus: Path, text: str, where: str) -> None:
    (corpus / "house").mkdir()
    (corpus / "house" / "CC950-x.yaml").write_text(text, encoding="utf-8")
    done = run("scan", "corpus", "--rules", "house", cwd=corpus)
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"claimcheck: house/CC950-x.yaml{where}")


def test_standard_input_is_an_article(corpus: Path) -> None:
    done = run("extract", "-", cwd=corpus, stdin=HOSTILE.encode())
    assert done.returncode == 0
    from_file = run("extract", "corpus/c-hostile.txt", cwd=corpus)
    expected = [{**claim, "id": None, "article": "-"} for claim in claims_of(from_file.stdout)]
    assert [{**claim, "id": None} for claim in claims_of(done.stdout)] == expected
    assert run("extract", "-", cwd=corpus).stderr == b"claimcheck: -: empty\n"


def test_every_claim_is_a_slice_of_the_file_as_stored(corpus: Path) -> None:
    claims = claims_of(run("extract", "corpus", cwd=corpus).stdout)
    assert {claim["article"] for claim in claims} == {
        "corpus/a-wire.txt",
        "corpus/c-hostile.txt",
        "corpus/in/b-tabloid.md",
    }
    for claim in claims:
        text = (corpus / claim["article"]).read_bytes().decode()
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert claim["line"] == text.count("\n", 0, claim["start"]) + 1
        assert claim["column"] == claim["start"] - text.rfind("\n", 0, claim["start"])


def test_findings_are_shown_from_a_level_up_but_json_holds_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TOLL.format(day="7 Feb", toll="Three"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(TOLL.format(day="9 Feb", toll="Five"), encoding="utf-8")
    document = json.loads(run("scan", "a.txt", "b.txt", "--format", "json", cwd=tmp_path).stdout)
    levels = [finding["level"] for finding in document["findings"]]
    assert set(levels) == {"note"}
    hidden = f"{len(levels)} finding{'s' * (len(levels) > 1)} not shown; --show note prints"
    table = run("scan", "a.txt", "b.txt", cwd=tmp_path).stdout.decode()
    assert table.splitlines()[-1].startswith(hidden)
    assert "CC" not in table
    every = run("scan", "a.txt", "b.txt", "--show", "note", cwd=tmp_path).stdout.decode()
    assert every.count(" note\n") == len(levels)
    assert "not shown" not in every
    concise = run("scan", "a.txt", "b.txt", "--format", "concise", cwd=tmp_path)
    assert (concise.returncode, concise.stdout) == (0, b"")
    assert concise.stderr.decode().startswith(f"claimcheck: {hidden}")
    all_concise = run("scan", "a.txt", "b.txt", "--format", "concise", "--show", "note", cwd=tmp_path)
    assert (len(all_concise.stdout.splitlines()), all_concise.stderr) == (len(levels), b"")
    assert run("scan", "a.txt", "b.txt", "--fail-on", "note", cwd=tmp_path).returncode == 1


def test_claims_are_listed_in_groups_with_agreeing_ones_and_with_who_says_so(corpus: Path) -> None:
    done = run("claims", "corpus", "--format", "json", cwd=corpus)
    document = json.loads(done.stdout)
    assert list(document) == ["version", "stories", "errors"]
    extracted = {claim["id"]: claim for claim in claims_of(run("extract", "corpus", cwd=corpus).stdout)}
    groups = [group for story in document["stories"] for group in story["groups"]]
    assert any({claim["text"] for claim in group["claims"]} == {"5.82 metres", "5.28 metres"} for group in groups)
    for group in groups:
        assert all(claim == extracted[claim["id"]] for claim in group["claims"])
        assert len(group["claims"]) > 1
        assert 1 <= group["figures"] <= len(group["claims"])
        days = [claim["as_of"] for claim in group["claims"] if claim["as_of"]]
        assert days == sorted(days)
    for width in ("80", "120", "160"):
        table = run("claims", "corpus", cwd=corpus, COLUMNS=width).stdout.decode()
        assert all(place in table for place in ("corpus/a-wire.txt:3:22", "corpus/in/b-tabloid.md:7:22"))
        assert "(Environment Agency)" in " ".join(table.replace("│", " ").split())
        assert max(map(len, table.splitlines())) <= int(width)


def test_claims_tells_what_it_could_not_read_and_lists_the_rest(corpus: Path) -> None:
    (corpus / "corpus" / "empty.txt").write_bytes(b"")
    done = run("claims", "corpus", "--format", "json", cwd=corpus)
    assert (done.returncode, done.stderr) == (2, b"claimcheck: corpus/empty.txt: empty\n")
    document = json.loads(done.stdout)
    assert document["errors"] == [{"article": "corpus/empty.txt", "reason": "empty"}]
    assert document["stories"]


def test_a_caption_printed_twice_makes_its_claims_once(corpus: Path) -> None:
    claims = claims_of(run("extract", "corpus/c-hostile.txt", cwd=corpus).stdout)
    assert [claim["text"] for claim in claims].count("4") == 1


@pytest.mark.parametrize(
    "command",
    [["extract"], ["scan", "--format", "json"], ["claims"], ["claims", "--format", "json"]],
    ids=["extract", "scan", "claims", "claims as json"],
)
def test_same_bytes_whatever_the_order_the_workers_and_the_run(corpus: Path, command: Sequence[str]) -> None:
    for n in range(12):
        (corpus / f"copy-{n}.txt").write_text(TABLOID.replace("74", str(70 + n)), encoding="utf-8")
    paths = ["corpus", *sorted(file.name for file in corpus.glob("copy-*.txt"))]
    shuffled = random.Random(7).sample([*paths, "corpus/a-wire.txt"], len(paths) + 1)
    outputs = {
        run(*command, *given, "--workers", workers, cwd=corpus, PYTHONHASHSEED=seed).stdout
        for given, workers, seed in [
            (paths, "1", "1"),
            (paths, "1", "2"),
            (shuffled, "1", "3"),
            (paths, "2", "4"),
            (shuffled, "2", "5"),
        ]
    }
    (output,) = outputs
    assert output


def test_colour_on_a_terminal_only(corpus: Path) -> None:
    pty = pytest.importorskip("pty")

    def seen(**environment: str) -> bytes:
        ours, theirs = pty.openpty()
        arguments = [sys.executable, "-m", "claimcheck", "scan", "corpus"]
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
        with subprocess.Popen(
            arguments, cwd=corpus, stdout=theirs, env={**kept, "TERM": "xterm", **environment}
        ) as process:
            os.close(theirs)
            output = b""
            while True:
                try:
                    chunk = os.read(ours, 65536)
                except OSError:
                    break
                if not chunk:
                    break
                output += chunk
            process.wait()
        os.close(ours)
        return output

    assert b"\x1b[1;31merror" in seen(COLUMNS="100")
    assert b"\x1b[1;31m" not in seen(COLUMNS="100", NO_COLOR="1")


@pytest.mark.skipif(not hasattr(signal, "SIGPIPE"), reason="no such signal")
def test_a_pipe_closed_early_makes_no_noise(corpus: Path) -> None:
    for n in range(400):
        (corpus / "corpus" / f"{n}.txt").write_text(TABLOID, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "extract", "corpus"],
        cwd=corpus,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == -signal.SIGPIPE


def test_a_locale_without_utf8_changes_no_byte(corpus: Path) -> None:
    plain = run("extract", "corpus", cwd=corpus)
    ascii_only = run("extract", "corpus", cwd=corpus, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert ascii_only.stdout == plain.stdout
    assert run("scan", "corpus", cwd=corpus, PYTHONIOENCODING="ascii").stderr == b""


def test_the_version_is_printed_without_the_heavy_modules(corpus: Path) -> None:
    code = (
        "import sys; sys.argv = ['claimcheck', '--version']; from claimcheck.cli import main\n"
        "main()\n"
        "print(sorted({'typer', 'rich', 'babel', 'pint', 'yaml', 'claimcheck.engines'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=corpus, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("options", [["--format", "json"], ["--select", "CC407"]], ids=["JSON", "nothing to show"])
def test_a_scan_imports_only_what_it_uses(corpus: Path, options: list[str]) -> None:
    """Each of these takes as long to import as many articles to be read."""
    code = (
        f"import os, sys; sys.argv = ['claimcheck', 'scan', '--fail-on', 'never', *{options}, 'corpus']\n"
        "os._exit = sys.exit\n"
        "from claimcheck.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'babel', 'duckdb', 'filelock', 'jinja2', 'multiprocessing', 'numpy', 'pandas', 'pint', 'pyarrow',\n"
        "    'pydantic', 'pyspark', 'rich.console', 'trafilatura', 'yaml', 'claimcheck.cli.gate', 'claimcheck.store'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=corpus, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


@pytest.mark.parametrize("width", ["80", "100", "160"])
def test_tables_of_the_sample_corpus_fit(width: str) -> None:
    root = Path(__file__).parent.parent
    lines = run("scan", "corpus", cwd=root, COLUMNS=width).stdout.decode().splitlines()
    assert len(lines) > 100
    assert max(map(len, lines)) <= int(width)
