"""Which rules the settings choose, how grave they make them, and where a rule does not count."""

from pathlib import Path
from typing import Any

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.checks.finding import Finding, Silencer
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.ignores import path_matcher, with_ignores
from claimcheck.engines.local import check_claims
from claimcheck.rules.load import default_pack
from claimcheck.settings.choice import chosen_rules
from claimcheck.settings.resolve import resolve
from claimcheck.settings.sources import SettingsError

RULES = default_pack().rules
CODES = [rule.code for rule in RULES]


def chosen(**flags: Any) -> list[str]:
    return [rule.code for rule in chosen_rules(RULES, resolve(Path("/nowhere"), flags=flags))]


@pytest.mark.parametrize(
    ("flags", "codes"),
    [
        ({}, CODES),
        ({"select": ["ALL"]}, CODES),
        ({"select": ["CC2"]}, ["CC201", "CC202"]),
        ({"select": ["cc2,age-birth"]}, ["CC201", "CC202"]),
        ({"select": ["Age-Birth"]}, ["CC202"]),
        ({"select": ["CC2"], "ignore": ["CC201"]}, ["CC202"]),
        ({"select": ["CC201"], "ignore": ["CC2"]}, ["CC201"]),
        ({"select": ["age-birth"], "ignore": ["CC202"]}, []),
        ({"select": ["CC2"], "extend_select": ["CC301"]}, ["CC201", "CC202", "CC301"]),
        ({"select": ["CC2"], "ignore": ["CC3"], "extend_ignore": ["CC202"]}, ["CC201"]),
        ({"ignore": ["CC"]}, []),
        ({"ignore": ["CC"], "extend_select": ["CC30"]}, ["CC301", "CC302", "CC303"]),
    ],
    ids=str,
)
def test_the_longer_name_wins(flags: dict[str, Any], codes: list[str]) -> None:
    assert chosen(**flags) == codes


def test_a_rule_may_be_off() -> None:
    environment = {"CLAIMCHECK_LEVELS": '{CC2 = "off", CC201 = "note"}', "CLAIMCHECK_SELECT": "CC2"}
    assert [rule.code for rule in chosen_rules(RULES, resolve(Path("/nowhere"), environment))] == ["CC201"]


def test_levels_and_tolerance_replace_the_rule_s_own() -> None:
    environment = {
        "CLAIMCHECK_LEVELS": '{CC1 = "warning", CC102 = "error", weekday-date = "note"}',
        "CLAIMCHECK_TOLERANCE": "{CC105 = 0.02}",
    }
    rules = {rule.code: rule for rule in chosen_rules(RULES, resolve(Path("/nowhere"), environment))}
    assert [rules[code].level for code in ("CC101", "CC102", "CC103", "CC301")] == [
        "warning",
        "error",
        "warning",
        "note",
    ]
    assert rules["CC105"].tolerance == 0.02
    assert rules["CC201"] in RULES


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('select = ["CC1", "CC9"]\n', "claimcheck.toml:1: no rule 'CC9'"),
        (
            '\nignore = ["count-conflit"]\n',
            "claimcheck.toml:2: no rule 'count-conflit'; did you mean 'count-conflict'?",
        ),
        ('[levels]\nCC999 = "note"\n', "claimcheck.toml:1: no rule 'CC999'"),
        ("tolerance = {XX1 = 0.1}\n", "claimcheck.toml:1: no rule 'XX1'"),
        ('[per-path-ignores]\n"a" = ["CC1"]\n"b" = ["CCC"]\n', "claimcheck.toml:1: no rule 'CCC'"),
        ("[tolerance]\nCC4 = 0.1\n", "claimcheck.toml:1: tolerance.CC4: such rules know no tolerance"),
        ('select = [""]\n', "claimcheck.toml:1: no rule ''"),
    ],
)
def test_a_rule_that_there_is_not_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        chosen_rules(RULES, resolve(tmp_path))
    assert str(raised.value).startswith(told)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("archive/", "archive/2020/a.txt", True),
        ("archive/", "in/archive/a.txt", True),
        ("/archive/", "in/archive/a.txt", False),
        ("*.old.txt", "in/a.old.txt", True),
        ("in/*.txt", "in/deep/a.txt", False),
        ("in/**/*.txt", "in/deep/a.txt", True),
        ("archive/", "../desk/archive/a.txt", True),
        ("archive/", "/elsewhere/archive/a.txt", True),
        ("archive/", "archives/a.txt", False),
        ("a.txt", "./a.txt", True),
    ],
)
def test_patterns_are_those_of_gitignore_from_the_settings_file(
    tmp_path: Path, pattern: str, path: str, fits: bool
) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    assert path_matcher([pattern], resolve(folder))(path) is fits


