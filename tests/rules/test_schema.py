"""The JSON Schemas by which editors check YAML say what the loader says."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from claimcheck.checks.finding import Verdict
from claimcheck.checks.registry import CHECKS
from claimcheck.quantities.quantity import Kind
from claimcheck.rules import rule as rules
from claimcheck.rules.load import packaged_rules
from claimcheck.rules.schema import lexicon_schema, rule_schema
from claimcheck.settings.settings import KEYS, settings_schema

RULE = json.loads(rule_schema(CHECKS))
LEXICON = json.loads(lexicon_schema())
DOCS = Path(__file__).parent.parent.parent / "docs"
PACKS = [packaged_rules(), *(path.parent for path in DOCS.rglob("lexicon"))]


class AsEditorsRead(yaml.SafeLoader):
    """Days stay text."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
        for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@pytest.mark.parametrize("schema", [RULE, LEXICON, json.loads(settings_schema())], ids=["rule", "lexicon", "settings"])
def test_a_schema_is_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_files_that_ship_and_those_of_the_docs_fit(pack: Path) -> None:
    files = [(RULE, path) for path in pack.glob("*.yaml")] + [(LEXICON, p) for p in pack.glob("lexicon/*.yaml")]
    assert files
    for schema, path in files:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=AsEditorsRead)
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(data)]
        assert errors == [], path


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"levle": "note"}, "Additional properties are not allowed ('levle' was unexpected)"),
        ({"check": "figure"}, "'figure' is not one of"),
        ({"code": "C1"}, "'C1' does not match"),
        ({"kinds": ["mony"]}, "'mony' is not one of"),
        ({"from": 2024}, "2024 is not"),
        ({"tolerance": -1}, "-1 is less than the minimum of 0"),
    ],
)
def test_what_the_loader_refuses_the_schema_refuses(change: dict[str, Any], told: str) -> None:
    rule = yaml.safe_load((packaged_rules() / "CC101-count-conflict.yaml").read_text(encoding="utf-8"))
    messages = [error.message for error in Draft202012Validator(RULE).iter_errors({**rule, **change})]
    assert [m for m in messages if told in m], messages


def test_every_key_is_described() -> None:
    for schema, name in ((RULE, "Rule"), (LEXICON, "Lexicon")):
        properties = schema["$defs"][name]["properties"]
        assert [key for key, value in properties.items() if not value.get("description")] == []
    assert set(json.loads(settings_schema())["$defs"]["Settings"]["properties"]) == set(KEYS)


def test_kinds_and_verdicts_are_those_of_the_stages() -> None:
    assert get_args(rules.Kind) == tuple(Kind)
    assert get_args(rules.Verdict) == tuple(Verdict)
