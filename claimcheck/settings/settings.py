"""Every key that may be set, with its type, its default and what it means; docs/settings.md is made from it."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Codes = tuple[str, ...]
Gravity = Literal["error", "warning", "note", "off"]


def _told(description: str, *examples: object) -> Meta:
    """What is told of a key in the documentation and the schema."""
    return Meta(description=description, examples=[*examples] or None)


class Settings(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """What holds for one run. Rules are named by code, by the beginning of codes ("CC1") or by name ("age-birth").

    Paths in ``rules``, ``decisions``, ``baseline``, ``output`` and ``store`` are ready to be opened: those of a
    settings file have been taken from its folder.
    """

    select: Annotated[
        Codes,
        _told("Rules to apply; all of them where the list is empty. `ALL` names every rule.", ["CC1", "age-birth"]),
    ] = ()
    ignore: Annotated[
        Codes,
        _told(
            "Rules to leave out. Where a rule is both selected and ignored, the longer name wins: "
            "`CC101` over `CC1`; of two that are alike, `ignore`.",
            ["CC103"],
        ),
    ] = ()
    extend_select: Annotated[
        Codes, _told("Rules to apply besides those of `select`; adds up over file, environment and flags.", ["CC301"])
    ] = ()
    extend_ignore: Annotated[
        Codes,
        _told(
            "Rules to leave out besides those of `ignore`; adds up over file, environment and flags.", ["status-gap"]
        ),
    ] = ()
    per_path_ignores: Annotated[
        dict[str, Codes],
        _told(
            "Rules that do not count in articles whose path fits a pattern; see above.",
            {"archive/": ["CC103", "CC104"]},
        ),
    ] = {}
    levels: Annotated[
        dict[str, Gravity],
        _told(
            "The gravest level that rules give, instead of their own; less sure findings stay lower. "
            "`off` leaves a rule out. The longest name that fits a rule holds.",
            {"CC102": "error", "CC4": "warning"},
        ),
    ] = {}
    tolerance: Annotated[
        dict[str, Annotated[float, Meta(ge=0)]],
        _told(
            "How far two figures may differ, as a part of the greater, for rules of the check `figures`, "
            "instead of the rule's own tolerance: 0.02 is one part in fifty.",
            {"CC105": 0.02},
        ),
    ] = {}
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"], _told("The least level that makes the exit status 1.", "warning")
    ] = "error"
    show: Annotated[
        Literal["error", "warning", "note"],
        _told("The least level that is printed; JSON, CSV and HTML hold all.", "note"),
    ] = "warning"
    format: Annotated[str, _told("What `scan` and `gate` print on standard output.", "concise")] = "table"
    output: Annotated[
        tuple[str, ...],
        _told(
            "Reports that `scan` and `gate` write as well, as `FILE` or `FORMAT=FILE`.",
            ["report.html", "sarif=claimcheck.sarif"],
        ),
    ] = ()
    rules: Annotated[
        tuple[str, ...], _told("Folders of rules and words of your own, besides those that ship.", ["house-rules"])
    ] = ()
    decisions: Annotated[
        str | None, _told("The file that holds what was decided about findings.", "desk/claimcheck.decisions")
    ] = None
    baseline: Annotated[
        str | None,
        _told("Findings that are known and do not count: a baseline, or a JSON report.", "claimcheck.baseline"),
    ] = None
    workers: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        _told("Processes that read articles; chosen by the size of the input unless given.", 4),
    ] = None
    exclude: Annotated[
        tuple[str, ...],
        _told(
            "Files and folders to leave out where a folder is read; a file named outright is read.",
            ["drafts/", "*.old.txt"],
        ),
    ] = ()
    text_field: Annotated[
        str | None, _told("The field of JSON records that holds the text; dots lead into fields.", "article.body")
    ] = None
    date_field: Annotated[str | None, _told("The field of JSON records that holds the article's day.", "issued")] = None
    id_field: Annotated[str | None, _told("The field of JSON records that tells them apart.", "story_id")] = None
    include_withheld: Annotated[
        bool, _told("Read items as well that are withheld, canceled or under an embargo.", True)
    ] = False
    stdin_format: Annotated[
        str | None,
        _told("The format of standard input, as the suffix of a file; told by its content unless given.", "html"),
    ] = None
    store: Annotated[
        str | None,
        _told(
            "The file in which `scan` keeps what it read, linked and found, so that the next one does only "
            "what is new; none unless given. Needs the extra `store`; see docs/store.md.",
            "claims.duckdb",
        ),
    ] = None


def settings_schema() -> str:
    """The JSON Schema of ``claimcheck.toml`` (draft 2020-12), with a final LF."""
    from claimcheck.rules.schema import printed

    return printed("Settings of claimcheck", msgspec.json.schema(Settings))


# Names of the keys as they are written in a file, in the order of docs/settings.md.
KEYS: tuple[str, ...] = Settings.__struct_encode_fields__
# Paths, which a settings file gives from its own folder.
PATHS = frozenset({"rules", "decisions", "baseline", "output", "store"})
# Keys whose values add up instead of replacing those of a weaker source.
ADDING = frozenset({"extend-select", "extend-ignore"})
DEFAULTS: dict[str, object] = {
    key: getattr(Settings(), field) for key, field in zip(KEYS, Settings.__struct_fields__, strict=True)
}
