"""Gathers a story's linked claims into groups: all that is said of one thing, agreeing or not, over time."""

import msgspec

from claimcheck.claims.claim import Claim
from claimcheck.linking.clusters import linkage
from claimcheck.linking.measures import measure, thing
from claimcheck.linking.story import Story

# Claims are of one group where their links, on average, are likelier than not.
_ONE_THING = 0.5


class Group(msgspec.Struct, frozen=True):
    """Claims about one thing. topic: its noun phrase. claims: by the day they speak of, then by place; undated last."""

    topic: str
    claims: tuple[Claim, ...]

    @property
    def figures(self) -> int:
        """How many different figures the group holds."""
        return len({(measure(c).value, c.first, c.last) for c in self.claims})


def groups(story: Story) -> tuple[Group, ...]:
    """The story's groups of two claims and more, the largest first, then by place."""
    claims = sorted({c.id: c for link in story.links for c in (link.first, link.second)}.values(), key=_place)
    number = {c.id: n for n, c in enumerate(claims)}
    pairs = {}
    for link in story.links:
        i, j = sorted((number[link.first.id], number[link.second.id]))
        pairs[i, j] = link.score
    found = [
        Group(_topic([claims[n] for n in members]), tuple(sorted((claims[n] for n in members), key=_time)))
        for members in linkage(len(claims), pairs, _ONE_THING, nearest=0.5)
        if len(members) > 1
    ]
    return tuple(sorted(found, key=lambda g: (-len(g.claims), _place(min(g.claims, key=_place)))))


def _topic(claims: list[Claim]) -> str:
    """The noun phrase that most of the claims use; of those the shortest."""
    things = [thing(claim) for claim in claims]
    return min(things, key=lambda name: (-things.count(name), len(name), name))


def _place(claim: Claim) -> tuple[str, int]:
    return claim.article, claim.span.start


def _time(claim: Claim) -> tuple[bool, str, str, int]:
    return claim.as_of is None, claim.as_of.isoformat() if claim.as_of else "", *_place(claim)
