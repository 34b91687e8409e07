"""What the command prints and writes, through a real process."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from claimcheck.reports.formats import Format

pexpect = pytest.importorskip("pexpect")

PEAK = "CASTLEBECK, {day} Feb 2025 - The Wenlow peaked at {peak} metres at Castlebeck, the Environment Agency said.\n"
COMMAND = [sys.executable, "-m", "claimcheck"]
ENVIRONMENT = {
    name: value
    for name, value in os.environ.items()
    if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "GITHUB_ACTIONS")
}


def run(*arguments: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*COMMAND, *arguments], cwd=cwd, capture_output=True, env={**ENVIRONMENT, **environment})


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    for day, peak in [(7, "5.82"), (8, "5.28")]:
        (tmp_path / "corpus" / f"{day}.md").write_text(PEAK.format(day=day, peak=peak), encoding="utf-8")
    return tmp_path


def test_several_formats_at_once(corpus: Path) -> None:
    outputs = ["out.json", "out.sarif", "out.csv", "junit=a=b", "table=out"]
    done = run("scan", "corpus", "--format", "concise", *(f"--output={name}" for name in outputs), cwd=corpus)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"corpus/7.md:1:")
    written = {name: (corpus / name).read_bytes() for name in ("out.json", "out.sarif", "out.csv", "a=b", "out")}
    assert written["out.sarif"] == run("scan", "corpus", "--format", "sarif", cwd=corpus).stdout
    starts = [text.lstrip()[:6] for text in written.values()]
    assert starts == [b'{\n  "v', b'{\n  "$', b"findin", b"<?xml ", b"Wenlow"]


def test_a_file_that_cannot_be_written_is_told_and_the_others_are_written(corpus: Path) -> None:
    done = run("scan", "corpus", "-q", "-o", "nowhere/out.json", "-o", "corpus", "-o", "out.csv", cwd=corpus)
    assert done.returncode == 2
    assert b"which format? name it before the file: --output sarif=corpus" in done.stderr
    inside = "corpus/7.md/out.json"
    done = run("scan", "corpus", "-q", "-o", inside, "-o", "csv=corpus", "-o", "new/out.csv", cwd=corpus)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        f"claimcheck: {inside}: not a directory",
        "claimcheck: corpus: is a directory",
    ]
    assert (corpus / "new/out.csv").read_bytes().startswith(b"finding,")


def test_a_mistyped_format_is_no_file_name(corpus: Path) -> None:
    done = run("scan", "corpus", "-o", "junt=claims.xml", cwd=corpus)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"claimcheck: --output junt=claims.xml: no format 'junt'; did you mean 'junit'?\n"


def test_an_article_is_never_overwritten(corpus: Path) -> None:
    before = (corpus / "corpus" / "8.md").read_bytes()
    done = run("scan", "corpus", "-q", "-o", "corpus/../corpus/8.md", cwd=corpus)
    assert done.returncode == 2
    assert done.stderr == b"claimcheck: corpus/../corpus/8.md: is an article that was read; not overwritten\n"
    assert (corpus / "corpus" / "8.md").read_bytes() == before
    assert b"a.txt: which format?" in run("scan", "corpus", "-o", "a.txt", cwd=corpus).stderr


def test_quiet_prints_errors_only(corpus: Path) -> None:
    done = run("scan", "corpus", "--quiet", cwd=corpus)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    done = run("scan", "corpus", "nowhere.txt", "-q", "--format", "concise", cwd=corpus)
    assert (done.returncode, done.stderr) == (2, b"claimcheck: nowhere.txt: no such file or folder\n")


def test_verbose_tells_what_was_read_and_how_long_it_took(corpus: Path) -> None:
    done = run("scan", "corpus", "--verbose", "--format", "concise", cwd=corpus)
    first, second, times = done.stderr.decode().splitlines()
    assert first == "claimcheck: read corpus/7.md: 2025-02-07, 1 claim"
    assert second == "claimcheck: read corpus/8.md: 2025-02-08, 1 claim"
    assert [word for word in times.split() if word.isalpha() and len(word) > 1] == ["reading", "linking", "checking"]
    assert len(done.stdout.splitlines()) == 1


def test_what_does_not_count_is_counted_and_shown_on_demand(corpus: Path) -> None:
    with (corpus / "corpus" / "8.md").open("a", encoding="utf-8") as file:
        file.write("\n<!-- claimcheck: ignore-file CC105 two gauges -->\n")
    done = run("scan", "corpus", "-o", "out.json", cwd=corpus)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "2 articles, 2 claims, 0 findings (0 errors, 0 warnings, 0 notes)",
        "1 finding suppressed; --show-suppressed prints it",
    ]
    (finding,) = json.loads((corpus / "out.json").read_bytes())["findings"]
    assert finding["suppressed"]["by"] == "inline"
    shown = run("scan", "corpus", "--show-suppressed", "-o", "concise=lines", cwd=corpus).stdout.decode()
    assert "CC105 amount-conflict" in shown
    assert "Does not count: inline: two gauges." in shown
    assert (corpus / "lines").read_text(encoding="utf-8").endswith("(suppressed: inline)\n")


def test_annotations_that_do_not_fit_go_to_the_summary_of_the_job(tmp_path: Path) -> None:
    for n in range(12):
        for day, peak in [(7, "5.82"), (8, "5.28")]:
            text = PEAK.format(day=day, peak=peak).replace("Wenlow", f"River{chr(65 + n)}").replace("beck", chr(97 + n))
            (tmp_path / f"{n}-{day}.txt").write_text(text, encoding="utf-8")
    summary = tmp_path / "summary"
    summary.write_text("# before\n", encoding="utf-8")
    done = run("scan", ".", "--format", "github", cwd=tmp_path, GITHUB_STEP_SUMMARY=str(summary))
    lines = done.stdout.decode().splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert "without an annotation: GitHub shows 10 a level" in lines[-1]
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("# before\n## claimcheck\n")
    assert text.count("### ") == int(lines[-1].split()[1])


def test_a_pipe_is_120_wide_and_cuts_no_path() -> None:
    root = Path(__file__).parent.parent.parent
    text = run("scan", "corpus", "--show", "note", cwd=root).stdout.decode()
    assert max(map(len, text.splitlines())) <= 120
    articles = [file.relative_to(root).as_posix() for file in (root / "corpus").rglob("*") if file.is_file()]
    for line in text.splitlines():
        if "corpus/" in line:
            path = line[line.index("corpus/") :].partition(":")[0]
            assert path in articles


def test_the_gate_tells_a_finding_at_its_place_in_the_new_article(corpus: Path) -> None:
    done = run(
        "gate",
        "corpus/8.md",
        "--against",
        "corpus",
        "--format",
        "github",
        "-o",
        "out.sarif",
        "-o",
        "concise=lines",
        cwd=corpus,
    )
    assert done.returncode == 1
    assert (corpus / "lines").read_text(encoding="utf-8").startswith("corpus/8.md:1:")
    assert done.stdout.startswith(b"::error file=corpus/8.md,line=1,")
    (result,) = json.loads((corpus / "out.sarif").read_bytes())["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "corpus/8.md"


@pytest.mark.skipif(sys.platform != "linux", reason="file names are bytes on Linux only")
def test_a_file_name_that_is_no_unicode(corpus: Path) -> None:
    (corpus / "corpus" / "8.md").rename(os.fsdecode(os.fsencode(corpus / "corpus") + b"/caf\xe9.md"))
    outputs = [f"--output={form.value}={form.value}.out" for form in Format]
    done = run("scan", "corpus", *outputs, cwd=corpus)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout == (corpus / "table.out").read_bytes()
    assert all(b"5.28" in (corpus / f"{form.value}.out").read_bytes() for form in Format)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("claimcheck scan --format s", ["sarif"]),
        ("claimcheck scan --format j", ["json", "jsonl", "junit"]),
        ("claimcheck scan --select CC20", ["CC201", "CC202"]),
        ("claimcheck scan --ignore CC101,weekday", ["CC101,weekday-date"]),
        ("claimcheck scan --show w", ["warning"]),
    ],
)
def test_completion_offers_formats_rules_and_levels(corpus: Path, words: str, offered: list[str]) -> None:
    position = str(len(words.split()) - 1)
    done = run(cwd=corpus, _CLAIMCHECK_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=position)
    found = done.stdout.decode().split()
    assert found[: len(offered)] == offered


def test_completion_starts_without_the_heavy_modules(corpus: Path) -> None:
    code = (
        "import sys, os; from claimcheck.cli import main\n"
        "os._exit = sys.exit\n"
        "os.environ['_CLAIMCHECK_COMPLETE'] = 'complete_bash'\n"
        "os.environ.update(COMP_WORDS='claimcheck scan --format s', COMP_CWORD='3')\n"
        "try: main()\n"
        "except SystemExit: print(sorted({'rich', 'babel', 'pint', 'yaml', 'claimcheck.engines'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=corpus, capture_output=True, check=True)
    assert done.stdout.decode().split() == ["sarif", "[]"]


# Terminals


# In seconds; far more than anything here takes on the slowest machine.
PATIENCE = 120


def seen(code: str) -> str:
    """What a terminal gets from a Python program, both streams."""
    child = pexpect.spawn(sys.executable, ["-c", code], env={**ENVIRONMENT, "TERM": "xterm"}, timeout=PATIENCE)
    child.expect(pexpect.EOF)
    text = child.before.decode()
    child.close()
    assert child.exitstatus == 0, text
    return text


# A run that counts as long after so many seconds, and that ends once a bar is shown where it is to wait for one.
RUN = """
import threading, time
from claimcheck.cli import progress
from claimcheck.cli.options import Printing
from claimcheck.engines.job import Stage, Step
progress._LONG_SECONDS = {long}
with progress.listening({{}}, progress.{bar}) as tell:
    tell(Step(Stage.READ, 0, 10))
    tell(Step(Stage.READ, 3, 10))
    while {wait} and not any("Refresh" in type(thread).__name__ for thread in threading.enumerate()):
        time.sleep(0.01)
    time.sleep(0.1)
    tell(Step(Stage.LINK))
