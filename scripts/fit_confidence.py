"""Fit the confidence of claims: `python scripts/fit_confidence.py READ.txt CLAIMS.jsonl …`.

Pairs of files: a sample of `sample_claims.py` with a reader's verdicts, and the claims that were
drawn (`--claims`). A logistic function of a claim's traits, with a penalty on large weights, is to
foretell whether it was right. Prints, with weights fitted to the other nine tenths of the sample,
how often a right claim is above a wrong one, and how many are right in each band of confidence;
`--write FILE` writes the weights as the module `kg/resolve/confidence_weights.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.model import Claim
from kg.resolve.confidence import traits
from kg.store.codec import decode
from sample_claims import verdicts_of
from scoring.logistic import chance, newton

FOLDS = 10
PENALTY = 12.0
RARE = 8
BANDS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)
HEAD = '''"""What each trait of a claim says of it: written by scripts/fit_confidence.py.

Fitted to strict readers' verdicts on claims drawn from FA-KES (CC BY 4.0) and from the news,
interviews, speeches and lives in GUM (CC BY, CC BY-SA). A positive weight speaks for the claim.
"""

WEIGHTS = {
'''
Vector = NDArray[np.float64]


def main() -> None:
    """Fit, print, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", type=Path, help="READ.txt CLAIMS.jsonl, in pairs")
    parser.add_argument("--penalty", type=float, default=PENALTY)
    parser.add_argument(
        "--right",
        type=float,
        help="share right among claims read afresh: what the confidences are to amount to",
    )
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    if len(options.files) % 2:
        parser.error("files come in pairs: READ.txt CLAIMS.jsonl")
    claims, right = judged(options.files)
    names, table = tabulated(claims)
    report(crossed(table, right, options.penalty), right)
    weights = newton(table, right, options.penalty)
    if options.right is not None:
        weights[names.index("always")] += shift(table @ weights, options.right)
    if options.write is not None:
        lines = [f'    "{n}": {w:.2f},\n' for n, w in zip(names, weights.tolist(), strict=True)]
        options.write.write_text(HEAD + "".join(lines) + "}\n", encoding="utf-8")


def judged(files: Sequence[Path]) -> tuple[list[Claim], Vector]:
    """The claims of the pairs of files, and 1 for each that was right."""
    claims: list[Claim] = []
    right: list[float] = []
    for read, drawn in zip(files[::2], files[1::2], strict=True):
        verdicts = verdicts_of(read.read_text(encoding="utf-8").splitlines())
        lines = drawn.read_text(encoding="utf-8").splitlines()
        if len(verdicts) != len(lines):
            raise SystemExit(f"{read}: {len(verdicts)} verdicts for {len(lines)} claims")
        claims += [decode(Claim, line) for line in lines]
        right += [float(verdict == "y") for verdict in verdicts]
    return claims, np.array(right)


def tabulated(claims: Sequence[Claim]) -> tuple[list[str], Vector]:
    """The traits that are not rare, and which claim has which, (claims, traits)."""
    found = [set(traits(claim)) for claim in claims]
    counts = Counter(trait for one in found for trait in one)
    names = sorted(trait for trait, count in counts.items() if count >= RARE)
    return names, np.array([[float(name in one) for name in names] for one in found])


def crossed(table: Vector, right: Vector, penalty: float) -> Vector:
    """The confidence of each claim by weights fitted to the other folds."""
    order = np.random.default_rng(0).permutation(len(right))
    foretold = np.zeros(len(right))
    for fold in range(FOLDS):
        mine = order[fold::FOLDS]
        others = np.setdiff1d(order, mine)
        foretold[mine] = chance(table[mine], newton(table[others], right[others], penalty))
    return foretold


def shift(odds: Vector, share: float) -> float:
    """What to add to the log-odds of all claims for their chances to have this mean."""
    low, high = -5.0, 5.0
    for _ in range(50):
        middle = (low + high) / 2
        above = float((1 / (1 + np.exp(-(odds + middle)))).mean()) > share
        low, high = (low, middle) if above else (middle, high)
    return low


def report(foretold: Vector, right: Vector) -> None:
    """Print how well confidences order the claims and how many are right in each band."""
    above = foretold[right == 1][:, None] - foretold[right == 0][None, :]
    share = float((above > 0).mean() + (above == 0).mean() / 2)
    print(
        f"{len(right)} claims, {right.mean():.3f} right; a right one above a wrong one {share:.3f}"
    )
    for low, high in zip(BANDS, BANDS[1:], strict=False):
        inside = (foretold >= low) & (foretold < high)
        if inside.any():
            print(f"{low:.1f} to {high:.1f}: {int(inside.sum())}, right {right[inside].mean():.2f}")


if __name__ == "__main__":
    main()
