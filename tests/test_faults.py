"""Killed, out of disk, elsewhere: nothing is lost, no file is half written, and the findings are the same."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).parent / "claimcheck")
FERRY = (
    "The ferry Lady Orla ran aground off Port Ellan on Sunday with {} passengers on board, the Ellan coastguard said. "
    "It lay {} from the pier on 3 May 2025, at 5pm BST (12pm EDT).\n"
)
posix = pytest.mark.skipif(os.name != "posix", reason="signals and limits of POSIX")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "2025-05-04-wire.txt").write_text(FERRY.format(318, "3 miles (4.8 km)"), "utf-8")
    (corpus / "2025-05-04-local.txt").write_text(FERRY.format(381, "3 miles"), "utf-8")
    return tmp_path


def run(
    *arguments: str, cwd: Path, before: Callable[[], None] | None = None, **environment: str
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [COMMAND, *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        preexec_fn=before,
        timeout=120,
    )


# The command, killed as it calls a function of Python's ``os``, or right after.
_KILLED = """
import os, signal, sys
from claimcheck.cli import main

def killed(*given, done=os.{function}):
    if {after}:
        done(*given)
    os.kill(os.getpid(), signal.SIGKILL)

os.{function} = killed
main()
"""
# The command, one check of which fails on every story.
_FAILING = """
from claimcheck.checks import registry
from claimcheck.cli import main

def failing(context, rule):
    raise ValueError("empty interval: 4 > 3")
    yield

registry.CHECKS["figures"] = failing
main()
"""


@pytest.mark.parametrize("how", [["--workers", "1"], ["--workers", "2"], ["--store", "store.duckdb"]])
def test_a_check_that_fails_costs_what_it_would_have_found(desk: Path, how: list[str]) -> None:
    (desk / "corpus" / "2025-05-06-fair.txt").write_text("The fair opened on Sunday 3 May 2025, its keeper said.\n")
    command = [sys.executable, "-c", _FAILING, "scan", "corpus", "--format", "concise", *how]
    told = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=120)
    assert told.returncode == 2
    assert "CC301" in told.stdout
    assert "Traceback" not in told.stderr
    (line,) = [line for line in told.stderr.splitlines() if "CC101 could not be checked" in line and "local" in line]
    assert line.startswith("claimcheck: corpus/2025-05-04-local.txt: ")
    assert ", with corpus/2025-05-04-wire.txt: ValueError: empty interval: 4 > 3 (<string>:" in line
    assert line.endswith("this is a fault of claimcheck, please report it")


# The command, the claims of one article of which cannot be found.
_STUMBLING = """
from claimcheck.claims import extract
from claimcheck.cli import main

def stumbling(texts, within, *more, found=extract.find_quantities):
    if "381" in texts:
        raise OverflowError("too large")
    return found(texts, within, *more)

