"""The commands through a real process: deciding, listing, taking back, baselines, counts and differences."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.checks.positions import Position, fingerprint
from claimcheck.cli.app import application

WIRE = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with 318 passengers on board, police said.\n"
LOCAL = "The ferry Sound of Ardle, which ran aground off Port Ellan with 381 passengers on board, was refloated.\n"
THIRD = "With 381 passengers on board, the ferry Sound of Ardle ran aground off Port Ellan in the fog.\n"
ENVIRONMENT = {"CLAIMCHECK_TODAY": "2026-11-22", "NO_COLOR": "1", "COLUMNS": "100"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "2024-03-17.md").write_text(f"# Ferry aground\n\n{WIRE}", encoding="utf-8")
    (tmp_path / "corpus" / "2024-03-18.txt").write_text(LOCAL, encoding="utf-8")
    return tmp_path


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=cwd,
        env={**os.environ, **ENVIRONMENT, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )


def findings(cwd: Path, *arguments: str, **environment: str) -> list[dict[str, object]]:
    done = run("scan", *(arguments or ("corpus",)), "--format", "json", cwd=cwd, **environment)
    found: list[dict[str, object]] = json.loads(done.stdout)["findings"]
    return [finding for finding in found if finding["rule"] == "CC101"]


PRINT = fingerprint(
    "CC101", "contradiction", {Position("corpus/2024-03-17.md", "318"), Position("corpus/2024-03-18.txt", "381")}
)


def decide(cwd: Path, *more: str, command: str = "dismiss") -> None:
    done = run(command, PRINT[:8], "corpus", "--reason", "crew counted", "--by", "R. Okafor", *more, cwd=cwd)
    assert (done.returncode, done.stderr) == (0, "")


def test_dismissed_the_finding_stays_in_json_and_does_not_count(desk: Path) -> None:
    assert run("scan", "corpus", cwd=desk).returncode == 1
    decide(desk, "--until", "2027-01-31")
    done = run("scan", "corpus", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 finding suppressed" in done.stdout
    (finding,) = findings(desk)
    assert finding["suppressed"] == {
        "by": "decision",
        "reason": "crew counted",
        "who": "R. Okafor",
        "until": "2027-01-31",
        **{key: value for key, value in finding["suppressed"].items() if key == "accepted"},  # type: ignore[attr-defined]
    }
    late = run("scan", "corpus", cwd=desk, CLAIMCHECK_TODAY="2027-02-01")
    assert (late.returncode, late.stderr) == (
        1,
        "claimcheck: claimcheck.decisions:1: this decision has expired: its finding is open again\n",
    )
    assert run("scan", "corpus", cwd=desk, CLAIMCHECK_TODAY="", SOURCE_DATE_EPOCH="1801440000").returncode == 1


def test_the_day_changes_nothing_but_what_has_expired(desk: Path) -> None:
    decide(desk)
    outputs = {
        run("scan", "corpus", "--format", "json", cwd=desk, CLAIMCHECK_TODAY=f"20{y}-01-01").stdout for y in (26, 40)
    }
    assert len(outputs) == 1


def test_the_ledger_is_found_upwards_and_holds_from_any_folder(desk: Path) -> None:
    decide(desk)
    inside = desk / "corpus" / "deeper"
    inside.mkdir()
    assert run("scan", "..", cwd=inside).returncode == 0
    assert run("scan", str(desk / "corpus"), cwd=desk).returncode == 0
    assert not list((desk / "corpus").glob("claimcheck*"))


def test_edits_elsewhere_and_an_article_more_keep_it_and_a_changed_figure_opens_it(desk: Path) -> None:
    decide(desk)
    first = desk / "corpus" / "2024-03-17.md"
    first.write_text("# The Sound of Ardle aground\n\nNobody was hurt.\n\n" + WIRE.replace("the fog", "thick fog"))
    (desk / "corpus" / "2024-03-19.txt").write_text(THIRD)
    assert run("scan", "corpus", cwd=desk).returncode == 0
    first.write_text(first.read_text().replace("318", "138"))
    done = run("scan", "corpus", "--show", "note", cwd=desk)
    assert "suppressed" not in done.stdout
    assert done.stderr == "claimcheck: claimcheck.decisions:1: this decision matches nothing any more\n"


def test_accept_list_undo(desk: Path) -> None:
    decide(desk, command="accept")
    listed = run("decisions", "list", cwd=desk).stdout
    assert listed.startswith(f"accepted  {PRINT}  CC101  claimcheck.decisions:1\n")
    assert "crew counted (R. Okafor, 2026-11-22)" in listed
    (line,) = run("decisions", "list", "--format", "jsonl", cwd=desk).stdout.splitlines()
    assert json.loads(line)["decision"] == "accepted"
    assert line == (desk / "claimcheck.decisions").read_text(encoding="utf-8").rstrip("\n")
    assert run("dismiss", PRINT, "corpus", "-m", "no fault", cwd=desk).returncode == 0
    assert len((desk / "claimcheck.decisions").read_text(encoding="utf-8").splitlines()) == 1
    assert run("undo", PRINT[:4], cwd=desk).stdout.startswith(f"open again: {PRINT} CC101 ")
    assert (desk / "claimcheck.decisions").read_text(encoding="utf-8") == ""
    assert run("scan", "corpus", cwd=desk).returncode == 1


def test_a_finding_is_decided_from_a_report(desk: Path) -> None:
    (desk / "out.json").write_text(run("scan", "corpus", "--format", "json", cwd=desk).stdout, encoding="utf-8")
    assert run("dismiss", PRINT, "--report", "out.json", "-m", "crew", cwd=desk).returncode == 0
    assert run("scan", "corpus", cwd=desk).returncode == 0


def test_the_file_that_the_option_or_the_settings_name(desk: Path) -> None:
    decide(desk, "--decisions", "desk.lines")
    assert run("scan", "corpus", cwd=desk).returncode == 1
    assert run("scan", "corpus", "--decisions", "desk.lines", cwd=desk).returncode == 0
    (desk / "claimcheck.toml").write_text('decisions = "desk.lines"\n')
    assert run("scan", "corpus", cwd=desk).returncode == 0
    assert run("decisions", "list", cwd=desk).stdout.startswith("dismissed")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["dismiss", "abcd1234", "corpus", "-m", "x"], "no finding here has a fingerprint that begins with 'abcd1234'"),
        (["dismiss", "xyz", "corpus", "-m", "x"], "'xyz' is no fingerprint"),
        (["dismiss", "abc", "corpus", "-m", "x"], "'abc' is no fingerprint"),
        (["dismiss", "abcd", "-m", "x"], "where is the finding?"),
        (["dismiss", "abcd", "corpus", "-m", " "], "--reason: say why"),
        (["dismiss", "abcd", "corpus"], "Missing option '--reason'"),
        (["dismiss", "abcd", "corpus", "-m", "x", "--until", "31.1.2027"], "--until: '31.1.2027' is no day"),
        (["dismiss", "abcd", "--report", "none.json", "-m", "x"], "none.json: no such file or directory"),
        (["dismiss", "abcd", "--report", "corpus/2024-03-18.txt", "-m", "x"], "no JSON report of claimcheck scan"),
        (["undo", "abcd"], "no finding in claimcheck.decisions has a fingerprint"),
        (["review", "corpus"], "claimcheck: review asks for keys, so it needs a terminal"),
        (["scan", "corpus", "--baseline", "none"], "none: no such file or directory"),
        (["scan", "corpus", "--diff-against", "nope"], "claimcheck: --diff-against nope: git"),
        (["scan", "corpus", "nowhere", "--write-baseline", "b"], "claimcheck: b: not written"),
        (["scan", "corpus", "--write-baseline", "corpus/2024-03-18.txt"], "corpus/2024-03-18.txt:1: JSON is malformed"),
        (["diff", "none.json", "none.json"], "none.json: no such file or directory"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_line(
    desk: Path,
    arguments: list[str],
    complaint: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(desk)
    with pytest.raises(SystemExit) as ended:
        application()(arguments)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err
    assert not (desk / "claimcheck.decisions").exists()
    assert (desk / "corpus" / "2024-03-18.txt").read_text(encoding="utf-8") == LOCAL


def test_a_damaged_ledger_is_refused_and_never_overwritten(desk: Path) -> None:
    decide(desk)
    file = desk / "claimcheck.decisions"
    damaged = file.read_text(encoding="utf-8") + '{"fingerprint": "'
    file.write_text(damaged, encoding="utf-8")
    for arguments in (["scan", "corpus"], ["dismiss", PRINT, "corpus", "-m", "x"], ["undo", PRINT]):
        done = run(*arguments, cwd=desk)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("claimcheck: claimcheck.decisions:2: ")
        assert file.read_text(encoding="utf-8") == damaged


def test_a_ledger_in_the_folder_of_the_articles_is_no_article(desk: Path) -> None:
    decide(desk)
    (desk / "claimcheck.decisions").rename(desk / "corpus" / "claimcheck.decisions")
    assert run("scan", ".", cwd=desk / "corpus").stderr.count("matches nothing any more") == 1
    assert '"articles": 2,' in run("scan", ".", "--format", "json", cwd=desk / "corpus").stdout


def test_a_baseline_lets_only_what_is_new_count(desk: Path) -> None:
    decide(desk)
    kept = run("scan", "corpus", "--write-baseline", "known", cwd=desk)
    assert (kept.returncode, kept.stdout) == (0, "1 finding kept in known\n")
    run("undo", PRINT, cwd=desk)
    assert run("scan", "corpus", "--baseline", "known", cwd=desk).returncode == 0
    assert [f["suppressed"]["by"] for f in findings(desk, "corpus", "--baseline", "known")] == ["baseline"]  # type: ignore[index]
    (desk / "corpus" / "2024-03-19.txt").write_text(THIRD)
    assert run("scan", "corpus", "--baseline", "known", cwd=desk).returncode == 1
    (desk / "corpus" / "2024-03-19.txt").unlink()
    (desk / "corpus" / "2024-03-18.txt").write_text(LOCAL.replace("381", "318"))
    done = run("scan", "corpus", "--baseline", "known", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "claimcheck: known: 1 of 1 findings matches nothing any more\n")


def test_marks_in_articles(desk: Path) -> None:
    file = desk / "corpus" / "2024-03-17.md"
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + " <!-- claimcheck: ignore CC101 crew -->\n")
    assert run("scan", "corpus", cwd=desk).returncode == 0
    assert [f["suppressed"]["by"] for f in findings(desk)] == ["inline"]  # type: ignore[index]
    file.write_text(file.read_text(encoding="utf-8").replace(" crew ", " "))
    done = run("scan", "corpus", cwd=desk)
    assert (done.returncode, done.stderr) == (
        2,
        f"claimcheck: corpus/2024-03-17.md:3:{len(WIRE) + 1}: ignore CC101 gives no reason\n",
    )


def test_stats_and_statistics(desk: Path) -> None:
    decide(desk, command="accept")
    told = json.loads(run("stats", "corpus", "--format", "json", cwd=desk).stdout)
    (rule,) = [r for r in told["rules"] if r["rule"] == "CC101"]
    assert (rule["errors"], rule["suppressed"], rule["accepted"], rule["dismissed"], rule["precision"]) == (
        0,
        1,
        1,
        0,
        1.0,
    )
    assert [s["articles"] for s in told["stories"]] == [2]
    table = run("stats", "corpus", cwd=desk).stdout
    assert "CC101 count-conflict" in table
    assert "100%" in table
    assert max(map(len, table.splitlines())) <= 100
    done = run("scan", "corpus", "--statistics", cwd=desk)
    assert done.stdout.rstrip().splitlines()[-1].split()[:2] == ["CC101", "count-conflict"]
    beside = run("scan", "corpus", "--statistics", "--format", "json", cwd=desk)
    assert json.loads(beside.stdout)
    assert "CC101 count-conflict" in beside.stderr


def test_differences_of_two_reports(desk: Path) -> None:
    for name, figure in (("old.json", "381"), ("new.json", "831")):
        (desk / "corpus" / "2024-03-18.txt").write_text(LOCAL.replace("381", figure))
        (desk / name).write_text(run("scan", "corpus", "--format", "json", cwd=desk).stdout, encoding="utf-8")
    same = run("diff", "old.json", "old.json", cwd=desk)
    assert (same.returncode, same.stdout) == (0, "0 new, 0 gone, 1 finding unchanged\n")
    back = run("diff", "new.json", "old.json", cwd=desk)
    assert back.returncode == 1
    assert back.stdout.startswith("+ CC101 error  passengers")
    assert "    381: corpus/2024-03-18.txt:1:65\n" in back.stdout
    assert run("diff", "new.json", "old.json", "--fail-on", "never", cwd=desk).returncode == 0
    told = json.loads(run("diff", "old.json", "new.json", "--format", "json", cwd=desk).stdout)
    assert (len(told["gone"]), told["unchanged"]) == (1, [])
    assert told["gone"][0]["rule"] == "CC101"


def git(cwd: Path, *arguments: str) -> None:
    names = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *names, *arguments], cwd=cwd, check=True, capture_output=True)


def test_differences_from_a_revision(desk: Path) -> None:
    git(desk, "init")
    (desk / ".gitattributes").write_text("corpus/* export-ignore\n")
    git(desk, "add", ".")
    git(desk, "commit", "-m", "first")
    assert run("scan", "corpus", cwd=desk).returncode == 1
    done = run("scan", "corpus", "--diff-against", "HEAD", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "claimcheck: HEAD: 0 new, 0 gone, 1 unchanged\n")
    assert run("scan", ".", "--diff-against", "HEAD", cwd=desk / "corpus").returncode == 0
    assert run("scan", "2024-03-17.md", "2024-03-18.txt", "--diff-against", "HEAD", cwd=desk / "corpus").returncode == 0
    (desk / "corpus" / "2024-03-19.txt").write_text(THIRD)
    assert run("scan", "corpus", "--diff-against", "HEAD", cwd=desk).returncode == 1
    (desk / "corpus" / "2024-03-19.txt").unlink()
    (desk / "corpus" / "2024-03-18.txt").unlink()
    gone = run("scan", "corpus", "--diff-against", "HEAD", cwd=desk)
    assert gone.returncode == 0
    assert "claimcheck: HEAD: gone: CC101 passengers" in gone.stderr
    assert run("scan", "corpus", "--diff-against=--output=x", cwd=desk).returncode == 2
    unknown = run("scan", "corpus", "--diff-against", "nope", cwd=desk)
    assert unknown.stderr == "claimcheck: --diff-against nope: git has no such revision\n"
    assert not (desk / "x").exists()
