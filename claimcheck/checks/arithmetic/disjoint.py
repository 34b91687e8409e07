"""Parts that cannot overlap, and a total that stands elsewhere in the article, where nothing says that it is theirs.

"Sixty left by bus and 32 by train": nobody does both, so that they cannot be more than all of them, and no fewer where
"that is everyone". "Nineteen of them are adults and 14 are children": nothing but that the two come to nearly all tells
that they are meant to; which makes a note.
"""

from collections.abc import Iterator, Sequence

from claimcheck.checks.arithmetic.partitions import CLOSE, OF_THEM, Partition, near, slipped
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.claims.claim import Claim
from claimcheck.linking.clauses import clause_of, said_of
from claimcheck.linking.vocabulary import Vocabulary
from claimcheck.patterns import lazy_regex

# The verb is told once: "Sixty were brought in by bus, and 32 by …", "ninety were bought in 1911 from …, and 20 in …".
_WAY = lazy_regex(
    r" [a-z][^.;:]{0,60}?\b(?P<way>by|in|at|from|on|to|with|aboard|via)\b [^.;:]{1,110}?,? (?:and|while|with) "
    r"(?:another |the other |a further )?"
)
_AND = lazy_regex(r" of (?:them|these|those)\b[^.;:]{1,60}?,? (?:and|while) (?:the other |another )?")
_EVERYBODY = lazy_regex(
    r"\b(?:accounts? for|(?:that|which) (?:is|was|makes?)|all|every|leav(?:es|ing)) "
    r"(?:every(?:one|body|thing)|all|each|the (?:lot|whole)|no ?body|no one|none)\b"
    r"|\b(?:all|every(?:one|body|thing)) (?:of them )?(?:is|are|was|were|has been|have been) accounted for\b"
    r"|\b(?:nobody|no one|none) (?:is|are|was|were) (?:left|missing|unaccounted)\b"
)
_OTHERS = lazy_regex(
    r"\b(?:others?|more|the rest|remaining|including|both|also|too|another|women|men|aged|over|under)\b"
)
_SURE, _SURE_OF_ALL = 0.52, 0.62
_PAIR = 2
_PEOPLE = "person"


def disjoint(sentences: Sequence[Sentence], at: int, words: Vocabulary) -> Iterator[Partition]:
    """The parts that a sentence tells in two ways, or as "of them", with the only total that they come near."""
    sentence = sentences[at]
    for first, second in zip(sentence.counts, sentence.counts[1:], strict=False):
        if not _bare(second) or not first.number or not second.number:
            continue
        if _in_two_ways(sentence, first, second):
            yield from _of_the_article(sentences, sentence, (first, second), words)
        elif len(sentence.counts) == _PAIR and _AND.fullmatch(sentence.between(first, second)):
            yield from _of_those_before(sentences, at, (first, second))


def _in_two_ways(sentence: Sentence, first: Claim, second: Claim) -> bool:
    way = _WAY.fullmatch(sentence.between(first, second))
    return way is not None and sentence.after(second).startswith(f" {way['way']} ")


def _of_the_article(
    sentences: Sequence[Sentence], sentence: Sentence, parts: tuple[Claim, Claim], words: Vocabulary
) -> Iterator[Partition]:
    """With the counts of their noun that may be their total: of which nothing else is said."""
    everybody = _EVERYBODY.search(sentence.after(parts[1])) is not None
    # People many things are told of; of what a museum has bought and gives back the number is the same.
    people = parts[0].head and words.chain(words.concept(parts[0].head))[-1] == _PEOPLE
    said = _classes(parts[0], words) if people else frozenset()
    totals = [
        c
        for s in sentences
        for c in s.counts
        if s is not sentence and c.head == parts[0].head and c.head and c.whole is None and near(parts, c, CLOSE)
    ]
    likely = [c for c in totals if everybody or not said or not _classes(c, words) or said & _classes(c, words)]
    if len({c.number for c in totals}) == 1 and likely:
        partition = Partition(likely[0], parts, _SURE_OF_ALL if everybody else _SURE)
        yield from [partition] if everybody else slipped(partition)


def _of_those_before(sentences: Sequence[Sentence], at: int, parts: tuple[Claim, Claim]) -> Iterator[Partition]:
    """With the only whole number of the sentence before: "The 31 are to be tried. Nineteen of them are … and 14 …"."""
    if not at or not sentences[at].follows or _OTHERS.search(sentences[at].after(parts[0])):
        return
    before = sentences[at - 1]
    inside = {c.id for c in before.counts if c.whole is not None or OF_THEM.search(before.before(c)[-12:] + " ")}
    wholes = [c for c in before.counts if c.id not in inside and (c.number or 0) > max(p.number or 0 for p in parts)]
    if len(wholes) == 1:
        yield from slipped(Partition(wholes[0], parts, _SURE))


def _bare(claim: Claim) -> bool:
    return claim.kind in COUNTS and (claim.head is None or claim.inherited)


def _classes(claim: Claim, words: Vocabulary) -> frozenset[str]:
    return words.classes(f"{clause_of(claim)} {said_of(claim)}")
