"""The file that is read in place of the packaged YAML files: it says what they say, or nothing."""

import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from claimcheck.checks.registry import CHECKS
from claimcheck.rules import load as module
from claimcheck.rules.load import FILE, Packaged, RuleError, digest, load_pack, packaged, packaged_rules
from claimcheck.rules.reading import read_pack


def test_the_file_says_what_the_yaml_files_say(request: pytest.FixtureRequest) -> None:
    home = packaged_rules()
    read = read_pack([home], CHECKS)
    files = {code: path.relative_to(home).as_posix() for code, path in read.files.items()}
    held = Packaged(digest(home), read.rules, files, dict(read.examples), read.lexicon)
    text = msgspec.json.format(msgspec.json.encode(held), indent=1) + b"\n"
    if request.config.getoption("--update-goldens"):
        FILE.write_bytes(text)
    assert FILE.read_bytes() == text, "a packaged rule was changed: --update-goldens derives the file anew"
    assert packaged()
    assert msgspec.to_builtins(load_pack([home], CHECKS), enc_hook=str) == msgspec.to_builtins(read, enc_hook=str)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the packaged rules that takes their place."""
    folder = tmp_path / "rules"
    shutil.copytree(packaged_rules(), folder)
    monkeypatch.setattr("claimcheck.rules.load.packaged_rules", lambda: folder)
    return folder


def _first_rule_is_renamed(folder: Path) -> None:
    file = folder / "CC101-count-conflict.yaml"
    file.write_text(file.read_text("utf-8").replace("name: count-conflict", "name: count-quarrel"), "utf-8")


@pytest.mark.parametrize(
    "change",
    [
        _first_rule_is_renamed,
        lambda folder: (folder / "CC407-clock-mismatch.yaml").unlink(),
        lambda folder: (folder / "lexicon" / "more.yml").write_text("updates: [of late]\n", "utf-8"),
        lambda folder: (folder / "lexicon" / "words.yaml").rename(folder / "lexicon" / "a.yaml"),
    ],
    ids=["changed", "removed", "added", "renamed"],
)
def test_a_change_takes_effect_at_once(home: Path, change: Callable[[Path], object]) -> None:
    assert packaged()
    change(home)
    assert module.packaged() is None
    assert load_pack([home], CHECKS).rules == read_pack([home], CHECKS).rules
    assert load_pack([home]).lexicon.updates == read_pack([home]).lexicon.updates


def test_a_file_that_is_no_rule_any_more_is_told(home: Path) -> None:
    (home / "CC101-count-conflict.yaml").write_text("code: [", encoding="utf-8")
    with pytest.raises(RuleError, match=r"CC101-count-conflict\.yaml:2:1: not YAML"):
        load_pack([home], CHECKS)


def test_a_check_that_there_is_not_is_told_with_its_place() -> None:
    with pytest.raises(RuleError, match="there is no check 'figures'"):
        load_pack([packaged_rules()], {"ages"})


def test_other_folders_are_read_beside_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "beat.yaml").write_text("updates: [of late]\n", "utf-8")
    assert "of late" in load_pack([packaged_rules(), tmp_path], CHECKS).lexicon.updates
