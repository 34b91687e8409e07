"""Libraries that only some formats need: installed as extras, asked for by name where they are missing."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from claimcheck.articles.formats.item import UnreadableError


def optional(module: str, suffix: str, extra: str) -> Any:
    """The module, imported on first use.

    Raises UnreadableError, which names the extra to install, or where it is installed says what that one lacks.
    """
    try:
        return import_module(module)
    except ImportError as missing:
        reason = f"reading .{suffix} needs claimcheck-newsroom[{extra}]"
        if find_spec(module.partition(".")[0]):
            reason += f", which is not whole: {' '.join(str(missing).split())}"
        raise UnreadableError(reason) from missing
