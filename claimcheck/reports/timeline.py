"""What is said of each thing over time: the table of all comparable figures, agreeing ones too.

Analysts of news need it beside the contradictions (White, Cardie, Ng and McCullough, RIPTIDES, HLT 2002).
"""

import json

from rich.box import SQUARE
from rich.cells import cell_len
from rich.console import Console
from rich.console import Group as Cells
from rich.table import Table
from rich.text import Text

from claimcheck.engines.local import GroupResult, Timeline
from claimcheck.linking.groups import Group
from claimcheck.reports.as_json import claim_object
from claimcheck.reports.excerpts import excerpt
from claimcheck.reports.values import day_label, inert, place_label, value_label

_EXCERPT = 70
# Day, value and the rules of the table.
_BESIDES = 32


def print_groups(result: GroupResult, console: Console) -> None:
    """A table a group: the figure, the day that it speaks of, who says it, and where."""
    places = [place_label(c) for t in result.timelines for g in t.groups for c in g.claims]
    # A path is never cut, whatever the width of the terminal.
    console.width = max(console.width, max(map(cell_len, places), default=0) + _BESIDES)
    for timeline in result.timelines:
        console.print(Text(_title(timeline), style="bold"), soft_wrap=True)
        for group in timeline.groups:
            console.print(Text(f" {inert(group.topic)}  ({_counted(group)})"), soft_wrap=True)
            console.print(_rows(group))
        console.print()


def timeline_document(result: GroupResult) -> str:
    """One JSON object: stories, each with its articles' paths and its groups; a claim is as in ``extract``."""
    stories = [
        {
            "articles": [article.path for article in timeline.articles],
            "groups": [
                {"topic": g.topic, "figures": g.figures, "claims": [claim_object(c) for c in g.claims]}
                for g in timeline.groups
            ],
        }
        for timeline in result.timelines
    ]
    errors = [{"article": error.name, "reason": error.reason} for error in result.errors]
    return json.dumps({"version": 1, "stories": stories, "errors": errors}, ensure_ascii=False, indent=1) + "\n"


def _title(timeline: Timeline) -> str:
    first = timeline.articles[0]
    more = len(timeline.articles) - 1
    return inert(first.headline or first.path) + (f"  (+ {more} article{'s' * (more > 1)})" if more else "")


def _counted(group: Group) -> str:
    return f"{len(group.claims)} claims, " + ("agreeing" if group.figures == 1 else f"{group.figures} figures")


def _rows(group: Group) -> Table:
    table = Table(box=SQUARE, show_header=False, padding=(0, 1))
    for claim in group.claims:
        said = f" ({inert(claim.speaker)})" if claim.speaker else ""
        where = Text(inert(place_label(claim)), style="cyan", no_wrap=True, overflow="ignore")
        sentence = Text(inert(excerpt([claim], _EXCERPT).text) + said)
        table.add_row(day_label(claim), Text(inert(value_label(claim)), style="bold"), Cells(sentence, where))
    return table
