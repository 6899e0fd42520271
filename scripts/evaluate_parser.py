"""Scores the parser from raw text on the development parts of UD English EWT and GUM.

Prints F1 of the CoNLL 2018 shared task (LAS without subtypes; `LAS:sub` with them), F1 of
named spans with their types where the treebank has them, and words a second.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path

from spacy.language import Language

from kg.parse.loading import load, shipped
from parsing.corpora import DEVELOP, evaluate


def main() -> None:
    """Print one line for each treebank, and one for speed if a text file is given."""
    arguments = _arguments()
    if arguments.parser:
        nlp = load(arguments.parser)
    else:
        nlp = shipped(arguments.threads, arguments.model and str(arguments.model))
    for name in DEVELOP:
        scores = evaluate(nlp, arguments.treebanks, name)
        print(name, *(f"{k} {v:.2f}" for k, v in scores.items()), flush=True)
    if arguments.speed:
        _speed(nlp, arguments.speed)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--treebanks", type=Path, required=True, help="folder of CoNLL-U files")
    parser.add_argument("--model", type=Path, help="folder of other model files")
    parser.add_argument("--parser", help="another installed spaCy pipeline")
    parser.add_argument("--threads", type=int)
    parser.add_argument("--speed", type=Path, help="JSON lines with a field `text`, to time")
    return parser.parse_args()


def _speed(nlp: Language, path: Path) -> None:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    began = time.perf_counter()
    words = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(texts))
    took = time.perf_counter() - began
    print(f"{path.name}: {words} words, {words / took:.0f} a second")


if __name__ == "__main__":
    main()
