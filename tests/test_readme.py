"""What the pages of the project show is what the command prints (``pytest --update-goldens`` pastes it anew)."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "docs" / "writing-rules.md"]
_BLOCK = re.compile(r"^```console\n\$ (claimcheck .*)\n((?:.*\n)*?)```$", re.MULTILINE)


def printed(command: str) -> str:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    arguments = [sys.executable, "-m", *shlex.split(command)]
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True)
    assert (done.returncode < 2, done.stderr) == (True, b"")
    return done.stdout.decode()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_shows_what_is_printed(page: Path, request: pytest.FixtureRequest) -> None:
    text = page.read_text(encoding="utf-8")
    anew = _BLOCK.sub(lambda block: f"```console\n$ {block[1]}\n{printed(block[1])}```", text)
    if request.config.getoption("--update-goldens"):
        page.write_text(anew, encoding="utf-8")
    assert len(_BLOCK.findall(text)) >= 2
    assert page.read_text(encoding="utf-8") == anew
