"""What other programs run of claimcheck: the GitHub action's script, the hooks, the example workflow."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PEAK = "The Wenlow peaked at {} metres at Castlebeck on 7 February 2025, the Environment Agency said.\n"


def read(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


ACTION = read("action.yml")


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A checkout with two articles that disagree."""
    for folder in ("corpus", "incoming", "bin", "temp"):
        (tmp_path / folder).mkdir()
    (tmp_path / "corpus/a.txt").write_text(PEAK.format("5.82"), encoding="utf-8")
    (tmp_path / "incoming/b c.txt").write_text(PEAK.format("5.28"), encoding="utf-8")
    # A runner has Python under this name, whatever the machine of the tests calls it.
    (tmp_path / "bin/python").symlink_to(sys.executable)
    command = tmp_path / "bin/claimcheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return tmp_path


def act(runner: Path, **inputs: str) -> tuple["subprocess.CompletedProcess[bytes]", str]:
    """The action's last step as GitHub would run it; what it left in its outputs."""
    step = ACTION["runs"]["steps"][-1]
    given = {
        name: str(inputs.get(name.replace("-", "_"), entry["default"])) for name, entry in ACTION["inputs"].items()
    }
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "CLAIMCHECK_"))
    }
    environment = {
        name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")] for name, value in step["env"].items()
    }
    outputs = runner / "temp/outputs"
    outputs.touch()
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=runner,
        env={
            **kept,
            **environment,
            "PATH": f"{runner / 'bin'}:{os.environ['PATH']}",
            "RUNNER_TEMP": str(runner / "temp"),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(runner / "temp/summary.md"),
        },
        capture_output=True,
        check=False,
    )
    return done, outputs.read_text(encoding="utf-8")


def test_the_action_gates_new_articles(runner: Path) -> None:
    done, outputs = act(runner, paths="incoming/b c.txt\n", against="corpus/")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith(b"::error file=")
    assert outputs == "findings=1\nnew=1\n"
    assert '"2.1.0"' in (runner / "claimcheck.sarif").read_text(encoding="utf-8")


def test_the_action_scans_and_takes_further_arguments(runner: Path) -> None:
    done, outputs = act(runner, paths="corpus\nincoming\n\n", args="--ignore\nCC105")
    assert (done.returncode, outputs) == (0, "findings=0\nnew=0\n"), done.stderr
    done, _ = act(runner, paths="corpus\nincoming", fail_level="never")
    assert done.returncode == 0


def test_an_input_runs_no_command(runner: Path) -> None:
    done, _ = act(runner, paths="$(touch pwned)`touch pwned`; touch pwned")
    assert done.returncode == 2
    assert not (runner / "pwned").exists()


def test_every_input_is_used_and_every_output_made() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert all(f"inputs.{name} }}}}" in text for name in ACTION["inputs"])
    script = ACTION["runs"]["steps"][-1]["run"]
    assert all(f"{name}=" in script for name in ACTION["outputs"])


def test_the_example_workflow_gives_inputs_that_there_are() -> None:
    steps = read("docs/ci/github.yml")["jobs"]["claimcheck"]["steps"]
    used = next(step for step in steps if "claimcheck@" in step["uses"])
    assert set(used["with"]) <= set(ACTION["inputs"])


def test_the_hooks_are_commands_that_run(runner: Path) -> None:
    hooks = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}
    whole, changed = hooks["claimcheck"], hooks["claimcheck-gate"]
    assert (whole["pass_filenames"], changed.get("pass_filenames", True)) == (False, True)
    for hook, names in ((whole, []), (changed, ["incoming/b c.txt"])):
        program, *words = [*hook["entry"].split(), *hook["args"], *names]
        done = subprocess.run([str(runner / "bin" / program), *words], cwd=runner, capture_output=True, check=False)
        assert done.returncode == (1 if names else 0), done.stderr


def test_the_hooks_pass_the_checks_of_pre_commit() -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout
