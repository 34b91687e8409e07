"""What the fuzzer begins with: the fixtures of the readers and articles full of figures, a file name for each."""

from pathlib import Path

# The first byte of an input picks its name.
NAMES = ("a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.xml", "a.rss", "a.docx", "a.pdf", "a.txt.gz", "a.zip", "a")
_TESTS = Path(__file__).parent.parent
_NAMES_OF = {".txt": "a.txt", ".md": "a.md", ".html": "a.html", ".json": "a.json", ".jsonl": "a.jsonl"}


def seeds() -> list[bytes]:
    """Inputs for ``target.try_file``, in order of their files' names."""
    files = [
        *sorted((_TESTS / "articles" / "fixtures").iterdir()),
        *sorted((_TESTS / "consistent").glob("*/*.txt"))[:40],
    ]
    return [bytes([NAMES.index(_NAMES_OF.get(file.suffix, "a.xml"))]) + file.read_bytes()[:3000] for file in files]
