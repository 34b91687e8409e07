"""The review screen in a terminal of its own: a key for each decision, each written at once."""

import os
import sys
from pathlib import Path

import pytest

from claimcheck.decisions.ledger import FILE_NAME, Ruling, read_ledger

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

KEYS = r"\? .help"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    ferry = "The ferry Sound of Ardle ran aground off Port Ellan in the fog with {} passengers on board, police said.\n"
    (corpus / "2024-03-17.txt").write_text(ferry.format(318))
    (corpus / "2024-03-18.txt").write_text(ferry.format(381).replace("police", "the coastguard"))
    (corpus / "2024-05-01.txt").write_text(
        "The inquest in Redvale opened on Wednesday, May 3, 2024, the coroner said.\n"
    )
    return tmp_path


def review(cwd: Path, width: int = 80, *more: str, run: tuple[str, ...] = ("-m", "claimcheck")) -> "pexpect.spawn":
    environment = {
        **{name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR")},
        "CLAIMCHECK_TODAY": "2026-11-22",
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }
    return pexpect.spawn(
        sys.executable,
        [*run, "review", "corpus", "--by", "R. Okafor", *more],
        cwd=str(cwd),
        env=environment,
        encoding="utf-8",
        timeout=120,
        dimensions=(40, width),
    )


def decided(cwd: Path) -> list[tuple[str, Ruling, str]]:
    return sorted((d.rule, d.decision, d.reason) for d in read_ledger(cwd / FILE_NAME, "x").values())


def end(screen: "pexpect.spawn") -> str:
    screen.expect(pexpect.EOF)
    screen.close()
    assert screen.exitstatus == 0, screen.before
    return str(screen.before)


@pytest.mark.parametrize("width", [80, 160])
def test_dismiss_accept_and_the_end(desk: Path, width: int) -> None:
    screen = review(desk, width)
    screen.expect("1 of 2")
    screen.expect("help")
    assert "318" in screen.before
    assert "381" in screen.before
    assert "\x1b[1;4m" in screen.before, "the figures are marked in the sentences"
    screen.send("d")
    screen.expect("dismissed, because: ")
    screen.sendline("zwei Zählungen")
    screen.expect("2 of 2")
    assert decided(desk) == [("CC101", Ruling.DISMISSED, "zwei Zählungen")]
    screen.expect("help")
    screen.send("a")
    screen.expect("accepted, because: ")
    screen.sendline("correction on Monday")
    assert "1 dismissed, 1 accepted; 0 findings still open" in end(screen)
    assert len(decided(desk)) == 2


def test_skip_undo_help_and_quit(desk: Path) -> None:
    screen = review(desk)
    screen.expect("1 of 2")
    screen.expect("help")
    screen.send("u")
    screen.expect("nothing was decided yet")
    screen.send("d")
    screen.expect("because: ")
    screen.sendline("first thought")
    screen.expect("2 of 2")
    screen.expect("help")
    screen.send("u")
    screen.expect("open again: CC101")
    screen.expect("1 of 2")
    assert decided(desk) == []
    screen.send("?")
    screen.expect("quit: what was decided is kept")
    screen.send("s")
    screen.expect("2 of 2")
    screen.expect("help")
    screen.send("q")
    assert "0 dismissed, 0 accepted; 2 findings still open" in end(screen)


def test_no_reason_no_decision_and_ctrl_c_leads_back(desk: Path) -> None:
    screen = review(desk)
    screen.expect("1 of 2")
    screen.expect("help")
    screen.send("d")
    screen.expect("because: ")
    screen.sendline("  ")
    screen.expect("no reason, no decision")
    screen.expect("help")
    screen.send("a")
    screen.expect("because: ")
    screen.sendcontrol("c")
    screen.expect("no reason, no decision")
    screen.expect("help")
    screen.sendcontrol("c")
    assert "2 findings still open" in end(screen)
    assert decided(desk) == []


def test_ctrl_c_between_two_questions_ends_the_sitting(desk: Path) -> None:
    between = (
        "import runpy, signal, sys, claimcheck.cli.review;"
        "sys.modules['claimcheck.cli.review']._answer = lambda *_: signal.raise_signal(signal.SIGINT);"
        "runpy.run_module('claimcheck', run_name='__main__')"
    )
    assert "2 findings still open" in end(review(desk, run=("-c", between)))


def test_arrows_decide_nothing_and_keys_typed_ahead_are_not_lost(desk: Path) -> None:
    screen = review(desk)
    screen.expect("1 of 2")
    screen.expect("help")
    screen.send("\x1b[A\x1b[D")
    screen.expect("help")
    screen.send("dtyped in one go\r")
    screen.expect("2 of 2")
    assert decided(desk) == [("CC101", Ruling.DISMISSED, "typed in one go")]
    screen.expect("help")
    screen.send("q")
    end(screen)


def test_what_another_reviewer_decides_meanwhile_is_passed_over(desk: Path) -> None:
    first = review(desk)
    first.expect("1 of 2")
    first.expect("help")
    second = review(desk)
    second.expect("1 of 2")
    second.expect("help")
    second.send("s")
    second.expect("2 of 2")
    second.expect("help")
    second.send("a")
    second.expect("because: ")
    second.sendline("mine")
    end(second)
    first.send("s")
    assert "accepted by R. Okafor meanwhile: CC301" in end(first)
    assert [rule for rule, _, _ in decided(desk)] == ["CC301"]


def test_nothing_is_left_to_review(desk: Path) -> None:
    (desk / "corpus" / "2024-03-18.txt").unlink()
    (desk / "corpus" / "2024-05-01.txt").unlink()
    assert "0 findings still open" in end(review(desk))