extract.find_quantities = stumbling
main()
"""


def test_an_article_in_which_claimcheck_fails_is_one_line_and_the_others_are_read(desk: Path) -> None:
    command = [sys.executable, "-c", _STUMBLING, "extract", "corpus"]
    told = subprocess.run(command, cwd=desk, capture_output=True, text=True, timeout=120)
    assert told.returncode == 2
    (line,) = told.stderr.splitlines()
    assert line.startswith(
        "claimcheck: corpus/2025-05-04-local.txt: OverflowError: too large (<string>:7); this is a fault"
    )
    assert {json.loads(row)["article"] for row in told.stdout.splitlines()} == {"corpus/2025-05-04-wire.txt"}


at_each_step = pytest.mark.parametrize(
    ("function", "after"),
    [("fsync", False), ("replace", False), ("replace", True)],
    ids=["as it is written", "before it takes its place", "after"],
)


def run_killed(function: str, after: bool, *arguments: str, cwd: Path) -> None:
    code = _KILLED.format(function=function, after=after)
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=cwd, capture_output=True, timeout=120)
    assert done.returncode == -signal.SIGKILL


@posix
@at_each_step
def test_a_scan_that_is_killed_leaves_the_old_report_or_the_new_one(desk: Path, function: str, after: bool) -> None:
    scan = ("scan", "corpus", "--output", "report.json")
    run(*scan, cwd=desk)
    new = (desk / "report.json").read_bytes()
    (desk / "report.json").write_bytes(b"old")
    run_killed(function, after, *scan, cwd=desk)
    assert (desk / "report.json").read_bytes() == (new if after else b"old")


@posix
@at_each_step
def test_a_decision_that_is_killed_is_made_or_not_and_loses_no_other(desk: Path, function: str, after: bool) -> None:
    (desk / "corpus" / "bridge.txt").write_text("The new bridge at Stane is 3 miles (9 km) long.\n", "utf-8")
    found = json.loads(run("scan", "corpus", "--format", "json", cwd=desk).stdout)["findings"]
    first, second = (("dismiss", finding["fingerprint"], "corpus", "--by", "R. Okafor") for finding in found[:2])
    run(*first, "--reason", "counted twice", cwd=desk)
    run_killed(function, after, *second, "--reason", "rounded", cwd=desk)
    listed = run("decisions", "list", "--format", "jsonl", cwd=desk)
    assert (listed.returncode, listed.stderr) == (0, "")
    reasons = [json.loads(line)["reason"] for line in listed.stdout.splitlines()]
    assert reasons == ["counted twice", "rounded"][: 1 + after]
    again = run(*second, "--reason", "rounded", cwd=desk)
    assert again.returncode == 0


@posix
def test_a_full_disk_is_one_line_and_the_old_report_stays(desk: Path) -> None:
    (desk / "report.json").write_bytes(b"old")
    limit = 600

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = run("scan", "corpus", "--output", "report.json", cwd=desk, before=small_files)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("claimcheck: report.json: ")
    assert (desk / "report.json").read_bytes() == b"old"
    assert sorted(path.name for path in desk.iterdir()) == ["corpus", "report.json"]


@pytest.mark.parametrize(
    ("closed", "arguments", "status", "told"),
    [
        (">&-", "scan corpus", 2, "claimcheck: standard output: bad file descriptor\n"),
        (">&-", "--version", 2, "claimcheck: standard output: bad file descriptor\n"),
        (">&-", "scan corpus --quiet --output report.json", 1, ""),
        ("<&-", "scan -", 2, "claimcheck: -: empty\n"),
        ("2>&-", "scan corpus nowhere --fail-on never", 2, ""),
        ("<&- >&- 2>&-", "scan corpus --workers 2", 2, ""),
    ],
)
def test_streams_that_are_closed_are_no_files_of_ours(
    desk: Path, closed: str, arguments: str, status: int, told: str
) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec '{COMMAND}' {arguments} {closed}"],
        cwd=desk,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (status, told)
    assert (desk / "corpus" / "2025-05-04-wire.txt").read_text("utf-8").startswith("The")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("command", [("scan", "corpus"), ("extract", "corpus", "--format", "jsonl"), ("rules", "list")])
def test_standard_output_that_takes_nothing_is_one_line(desk: Path, command: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run([COMMAND, *command], cwd=desk, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("claimcheck: ")
    assert "no space left" in line.lower()


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "6"},
        {"TZ": "America/Anchorage", "LC_ALL": "C", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "latin-1", "PYTHONHASHSEED": "8"},
    ],
    ids=lambda environment: " ".join(environment.values()),
)
def test_the_findings_are_the_same_anywhere(desk: Path, environment: dict[str, str]) -> None:
    here = run("scan", "corpus", "--format", "json", cwd=desk)
    there = run("scan", "corpus", "--format", "json", cwd=desk, **environment)
    assert json.loads(here.stdout)["findings"]
    assert (there.stdout, there.stderr) == (here.stdout, here.stderr)


def test_a_scan_writes_nothing_but_what_it_was_asked_for(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("home")
    before = sorted(desk.rglob("*"))
    run("scan", "corpus", cwd=desk, HOME=str(home), XDG_CACHE_HOME=str(home))
    assert list(home.iterdir()) == []
    assert sorted(desk.rglob("*")) == before
