"""What is said of each thing over time: the table of all comparable figures, agreeing ones too.

Analysts of news need it beside the contradictions (White, Cardie, Ng and McCullough, RIPTIDES, HLT 2002).
"""

import json
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from claimcheck.engines.results import GroupResult, Timeline
from claimcheck.linking.groups import Group
from claimcheck.reports.as_json import claim_object, one_line_strings
from claimcheck.reports.rows import Row, print_rows
from claimcheck.reports.summary import counted
from claimcheck.reports.values import inert, value_label


def print_groups(result: GroupResult, console: Console) -> None:
    """A table a group: the day, the figure, its sentence with who says it, and where; then a line that counts them."""
    told = [timeline for timeline in result.timelines if timeline.groups]
    for timeline in told:
        console.print(Text(_title(timeline), style="bold"), soft_wrap=True)
        for group in timeline.groups:
            console.print(Text(f" {inert(group.topic)}  ({_agreement(group)})"), soft_wrap=True)
            rows = [Row(value_label(c), [c], f"({c.speaker})" if c.speaker else "") for c in group.claims]
            print_rows(rows, console, day_first=True)
        console.print()
    console.print(_summary(told), soft_wrap=True)


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
    document = json.dumps({"version": 1, "stories": stories, "errors": errors}, ensure_ascii=False, indent=1)
    return one_line_strings(document) + "\n"


def _title(timeline: Timeline) -> str:
    first = timeline.articles[0]
    more = len(timeline.articles) - 1
    return inert(first.headline or first.path) + (f"  (+ {more} article{'s' * (more > 1)})" if more else "")


def _agreement(group: Group) -> str:
    return f"{counted(len(group.claims), 'claim')}, " + (
        "agreeing" if group.figures == 1 else f"{group.figures} figures"
    )


def _summary(told: Sequence[Timeline]) -> str:
    groups = [group for timeline in told for group in timeline.groups]
    claims = sum(len(group.claims) for group in groups)
    return f"{counted(len(told), 'story', 'stories')}, {counted(len(groups), 'group')}, {counted(claims, 'claim')}"
