"""The pages in docs/ are in step with what they describe."""

import re
import shutil
from pathlib import Path
from typing import get_args

import pytest
import yaml

from claimcheck.articles.formats.kinds import SUFFIXES
from claimcheck.checks.registry import CHECKS
from claimcheck.engines.examples import try_examples
from claimcheck.reports.rules_page import rules_page
from claimcheck.reports.settings_page import settings_page
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.load import RuleError, default_pack, load_pack, packaged_rules
from claimcheck.rules.rule import Example, ExampleArticle, Kind, Rule
from claimcheck.settings.choice import chosen_rules
from claimcheck.settings.resolve import resolve
from claimcheck.settings.settings import KEYS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
_LINK = re.compile(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_TOML = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def rule(**changes: object) -> Rule:
    fields = {
        "code": "CC999",
        "name": "a-fault",
        "check": "figures",
        "level": "note",
        "summary": "Either a | b,\nor c.",
        "message": "",
        "why": "Because.",
        "reconcile": "Say so.",
        "examples": (Example("It <fires>", True, (ExampleArticle("2024-01-01.txt", "One.\n```\nTwo.\n"),)),),
    }
    return Rule(**{**fields, **changes})  # type: ignore[arg-type]


def anchors(text: str) -> set[str]:
    """What the headings of a page are linked by, as code forges write it."""
    return {re.sub(r"[^\w\- ]", "", h.lower()).replace(" ", "-") for h in _HEADING.findall(_FENCED.sub("", text))}


def test_rules_page_is_what_the_rule_files_say() -> None:
    written = (DOCS / "rules.md").read_text(encoding="utf-8")
    assert written == rules_page(default_pack().rules), "docs/rules.md is out of step: run make docs"


def test_rules_page_keeps_markup_of_the_rules_apart() -> None:
    page = rules_page([rule(), rule(code="CC998", verdict="stage")])
    rows = [line for line in page.splitlines() if line.startswith("| [CC")]
    assert rows == [
        r"| [CC999](#cc999-a-fault) | a-fault | `figures` | note | any | Either a \| b, or c. |",
        r"| [CC998](#cc998-a-fault) | a-fault | `figures` | note | stage | Either a \| b, or c. |",
    ]
    assert "Example, flagged: It \\<fires>\n\n```text\n  2024-01-01.txt\n    One.\n    ```\n    Two.\n```" in page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for path, anchor in _LINK.findall(_FENCED.sub("", text)):
        if path.startswith(("http://", "https://")):
            continue
        target = page.parent / path if path else page
        assert target.exists(), f"{page.name}: {path}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{page.name}: {path}#{anchor}"


def test_guide_shows_the_packs_that_it_builds() -> None:
    """The YAML of the guide is that of docs/farm-pack and of docs/council-pack, but for its comments."""
    lexicon, head, votes, paper, examples = map(
        yaml.safe_load, _YAML.findall((DOCS / "writing-rules.md").read_text("utf-8"))
    )
    farm, council = DOCS / "farm-pack", DOCS / "council-pack"
    assert lexicon == yaml.safe_load((farm / "lexicon" / "farming.yaml").read_text("utf-8"))
    assert head | examples == yaml.safe_load((farm / "FARM001-count-moved.yaml").read_text("utf-8"))
    for shown, name in ((votes, "COUN001-vote-conflict.yaml"), (paper, "COUN002-own-figure-moved.yaml")):
        assert shown.items() <= yaml.safe_load((council / name).read_text("utf-8")).items()


def test_what_the_guide_shows_can_be_pasted_and_tried(tmp_path: Path) -> None:
    lexicon, head, _, _, examples = _YAML.findall((DOCS / "writing-rules.md").read_text("utf-8"))
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "farming.yaml").write_text(lexicon, encoding="utf-8")
    (tmp_path / "FARM001-count-moved.yaml").write_text(head + examples, encoding="utf-8")
    pack = load_pack([packaged_rules(), tmp_path], CHECKS)
    tried = try_examples(pack, [rule for rule in pack.rules if rule.code == "FARM001"])
    assert [(t.example.flagged, t.fault) for t in tried] == [(True, None), (False, None)]


