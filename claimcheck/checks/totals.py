"""Totals and their parts, where the text says that the parts make up the total.

Only wordings that state a partition count: a colon after the total ("112 reports: 68 of …, 31 of … and
15 of …"), a closing total ("… and 57 in offices, a total of 412"), an apposition ("83 people, 78 passengers and five
crew"), the fate of all of a number ("Of the 3,482 ballots, … were for …, … were rejected") and "including", whose parts
may not exceed it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.complements import complements
from claimcheck.checks.margins import margins
from claimcheck.checks.partitions import SEPARATOR, Form, Partition, added, listed, near
from claimcheck.checks.passages import COUNTS, Sentence, additive, plain, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.slips import resemble
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.text.nouns import singular

_SUMS = (*COUNTS, Kind.MONEY, Kind.DURATION, Kind.MEASURE)
_ANNOUNCES = lazy_regex(r":|\s[–—-]\s|—")
# "… £6.2m in fees and the rest to the tax office": not all parts have a figure.
_THE_REST = lazy_regex(r"[^.;:]{0,80}\b(?:the (?:rest|remainder|balance|remaining)|others?|more besides)\b")
_LIST_LEAD = lazy_regex(r"\s?(?:the |a further |another |with )?(?:[a-z'.& -]{1,40} )?")
_TOTAL_BEFORE = lazy_regex(
    r"(?:(?:, |- |– |— |\b(?:making|for|giving|or|makes?|made|gave|gives|brings?|is|was|comes? to|came to) )"
    r"(?:(?:a|an|the) )?(?:[a-z]+ )?total of "
    r"|\b(?:which|that|this|together they|they|these|it all|it) (?:all )?"
    r"(?:makes?|made|adds? up to|added up to|totals?|totalled|comes? to|came to) "
    r"|\b(?:making|adding up to|add up to|totall?ing) )$"
)
_TOTAL_AFTER = lazy_regex(r"(?: [a-z]+){0,2} (?:in all|in total|altogether|combined|all told)\b")
_ALTOGETHER = lazy_regex(r"(?:^|[,;–—] ?|\b(?:or|making|makes?|made|of) )(?:an? )?$")
_ABOUT = lazy_regex(r"\b(?:average|each|apiece|every|per|total|overall|bringing|taking)\b")
_INCLUDING = lazy_regex(r"[^.;:]{0,90}?,? (?:including|among them|among whom were|which include)(?: the)? ?$")
# Sums do not overlap, as members of several clubs do.
_INCLUDE = lazy_regex(r"[^.;:]{0,90}? includ(?:es?|ed) $")
_WHOLE = lazy_regex(r"(?:^|[,;:–—] |\band )of (?:the |its |their |his |her |all |those |these |some )*$", re.IGNORECASE)
_OF_WHOM = lazy_regex(r"[^.;:]{0,60}?,? of (?:whom|which|these|those|them),? ?$")
_PRECEDED = lazy_regex(r"\b(?:from|than|to|against|with|by|after)(?: the| about| just| only)? $")
# Who is the one is not the other: two such parts are the whole of it.
_OPPOSITES = tuple(
    frozenset(pair.split("/"))
    for pair in ("woman/man", "female/male", "girl/boy", "child/adult", "dead/alive", "civilian/soldier", "for/against")
)
_CLOSE = 0.15
_COLON_CLOSE = 0.2
_VERY_CLOSE = 0.05
_MADE_UP_OF = lazy_regex(r"[^.;:,]{0,60}(?:, |\(| [–—-] )(?:made up of |comprising )?")
_WORD = lazy_regex(r"[a-z]+")


def partitions(sentences: Sequence[Sentence], words: Vocabulary) -> Iterator[Partition]:
    """The partitions that an article states, adding up or not, in text order of their totals' sentences."""
    for at, sentence in enumerate(sentences):
        summable = [c for c in sentence.claims if c.kind in _SUMS and c.value is not None]
        yield from _announced(sentence, summable)
        yield from _closing(sentences, at, summable)
        yield from _apposed(sentence, summable, words)
        yield from _enumerated(sentence, summable)
        yield from _with_the_rest(sentences, at, summable)
        yield from _included(sentence, summable)
        yield from _shared_out(sentences, at, summable, words)
        yield from complements(sentences, at)
        yield from margins(sentence)


