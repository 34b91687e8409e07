"""Settings through a real process: what wins, what is printed, what is refused."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from claimcheck.cli.app import application
from claimcheck.settings.settings import Settings

TOLL = "CASTLEBECK, {day} 2025 (Agency) - {toll} people were killed when the Wenlow burst its banks at Castlebeck."


def run(cwd: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CLAIMCHECK_")}
    command = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(command, cwd=cwd, env={**kept, **environment}, capture_output=True, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Two articles that differ by a note, and a folder to stand in."""
    for name, day, toll in [
        ("in/a.txt", "7 Feb", "Three"),
        ("in/b.txt", "9 Feb", "Five"),
        ("old/c.txt", "9 Feb", "Six"),
    ]:
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(TOLL.format(day=day, toll=toll), encoding="utf-8")
    return tmp_path


def test_a_flag_wins_over_a_variable_and_a_variable_over_the_file(desk: Path) -> None:
    (desk / "claimcheck.toml").write_text('fail-on = "note"\n', encoding="utf-8")
    assert run(desk, "scan", "in", "--isolated").returncode == 0
    assert run(desk, "scan", "in").returncode == 1
    assert run(desk, "scan", "in", CLAIMCHECK_FAIL_ON="never").returncode == 0
    assert run(desk, "scan", "in", "--fail-on", "note", CLAIMCHECK_FAIL_ON="never").returncode == 1
    assert run(desk / "in", "scan", ".").returncode == 1
    (desk / "lax.toml").write_text("", encoding="utf-8")
    assert run(desk, "scan", "in", "--config", "lax.toml").returncode == 0
    assert run(desk, "scan", "in", CLAIMCHECK_CONFIG="lax.toml").returncode == 0


def test_format_output_exclude_levels_and_rules_come_from_the_file(desk: Path) -> None:
    settings = (
        'format = "json"\noutput = ["out.jsonl"]\nexclude = ["old/"]\n'
        'select = ["CC103"]\n[levels]\nCC103 = "error"\n[per-path-ignores]\n"b.txt" = ["figure-update"]\n'
    )
    (desk / "claimcheck.toml").write_text(settings, encoding="utf-8")
    done = run(desk, "scan", ".")
    document = json.loads(done.stdout)
    assert (done.returncode, done.stderr, document["articles"]) == (0, "", 2)
    (finding,) = document["findings"]
    assert (finding["rule"], finding["level"] != "note") == ("CC103", True)
    assert finding["suppressed"] == {
        "by": "settings",
        "reason": "CC103 is ignored in b.txt",
        "who": None,
        "until": None,
    }
    assert (desk / "out.jsonl").exists()
    assert run(desk, "extract", ".").stdout.count("\n") == run(desk, "extract", "in").stdout.count("\n")
    assert run(desk, "claims", ".", "--format", "json").returncode == 0


def test_config_shows_each_value_and_what_set_it(desk: Path) -> None:
    (desk / "claimcheck.toml").write_text('\nshow = "note"\nfail-on = "note"\n', encoding="utf-8")
    arguments = ("config", "--fail-on", "never", "--format", "json")
    done = run(desk / "in", *arguments, CLAIMCHECK_SELECT="CC1,CC2")
    document = json.loads(done.stdout)
    assert document["file"] == "../claimcheck.toml"
    settings = document["settings"]
    assert settings["show"] == {"value": "note", "from": "../claimcheck.toml:2"}
    assert settings["fail-on"] == {"value": "never", "from": "--fail-on"}
    assert settings["select"] == {"value": ["CC1", "CC2"], "from": "CLAIMCHECK_SELECT"}
    assert settings["workers"] == {"value": None, "from": "default"}
    table = run(desk, "config", COLUMNS="100").stdout
    assert table.startswith("settings file: claimcheck.toml\n")
    assert '│ show             │ "note"' in table


def flags_of(command: Any, name: str) -> dict[str, set[str]]:
    """By the name of each command: the names of its parameters."""
    inside = getattr(command, "commands", {})
    if not inside:
        return {name: {param.name for param in command.params}}
    return {n: flags for own, each in inside.items() for n, flags in flags_of(each, f"{name} {own}".strip()).items()}


def test_every_command_with_settings_takes_config_and_config_takes_every_setting() -> None:
    every = flags_of(get_command(application()), "")
    fields = set(Settings.__struct_fields__)
    settings = {name: flags & fields for name, flags in every.items()}
    assert settings["config"] <= settings["scan"]
    # Tables have no flag; docs/settings.md says so of the others.
    assert settings["scan"] == {name for name in fields if not isinstance(getattr(Settings(), name), dict)}
    for name, flags in every.items():
        if settings[name]:
            assert {"config", "isolated"} <= flags, name
            assert settings[name] <= settings["config"] | {"format"}, name


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('fail-onn = "note"\n', "claimcheck.toml:1:1: unknown key 'fail-onn'; did you mean 'fail-on'?"),
        ('select = ["CC9"]\n', "claimcheck.toml:1: no rule 'CC9'; claimcheck rules list names them all"),
        ('format = "jsn"\n', "claimcheck.toml:1: format is one of table, "),
        ("workers = [\n", "claimcheck.toml:2:1: not TOML: "),
        ('rules = ["house"]\n', "house:1:1: no such folder of rules"),
    ],
)
def test_what_is_wrong_is_one_line_and_status_2(desk: Path, text: str, told: str) -> None:
    (desk / "claimcheck.toml").write_text(text, encoding="utf-8")
    for command in (["config"], ["scan", "in"]):
        done = run(desk, *command)
        assert (done.returncode, done.stdout) == (2, "")
        (line,) = done.stderr.splitlines()
        assert line.startswith(f"claimcheck: {told}")


