"""A group of commands that leave to Typer only what needs converting.

Typer converts every option by way of Pydantic, given or not, and importing that takes as long as reading twenty
articles. What was not given stays None, what is to be text is text already, and a choice is looked up.
"""

from collections.abc import Callable, Sequence
from enum import EnumType, StrEnum
from typing import Any

import typer
from typer.core import TyperGroup


class Group(TyperGroup):
    """Typer's group; its commands' parameters, and its own, are converted as said above."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _lighten(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if command := super().get_command(ctx, cmd_name):
            _lighten(command.get_params(ctx))
        return command


def _lighten(params: list[Any]) -> None:
    for param in params:
        param.process_value = _unless_plain(param, param.process_value)


def _unless_plain(param: Any, convert: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """What converts the value of a parameter unless it is missing and may be, or plainly is what it shall be."""
    # Versions of Typer without this attribute do not use Pydantic either.
    wanted = getattr(getattr(param, "type_descriptor", None), "annotation", None)
    choices: tuple[StrEnum, ...] = tuple(wanted) if isinstance(wanted, EnumType) else ()

    def process(context: Any, value: Any) -> Any:
        missing = value is None or value == ()
        if not missing and choices:
            value = _chosen(value, choices, context, param)
        elif param.required if missing else wanted not in (str, list[str]):
            return convert(context, value)
        return param.callback(context, param, value) if param.callback else value

    return process


def _chosen(given: Any, choices: Sequence[StrEnum], context: Any, param: Any) -> StrEnum:
    """The choice that a text means. Raises BadParameter, which tells the choices and what may have been meant."""
    if given in choices:
        return choices[choices.index(given)]
    from claimcheck.rules.complaints import meant

    known = [choice.value for choice in choices]
    raise typer.BadParameter(f"{given!r} is not one of {', '.join(known)}{meant(given, known)}", context, param)
