"""What is said of an example that goes otherwise: where it stands, and what keeps the rule from firing."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from claimcheck.engines.examples import Trial, try_examples
from claimcheck.rules.load import Pack, default_pack, load_pack, packaged_rules
from claimcheck.rules.rule import Example, ExampleArticle, Rule

PACK = default_pack()
GAP = next(rule for rule in PACK.rules if rule.code == "CC102")
INVESTIGATED = (
    "Seventeen officers of the Dunmere force are under investigation over the Calder inquiry, a watchdog said."
)
GUILTY = "Eight officers of the Dunmere force were found guilty of gross misconduct over the Calder inquiry, it said."


def tried(flagged: bool = True, texts: tuple[str, ...] = (INVESTIGATED, GUILTY), **changes: Any) -> Trial:
    articles = tuple(ExampleArticle(f"2026-02-1{n}-a.txt", text) for n, text in enumerate(texts))
    example = Example("One", flagged, articles, changes.pop("wanted", None))
    rule: Rule = replace(GAP, examples=(example,), **changes)
    (trial,) = try_examples(Pack((rule,), PACK.lexicon), [rule])
    return trial


@pytest.mark.parametrize(
    ("changes", "fault", "hint"),
    [
        ({}, None, ""),
        ({"heads": ("cow",)}, "must be flagged, is not", "without its selectors the rule fires"),
        ({"possible": 0.999}, "must be flagged, is not", "its score is 0."),
        ({"verdict": "update"}, "must be flagged, is not", "it is found to be of verdict stage"),
        ({"tolerance": 5.0}, "must be flagged, is not", "without its tolerance the rule fires"),
        ({"tolerance": 5.0, "heads": ("cow",)}, "must be flagged, is not", "several of selectors, possible"),
        ({"texts": (INVESTIGATED,)}, "must be flagged, is not", "no two figures meet"),
        ({"flagged": False}, "must not be flagged, is: ", "its score is 0."),
        ({"wanted": "update"}, "verdict must be update, is stage", ""),
    ],
    ids=str,
)
def test_a_fault_has_a_hint(changes: dict[str, Any], fault: str | None, hint: str) -> None:
    trial = tried(**changes)
    if fault is None:
        assert trial.fault is None
    else:
        assert trial.fault
        assert trial.fault.startswith(fault)
    assert trial.hint.startswith(hint)
    assert bool(trial.hint) is bool(hint)


def test_an_example_tells_where_it_stands() -> None:
    pack = load_pack([packaged_rules()])
    rule = pack.rules[0]
    lines = pack.files[rule.code].read_text(encoding="utf-8").splitlines()
    for trial in try_examples(pack, [rule]):
        path, line, column = trial.place.rsplit(":", 2)
        assert Path(path) == pack.files[rule.code]
        assert lines[int(line) - 1][int(column) - 1 :] == f"title: {trial.example.title}"
