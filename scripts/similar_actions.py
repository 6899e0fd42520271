"""Write kg/contradict/similar.json: verbs in no list, with the type of the listed ones like them.

`python scripts/similar_actions.py --encoder FOLDER --words FILE TREEBANK.conllu.xz …` embeds
every verb of the vocabulary, of the treebanks and of a list in "they VERB them" and learns the top
type of the listed ones by kernel ridge regression; frequent verbs of the treebanks that are in no
list count as having none. Each known verb is left out once (in closed form), which tells how sure
a type is at what lead over the next: printed, and the confidences of the table. What is less sure
than FLOOR is left out of it. FOLDER holds the sentence encoder that the parser's was made from,
FILE English verbs, one a line (ours are those of LemmInflect, MIT).
"""

from __future__ import annotations

import argparse
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.contradict.actions import lineage, vocabulary

TARGET = Path(__file__).resolve().parent.parent / "kg" / "contradict" / "similar.json"
FRAME = "they {} them"
NONE = ""
FREQUENT = 5
FLOOR = 0.8
OUTSIDE = 3.0
"""How many times a verb without a type counts: outside the lists they are most."""
SHARPNESS, RIDGE = 4.0, 0.3
STEPS = (0.95, 0.9, 0.85, FLOOR)
Matrix = NDArray[np.float64]


def main() -> None:
    """Learn, print what leaving one out gives, write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path, nargs="+")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--words", type=Path, required=True, help="English verbs, one a line")
    options = parser.parse_args()
    counts = verb_counts(options.treebanks)
    listed = {
        verb: lineage(kind)[-1] if kind else NONE
        for verb, kind in vocabulary().verbs.items()
        if verb.isalpha() and verb.isascii()
    }
    known = sorted(listed) + sorted(
        verb for verb, count in counts.items() if verb not in listed and count >= FREQUENT
    )
    wide = filter(plain, options.words.read_text("utf-8").split())
    unknown = sorted({*counts, *wide} - set(known))
    kernel = similarities(embedded(known + unknown, options.encoder))
    names = sorted({*listed.values(), NONE})
    gold = np.array([names.index(listed.get(verb, NONE)) for verb in known])
    left_out, weights = fitted(kernel[: len(known), : len(known)], np.eye(len(names))[gold])
    none = names.index(NONE)
    levels = reliability(left_out, gold, none)
    report(left_out, gold, levels, none, len(listed))
    table = typed(unknown, kernel[len(known) :, : len(known)] @ weights, names, levels)
    TARGET.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", "utf-8")
    print(f"{len(table)} of {len(unknown)} verbs in no list have a type in {TARGET.name}")


def verb_counts(paths: Iterable[Path]) -> Counter[str]:
    """How often each verb's lemma stands in the treebanks."""
    counts: Counter[str] = Counter()
    for path in paths:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                cells = line.split("\t")
                if len(cells) > 3 and cells[3] == "VERB" and plain(cells[2]):
                    counts[cells[2]] += 1
    return counts


def plain(word: str) -> bool:
    """Whether a word is all lower-case ASCII letters, three or more."""
    return len(word) > 2 and word.isascii() and word.isalpha() and word.islower()


def embedded(verbs: Sequence[str], encoder: Path) -> Matrix:
    """The mean state of the encoder's last layer for each verb in the frame."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(encoder)
    model: Any = AutoModel.from_pretrained(encoder).eval()
    rows = []
    with torch.no_grad():
        for first in range(0, len(verbs), 128):
            texts = [FRAME.format(verb) for verb in verbs[first : first + 128]]
            batch = tokenizer(texts, return_tensors="pt", padding=True)
            mask = batch["attention_mask"][..., None].float()
            states = model(**batch).last_hidden_state
            rows.append(((states * mask).sum(1) / mask.sum(1)).double().numpy())
    return np.concatenate(rows)


def similarities(rows: Matrix) -> Matrix:
    """A Gaussian kernel of the cosines between the centred rows."""
    centred = rows - rows.mean(0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True)
    kernel: Matrix = np.exp(SHARPNESS * (centred @ centred.T - 1))
    return kernel


def fitted(kernel: Matrix, gold: Matrix) -> tuple[Matrix, Matrix]:
    """The scores of each known verb with itself left out, and the weights for others."""
    weights = np.linalg.solve(kernel + RIDGE * np.eye(len(kernel)), gold)
    hat = np.linalg.solve(kernel + RIDGE * np.eye(len(kernel)), kernel)
    own = np.diag(hat)[:, None]
    left_out: Matrix = (kernel @ weights - own * gold) / (1 - own)
    return left_out, np.asarray(weights, dtype=np.float64)


def leads(scores: Matrix) -> Matrix:
    """How far the best score of each row is above the next."""
    ordered = np.sort(scores, axis=1)
    lead: Matrix = ordered[:, -1] - ordered[:, -2]
    return lead


def reliability(scores: Matrix, gold: NDArray[np.int64], none: int) -> dict[float, float]:
    """The least lead at which so many of a hundred types are right, for each step."""
    best = scores.argmax(1)
    chosen = best != none
    lead, right = leads(scores)[chosen], (best == gold)[chosen]
    weight = np.where(gold[chosen] == none, OUTSIDE, 1.0)
    order = np.argsort(-lead, kind="stable")
    share = np.cumsum((right * weight)[order]) / np.cumsum(weight[order])
    found = {}
    for step in STEPS:
        enough = np.flatnonzero(share >= step)
        if len(enough):
            found[step] = float(lead[order[enough[-1]]])
    return found


def report(
    scores: Matrix, gold: NDArray[np.int64], levels: dict[float, float], none: int, listed: int
) -> None:
    """Print how many verbs, each left out, get a type and the right one."""
    best, lead = scores.argmax(1), leads(scores)
    right = (best == gold)[:listed].mean()
    print(f"{listed} listed verbs left out: {right:.3f} right at no threshold")
    for step, least in levels.items():
        chosen = (best != none) & (lead >= least)
        share = (best == gold)[chosen].mean()
        print(f"lead {least:.3f} for {step:.2f}: {int(chosen.sum())} typed, {share:.3f} right")


def typed(
    verbs: Sequence[str], scores: Matrix, names: Sequence[str], levels: dict[float, float]
) -> dict[str, list[str | float]]:
    """Each verb that is sure enough with its type and the highest step that it reaches."""
    table: dict[str, list[str | float]] = {}
    for verb, row, lead in zip(verbs, scores, leads(scores), strict=True):
        kind = names[int(row.argmax())]
        sure = max((step for step, least in levels.items() if lead >= least), default=0.0)
        if kind != NONE and sure:
            table[verb] = [kind, sure]
    return table


if __name__ == "__main__":
    main()
