"""Killed, out of disk, elsewhere: nothing is lost, no file is half written, and the findings are the same."""

import json
import os
import resource
import signal
import subprocess
import sys
import time
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


def killed_at(moment: float, *arguments: str, cwd: Path) -> bool:
    """Runs the command and kills it so many seconds later; whether it was still running."""
    with subprocess.Popen(
        [COMMAND, *arguments], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        time.sleep(moment)
        running = process.poll() is None
        process.send_signal(signal.SIGKILL)
    return running


def moments(*arguments: str, cwd: Path) -> list[float]:
    """Moments from the start of a run to its end, closest where files are written."""
    began = time.perf_counter()
    run(*arguments, cwd=cwd)
    took = time.perf_counter() - began
    return [took * part for part in (0.6, 0.85, 0.95)]


@posix
def test_a_scan_that_is_killed_leaves_the_old_report_or_the_new_one(desk: Path) -> None:
    scan = ("scan", "corpus", "--output", "report.json")
    whole = {b"old"}
    when = moments(*scan, cwd=desk)
    whole.add((desk / "report.json").read_bytes())
    assert len(whole) == 2
    for moment in when:
        (desk / "report.json").write_bytes(b"old")
        killed_at(moment, *scan, cwd=desk)
        assert (desk / "report.json").read_bytes() in whole


@posix
def test_a_decision_that_is_killed_is_made_or_not_and_loses_no_other(desk: Path) -> None:
    found = json.loads(run("scan", "corpus", "--format", "json", cwd=desk).stdout)["findings"]
    first = found[0]["fingerprint"]
    decide = ("dismiss", first, "corpus", "--by", "R. Okafor", "--reason")
    when = moments(*decide, "counted twice", cwd=desk)
    ledger = desk / "claimcheck.decisions"
    kept = ledger.read_bytes()
    for moment in when:
        ledger.write_bytes(kept)
        killed_at(moment, *decide, f"at {moment}", cwd=desk)
        listed = run("decisions", "list", cwd=desk)
        assert (listed.returncode, listed.stderr) == (0, "")
        assert "R. Okafor" in listed.stdout
        assert all(json.loads(line) for line in ledger.read_text("utf-8").splitlines())


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
        timeout=60,
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
