"""Results as tables in memory, for notebooks: the same columns as those of a claim store (docs/store.md)."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from claimcheck.engines.results import ExtractResult, ScanResult
from claimcheck.store.columns import TABLES, Row, article_row, claim_row, finding_row, place_rows
from claimcheck.store.schema import arrow_table

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

Table = Literal["articles", "claims", "findings", "places"]
# What numbers articles and stories in a store has no meaning outside of it.
_OF_A_STORE = ("article_number", "story")


def to_arrow(result: ExtractResult | ScanResult, table: Table = "claims") -> "pa.Table":
    """One table of a result. Findings and places are those of a scan; an extraction has none.

    Raises ImportError without ``claimcheck-newsroom[store]``, ValueError for a table that there is not.
    """
    if table not in _ROWS:
        raise ValueError(f"no table {table!r}: {', '.join(_ROWS)}")
    whole = arrow_table([column[:2] for column in TABLES[table]], list(_ROWS[table](result)))
    return whole.drop_columns([name for name in _OF_A_STORE if name in whole.column_names])


def to_pandas(result: ExtractResult | ScanResult, table: Table = "claims") -> "pd.DataFrame":
    """``to_arrow`` as a data frame. Raises ImportError without pandas."""
    frame: pd.DataFrame = to_arrow(result, table).to_pandas()
    return frame


def _articles(result: ExtractResult | ScanResult) -> Iterator[Row]:
    counts: dict[str, int] = {}
    for claim in result.claims:
        counts[claim.article] = counts.get(claim.article, 0) + 1
    for number, article in enumerate(result.articles):
        yield article_row(number, article, counts.get(article.path, 0))


def _claims(result: ExtractResult | ScanResult) -> Iterator[Row]:
    return (claim_row(0, claim) for claim in result.claims)


def _findings(result: ExtractResult | ScanResult) -> Iterator[Row]:
    if isinstance(result, ScanResult):
        yield from (finding_row(0, finding) for finding in result.findings)


def _places(result: ExtractResult | ScanResult) -> Iterator[Row]:
    if isinstance(result, ScanResult):
        yield from place_rows(0, result.findings)


_ROWS: dict[str, Callable[[ExtractResult | ScanResult], Iterator[Row]]] = {
    "articles": _articles,
    "claims": _claims,
    "findings": _findings,
    "places": _places,
}
