"""How commands take their options: groups of them, and what Typer need not convert.

Typer converts every option by way of Pydantic, given or not, and importing that takes as long as reading twenty
articles. What was not given stays None, what is to be text is text already, and a choice is looked up.

Options that several commands share are one parameter of each command: a NamedTuple whose fields are the options. Typer
knows no such groups; what it is given has the options themselves in their place.
"""

import inspect
from collections.abc import Callable, Iterator, Sequence
from enum import EnumType, StrEnum
from functools import wraps
from typing import Any, get_type_hints

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


def with_groups(command: Callable[..., None]) -> Callable[..., None]:
    """A command whose parameters may be groups of options, as Typer calls it: with each option by its name."""
    parameters = inspect.signature(command, eval_str=True).parameters
    groups = {name: one.annotation for name, one in parameters.items() if hasattr(one.annotation, "_fields")}

    @wraps(command)
    def called_flat(**given: Any) -> None:
        grouped = {name: group(*map(given.pop, group._fields)) for name, group in groups.items()}
        command(**given, **grouped)

    flat: list[inspect.Parameter] = []
    for name, one in parameters.items():
        flat += _options(groups[name]) if name in groups else [one.replace(kind=inspect.Parameter.KEYWORD_ONLY)]
    vars(called_flat)["__signature__"] = inspect.Signature(flat)
    return called_flat


def _options(group: Any) -> Iterator[inspect.Parameter]:
    """The fields of a group with their defaults, as parameters."""
    for name, annotation in get_type_hints(group, include_extras=True).items():
        default = group._field_defaults.get(name, inspect.Parameter.empty)
        yield inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