def test_what_is_told_is_harmless_to_a_terminal(desk: Path) -> None:
    (desk / "\x1b[31mrules").mkdir()
    (desk / "\x1b[31mrules" / "a.yaml").write_text("[", encoding="utf-8")
    done = run(desk, "scan", "in", "--rules", "\x1b[31mrules")
    assert (done.returncode, "\x1b" in done.stderr, done.stderr.count("\n")) == (2, False, 1)


def test_flags_that_exclude_each_other_are_refused(desk: Path) -> None:
    done = run(desk, "scan", "in", "--isolated", "--config", "claimcheck.toml")
    assert (done.returncode, done.stderr.splitlines()) == (
        2,
        ["claimcheck: --isolated: means no settings file, but --config names one"],
    )


RULE = """\
code: DESK001
name: toll-moved
check: figures
verdict: update
level: error
kinds: [count]
possible: 0.3
summary: A toll moved.
message: "{topic}: {values}"
why: Tolls are read closely.
reconcile: Say as of when.
examples:
  - title: A toll that rose
    flagged: true
    verdict: update
    articles:
      - {name: 2025-02-07-a.txt, text: "TOLL-A"}
      - {name: 2025-02-09-b.txt, text: "TOLL-B"}
  - title: The same toll twice
    flagged: FLAGGED
    articles:
      - {name: 2025-02-07-a.txt, text: "TOLL-A"}
      - {name: 2025-02-09-b.txt, text: "TOLL-A"}
"""


def house(desk: Path, flagged: str) -> Path:
    text = RULE.replace("FLAGGED", flagged)
    for name, day, toll in [("TOLL-A", "7 Feb", "Three"), ("TOLL-B", "9 Feb", "Five")]:
        text = text.replace(name, TOLL.format(day=day, toll=toll))
    (desk / "house").mkdir()
    (desk / "house" / "DESK001-toll-moved.yaml").write_text(text, encoding="utf-8")
    return desk / "house"


def test_the_rules_of_a_folder_are_tried_and_told_in_a_table(desk: Path) -> None:
    house(desk, "false")
    done = run(desk, "rules", "test", "house", COLUMNS="100")
    assert (done.returncode, done.stderr) == (0, "")
    head, *rows = [
        [cell.strip() for cell in line.strip("│").split("│")] for line in done.stdout.splitlines() if "│" in line
    ]
    assert head == ["rule", "example", "expected", "got", "result"]
    assert rows == [
        ["DESK001", "A toll that rose", "flagged: update", "flagged: update", "ok"],
        ["DESK001", "The same toll twice", "not flagged", "not flagged", "ok"],
    ]
    assert done.stdout.splitlines()[-1] == "2 examples, 0 failed"
    both = run(desk, "rules", "test", "house", "CC301").stdout
    assert {line.split()[1] for line in both.splitlines() if line.startswith(("│ CC", "│ DESK"))} == {
        "CC301",
        "DESK001",
    }
    assert run(desk, "rule", "toll-moved", "--rules", "house").stdout.startswith("DESK001 toll-moved (error)\n")
    assert "DESK001" in run(desk, "rules", "list", CLAIMCHECK_RULES="house").stdout
    assert run(desk, "rules", "test", "nowhere").returncode == 2
    (desk / "words" / "lexicon").mkdir(parents=True)
    (desk / "words" / "lexicon" / "a.yaml").write_text("stopwords: [tram]\n", encoding="utf-8")
    empty = run(desk, "rules", "test", "words")
    assert (empty.returncode, empty.stderr) == (2, "claimcheck: words: no rules in this folder\n")


def test_an_example_that_goes_otherwise_is_status_1(desk: Path) -> None:
    house(desk, "true")
    done = run(desk, "rules", "test", "house", COLUMNS="100")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "2 examples, 1 failed")
    assert done.stdout.splitlines()[-2] == (
        "house/DESK001-toll-moved.yaml:19:5: DESK001 'The same toll twice': must be flagged, is not; "
        "no two figures meet: claimcheck extract and claimcheck claims show what is read in such articles"
    )
    (row,) = [line for line in done.stdout.splitlines() if "FAILED" in line]
    assert [cell.strip() for cell in row.strip("│").split("│")][2:] == ["flagged", "not flagged", "FAILED"]


@pytest.mark.parametrize(("of", "key"), [("rule", "Rule"), ("lexicon", "Lexicon"), ("settings", "Settings")])
def test_schemas_are_printed(desk: Path, of: str, key: str) -> None:
    schema = json.loads(run(desk, "rules", "schema", of).stdout)
    assert schema["$ref"] == f"#/$defs/{key}"
    assert schema["$defs"][key]["additionalProperties"] is False
