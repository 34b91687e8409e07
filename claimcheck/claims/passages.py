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
    """The sentences of a block that hold mentions, joined where a mention crosses the end of one ("at 5 p.m.
    Monday")."""
    held = []
    spans = sentences(text, block.start, block.end)
    begin, i, j = -1, 0, 0
    for start, end in spans:
        begin = start if begin < 0 else begin
        while j < len(mentions) and mentions[j].span.start < end:
            j += 1
        if j > i and mentions[j - 1].span.end > end and end < spans[-1].end:
            continue
        if j > i:
            held.append(_Sentence(Span(begin, end), block, role, first + i, tuple(mentions[i:j])))
        begin, i = -1, j
    return held


def places_of(passages: Sequence[Passage]) -> list[Place]:
    """The place of every mention, in the order of the mentions."""
    return [Place(passage, i, passage.clause_at(i)) for passage in passages for i in passage.at]
