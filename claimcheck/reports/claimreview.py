"""schema.org: a ``Claim`` for every side of a finding, and a draft ``ClaimReview`` where a person has rated it.

Source: schema.org/Claim, schema.org/ClaimReview, and Google, "ClaimReview structured data". Two claims that cannot both
be true do not say which is false, and no tool should: a review is drafted only of a finding that a person has accepted
as a fault, in that person's words and name, and what the tool cannot know (the page's address, the day, a rating value,
which side is wrong) is left to the editor.
"""

from claimcheck.articles.article import Article
from claimcheck.checks.finding import Finding, Silencer, Suppression
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.reports.as_json import document
from claimcheck.reports.regions import Articles, articles_of
from claimcheck.reports.values import inert, place_label, value_label
from claimcheck.reports.view import View, checkout_path

# Google asks for fewer than 75 characters.
_LONGEST_CLAIM = 74

Json = dict[str, object]


def scan_claimreview(result: ScanResult, view: View) -> str:
    """A JSON-LD graph: the claims in the order of their findings, then the drafts; indented, with a final LF.

    Findings that do not count have no part in it, but for those that a person has accepted as a fault.
    """
    articles = articles_of(result)
    told = [
        finding
        for finding in result.findings
        if finding.level.reaches(view.least) and (finding.suppressed is None or rating(finding))
    ]
    claims = {place.claim.id: place.claim for finding in told for place in finding.places}
    drafts = [_draft(finding, given) for finding in told if (given := rating(finding))]
    graph = [*(_claim(claim, articles, view) for claim in claims.values()), *drafts]
    return document({"@context": "https://schema.org", "@graph": graph})


def rating(finding: Finding) -> Suppression | None:
    """What a person has said of a finding that they hold for a fault; None where nobody has."""
    given = finding.suppressed
    return given if given and given.by is Silencer.DECISION and given.accepted and given.who else None


def _claim(claim: Claim, articles: Articles, view: View) -> Json:
    return _filled(
        {
            "@type": "Claim",
            "@id": _claim_id(claim),
            "name": inert(value_label(claim)),
            "text": inert(claim.sentence),
            # Whether a speaker is a person or an organization is not known, so that the name has no type.
            "author": {"name": inert(claim.speaker)} if claim.speaker else None,
            "datePublished": claim.published.isoformat() if claim.published else None,
            "temporalCoverage": claim.as_of.isoformat() if claim.as_of else None,
            "appearance": _article(claim, articles.get(claim.article), view),
        }
    )


def _article(claim: Claim, article: Article | None, view: View) -> Json:
    told: Json = {"@type": "NewsArticle", "identifier": inert(checkout_path(place_label(claim), view))}
    if article:
        told |= {
            "headline": inert(article.headline) if article.headline else None,
            "url": inert(article.uri) if article.uri else None,
            "datePublished": article.published.isoformat() if article.published else None,
            "publisher": {"@type": "Organization", "name": inert(article.outlet)} if article.outlet else None,
        }
    return _filled(told)


def _draft(finding: Finding, given: Suppression) -> Json:
    return {
        "@type": "ClaimReview",
        "@id": f"urn:claimcheck:finding:{finding.fingerprint}",
        "creativeWorkStatus": "Draft",
        "claimReviewed": _short(inert(finding.message)),
        "reviewRating": {"@type": "Rating", "alternateName": inert(given.reason)},
        "author": {"@type": "Person", "name": inert(given.who or "")},
        "reviewBody": inert(finding.explanation),
        "itemReviewed": [{"@id": _claim_id(place.claim)} for place in finding.places],
    }


def _claim_id(claim: Claim) -> str:
    return f"urn:claimcheck:claim:{claim.id}"


def _short(text: str) -> str:
    if len(text) <= _LONGEST_CLAIM:
        return text
    return (text[: _LONGEST_CLAIM - 1].rpartition(" ")[0] or text[: _LONGEST_CLAIM - 1]) + "…"


def _filled(fields: Json) -> Json:
    """The fields that are known."""
    return {name: value for name, value in fields.items() if value is not None}
