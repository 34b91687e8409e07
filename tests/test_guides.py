"""The walk-throughs in docs/ do what they show (``pytest --update-goldens`` pastes it anew)."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "docs" / "decisions.md", ROOT / "docs" / "tutorial.md"]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)


@pytest.mark.skipif(sys.platform == "win32", reason="commands of a Unix shell")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_walk_through_shows_what_is_printed(page: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    environment = {
        **os.environ,
        "COLUMNS": "100",
        "NO_COLOR": "1",
        "CLAIMCHECK_TODAY": "2026-11-22",
        "PYTHONPATH": str(ROOT),
    }

    def printed(command: str) -> str:
        called = re.sub(r"^claimcheck\b", f"{sys.executable} -m claimcheck", command)
        done = subprocess.run(
            called, shell=True, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        assert done.returncode < 2, done.stdout.decode()
        return f"$ {command}\n{done.stdout.decode()}"

    text = page.read_text(encoding="utf-8")
    anew = _BLOCK.sub(lambda block: f"```console\n{''.join(map(printed, _COMMAND.findall(block[1])))}```", text)
    if request.config.getoption("--update-goldens"):
        page.write_text(anew, encoding="utf-8")
    assert len(_COMMAND.findall(text)) > 6
    assert page.read_text(encoding="utf-8") == anew
