"""Scores the parser from raw text on the development parts of UD English EWT and GUM.

Prints F1 of the CoNLL 2018 shared task (LAS without subtypes; `LAS:sub` with them), F1 of
named spans with their types where the treebank has them, and words a second.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from kg.parse.loading import load, shipped
from parsing import treebank
from parsing.evaluation import Corpus, Node, score

TREEBANKS = ("en_ewt-ud-dev", "en_gum-ud-dev")
_CLITICS = {"n't", "nt", "not", "na", "ta", "me", "'", "'s", "'m", "'d", "'re", "'ve", "'ll"}


def main() -> None:
    """Print one line for each treebank, and one for speed if a text file is given."""
    arguments = _arguments()
    if arguments.parser:
        nlp = load(arguments.parser)
    else:
        nlp = shipped(arguments.threads, arguments.model and str(arguments.model))
    nlp("Warm up.")
    for name in TREEBANKS:
        sentences = treebank.read(treebank.find(arguments.treebanks, name))
        documents = list(_documents(sentences))
        texts = ["\n\n".join(map(treebank.text, paragraphs)) for paragraphs in documents]
        began = time.perf_counter()
        docs = list(nlp.pipe(texts))
        took = time.perf_counter() - began
        system, gold = Corpus(), Corpus()
        for paragraphs, doc in zip(documents, docs, strict=True):
            _add_gold(gold, [s for p in paragraphs for s in p])
            _add_system(system, doc)
        scores = score(gold, system)
        if not gold.names:
            del scores["Names"]
        print(name, *(f"{k} {v:.2f}" for k, v in scores.items()), end=" ")
        print(f"({len(system.nodes) / took:.0f} words a second)", flush=True)
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


def _documents(sentences: list[treebank.Sentence]) -> Iterator[list[list[treebank.Sentence]]]:
    document: list[list[treebank.Sentence]] = []
    for paragraph in treebank.paragraphs(sentences):
        if document and paragraph[0].document:
            yield document
            document = []
        document.append(paragraph)
    if document:
        yield document


def _add_gold(corpus: Corpus, sentences: list[treebank.Sentence]) -> None:
    place = corpus.tokens[-1][1] if corpus.tokens else 0
    for sentence in sentences:
        first, begin = len(corpus.nodes), place
        for start, end, form, _ in sentence.tokens:
            size = len("".join(form.split()))
            corpus.tokens.append((place, place + size))
            for word in sentence.words[start:end]:
                corpus.nodes.append(
                    Node(place, place + size, end - start > 1, word.form, word.upos, word.xpos,
                         word.lemma, word.head + first - 1 if word.head else -1, word.deprel)
                )  # fmt: skip
            place += size
        corpus.sentences.append((begin, place))
        corpus.names += _names(sentence, corpus.nodes[first:])


def _names(sentence: treebank.Sentence, nodes: list[Node]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for word, node in zip(sentence.words, nodes, strict=True):
        if word.name.startswith("B-"):
            found.append((node.start, node.end, word.name[2:].upper()))
        elif word.name.startswith("I-"):
            found[-1] = (found[-1][0], node.end, found[-1][2])
    return found


def _add_system(corpus: Corpus, doc: Doc) -> None:
    place = corpus.tokens[-1][1] if corpus.tokens else 0
    numbers: dict[int, int] = {}
    ends: dict[int, tuple[int, int]] = {}
    groups: list[list[Token]] = []
    for token in doc:
        if token.is_space:
            continue
        numbers[token.i] = len(corpus.nodes) + len(numbers)
        if groups and _is_clitic(groups[-1][-1], token):
            groups[-1].append(token)
        else:
            groups.append([token])
    for group in groups:
        size = sum(len(t) for t in group)
        corpus.tokens.append((place, place + size))
        for token in group:
            ends[token.i] = (place, place + size)
            head = -1 if token.head.i == token.i else numbers[token.head.i]
            corpus.nodes.append(
                Node(place, place + size, len(group) > 1, token.text, token.pos_, token.tag_,
                     token.lemma_, head, token.dep_)
            )  # fmt: skip
        place += size
    for span in [*doc.sents, *doc.ents]:
        inner = [ends[t.i] for t in span if t.i in ends]
        if inner and span.label_:
            corpus.names.append((inner[0][0], inner[-1][1], span.label_))
        elif inner:
            corpus.sentences.append((inner[0][0], inner[-1][1]))


def _is_clitic(before: Token, token: Token) -> bool:
    """Tell whether a word is written as one with the word before, as a multiword token is."""
    if before.i + 1 != token.i or before.whitespace_ or token.pos_ == "PUNCT":
        return False
    return before.text[-1].isalnum() and token.lower_.replace("’", "'") in _CLITICS


def _speed(nlp: Language, path: Path) -> None:
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    began = time.perf_counter()
    words = sum(sum(not t.is_space for t in doc) for doc in nlp.pipe(texts))
    took = time.perf_counter() - began
    print(f"{path.name}: {words} words, {words / took:.0f} a second")


if __name__ == "__main__":
    main()
