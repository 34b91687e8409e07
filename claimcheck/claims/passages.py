"""Sentences that hold mentions, read once: tokens, clauses and where each mention stands. No other sentence is read."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import reduce
from operator import or_

import msgspec

from claimcheck.articles.article import Article, Role
from claimcheck.articles.span import Span
from claimcheck.claims.mentions import Mention
from claimcheck.text.clauses import clause_of, clause_starts, verbs_of
from claimcheck.text.sentences import paragraphs, sentences
from claimcheck.text.tokens import Row, Token, tokenize

_UNREAD = frozenset({Role.FURNITURE, Role.METADATA})


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A sentence with its mentions.

    block: the paragraph that it stands in. first: index of its first mention among all mentions of the article.
    at: the token that each of its mentions is. words: the tokens' lower forms. classes: every class that one of the
    tokens has. verbs: for every token 1 or 0, whether it reads as a verb. clauses: the tokens at which clauses begin.
    """

    span: Span
    block: Span
    role: Role
    first: int
    mentions: tuple[Mention, ...]
    at: tuple[int, ...]
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    classes: int
    verbs: bytes
    clauses: tuple[int, ...]

    def clause_at(self, token: int) -> tuple[int, int]:
        """The clause around a token, in token indices."""
        return clause_of(self.clauses, len(self.tokens), token)

    def text_between(self, text: str, start: int, end: int) -> str:
        """What the article prints from token ``start`` up to token ``end``."""
        return text[self.tokens[start].start : self.tokens[end - 1].end] if end > start else ""


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a mention stands: its passage, its token there and the clause around it, in token indices."""

    passage: Passage
    token: int
    clause: tuple[int, int]


class _Sentence(msgspec.Struct, frozen=True, gc=False):
    """Where a passage stands and what it holds, before its words are read."""

    span: Span
    block: Span
    role: Role
    first: int
    mentions: tuple[Mention, ...]


def read_passages(article: Article, mentions: Sequence[Mention]) -> list[Passage]:
    """The sentences of an article that hold mentions, in text order; no mention is split by a sentence end."""
    # One stage for all sentences before the next: the processor's caches hold a stage, not all of them.
    held = _sentences_with(article, mentions)
    rows = [tokenize(article.text, sentence.span, [m.span for m in sentence.mentions]) for sentence in held]
    return [_passage(sentence, row) for sentence, row in zip(held, rows, strict=True)]


def _passage(sentence: _Sentence, row: Row) -> Passage:
    verbs = verbs_of(row)
    return Passage(
        span=sentence.span,
        block=sentence.block,
        role=sentence.role,
        first=sentence.first,
        mentions=sentence.mentions,
        at=row.at,
        tokens=row.tokens,
        words=row.lower,
        classes=reduce(or_, row.classes),
        verbs=verbs,
        clauses=clause_starts(row, verbs),
    )


def _sentences_with(article: Article, mentions: Sequence[Mention]) -> list[_Sentence]:
    held: list[_Sentence] = []
    starts = [mention.span.start for mention in mentions]
    i = 0
    for part in article.parts:
        if i >= len(mentions):
            break
        if starts[i] >= part.span.end or part.role in _UNREAD:
            continue
        for block in paragraphs(article.text, part.span.start, part.span.end):
            first, i = i, bisect_left(starts, block.end, i)
            if i > first:
                held += _sentences_in(article.text, block, part.role, first, mentions[first:i])
    return held


def _sentences_in(text: str, block: Span, role: Role, first: int, mentions: Sequence[Mention]) -> list[_Sentence]:
    held = []
    i = 0
    for span in _around(sentences(text, block.start, block.end, wrapped=True), mentions):
        begin, end = i, span.end
        while i < len(mentions) and mentions[i].span.start < end:
            i += 1
        if i > begin:
            held.append(_Sentence(span, block, role, first + begin, tuple(mentions[begin:i])))
    return held


def _around(spans: list[Span], mentions: Sequence[Mention]) -> list[Span]:
    """The sentences, joined where a mention crosses the end of one ("at 5 p.m. Monday")."""
    joined: list[Span] = []
    for span in spans:
        if joined and _is_split(joined[-1].end, mentions):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _is_split(offset: int, mentions: Sequence[Mention]) -> bool:
    """Whether a mention holds the offset inside it."""
    i = bisect_left(mentions, offset, key=_start) - 1
    return i >= 0 and mentions[i].span.end > offset


def _start(mention: Mention) -> int:
    return mention.span.start


def places_of(passages: Sequence[Passage]) -> list[Place]:
    """The place of every mention, in the order of the mentions."""
    return [Place(passage, i, passage.clause_at(i)) for passage in passages for i in passage.at]
