"""The pages in docs/ are in step with what they describe."""

import re
from pathlib import Path

import pytest
import yaml

from claimcheck.engines.examples import try_examples
from claimcheck.reports.rules_page import rules_page
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.load import default_pack, load_pack, packaged_rules
from claimcheck.rules.rule import Example, ExampleArticle, Rule

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
_LINK = re.compile(r"\]\(([^)\s#]*)(?:#([^)\s]*))?\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
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


def test_guide_shows_the_pack_that_it_builds() -> None:
    """The YAML of the guide is that of docs/farm-pack, but for its comments."""
    lexicon, head, examples = map(yaml.safe_load, _YAML.findall((DOCS / "writing-rules.md").read_text("utf-8")))
    pack = DOCS / "farm-pack"
    assert lexicon == yaml.safe_load((pack / "lexicon" / "farming.yaml").read_text("utf-8"))
    assert head | examples == yaml.safe_load((pack / "CC901-count-moved.yaml").read_text("utf-8"))


def test_guide_names_every_key() -> None:
    """No key of a rule or a lexicon goes unexplained, but for those that nothing reads."""
    text = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", "".join(line for line in text.splitlines() if line.startswith("| `"))))
    assert {*Rule.__struct_fields__, *Lexicon.__struct_fields__} - {"tolerance"} <= named


def test_pack_of_the_guide_does_what_its_examples_say() -> None:
    pack = load_pack([packaged_rules(), DOCS / "farm-pack"])
    own = [r for r in pack.rules if r.code.startswith("CC9")]
    assert [(t.example.flagged, t.fault) for t in try_examples(pack, own)] == [(True, None), (False, None)]
