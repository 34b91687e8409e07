"""The words of a claim's sentence that speak of its figure: its clause, its predicate, what stands around it."""

from claimcheck.claims.claim import Claim

# How far from the figure words are taken for its own, in code points.
_WINDOW = 90


def said_of(claim: Claim) -> str:
    """What the claim's predicate says of its subject, which stands where it may: "lives cost lives", of "cost two
    lives"."""
    subject, predicate = claim.subject or "", claim.predicate or ""
    around = predicate.replace("…", subject) if "…" in predicate else f"{predicate} {subject}"
    return f"{subject} {around}"


def clause_of(claim: Claim) -> str:
    """The text of the clause that holds the claim; its sentence where no clause was found."""
    start = claim.sentence_span.start
    return claim.sentence[max(0, claim.clause.start - start) : max(0, claim.clause.end - start)] or claim.sentence


def surroundings(claim: Claim) -> tuple[str, str, str]:
    """Text shortly before the figure, its clause, and text shortly after, all inside the sentence."""
    return claim.before[-_WINDOW:], clause_of(claim), claim.after[:_WINDOW]
