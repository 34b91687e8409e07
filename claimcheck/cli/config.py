"""``claimcheck config``."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from claimcheck.cli.choice import chosen, load, report_format, settings_for
from claimcheck.cli.options import (
    BaselineFile,
    ConfigFile,
    DateField,
    DecisionsFile,
    Exclude,
    ExtendIgnore,
    ExtendSelect,
    FailLevel,
    IdField,
    Ignore,
    IncludeWithheld,
    Isolated,
    Outputs,
    RuleFolders,
    Select,
    ShowLevel,
    StdinFormat,
    StoreFile,
    TextField,
    Workers,
)
from claimcheck.cli.terminal import console


class ConfigFormat(StrEnum):
    TABLE = "table"
    JSON = "json"


def config(
    context: typer.Context,
    form: Annotated[ConfigFormat, typer.Option("--format", help="How the settings are printed.")] = ConfigFormat.TABLE,
    output: Outputs = None,
    fail_on: FailLevel = None,
    show: ShowLevel = None,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    extend_ignore: ExtendIgnore = None,
    rules: RuleFolders = None,
    exclude: Exclude = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    include_withheld: IncludeWithheld = None,
    stdin_format: StdinFormat = None,
    decisions: DecisionsFile = None,
    baseline: BaselineFile = None,
    store: StoreFile = None,
    workers: Workers = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """Show every setting that holds here, and what set it: a line of a file, a variable or a flag.

    Exit status: 0, or 2 where the settings or the rules that they name cannot be used.
    """
    from claimcheck.reports.settings_page import print_settings, settings_document

    resolved = settings_for(context)
    chosen(load(resolved), resolved)
    report_format(resolved)
    if form is ConfigFormat.JSON:
        sys.stdout.write(settings_document(resolved))
    else:
        print_settings(resolved, console())
