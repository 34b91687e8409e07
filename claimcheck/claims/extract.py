"""The claim stage: one article in, its claims out, in text order."""

import hashlib

from claimcheck.articles.article import Article, Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.dates.recognize import find_timespans
from claimcheck.dates.timespan import Timespan
from claimcheck.quantities.quantity import Quantity
from claimcheck.quantities.recognize import find_quantities


def claim_id(article: str, span: Span, text: str) -> str:
    """Stable across runs: depends on article path, span and text only."""
    key = "\x1f".join((article, str(span.start), str(span.end), text))
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def extract_claims(article: Article) -> tuple[Claim, ...]:
    """Every numeric and dated claim of an article, in text order."""
    within = [p.span for p in article.parts if p.role in (Role.HEADLINE, Role.BODY, Role.CAPTION)]
    quantities = find_quantities(article.text, within)
    timespans = find_timespans(article.text, within, article.published)
    mentions: list[Quantity | Timespan] = list(timespans)
    mentions += [q for q in quantities if not any(t.span.overlaps(q.span) for t in timespans)]
    mentions.sort(key=lambda m: m.span)
    claims = []
    for m in mentions:
        text = article.text[m.span.start : m.span.end]
        line, column = article.position(m.span.start)
        is_time = isinstance(m, Timespan)
        claims.append(
            Claim(
                id=claim_id(article.path, m.span, text),
                article=article.path,
                span=m.span,
                line=line,
                column=column,
                text=text,
                kind=m.kind,
                value=m.value,
                approximate=m.approximate,
                trend=None if isinstance(m, Timespan) else m.trend,
                unit=m.unit,
                per=None if isinstance(m, Timespan) else m.per,
                timex=m.timex if isinstance(m, Timespan) else None,
                first=m.first if isinstance(m, Timespan) else None,
                last=m.last if isinstance(m, Timespan) else None,
                subject=None,
                head=m.unit if not is_time else None,
                predicate=None,
                entities=(),
                person=None,
                as_of=article.published,
                speaker=None,
                negated=False,
                sentence="",
                sentence_span=m.span,
                role=Role.BODY,
            )
        )
    return tuple(claims)