def _announced(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """ "112 reports: 68 of overheating, 31 of smoke and 15 of fire"."""
    for first, after in pairwise(claims):
        gap = sentence.between(first, after)
        mark = list(_ANNOUNCES.finditer(gap))
        if not mark or not _LIST_LEAD.fullmatch(gap[mark[-1].end() :]):
            continue
        parts = listed(sentence, [c for c in claims if c.span >= after.span])
        totals = [c for c in claims if c.span <= first.span and additive(c, after) and c.kind == after.kind]
        tail = sentence.after(parts[-1])
        if len(parts) < 2 or not totals or SEPARATOR.match(without_brackets(tail)) or _THE_REST.match(tail):
            continue
        plain_totals = [c for c in totals if not _PRECEDED.search(sentence.before(c))] or totals
        total = next((c for c in totals if Partition(c, tuple(parts), Form.ANNOUNCED, 1).adds_up), plain_totals[0])
        colon = mark[-1].group() == ":"
        yield from _plausible(
            Partition(total, tuple(parts), Form.ANNOUNCED, 0.95 if colon else 0.8), _COLON_CLOSE if colon else _CLOSE
        )


def _closing(sentences: Sequence[Sentence], at: int, claims: Sequence[Claim]) -> Iterator[Partition]:
    """ "268 people in production, 87 in the warehouse and 57 in offices, a total of 412"."""
    sentence = sentences[at]
    for total in claims:
        before = sentence.before(total) + _leading(total)
        plainly = _TOTAL_BEFORE.search(before) is not None
        if not plainly and not (_TOTAL_AFTER.match(sentence.after(total)) and _ALTOGETHER.search(before)):
            continue
        parts: list[Claim] = []
        best: Partition | None = None
        for back in range(4):
            here = sentences[at - back]
            if at < back or sentence.span.start - here.span.start > _REACH:
                break
            parts = [c for c in here.claims if _countable(here, c, total)] + parts
            told = plain(sentence.text[here.span.start : total.span.start])
            if any(_comes_to(total, parts[k:], len(_ONE_MORE.findall(told))) for k in range(len(parts) - 1)):
                best = None
                break
            if len(parts) > 1 and best is None and near(parts, total, _CLOSE):
                best = Partition(total, tuple(parts), Form.CLOSING, 0.9 if plainly else 0.75)
        if best is not None:
            yield best


# "Four men, three women and a boy": the boy is counted without a number.
_ONE_MORE = lazy_regex(r"(?:,|\band|\bplus) (?:an?|another|his|her|their) [a-z]")


def _comes_to(total: Claim, parts: Sequence[Claim], uncounted: int) -> bool:
    """Whether the parts come to the total, or fall short of it by no more than are told without a number."""
    missing = printed(total).floor - added(parts).ceiling
    return Partition(total, tuple(parts), Form.CLOSING, 1).adds_up or 0 < missing <= uncounted


# How far before a closing total its parts may begin, in characters: a paragraph or three.
_REACH = 700
# A number without its unit: "nine years, and his wife six and a half".
_BARE = lazy_regex(r" ?(?:[,;.)]|and\b|$)")
_TOTAL_OF = lazy_regex(r"(?:(?:a|an|the) )?(?:[a-z]+ )?total of ", re.IGNORECASE)


def _leading(total: Claim) -> str:
    """The words of the claim itself that say that it is a total: "a total of 412"."""
    match = _TOTAL_OF.match(total.text)
    return match.group().lower() if match else ""


def _countable(sentence: Sentence, claim: Claim, total: Claim) -> bool:
    if claim.span >= total.span or claim.value is None or not claim.value.exact or not additive(claim, total):
        return False
    if claim.kind in COUNTS and total.kind not in COUNTS and not _BARE.match(sentence.after(claim)):
        return False
    # Behind a comma the total itself is announced: "… and 57 in offices, a total of 412".
    around = sentence.before(claim)[-30:] + sentence.after(claim)[:15].partition(",")[0]
    return not _ABOUT.search(around) and claim.value.floor <= printed(total).ceiling


def _apposed(sentence: Sentence, claims: Sequence[Claim], words: Vocabulary) -> Iterator[Partition]:
    """ "83 people on the train, 78 passengers and five crew": each part counts a kind of what the total counts."""
    for i, total in enumerate(claims[:-2]):
        if total.kind not in COUNTS or total.head is None:
            continue
        gap = sentence.between(total, claims[i + 1])
        if not _MADE_UP_OF.fullmatch(gap):
            continue
        parts = listed(sentence, claims[i + 1 :])
        wide = words.concept(total.head)
        kinds = [words.chain(words.concept(p.head)) for p in parts if p.head]
        narrower = [k for k in kinds if wide in k[1:]]
        by_kind = len(kinds) == len(parts) and len(narrower) >= len(parts) - 1
        if any(_WHOLE.search(sentence.before(c)) for c in claims[: i + 1]):
            # "Of the 38, 21 were men, 11 were women and eight went home": who went home may be of either.
            by_kind = by_kind and len({k[0] for k in narrower}) == len(parts)
        if len(parts) > 1 and (by_kind or _opposite(sentence, parts)):
            yield from _plausible(Partition(total, tuple(parts), Form.APPOSED, 0.85), _CLOSE)


# "£45m, made up of £30m in cash and £15m in shares" names all parts.
_MADE_UP = lazy_regex(
    r"[^.;:]{0,60}?,? ?\(?(?:made up of|consisting of|comprising|comprised of|(?:split|divided|shared) between) "
)
_BESIDE = lazy_regex(r"[^.;:,()]{0,60}(?P<mark>,| \(| [–—-]) ?")
_OF_THEM = lazy_regex(r" (?:of (?:them|whom|these|those)\b|in\b|at\b|from\b|for\b|on\b)")


def _enumerated(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """ "58 arrests, 33 of them in Leeds, 19 in Bradford and eight in Hull", "64 aircraft (38 Boeings, 20 Airbuses …)".

    Such a list may leave some out: it is wrong where it exceeds the total, or falls short of it by what looks like a
    slip.
    """
    for i, total in enumerate(claims[:-2]):
        gap = sentence.between(total, claims[i + 1])
        parts = listed(sentence, [c for c in claims[i + 1 :] if c.kind is total.kind])
        if len(parts) < 2 or not additive(total, parts[0]):
            continue
        if _MADE_UP.fullmatch(gap):
            yield from _plausible(Partition(total, tuple(parts), Form.ANNOUNCED, 0.88), 0.3)
            continue
        beside = _BESIDE.fullmatch(gap)
        if beside is None or len(parts) < 3 or (beside["mark"] == "," and not _OF_THEM.match(sentence.after(parts[0]))):
            continue
        yield from _slip(Partition(total, tuple(parts), Form.APPOSED, 0.82))


def _slip(partition: Partition) -> Iterator[Partition]:
    """The partition where it adds up, exceeds its total by a little or falls short of it by a slip of the pen."""
    target = printed(partition.total).floor
    exceeds = partition.sum.floor > target and near(partition.parts, partition.total, _CLOSE)
    if partition.adds_up or exceeds or resemble(partition.sum.floor, target):
        yield partition


_REST = lazy_regex(r"\b(?:the|its|their) (?:remaining|other|balance of|final|last) $")


def _with_the_rest(sentences: Sequence[Sentence], at: int, claims: Sequence[Claim]) -> Iterator[Partition]:
    """ "The fund has £1.2m. £600,000 will go to schools, £400,000 to clinics and the remaining £200,000 to parks"."""
    sentence = sentences[at]
    parts = [c for c in claims if c.value and c.value.exact and additive(c, claims[-1])]
    if len(parts) < 2 or not _REST.search(sentence.before(parts[-1])) or "other" in sentence.before(parts[-1])[-8:]:
        return
    whole = parts[0] if _WHOLE.search(sentence.before(parts[0])) else None
    if whole is not None:
        parts = parts[1:]
    elif at and sentence.follows:
        earlier = [c for c in sentences[at - 1].claims if additive(c, parts[0]) and c.kind is parts[0].kind]
        whole = earlier[0] if len(earlier) == 1 else None
    if whole is not None and len(parts) > 1:
        yield from _plausible(Partition(whole, tuple(parts), Form.ANNOUNCED, 0.82), 0.3)


def _included(sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Partition]:
    """ "22 offences, including four murders, four rapes …": parts that may come to less, never to more."""
    for i, nearest in enumerate(claims[:-2]):
        gap = sentence.between(nearest, claims[i + 1])
        if not (_INCLUDING.fullmatch(gap) or (nearest.kind is Kind.MONEY and _INCLUDE.fullmatch(gap))):
            continue
        parts = tuple(listed(sentence, [c for c in claims[i + 1 :] if c.kind is nearest.kind]))
        if len(parts) < 2 or not additive(nearest, parts[0]):
            continue
        # "22 offences against 11 men, including …": the list may be of either.
        totals = [c for c in claims[: i + 1] if c.kind is nearest.kind and additive(c, nearest)]
        found = [Partition(c, parts, Form.INCLUDED, 0.85 if len(parts) > 2 else 0.65, open=True) for c in totals]
        yield next((f for f in found if f.adds_up), found[-1])


def _shared_out(
    sentences: Sequence[Sentence], at: int, claims: Sequence[Claim], words: Vocabulary
) -> Iterator[Partition]:
    """ "Of the 3,482 ballots, 1,706 were for A and 1,694 for B. C had 61 and 31 papers were rejected"."""
    sentence = sentences[at]
    for i, total in enumerate(claims[:-1]):
        whole = _WHOLE.search(sentence.before(total)) or _OF_WHOM.fullmatch(sentence.between(total, claims[i + 1]))
        if total.kind not in COUNTS or not whole or not total.value or not total.value.exact:
            continue
        counts = [c for c in claims[i + 1 :] if c.kind in COUNTS and c.value and c.value.exact]
        if _opposite(sentence, counts):
            yield from _plausible(Partition(total, tuple(counts), Form.SHARED_OUT, 0.85), _CLOSE)
            continue
        parts = [c for c in counts if _member(c, total, words)]
        if len(parts) < 2:
            continue
        later = [c for c in _next_claims(sentences, at) if c.kind in COUNTS and c.value and c.value.exact]
        found = list(_overrun(total, parts, later, words))
        yield from found or _fates(sentence, total, parts)


# Nobody has two of these at once; "taken to hospital", "hurt" and "charged" say nothing of the end.
_FATE = lazy_regex(
    r" (?:(?:people|were|was|are|is|have|has|had|been|be|still|remain|remained|stayed|being|of them) ){0,4}"
    r"(?:discharged|released|(?:went|gone|sent) home|(?:in|in the) (?:hospital|intensive care)|died|dead|killed|missing"
    r"|unaccounted for|acquitted|convicted|cleared|approved|granted|rejected|refused|withdrawn|deferred|abstained"
    r"|(?:voted )?(?:for|against)|passed|failed|spoilt|spoiled)\b"
)
# What came of some of them later, or of some of the last, overlaps with what was said of them before.
_LATER = lazy_regex(
    r"\b(?:later|then|since|also|initially|originally|eventually|subsequently|again|first|before|after)\b"
)


def _fates(sentence: Sentence, total: Claim, parts: list[Claim]) -> Iterator[Partition]:
    """ "Of the 38 hurt, 21 were discharged, 11 were in hospital and eight died": fates that exclude each other."""
    if len(parts) < 3 or listed(sentence, parts) != parts or any(_BOTH.search(c.sentence) for c in parts):
        return
    if not all(_FATE.match(sentence.after(c)) for c in parts) or _LATER.search(sentence.after(total)):
        return
    partition = Partition(total, tuple(parts), Form.SHARED_OUT, 0.7)
    if partition.sum.floor > printed(total).ceiling and near(parts, total, _CLOSE):
        yield partition


_BOTH = lazy_regex(r"\b(?:both|more than one|at least one|overlap\w*|several)\b", re.IGNORECASE)


def _overrun(total: Claim, parts: list[Claim], later: Sequence[Claim], words: Vocabulary) -> Iterator[Partition]:
    """The list up to where it first exceeds the total by a little, or falls short of it by what looks like a slip.

    Groups that overlap exceed it by much, and a list that leaves some out falls short of it by anything.
    """
    if any(_BOTH.search(claim.sentence) for claim in parts):
        return
    run = list(parts)
    for claim in [None, *later]:
        if claim is not None:
            run.append(claim)
        partition = Partition(total, tuple(run), Form.SHARED_OUT, 0.9)
        if partition.sum.meets(printed(total)):
            return
        if partition.sum.floor > printed(total).ceiling:
            slip = resemble(partition.sum.floor, printed(total).floor) is not None
            foreign = claim is not None and not _member(claim, total, words)
            if len(run) > 2 and near(run, total, _CLOSE if slip else _VERY_CLOSE) and (slip or not foreign):
                yield partition
            return
    # A list of the fates of all that falls short of the total by a slip of the pen.
    short = Partition(total, tuple(parts), Form.SHARED_OUT, 0.85)
    if len(parts) > 2 and not short.adds_up and resemble(short.sum.floor, printed(total).floor):
        yield short


def _next_claims(sentences: Sequence[Sentence], at: int) -> list[Claim]:
    follows = at + 1 < len(sentences) and sentences[at + 1].follows
    return list(sentences[at + 1].claims) if follows else []


def _member(claim: Claim, total: Claim, words: Vocabulary) -> bool:
    """Whether a count may be of those that the total counts: no noun of its own, or one of the same kind."""
    if claim.head is None or claim.inherited or total.head is None:
        return True
    a, b = words.chain(words.concept(claim.head)), words.chain(words.concept(total.head))
    return a[0] in b or b[0] in a


def _opposite(sentence: Sentence, parts: Sequence[Claim]) -> bool:
    """Whether two parts are each other's complement: "52 were women and 75 were men"."""
    if len(parts) != 2:
        return False
    said = [frozenset(_WORD.findall(sentence.after(p)[:24])[:3]) for p in parts]
    nouns = [frozenset(map(singular, words)) for words in said]
    return any(len(pair & nouns[0]) == 1 and pair - nouns[0] <= nouns[1] for pair in _OPPOSITES)


def _plausible(partition: Partition, closeness: float) -> Iterator[Partition]:
    """The partition, unless its sum is so far from the total that it must be something else that is listed."""
    if partition.adds_up or near(partition.parts, partition.total, closeness):
        yield partition
