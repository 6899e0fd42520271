"""Draw claims for reading one by one, and count what the reader found.

`python scripts/sample_claims.py FILE… --count 200 --seed 1 > sample.txt` draws at random, articles
first, so that long ones weigh no more than short ones. A reader puts before each number `y` where
actor, action, target, polarity and source are all right, else letters for what is wrong: `a`ctor,
`v`erb, `t`arget, `p`olarity, `s`ource. `--read sample.txt` prints the shares. `--claims FILE` keeps
the claims themselves, a line each, for `fit_confidence.py`.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import kg.parse
from kg.analysis import analyse
from kg.model import Claim, Rejection, Resolved
from kg.read import read_paths
from kg.store.codec import encode
from scoring.lines import line_of

NUMBERED = re.compile(r"^\s*([yavtps]+)\s+\d+\. ")
FIELDS = {"a": "actor", "v": "action", "t": "target", "p": "polarity", "s": "source"}


def main() -> None:
    """Draw a sample, or count a sample that was read."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", help="articles, as `kg build` takes them")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=4, help="at most so many of one article")
    parser.add_argument("--claims", type=Path, metavar="FILE", help="keep the claims drawn here")
    parser.add_argument("--read", type=Path, metavar="FILE", help="a sample with its verdicts")
    options = parser.parse_args()
    if options.read is not None:
        lines = count(options.read.read_text(encoding="utf-8").splitlines())
        for line in lines:
            print(line)
        return
    kept = []
    drawn = sample(options.files, options.count, options.seed, options.each)
    for number, (claim, line) in enumerate(drawn, start=1):
        print(f"  {number}. {line}")
        print(f"        “{' '.join(claim.sentence_text.split())}”")
        kept.append(encode(claim) + "\n")
    if options.claims is not None:
        options.claims.write_text("".join(kept), encoding="utf-8")


def sample(files: Sequence[str], wanted: int, seed: int, each: int) -> Iterator[tuple[Claim, str]]:
    """Claims, each on one line as well, `each` at most of one article."""
    documents = [d for d in read_paths(files) if not isinstance(d, Rejection)]
    documents.sort(key=lambda document: document.id)
    draw = random.Random(seed)
    draw.shuffle(documents)
    nlp = kg.parse.load()
    number = 0
    for document in documents:
        found = analyse(document, nlp)
        if not isinstance(found, Resolved):
            continue
        entities = {entity.id: entity for entity in found.entities}
        for claim in draw.sample(found.claims, min(each, len(found.claims))):
            number += 1
            yield claim, line_of(claim, entities)
            if number == wanted:
                return


def verdicts_of(lines: Sequence[str]) -> list[str]:
    """The verdicts of a sample that was read, in order."""
    return [match[1] for line in lines if (match := NUMBERED.match(line))]


def count(lines: Sequence[str]) -> Iterator[str]:
    """How many claims were right, and how often each field was not."""
    verdicts = verdicts_of(lines)
    if not verdicts:
        yield "no verdicts"
        return
    right = sum(verdict == "y" for verdict in verdicts)
    yield f"{right} of {len(verdicts)} right ({right / len(verdicts):.3f})"
    wrong = Counter(letter for verdict in verdicts for letter in set(verdict) - {"y"})
    for letter, field in FIELDS.items():
        yield f"wrong {field}: {wrong[letter]}"


if __name__ == "__main__":
    main()
