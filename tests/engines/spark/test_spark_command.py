"""``scan --engine spark`` as a process of its own: what it prints, and what it says where it cannot run."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engines.spark.conftest import SETTINGS, java

PEAK = "The Wenlow peaked at {} metres at Castlebeck on 7 February 2025, the Environment Agency said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in [("a.txt", PEAK.format("5.82")), ("b.txt", PEAK.format("5.28")), ("c.txt", "")]:
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(folder: Path, *options: str, without: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    """``claimcheck scan`` in a folder. without: a package that is not to be found."""
    code = (
        f"import sys; sys.modules[{without!r}] = None; sys.argv[0] = 'claimcheck'; import claimcheck.cli as c; c.main()"
    )
    return subprocess.run(
        [sys.executable, "-c", code, "scan", "--isolated", ".", *options],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


@pytest.mark.skipif(not java(), reason="no Java: the engine is not tested")
def test_the_command_prints_the_same_and_no_more(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    pytest.importorskip("pyspark", reason="Spark is not installed: the engine is not tested")
    aside = tmp_path_factory.mktemp("settings")
    (aside / "spark-defaults.conf").write_text("".join(f"{key} {value}\n" for key, value in SETTINGS.items()))
    here = run(folder, "--format", "json")
    output = aside / "found.jsonl"
    options = ("--format", "json", "--engine", "spark", "--spark-output", str(output))
    there = run(folder, *options, SPARK_CONF_DIR=str(aside), SPARK_MASTER="local[2]")
    assert (here.returncode, here.stderr) == (2, "claimcheck: ./c.txt: empty\n")
    assert (there.returncode, there.stdout, there.stderr) == (here.returncode, here.stdout, here.stderr)
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "c.txt"]
    lines = [json.loads(line) for part in output.glob("*.json") for line in part.read_text("utf-8").splitlines()]
    findings = json.loads(here.stdout)["findings"]
    assert {line["fingerprint"] for line in lines} == {finding["fingerprint"] for finding in findings}
    assert {place["article"] for line in lines for place in line["places"]} == {"./a.txt", "./b.txt"}


@pytest.mark.parametrize(
    ("options", "environment", "said"),
    [
        (
            ("--engine", "spark"),
            {"without": "pyspark"},
            "--engine spark needs the extra 'spark': pip install '.[spark]' in a checkout of claimcheck",
        ),
        (
            ("--engine", "spark"),
            {"PATH": "", "JAVA_HOME": ""},
            "--engine spark needs Java 17 or newer: none on the PATH, and JAVA_HOME is not set",
        ),
        (("--engine", "spark", "--store", "x"), {}, "--engine spark keeps no store; --no-store scans without it"),
        (("--engine", "spark", "--write-baseline", "x"), {}, "--write-baseline goes with --engine local"),
        (("--spark-master", "yarn"), {}, "--spark-master goes with --engine spark"),
        (("--spark-output", "x"), {}, "--spark-output goes with --engine spark"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_keeps_it_from_running_is_one_line(
    folder: Path, options: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    if "without" not in environment:
        pytest.importorskip("pyspark", reason="Spark is not installed: the engine is not tested")
    done = run(folder, *options, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"claimcheck: {said}\n")