"""


def test_a_long_run_shows_a_bar_on_a_terminal() -> None:
    assert "reading" in seen(RUN.format(bar="wants_bar(Printing())", long=0, wait=True))


@pytest.mark.parametrize(
    ("bar", "long"),
    [("wants_bar(Printing())", 600), ("wants_bar(Printing(quiet=True))", 0), ("wants_bar(Printing(verbose=True))", 0)],
)
def test_a_short_a_quiet_and_a_verbose_run_show_none(bar: str, long: int) -> None:
    assert seen(RUN.format(bar=bar, long=long, wait=False)) == ""


def test_a_pipe_shows_no_bar(corpus: Path) -> None:
    code = RUN.format(bar="wants_bar(Printing())", long=0, wait=False)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


# --watch


@pytest.fixture
def watching(corpus: Path) -> Any:
    pytest.importorskip("watchfiles")
    arguments = ["scan", "corpus", "--format", "concise", "--watch", "-o", "corpus/report.sarif"]
    with subprocess.Popen(
        [*COMMAND, *arguments], cwd=corpus, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    ) as process:
        yield process
        process.kill()


def test_watching_scans_again_after_a_change_and_ends_cleanly(
    corpus: Path, watching: "subprocess.Popen[bytes]"
) -> None:
    assert watching.stdout
    assert watching.stderr
    assert b"5.82 metres against 5.28 metres" in watching.stdout.readline()
    assert watching.stderr.readline() == b"claimcheck: watching; Ctrl-C ends it\n"
    time.sleep(0.5)
    (corpus / "corpus" / "8.md").write_text(PEAK.format(day=8, peak="8.52"), encoding="utf-8")
    assert b"5.82 metres against 8.52 metres" in watching.stdout.readline()
    assert watching.stderr.readline() == b"claimcheck: watching; Ctrl-C ends it\n"
    watching.send_signal(signal.SIGINT)
    rest, complaints = watching.communicate(timeout=PATIENCE)
    # The report that it writes itself did not set it off.
    assert (rest, complaints, watching.returncode) == (b"", b"", 0)


def test_watching_without_its_library_names_the_extra(corpus: Path) -> None:
    code = (
        "import sys; sys.modules['watchfiles'] = None; sys.argv = ['claimcheck', 'scan', 'corpus', '--watch']\n"
        "from claimcheck.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=corpus, capture_output=True)
    assert (done.returncode, done.stdout) == (2, b"")
    assert (
        done.stderr
        == b"claimcheck: --watch needs the extra 'watch': pip install '.[watch]' in a checkout of claimcheck\n"
    )


def test_standard_input_cannot_be_watched(corpus: Path) -> None:
    done = run("scan", "-", "--watch", cwd=corpus)
    assert (done.returncode, done.stderr) == (2, b"claimcheck: --watch needs files, not standard input\n")


@pytest.mark.parametrize("arguments", [("rules", "list"), ("rule", "CC102")])
def test_rules_fit_the_terminal_and_are_whole_lines_in_a_pipe(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    whole = run(*arguments, cwd=tmp_path).stdout.decode()
    command = " ".join([*COMMAND, *arguments])
    printed = pexpect.run(command, PATIENCE, cwd=str(tmp_path), env=ENVIRONMENT, dimensions=(24, 80), encoding="utf-8")
    folded = printed.replace("\r\n", "\n")
    assert max(map(len, whole.splitlines())) > 80 >= max(map(len, folded.splitlines()))
    assert folded.split() == whole.split()
