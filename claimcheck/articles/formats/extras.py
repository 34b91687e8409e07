"""Libraries that only some formats need: installed as extras, asked for by name where they are missing."""

from importlib import import_module
from typing import Any

from claimcheck.articles.formats.item import UnreadableError


def optional(module: str, suffix: str, extra: str) -> Any:
    """The module, imported on first use. Raises UnreadableError, which names the extra to install."""
    try:
        return import_module(module)
    except ImportError as missing:
        raise UnreadableError(f"reading .{suffix} needs claimcheck-newsroom[{extra}]") from missing
