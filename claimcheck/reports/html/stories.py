"""Stories as the HTML report shows them: what is said of each thing over time, in a chart and in a table."""

from collections.abc import Mapping, Sequence

import msgspec

from claimcheck.articles.article import Article
from claimcheck.claims.claim import Claim
from claimcheck.linking.groups import Group, groups
from claimcheck.linking.measures import measure, outcome
from claimcheck.linking.story import Story
from claimcheck.quantities.interval import Interval
from claimcheck.reports.html.chart import Chart, Datum, chart
from claimcheck.reports.html.values import Anchors, Quote, quote, source_of
from claimcheck.reports.values import inert, value_label

_EXCERPT = 160


class Thing(msgspec.Struct, frozen=True):
    """What is said of one thing. sources: who says it, by number of series. undrawn: claims that the chart leaves out.

    unit: what the chart counts in, where the topic does not say so.
    """

    id: str
    group: Group
    rows: tuple[Quote, ...]
    chart: Chart | None
    sources: tuple[tuple[int, str], ...]
    unit: str
    undrawn: int


class Tale(msgspec.Struct, frozen=True):
    """A story. disputed: things of which it gives several figures; agreed: the others."""

    number: int
    title: str
    story: Story
    disputed: tuple[Thing, ...]
    agreed: tuple[Thing, ...]


def tales(stories: Sequence[Story], articles: Mapping[str, Article], anchors: Anchors) -> tuple[Tale, ...]:
    """The stories in their order, numbered from 1."""
    return tuple(_tale(number, story, articles, anchors) for number, story in enumerate(stories, start=1))


def _tale(number: int, story: Story, articles: Mapping[str, Article], anchors: Anchors) -> Tale:
    names = sorted({source_of(claim, articles.get(claim.article)) for claim in story.claims})
    series = {name: n for n, name in enumerate(names)}
    things = [
        _thing(f"t{number}-{n}", group, articles, anchors, series) for n, group in enumerate(groups(story), start=1)
    ]
    return Tale(
        number=number,
        title=title(story),
        story=story,
        disputed=tuple(thing for thing in things if thing.group.figures > 1),
        agreed=tuple(thing for thing in things if thing.group.figures == 1),
    )


def title(story: Story) -> str:
    """The first headline of a story, else the path of its first article."""
    return next((a.headline for a in story.articles if a.headline), story.articles[0].path)


def _thing(
    name: str, group: Group, articles: Mapping[str, Article], anchors: Anchors, series: Mapping[str, int]
) -> Thing:
    own_unit = len({claim.unit for claim in group.claims}) == 1
    calendar = all(claim.value is None for claim in group.claims)
    rows = tuple(quote([claim], articles, anchors, _EXCERPT) for claim in group.claims)
    drawn = [(row, _value(row.claim, own_unit, calendar), row.claim.as_of or row.claim.published) for row in rows]
    data = [
        Datum(
            day=day,
            low=value.low,
            high=value.high,
            approximate=row.claim.approximate,
            label=inert(value_label(row.claim)),
            series=series[row.source],
            title=f"{day.isoformat()}: {value_label(row.claim)}, {row.source}",
            anchor=row.anchor,
        )
        for row, value, day in drawn
        if value and day
    ]
    return Thing(
        id=name,
        group=group,
        rows=rows,
        chart=chart(data, calendar) if len(data) > 1 and group.figures > 1 else None,
        sources=tuple(sorted({(series[row.source], row.source) for row in rows})),
        unit=_unit(group.claims[0], own_unit),
        undrawn=len(group.claims) - len(data),
    )


def _value(claim: Claim, own_unit: bool, calendar: bool) -> Interval | None:
    """What is drawn of a claim; None where it has no bound."""
    value = _days(claim) if calendar else outcome(claim) if own_unit else measure(claim).value
    return None if value is None or (value.low is None and value.high is None) else value


def _days(claim: Claim) -> Interval | None:
    if claim.first is None or claim.last is None or claim.first > claim.last:
        return None
    return Interval(claim.first.toordinal(), claim.last.toordinal())


def _unit(claim: Claim, own_unit: bool) -> str:
    """What the chart's values are counted in; nothing where the topic says so already."""
    of = measure(claim)
    if own_unit:
        return claim.unit or "" if of.family not in ("count", "ordinal", "date") else ""
    return {"duration": "days", "measure": f"{of.unit}, SI base unit", "count": "", "ordinal": ""}.get(of.family, "")