def test_patterns_are_read_from_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text("", encoding="utf-8")
    (tmp_path / "in").mkdir()
    matches = path_matcher(["/in/a.txt"], resolve(tmp_path / "in"))
    assert matches("a.txt")
    assert not matches("in/a.txt")


FERRY = (
    "PORT ELLAN, Aug 17 (Agency) - The ferry Sound of Ardle ran aground off Port Ellan on Sunday with {} passengers."
)
LIST = "He was convicted of 22 offences against 11 men: four murders, five sexual assaults, four rapes and 10 thefts."


def scanned(tmp_path: Path, settings: str, articles: dict[str, str]) -> list[Finding]:
    (tmp_path / "claimcheck.toml").write_text(settings, encoding="utf-8")
    read = [article_from_text(text, name) for name, text in articles.items()]
    claims = [claim for article in read for claim in extract_claims(article)]
    found = check_claims(read, claims, default_pack(), default_pack().rules)
    return list(with_ignores(found, resolve(tmp_path)))


IGNORES = '[per-path-ignores]\n"archive/" = ["CC101"]\n"drafts/" = ["CC4"]\n'


@pytest.mark.parametrize(
    ("articles", "open_"),
    [
        ({"new/2025-08-17-a.txt": "318", "new/2025-08-17-b.txt": "381"}, True),
        ({"archive/2025-08-17-a.txt": "318", "new/2025-08-17-b.txt": "381"}, False),
        ({"archive/2025-08-17-a.txt": "318", "archive/2025-08-17-b.txt": "381"}, False),
        ({"drafts/2025-08-17-a.txt": "318", "new/2025-08-17-b.txt": "381"}, True),
        (
            {"archive/2025-08-17-a.txt": "318", "new/2025-08-17-b.txt": "381", "new/2025-08-17-c.txt": "318"},
            True,
        ),
        (
            {"archive/2025-08-17-a.txt": "318", "new/2025-08-17-b.txt": "381", "new/2025-08-17-c.txt": "381"},
            False,
        ),
    ],
    ids=str,
)
def test_a_finding_does_not_count_where_nothing_is_left_of_it_outside_of_the_ignored_articles(
    tmp_path: Path, articles: dict[str, str], open_: bool
) -> None:
    found = scanned(tmp_path, IGNORES, {name: FERRY.format(number) for name, number in articles.items()})
    (finding,) = [f for f in found if f.rule == "CC101"]
    assert (finding.suppressed is None) is open_
    if finding.suppressed:
        assert finding.suppressed.by is Silencer.SETTINGS
        assert finding.suppressed.reason == "CC101 is ignored in archive/"


def test_a_finding_of_one_article_is_ignored_with_it(tmp_path: Path) -> None:
    def suppressed(name: str) -> list[bool]:
        return [f.suppressed is not None for f in scanned(tmp_path, IGNORES, {name: LIST}) if f.rule == "CC401"]

    assert suppressed("drafts/2025-08-17-a.txt") == [True]
    assert suppressed("archive/2025-08-17-a.txt") == [False]
