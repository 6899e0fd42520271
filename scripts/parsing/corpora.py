"""Parses the raw text of a treebank and scores the result against the treebank."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

from parsing import treebank
from parsing.evaluation import Corpus, Node, score

DEVELOP = ("en_ewt-ud-dev", "en_gum-ud-dev")
_CLITICS = {"n't", "nt", "not", "na", "ta", "me", "'", "'s", "'m", "'d", "'re", "'ve", "'ll"}


def evaluate(nlp: Language, folder: Path, name: str) -> dict[str, float]:
    """Return the scores of a pipeline on treebank `name`, and `Speed` in words a second."""
    texts, gold, system = [], Corpus(), Corpus()
    for paragraphs in documents(treebank.read(treebank.find(folder, name))):
        texts.append("\n\n".join(map(treebank.text, paragraphs)))
        add_gold(gold, [s for p in paragraphs for s in p])
    nlp("Warm up.")
    began = time.perf_counter()
    docs = list(nlp.pipe(texts))
    took = time.perf_counter() - began
    for doc in docs:
        add_system(system, doc)
    scores = score(gold, system)
    if not gold.names:
        del scores["Names"]
    return scores | {"Speed": len(system.nodes) / took}


def documents(sentences: list[treebank.Sentence]) -> Iterator[list[list[treebank.Sentence]]]:
    """Yield the paragraphs of each document."""
    document: list[list[treebank.Sentence]] = []
    for paragraph in treebank.paragraphs(sentences):
        if document and paragraph[0].document:
            yield document
            document = []
        document.append(paragraph)
    if document:
        yield document


def add_gold(corpus: Corpus, sentences: list[treebank.Sentence]) -> None:
    """Add the sentences of a document to a corpus."""
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


def add_system(corpus: Corpus, doc: Doc) -> None:
    """Add a parsed document to a corpus; clitics and their hosts make one token."""
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
