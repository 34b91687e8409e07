"""The JSON Schema of ``claimcheck.toml``, made from the struct that validates it."""

import msgspec

from claimcheck.rules.schema import printed
from claimcheck.settings.settings import Settings


def settings_schema() -> str:
    """The schema (draft 2020-12), with a final LF."""
    return printed("Settings of claimcheck", msgspec.json.schema(Settings))
