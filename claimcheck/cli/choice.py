"""Which rules a command applies."""

from typing import TYPE_CHECKING

from claimcheck.cli.terminal import stop

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from claimcheck.rules.load import Pack
    from claimcheck.rules.rule import Rule


def load(folders: "Sequence[Path] | None") -> "Pack":
    from claimcheck.checks.registry import CHECKS
    from claimcheck.rules.load import RuleError, load_pack, packaged_rules

    try:
        return load_pack([packaged_rules(), *(folders or ())], CHECKS)
    except RuleError as error:
        stop(str(error))


def chosen(pack: "Pack", select: "Sequence[str] | None", ignore: "Sequence[str] | None") -> "tuple[Rule, ...]":
    """The rules whose code begins with, or whose name is, one of the selected and none of the ignored."""

    def meant(names: "Sequence[str] | None") -> "set[str]":
        found = set[str]()
        for name in (part.strip() for given in names or () for part in given.split(",") if part.strip()):
            codes = {r.code for r in pack.rules if r.name == name.lower() or r.code.startswith(name.upper())}
            if not codes:
                stop(f"no rule {name!r}; claimcheck rules list names them all")
            found |= codes
        return found

    wanted, unwanted = meant(select), meant(ignore)
    return tuple(r for r in pack.rules if (not select or r.code in wanted) and r.code not in unwanted)
