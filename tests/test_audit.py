"""``make audit`` fails on a known vulnerability and says so, with status 0, where it cannot look any up."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAFE = {"name": "babel", "version": "2.14.0", "vulns": []}
BAD = {"name": "jinja2", "version": "3.1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3.1.6"]}]}
UNKNOWN = {"name": "rich", "skip_reason": "not found in the database"}


def audit(folder: Path, program: str) -> tuple[int, str, str]:
    """docs/audit.py with a pip-audit that does what ``program`` says."""
    package = folder / "pip_audit"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(program)
    done = subprocess.run(
        [sys.executable, str(ROOT / "docs" / "audit.py")],
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def answer(*packages: object) -> str:
    """What pip-audit prints: each package with what is known of it."""
    return f"print({json.dumps(json.dumps({'dependencies': packages}))})"


@pytest.mark.parametrize(
    ("program", "status", "told"),
    [
        (answer(SAFE, BAD), 1, "jinja2 3.1.0: PYSEC-1, mended in ['3.1.6']\naudit: 2 packages looked up, 0 unknown"),
        (answer(SAFE), 0, "audit: 1 packages looked up, 0 unknown"),
        (answer(SAFE, UNKNOWN), 0, "audit: 1 packages looked up, 1 unknown"),
    ],
    ids=["vulnerable", "safe", "one unknown"],
)
def test_what_the_database_says_is_told(tmp_path: Path, program: str, status: int, told: str) -> None:
    found, out, err = audit(tmp_path, program)
    assert (found, err) == (status, "")
    assert out.startswith(told)


@pytest.mark.parametrize(
    "program",
    [
        answer(UNKNOWN),
        "raise SystemExit('ConnectionError: no route to the advisory database')",
        "raise ImportError('pip-audit is not installed')",
    ],
    ids=["knows none", "not reached", "not installed"],
)
def test_what_cannot_be_looked_up_is_skipped_visibly(tmp_path: Path, program: str) -> None:
    found, out, err = audit(tmp_path, program)
    assert (found, out) == (0, "")
    assert err.startswith("audit: skipped, ")
    assert len(err.splitlines()) == 1


def test_the_gate_of_changes_audits() -> None:
    commands = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert {"make test", "make audit"} <= set(commands)
