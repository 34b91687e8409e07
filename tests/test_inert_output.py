"""Escape codes and markup of articles, file names, rules and settings reach no terminal: they are shown, not obeyed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).parent / "claimcheck")
ATTACK = "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b31m[bold red]rich[/bold red]\u202e"
FERRY = (
    f"{ATTACK}The ferry Lady Orla ran aground off Port Ellan on Sunday with {{}} passengers{ATTACK} on board, the "
    f"Ellan coastguard said. Captain Jonas {ATTACK} Mohr, {{}}, was held.\n"
)
# Whatever a terminal obeys: C0 but line breaks and tabs, DEL, C1, and marks that turn the direction of text.
OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
NAME = "\x1b[31m[bold]a\x07\u202e.txt"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("inert")
    (top / "in").mkdir()
    (top / "in" / NAME).write_text(FERRY.format(318, 47), "utf-8")
    (top / "in" / "b.txt").write_text(FERRY.format(381, 74), "utf-8")
    (top / "in" / f"bad{NAME}").write_bytes(b"")
    (top / "keys.toml").write_text('"\\u001b[31mkey" = 1\n', "utf-8")
    (top / "value.toml").write_text('outlets = "\\u001b[31m"\nfail-on = "\\u001b[31mnever"\n', "utf-8")
    (top / "rules").mkdir()
    (top / "rules" / "CC901.yaml").write_text('code: "\\e[31mCC901"\nname: "\\e[31m"\n', "utf-8")
    return top


@pytest.mark.parametrize(
    "command",
    [
        *("scan in", "scan in --format concise", "scan in --format json"),
        *("extract in", "claims in", "claims in --format json", "stats in"),
        *("scan in --config keys.toml", "scan in --config value.toml", "config --config value.toml"),
        *("rules list --rules rules", "rules test rules", "rule \x1b[31mCC101", "scan in/\x1b[31mnowhere.txt"),
        *(
            "dismiss \x1b[31m1234 in --reason x",
            "gate in/b.txt --against in",
            "scan --\x1b[31m in",
            "diff in/b.txt in/b.txt",
        ),
    ],
    ids=repr,
)
def test_nothing_that_a_terminal_obeys_comes_out(desk: Path, command: str) -> None:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "200"}
    done = subprocess.run([COMMAND, *command.split(" ")], cwd=desk, env=environment, capture_output=True, timeout=120)
    told = (done.stdout + done.stderr).decode()
    assert done.returncode in (0, 1, 2)
    assert "Traceback" not in told
    assert OBEYED.findall(told) == []
    assert told.strip()


def test_markup_of_rich_is_shown(desk: Path) -> None:
    done = subprocess.run([COMMAND, "extract", "in"], cwd=desk, capture_output=True, timeout=120)
    assert b"[bold]a" in done.stdout