def test_guide_names_every_key() -> None:
    """No key of a rule or a lexicon goes unexplained."""
    text = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", "".join(line for line in text.splitlines() if line.startswith("| `"))))
    assert {*Rule.__struct_encode_fields__, *Lexicon.__struct_encode_fields__} <= named
    assert {*CHECKS, *get_args(Kind)} <= named


def test_guide_shows_the_errors_that_are_told(tmp_path: Path) -> None:
    shown = re.findall(r"^claimcheck: my-rules/(.*)$", (DOCS / "writing-rules.md").read_text("utf-8"), re.MULTILINE)
    changes = [
        ("FARM001-count-moved.yaml", "certain:", "certian:"),
        ("FARM001-count-moved.yaml", "[cattle]", "[catle]"),
        ("FARM001-count-moved.yaml", "check: figures", "check: figure"),
        ("FARM001-count-moved.yaml", "", ""),
        ("lexicon/farming.yaml", "[tested, reacted,", "[tested, reactd,"),
    ]
    for number, (name, old, new) in enumerate(changes):
        pack = tmp_path / str(number)
        shutil.copytree(DOCS / "farm-pack", pack)
        text = (pack / name).read_text(encoding="utf-8")
        (pack / name).write_text(text.replace(old, new) if old else text, encoding="utf-8")
        if not old:
            (pack / "FARM002-herd.yaml").write_text(text, encoding="utf-8")
        with pytest.raises(RuleError) as raised:
            load_pack([packaged_rules(), pack], CHECKS)
        told = str(raised.value).replace(pack.as_posix(), "my-rules")
        assert told == f"my-rules/{shown[number]}"


def test_guide_shows_what_is_said_of_an_example_that_fails(tmp_path: Path) -> None:
    pack = tmp_path / "my-rules"
    shutil.copytree(DOCS / "farm-pack", pack)
    file = pack / "FARM001-count-moved.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("possible: 0.35", "possible: 0.95"), encoding="utf-8")
    loaded = load_pack([packaged_rules(), pack], CHECKS)
    (trial, *_) = try_examples(loaded, [rule for rule in loaded.rules if rule.code == "FARM001"])
    place = trial.place.removeprefix(f"{tmp_path.as_posix()}/")
    line = f"{place}: FARM001 {trial.example.title!r}: {trial.fault}; {trial.hint}"
    # The score moves with the weights of the evidence.
    shown = re.sub(r"0\.\d\d,", "0.00,", (DOCS / "writing-rules.md").read_text(encoding="utf-8"))
    assert re.sub(r"0\.\d\d,", "0.00,", line) in shown


@pytest.mark.parametrize("folder", ["farm-pack", "council-pack"])
def test_packs_of_the_guide_do_what_their_examples_say(folder: str) -> None:
    pack = load_pack([packaged_rules(), DOCS / folder], CHECKS)
    own = [rule for rule in pack.rules if pack.files[rule.code].parent == DOCS / folder]
    trials = list(try_examples(pack, own))
    assert [trial.example.title for trial in trials if trial.fault] == []
    assert {trial.example.flagged for trial in trials} == {True, False}


def test_settings_page_lists_every_key_as_the_struct_has_it() -> None:
    written = (DOCS / "settings.md").read_text(encoding="utf-8")
    assert written == settings_page(written), "docs/settings.md is out of step: run make docs"


def test_examples_of_the_settings_page_are_settings(tmp_path: Path) -> None:
    blocks = _TOML.findall((DOCS / "settings.md").read_text(encoding="utf-8"))
    assert len(blocks) > len(KEYS)
    blocks += _TOML.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    for block in blocks:
        (tmp_path / "claimcheck.toml").write_text(block, encoding="utf-8")
        resolved = resolve(tmp_path)
        assert resolved.layers[0].values
        assert chosen_rules(default_pack().rules, resolved)


def test_formats_page_lists_every_suffix_that_is_read() -> None:
    page = (DOCS / "formats.md").read_text(encoding="utf-8")
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page] == []
