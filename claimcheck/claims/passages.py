"""Sentences that hold mentions, read once: tokens, clauses and where each mention stands. No other sentence is read."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from claimcheck.articles.article import READ, Article, Role
from claimcheck.articles.span import Span
from claimcheck.claims.mentions import Mention
from claimcheck.text.clauses import Clauses, clause_of, read_clauses
from claimcheck.text.sentences import paragraphs, sentences
from claimcheck.text.tokens import Row, tokenize


class Passage(Row, frozen=True, gc=False):
    """A sentence with its mentions.

    block: the paragraph that it stands in. first: index of its first mention among all mentions of the article.
    verbs: for every token 1 or 0, whether it reads as a verb. clauses: the tokens at which clauses begin. classes: what
    its tokens are, see ``read_clauses``.
    """

    span: Span
    block: Span
    role: Role
    first: int
    mentions: tuple[Mention, ...]
    verbs: bytes
    clauses: tuple[int, ...]
    classes: int

    def clause_at(self, token: int) -> tuple[int, int]:
        """The clause around a token, in token indices."""
        return clause_of(self.clauses, len(self.tokens), token)


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a mention stands: its passage, its token there and the clause around it, in token indices."""

    passage: Passage
    token: int
    clause: tuple[int, int]

    @property
    def start(self) -> int:
        """The offset at which the mention begins."""
        return self.passage.starts[self.token]


class _Sentence(NamedTuple):
    """Where a passage stands and what it holds, before its words are read."""

    span: Span
    block: Span
    role: Role
    first: int
    mentions: tuple[Mention, ...]


def read_passages(article: Article, mentions: Sequence[Mention]) -> list[Passage]:
    """The sentences of an article that hold mentions, in text order; no mention is split by a sentence end."""
    # One stage for all sentences before the next: the processor has just done the same.
    held = list(_sentences_with(article, mentions))
    rows = [tokenize(article.text, sentence.span, [m.span for m in sentence.mentions]) for sentence in held]
    clauses = [read_clauses(row.tokens) for row in rows]
    return list(map(_passage, held, rows, clauses))


def _passage(sentence: _Sentence, row: Row, clauses: Clauses) -> Passage:
    return Passage(row.tokens, row.starts, row.words, row.at, *sentence, *clauses)


def _sentences_with(article: Article, mentions: Sequence[Mention]) -> Iterator[_Sentence]:
    starts = [mention.span.start for mention in mentions]
    i = 0
    for part in article.parts:
        if i >= len(mentions):
            break
        if starts[i] >= part.span.end or part.role not in READ:
            continue
        for block in paragraphs(article.text, part.span.start, part.span.end):
            first, i = i, bisect_left(starts, block.end, i)
            if i > first:
                yield from _sentences_in(article.text, block, part.role, first, mentions[first:i])


def _sentences_in(text: str, block: Span, role: Role, first: int, mentions: Sequence[Mention]) -> Iterator[_Sentence]:
    """The sentences of a block that hold mentions, joined where a mention crosses the end of one ("at 5 p.m.
    Monday")."""
    spans = sentences(text, block.start, block.end)
    begin, i, j = -1, 0, 0
    for start, end in spans:
        begin = start if begin < 0 else begin
        while j < len(mentions) and mentions[j].span.start < end:
            j += 1
        if j > i and mentions[j - 1].span.end > end and end < spans[-1].end:
            continue
        if j > i:
            yield _Sentence(Span(begin, end), block, role, first + i, tuple(mentions[i:j]))
        begin, i = -1, j


def places_of(passages: Sequence[Passage]) -> list[Place]:
    """The place of every mention, in the order of the mentions."""
    return [Place(passage, i, passage.clause_at(i)) for passage in passages for i in passage.at]
