"""Which findings a rule is about: those with a claim that fits all of its selectors.

The claims of a finding speak of one thing, so that it is enough if one of them names the noun, the event, the person or
the outlet that the rule asks for; the others may say it in other words. Nothing is hidden from a check: it reads whole
sentences, and a list of parts of which some are left out does not add up.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.checks.context import Context, classes
from claimcheck.checks.finding import Finding
from claimcheck.claims.claim import Claim
from claimcheck.linking.vocabulary import Vocabulary, stem
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule


def selected(findings: Iterable[Finding], rule: Rule, context: Context) -> Iterator[Finding]:
    """The findings that a rule is about, in their order; all of them where it has no selectors."""
    if not rule.selective:
        yield from findings
        return
    outlets = {article.path: article.outlet for article in context.story.articles} if rule.outlets else {}
    for finding in findings:
        if any(fits(p.claim, rule, context, outlets.get(p.claim.article)) for p in finding.places):
            yield finding


def without_replaced(findings: Iterable[Finding], rules: Iterable[Rule]) -> Iterator[Finding]:
    """The findings but those whose claims all stand in a finding of a rule that replaces theirs, in their order."""
    replaces = {rule.code: frozenset(rule.replaces) for rule in rules if rule.replaces}
    if not replaces:
        yield from findings
        return
    findings = list(findings)
    taken = [(replaces[f.rule], _claims(f)) for f in findings if f.rule in replaces]
    for finding in findings:
        if not any(finding.rule in codes and _claims(finding) <= claims for codes, claims in taken):
            yield finding


def _claims(finding: Finding) -> frozenset[str]:
    return frozenset(place.claim.id for place in finding.places)


def fits(claim: Claim, rule: Rule, context: Context, outlet: str | None = None) -> bool:
    """Whether a claim fits every selector of a rule; of the words of one selector it needs one.

    outlet: that of the claim's article, where it is known.
    """
    words = context.words
    return (
        (not rule.kinds or claim.kind in rule.kinds)
        and (not rule.heads or _head(claim) in {stem(noun) for noun in rule.heads})
        and (not rule.concepts or not _concepts(claim, words).isdisjoint(rule.concepts))
        and (not rule.predicates or not classes(claim, context).isdisjoint(rule.predicates))
        and (not rule.funnels or not classes(claim, context).isdisjoint(_stages(rule, words.lexicon)))
        and (not rule.entities or any(_names(claim, name) for name in rule.entities))
        and (not rule.outlets or _outlet(outlet, words.lexicon) in {_outlet(o, words.lexicon) for o in rule.outlets})
        and _in_time(claim, rule)
    )


def _head(claim: Claim) -> str | None:
    return stem(claim.head) if claim.head else None


def _concepts(claim: Claim, words: Vocabulary) -> frozenset[str]:
    return frozenset(words.chain(words.concept(claim.head))) if claim.head else frozenset()


def _stages(rule: Rule, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(stage for name in rule.funnels for stage in lexicon.funnels[name].stages)


def _names(claim: Claim, name: str) -> bool:
    """Whether the claim's sentence holds a name as whole words, in any case, or the claim is of somebody so called."""
    return any(text and _whole(name).search(text) for text in (claim.sentence, claim.person))


@lru_cache(maxsize=256)
def _whole(name: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


def _outlet(name: str | None, lexicon: Lexicon) -> str | None:
    """An outlet's name as the lexicon has it, lower case; by itself where the lexicon does not know it."""
    if not name:
        return None
    plain = name.casefold().strip().removeprefix("www.")
    known = (own for own, others in lexicon.outlets.items() if plain in {o.casefold() for o in (own, *others)})
    return next(known, plain).casefold()


def _in_time(claim: Claim, rule: Rule) -> bool:
    day = claim.as_of or claim.published
    if rule.since is None and rule.until is None:
        return True
    return day is not None and (rule.since is None or rule.since <= day) and (rule.until is None or day <= rule.until)
