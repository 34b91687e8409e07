"""JSON Schemas (draft 2020-12) of rule and lexicon files, made from the structs that validate them."""

from collections.abc import Iterable
from typing import Any

import msgspec

from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def rule_schema(checks: Iterable[str] = ()) -> str:
    """The schema of a rule file, with a final LF. checks: the names of the checks that there are."""
    schema = msgspec.json.schema(Rule)
    if names := sorted(checks):
        schema["$defs"]["Rule"]["properties"]["check"]["enum"] = names
    return printed("A rule of claimcheck", schema)


def lexicon_schema() -> str:
    """The schema of a lexicon file, with a final LF."""
    return printed("A lexicon of claimcheck", msgspec.json.schema(Lexicon))


def printed(title: str, schema: dict[str, Any]) -> str:
    """A schema as text, with its draft and a title."""
    whole = {"$schema": DRAFT, "title": title, **schema}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"
