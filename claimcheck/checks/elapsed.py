"""Stated lengths of time against the dates that they span.

Both ends must be stated: dates on either side of "after" or "before", a year of foundation and the day of the article,
an election and "the last, held in …", a contract and its end, a period and its length.
"""

from collections.abc import Iterator

from claimcheck.checks.context import Context
from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.lapses import lapses
from claimcheck.checks.lengths import Lapse, told
from claimcheck.checks.passages import articles
from claimcheck.checks.reckonings import reckoned
from claimcheck.checks.wording import raised
from claimcheck.claims.claim import Modality
from claimcheck.rules.rule import Rule


def check_elapsed(context: Context, rule: Rule) -> Iterator[Finding]:
    """Lengths of time that the dates beside them do not allow; each length once."""
    for sentences in articles(context):
        for at, sentence in enumerate(sentences):
            for claim in sentence.claims:
                if claim.modality is Modality.HYPOTHETICAL:
                    continue
                for lapse in (*reckoned(sentences, at, claim), *lapses(sentences, at, claim))[:1]:
                    yield from _finding(lapse, rule)


def _finding(lapse: Lapse, rule: Rule) -> Iterator[Finding]:
    yield from raised(
        rule,
        Verdict.CHRONOLOGY,
        [(lapse.length, "length"), *((end, "date") for end in lapse.ends)],
        score=lapse.sure,
        topic=lapse.length.text,
        detail=_told(lapse),
    )


def _told(lapse: Lapse) -> str:
    days = [end.text for end in lapse.ends]
    if len(days) == 1 and lapse.length.published:
        days.append(f"the article of {lapse.length.published.isoformat()}")
    unit = lapse.length.unit or "year"
    return f"From {' to '.join(days)} is {told(lapse.stretch, unit)}, not {lapse.length.text}."
