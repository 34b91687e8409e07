"""Where settings come from, which source wins, and what is said of a wrong one."""

import json
import re
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.reports.settings_page import as_toml
from claimcheck.settings.resolve import Resolved, resolve
from claimcheck.settings.settings import DEFAULTS, KEYS
from claimcheck.settings.sources import SettingsError, beside

FILE = """\
# The desk's own.
select = ["CC1", "CC4"]
ignore = [
  "CC103",
  "CC104",
]
fail-on = "warning"
rules = ["house-rules"]
output = ["html=out/report.html", "all.json"]

[levels]
CC102 = "error"

[per-path-ignores]
"archive/" = ["CC103"]
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_any_source_all_is_default(tmp_path: Path) -> None:
    resolved = resolve(tmp_path)
    assert resolved.file is None
    assert resolved.root == tmp_path
    for key in KEYS:
        assert getattr(resolved.settings, key.replace("-", "_")) == DEFAULTS[key]
        assert resolved.origin(key) == "default"


def test_a_file_is_found_above_and_its_paths_are_told_from_where_the_run_stands(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", FILE)
    (tmp_path / "in" / "deep").mkdir(parents=True)
    resolved = resolve(tmp_path / "in" / "deep")
    assert resolved.file == Path("../../claimcheck.toml")
    assert resolved.root == tmp_path
    assert resolved.settings.rules == ("../../house-rules",)
    assert resolved.settings.output == ("html=../../out/report.html", "../../all.json")
    assert resolve(tmp_path).settings.rules == ("house-rules",)


@pytest.mark.parametrize(
    ("key", "origin"),
    [
        ("select", "claimcheck.toml:2"),
        ("ignore", "claimcheck.toml:3"),
        ("fail-on", "claimcheck.toml:7"),
        ("output", "claimcheck.toml:9"),
        ("levels", "claimcheck.toml:11"),
        ("per-path-ignores", "claimcheck.toml:14"),
        ("show", "default"),
    ],
)
def test_each_value_tells_its_line(tmp_path: Path, key: str, origin: str) -> None:
    write(tmp_path / "claimcheck.toml", FILE)
    assert resolve(tmp_path).origin(key) == origin


def test_the_stronger_source_replaces_a_key_whole(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", FILE)
    environment = {"CLAIMCHECK_FAIL_ON": "note", "CLAIMCHECK_SELECT": "CC2, CC3", "CLAIMCHECK_SHOW": ""}
    resolved = resolve(tmp_path, environment, {"fail_on": "never", "rules": None, "workers": 2})
    assert resolved.settings.fail_on == "never"
    assert resolved.origin("fail-on") == "--fail-on"
    assert resolved.settings.select == ("CC2", "CC3")
    assert resolved.origin("select") == "CLAIMCHECK_SELECT"
    assert (resolved.settings.show, resolved.origin("show")) == ("warning", "default")
    assert resolved.settings.workers == 2
    assert resolved.origin("rules") == "claimcheck.toml:8"


def test_extending_keys_add_up(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", 'extend-ignore = ["CC103"]\n')
    resolved = resolve(tmp_path, {"CLAIMCHECK_EXTEND_IGNORE": "CC104"}, {"extend_ignore": ["CC2,CC3"]})
    assert resolved.settings.extend_ignore == ("CC103", "CC104", "CC2", "CC3")
    assert resolved.origin("extend-ignore") == "claimcheck.toml:1, CLAIMCHECK_EXTEND_IGNORE, --extend-ignore"


def test_the_nearest_file_wins_and_is_not_joined_with_those_above(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", 'show = "note"\nfail-on = "note"\n')
    write(tmp_path / "desk" / "pyproject.toml", '[tool.claimcheck]\nshow = "error"\n')
    write(tmp_path / "desk" / "code" / "pyproject.toml", '[project]\nname = "other"\n')
    resolved = resolve(tmp_path / "desk" / "code")
    assert (resolved.settings.show, resolved.origin("show")) == ("error", "../pyproject.toml:2")
    assert resolved.settings.fail_on == "error"
    write(tmp_path / "desk" / "claimcheck.toml", 'show = "warning"\n')
    assert resolve(tmp_path / "desk").origin("show") == "claimcheck.toml:1"


def test_a_project_of_something_else_is_passed_over_whatever_is_wrong_in_it(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes(b"[project\nname = caf\xe9\n")
    assert resolve(tmp_path).file is None
    with pytest.raises(SettingsError, match=r"^pyproject\.toml: not UTF-8"):
        resolve(tmp_path, config=Path("pyproject.toml"))
    write(tmp_path / "pyproject.toml", "[project]\n")
    with pytest.raises(SettingsError, match=r"^pyproject\.toml: no table \[tool\.claimcheck\]"):
        resolve(tmp_path, config=Path("pyproject.toml"))
    write(tmp_path / "pyproject.toml", "[tool.claimcheck\n")
    with pytest.raises(SettingsError, match=r"^pyproject\.toml:1:17: not TOML"):
        resolve(tmp_path)


def test_whole_paths_and_those_of_the_home_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/desk")
    write(tmp_path / "claimcheck.toml", 'rules = ["/srv/rules", "~/rules", "rules"]\r\ndecisions = "a.jsonl"\r\n')
    resolved = resolve(tmp_path)
    assert resolved.settings.rules == ("/srv/rules", "/home/desk/rules", "rules")
    assert resolved.origin("decisions") == "claimcheck.toml:2"


def test_a_file_may_be_named_or_none_be_read(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", 'show = "note"\n')
    other = write(tmp_path / "ci" / "strict.toml", 'fail-on = "note"\n')
    for named in (
        resolve(tmp_path, config=Path("ci/strict.toml")),
        resolve(tmp_path, config=other),
        resolve(tmp_path, {"CLAIMCHECK_CONFIG": "ci/strict.toml"}),
    ):
        assert (named.settings.show, named.origin("fail-on")) == ("warning", "ci/strict.toml:1")
    isolated = resolve(tmp_path, {"CLAIMCHECK_CONFIG": "ci/strict.toml", "CLAIMCHECK_SHOW": "error"}, isolated=True)
    assert (isolated.file, isolated.settings.fail_on, isolated.settings.show) == (None, "error", "error")
    with pytest.raises(SettingsError, match="--isolated: means no settings file"):
        resolve(tmp_path, config=other, isolated=True)


def test_tables_come_through_the_environment_as_toml(tmp_path: Path) -> None:
    resolved = resolve(tmp_path, {"CLAIMCHECK_LEVELS": '{CC102 = "off"}', "CLAIMCHECK_TOLERANCE": "{CC105 = 0.02}"})
    assert resolved.settings.levels == {"CC102": "off"}
    assert resolved.settings.tolerance == {"CC105": 0.02}


WRONG = [
    ('fail-onn = "note"\n', "1:1: unknown key 'fail-onn'; did you mean 'fail-on'?"),
    ('# fail-onn\n\nshow = "note"\nfail-onn = "note"\n', "4:1: unknown key 'fail-onn'; did you mean 'fail-on'?"),
    ('show = "never"\n', "1:8: show is one of error, warning, note, not 'never'"),
    ('fail-on = "warn"\n', "1:11: fail-on is one of error, warning, note, never, not 'warn'; did you mean 'warning'?"),
    ('select = "CC1"\n', "1:1: select: expected a list, got a string"),
    ('select = [\n  "CC1",\n  3,\n]\n', "1:1: select: expected a string, got a whole number"),
    (
        '[levels]\nCC1 = "note"\n"CC2" = "eror"\n',
        "3:9: levels.CC2 is one of error, warning, note, off, not 'eror'; did you mean 'error'?",
    ),
    ('levels = {CC1 = "eror"}\n', "1:17: levels.CC1 is one of error"),
    ("tolerance.CC1 = -1\n", "1:11: tolerance.CC1: expected a number >= 0.0"),
    ("[tolerance]\nCC1 = true\n", "2:1: tolerance.CC1: expected a number, got true or false"),
    ('[per-path-ignores]\n"a" = "CC1"\n', "2:2: per-path-ignores.a: expected a list, got a string"),
    ("workers = 0\n", "1:1: workers: expected a whole number >= 1"),
    ("show = note\n", "1:8: not TOML"),
    ('show = "note"\n\nselect = [\n', "4:1: not TOML"),
]


@pytest.mark.parametrize(("text", "told"), WRONG, ids=[told for _, told in WRONG])
def test_what_is_wrong_in_a_file_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    write(tmp_path / "claimcheck.toml", text)
    with pytest.raises(SettingsError) as raised:
        resolve(tmp_path)
    assert str(raised.value).startswith(f"claimcheck.toml:{told}")
    assert "\n" not in str(raised.value)


def outcome(folder: Path) -> Resolved | SettingsError:
    try:
        return resolve(folder)
    except SettingsError as error:
        return error


@given(st.integers(0, len(FILE) - 1), st.integers(0, 12), st.text(max_size=6))
def test_a_damaged_file_is_refused_in_one_line_or_holds(at: int, cut: int, put: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = FILE[:at] + put + FILE[at + cut :]
        Path(folder, "claimcheck.toml").write_text(text, encoding="utf-8", errors="replace", newline="\n")
        told = outcome(Path(folder))
        if isinstance(told, SettingsError):
            assert re.match(r"claimcheck\.toml:\d+:\d+: \S", str(told))
            assert "\n" not in str(told)
        else:
            assert all(told.origin(key) for key in KEYS)


def test_a_file_nested_without_end_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "claimcheck.toml", "select = " + "[" * 9000)
    assert isinstance(outcome(tmp_path), SettingsError)


def test_places_are_those_of_the_whole_pyproject(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\nselect = "fail-on"\n\n[tool.claimcheck]\n# fail-on = "warn"\nfail-on = "warn"\n'
    write(tmp_path / "pyproject.toml", text)
    with pytest.raises(SettingsError, match=r"^pyproject\.toml:7:11: fail-on is one of"):
        resolve(tmp_path)


@pytest.mark.parametrize(
    ("folder", "path", "told"),
    [
        ("/srv/news", "/srv/news/desk/a.json", "desk/a.json"),
        ("/srv/news/desk", "/srv/claimcheck.toml", "../../claimcheck.toml"),
        ("/srv/news", "/nowhere.toml", "/nowhere.toml"),
        ("/srv/news", "/etc/news/claimcheck.toml", "/etc/news/claimcheck.toml"),
        ("/", "/claimcheck.toml", "claimcheck.toml"),
    ],
)
def test_paths_are_told_from_where_the_run_stands_unless_that_leads_to_the_root(
    folder: str, path: str, told: str
) -> None:
    assert beside(Path(folder), Path(path)) == Path(told)


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"^nowhere\.toml: no such file"):
        resolve(tmp_path, config=Path("nowhere.toml"))
    (tmp_path / "claimcheck.toml").write_bytes(b'show = "caf\xe9"\n')
    with pytest.raises(SettingsError, match=r"^claimcheck\.toml: not UTF-8 \(byte 11\)"):
        resolve(tmp_path)


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("CLAIMCHECK_FAIL_ON", "warn", "CLAIMCHECK_FAIL_ON: fail-on is one of error, warning, note, never, not 'warn'"),
        ("CLAIMCHECK_FAILON", "note", "CLAIMCHECK_FAILON: no such setting; did you mean CLAIMCHECK_FAIL_ON?"),
        ("CLAIMCHECK_WORKERS", "many", "CLAIMCHECK_WORKERS: workers: expected a whole number, got a string"),
        ("CLAIMCHECK_LEVELS", "CC1=note", "CLAIMCHECK_LEVELS: a table is written as in TOML"),
        ("CLAIMCHECK_LEVELS", '{CC1 = "grave"}', "CLAIMCHECK_LEVELS: levels.CC1 is one of error"),
    ],
)
def test_what_is_wrong_in_the_environment_is_told_with_its_variable(
    tmp_path: Path, variable: str, value: str, told: str
) -> None:
    with pytest.raises(SettingsError) as raised:
        resolve(tmp_path, {variable: value})
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(("value", "set_"), [("1", True), ("true", True), ("Yes", True), ("0", False), ("off", False)])
def test_truth_comes_through_the_environment(tmp_path: Path, value: str, set_: bool) -> None:
    assert resolve(tmp_path, {"CLAIMCHECK_INCLUDE_WITHHELD": value}).settings.include_withheld is set_
    with pytest.raises(SettingsError, match="CLAIMCHECK_INCLUDE_WITHHELD: include-withheld: expected true or false"):
        resolve(tmp_path, {"CLAIMCHECK_INCLUDE_WITHHELD": "perhaps"})


WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=8)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "select": st.lists(WORDS),
        "levels": st.dictionaries(WORDS, st.sampled_from(["error", "warning", "note", "off"])),
        "per-path-ignores": st.dictionaries(WORDS, st.lists(WORDS)),
        "tolerance": st.dictionaries(WORDS, st.floats(0, 9)),
        "fail-on": st.sampled_from(["error", "warning", "note", "never"]),
        "workers": st.integers(1, 99),
        "text-field": WORDS,
        "exclude": st.lists(WORDS),
    },
)


@given(VALUES, st.permutations(["select", "levels", "workers", "exclude"]), st.booleans())
def test_what_is_written_is_read_and_each_key_tells_its_line(
    values: dict[str, object], first: list[str], spread: bool
) -> None:
    keys = [key for key in first if key in values] + [key for key in values if key not in first]
    lines: list[str] = []
    places = {}
    for key in keys:
        lines += ["# " + key, ""]
        places[key] = len(lines) + 1
        value, written = values[key], as_toml(values[key])
        if spread and isinstance(value, list):
            lines += [f"{key} = [", *(f"  {as_toml(item)}," for item in value), "]"]
        else:
            lines.append(f"{key} = {written}")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "claimcheck.toml"), "\n".join(lines))
        resolved = resolve(Path(folder))
        for key in keys:
            assert resolved.origin(key) == f"claimcheck.toml:{places[key]}"
            held = getattr(resolved.settings, key.replace("-", "_"))
            assert json.loads(msgspec.json.encode(held)) == values[key]


def test_other_variables_are_left_alone(tmp_path: Path) -> None:
    resolved: Resolved = resolve(tmp_path, {"CLAIMCHECK_BENCH": "x", "CLAIMCHECKS_SHOW": "x", "SHOW": "x"})
    assert resolved.origin("show") == "default"
