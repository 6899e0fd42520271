"""The spaCy component that writes the network's analysis into a Doc."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from kg.parse import coreference
from kg.parse.abbreviations import SPELLED, unmistaken
from kg.parse.asides import parted
from kg.parse.datelines import ends
from kg.parse.headers import edges
from kg.parse.lemmas import Lexicon, lemma
from kg.parse.mentions import TYPE as EXTENSION
from kg.parse.names import NameFinder, Words
from kg.parse.network import Analysis, Network, packaged
from kg.parse.paragraphs import breaks, wraps
from kg.parse.plan import Entry, Paragraph, analyse
from kg.parse.trees import Indices
from kg.parse.words import pieces, shape

Table = NDArray[np.uint64]

FACTORY = "kg_parser"
REALIS = "realis"
_CACHE = 200_000
_SPACE_LABEL = "dep"
_ATTRIBUTES = (
    attrs.HEAD, attrs.DEP, attrs.POS, attrs.TAG, attrs.LEMMA, attrs.ENT_IOB, attrs.ENT_TYPE,
)  # fmt: skip
_BEGIN, _INSIDE, _OUTSIDE = 3, 1, 2
_BESIDE = {"NOUN": "appos", "PROPN": "appos", "VERB": "acl"}


@Language.factory(
    FACTORY,
    assigns=["token.head", "token.dep", "token.pos", "token.tag", "token.lemma", "doc.ents"],
    default_config={"threads": None, "model": None},
)
def create(nlp: Language, name: str, threads: int | None, model: str | None) -> ParserComponent:
    """Return the component; `model` is a folder in place of the shipped one."""
    del name
    read: Callable[[str], bytes] = packaged if model is None else _folder(Path(model))
    return ParserComponent(nlp.vocab, Network(read, threads))


def _folder(folder: Path) -> Callable[[str], bytes]:
    return lambda name: (folder / name).read_bytes()


class ParserComponent:
    """Sets tags, lemmas, trees, sentences, named spans and mention types of a Doc."""

    def __init__(self, vocab: Vocab, network: Network) -> None:
        if not Token.has_extension(EXTENSION):
            Token.set_extension(EXTENSION, default="")
        if not Token.has_extension(REALIS):
            Token.set_extension(REALIS, default=None)
        if not Doc.has_extension(coreference.EXTENSION):
            Doc.set_extension(coreference.EXTENSION, default=coreference.Found())
        self._vocab = vocab
        self.network = network
        self._entries: dict[int, Entry] = {}
        self._lemmas: dict[tuple[int, int, int], int] = {}
        self._lexicon: Lexicon = json.loads(network.read("lexicon.json"))
        strings, classes = vocab.strings, network.classes
        self._labels = _hashes(strings.add(label) for label in classes["label"])
        self._xpos = _hashes(strings.add(tag) for tag in classes["xpos"])
        self._upos = _hashes(strings[tag] for tag in classes["upos"])
        self._mistaken = {strings.add(word) for word in SPELLED}
        self._space = [strings.add(value) for value in (_SPACE_LABEL, "SPACE", "_SP")]
        self._names = NameFinder(classes["name"])
        self._types = _hashes(strings.add(kind.upper()) for kind in self._names.types)
        self._flat = classes["label"].index("flat")
        self._proper = [classes["xpos"].index(tag) for tag in ("NNP", "NNPS")]
        self._modifiers = [classes["label"].index(label) for label in ("compound", "amod")]

    def __call__(self, doc: Doc) -> Doc:
        """Analyse a Doc; the result depends on its text alone."""
        if len(doc) == 0:
            return doc
        table = np.zeros((len(doc), len(_ATTRIBUTES)), np.uint64)
        orths: Table = doc.to_array([attrs.ORTH, attrs.SPACY, attrs.IDX]).astype(np.uint64)
        entries = [self._entry(orth) for orth in self._forms(doc, orths[:, 0].tolist())]
        words = [bool(entry.pieces) for entry in entries]
        heads = _space_heads(words)
        self._write_spaces(table, orths, np.array(words))
        types: dict[int, str] = {}
        real: dict[int, float] = {}
        referring: list[Indices] = []
        vectors: list[NDArray[np.float32]] = []
        paragraphs, beside = _apart(doc, _paragraphs(doc, entries, orths))
        for tokens, analysis in analyse(paragraphs, self.network.analyse):
            places = np.asarray(tokens, np.int64)
            found = analysis.heads[: len(places)]
            heads[places] = np.where(found > 0, places[found - 1], places)
            self._write_words(table, orths, places, analysis)
            self._collect_types(types, orths, places, analysis)
            self._collect_realis(real, orths, places, analysis)
            inside = analysis.referring < len(places)
            referring.append(places[analysis.referring[inside]])
            vectors.append(analysis.vectors[inside])
        self._hang(doc, table, heads, beside)
        table[:, 0] = (heads - np.arange(len(doc))).astype(np.uint64)
        doc.from_array(list(_ATTRIBUTES), cast(Any, table))
        user_data = cast("dict[Any, Any]", doc.user_data)
        for offset, kind in types.items():
            user_data["._.", EXTENSION, offset, None] = kind
        for offset, number in real.items():
            user_data["._.", REALIS, offset, None] = number
        network = self.network.coreference
        if network is not None and referring:
            key = "._.", coreference.EXTENSION, None, None
            user_data[key] = network.find(doc, np.concatenate(referring), np.concatenate(vectors))
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """Analyse Docs one by one, so that none depends on another."""
        del batch_size
        yield from map(self, docs)

    def _forms(self, doc: Doc, orths: list[int]) -> list[int]:
        """The words as the network sees them."""
        if not self._mistaken.isdisjoint(orths):
            for index, form in unmistaken([word.text for word in doc], doc.text).items():
                orths[index] = self._vocab.strings.add(form)
        return orths

    def _entry(self, orth: int) -> Entry:
        entry = self._entries.get(orth)
        if entry is None:
            word = self._vocab.strings[orth]
            if word.isspace():
                entry = Entry((), 0, breaks(word))
            else:
                entry = Entry(tuple(pieces(word, self.network.vocabulary)), shape(word), 0)
            if len(self._entries) < _CACHE:
                self._entries[orth] = entry
        return entry

    def _hang(self, doc: Doc, table: Table, heads: Indices, beside: Mapping[int, int]) -> None:
        """Hang what is read apart on the word that it stands behind."""
        for token, anchor in beside.items():
            if heads[token] != token:
                continue
            heads[token] = anchor
            if doc[token].is_upper:
                table[token, 2:4] = [self._vocab.strings.add(tag) for tag in ("PROPN", "NNP")]
            kind = _BESIDE.get(self._vocab.strings[int(table[token, 2])], "parataxis")
            table[token, 1] = self._vocab.strings.add(kind)

    def _write_spaces(self, table: Table, orths: Table, words: NDArray[np.bool_]) -> None:
        table[:, 5] = _OUTSIDE
        for column, value in zip((1, 2, 3), self._space, strict=True):
            table[~words, column] = value
        table[~words, 4] = orths[~words, 0]

    def _write_words(
        self,
        table: Table,
        orths: Table,
        places: Indices,
        analysis: Analysis,
    ) -> None:
        count = len(places)
        table[places, 1] = self._labels[analysis.labels[:count]]
        table[places, 2] = self._upos[analysis.upos[:count]]
        table[places, 3] = self._xpos[analysis.xpos[:count]]
        lemmas = zip(
            orths[places, 0].tolist(),
            analysis.xpos[:count].tolist(),
            analysis.lemma[:count].tolist(),
            strict=True,
        )
        table[places, 4] = [self._lemmas.get(k) or self._lemma(k) for k in lemmas]
        self._write_names(table, places, analysis)

    def _write_names(self, table: Table, places: Indices, analysis: Analysis) -> None:
        count = len(places)
        labels = analysis.labels[:count]
        words = Words(
            sentences=analysis.sentences[:count],
            heads=analysis.heads[:count],
            flat=labels == self._flat,
            modifier=np.isin(labels, self._modifiers),
            proper=np.isin(analysis.xpos[:count], self._proper),
        )
        found = self._names.find(analysis.names[:count], words)
        for start, end, kind in found:
            inside = places[start:end]
            # White space inside a name, as in wrapped text, belongs to it.
            table[inside[0] : inside[-1] + 1, 5] = _INSIDE
            table[inside[0], 5] = _BEGIN
            table[inside[0] : inside[-1] + 1, 6] = self._types[kind]

    def _lemma(self, word: tuple[int, int, int]) -> int:
        """Return the lemma of a form, tag and edit script (a hash and two class numbers)."""
        orth, tag, edit = word
        classes = self.network.classes
        made = lemma(
            self._vocab.strings[orth], classes["xpos"][tag], classes["lemma"][edit], self._lexicon
        )
        number = int(self._vocab.strings.add(made))
        if len(self._lemmas) < _CACHE:
            self._lemmas[word] = number
        return number

    def _collect_types(
        self,
        types: dict[int, str],
        orths: Table,
        places: Indices,
        analysis: Analysis,
    ) -> None:
        numbers = analysis.nominal[: len(places)]
        for index in np.flatnonzero(numbers).tolist():
            kind = self.network.classes["nominal"][numbers[index]]
            types[int(orths[places[index], 2])] = kind.upper()

    def _collect_realis(
        self, real: dict[int, float], orths: Table, places: Indices, analysis: Analysis
    ) -> None:
        numbers = analysis.realis[: len(places)]
        for index in np.flatnonzero(~np.isnan(numbers)).tolist():
            real[int(orths[places[index], 2])] = round(float(numbers[index]), 2)


def _hashes(values: Iterable[int]) -> Table:
    return np.array(list(values), np.uint64)


def _space_heads(words: Sequence[bool]) -> Indices:
    """Attach white space to the word before it, or at the very start to the first word."""
    places = np.arange(len(words))
    before = np.maximum.accumulate(np.where(words, places, -1))
    first = words.index(True) if True in words else 0
    return np.where(before >= 0, before, first)


def _paragraphs(doc: Doc, entries: Sequence[Entry], orths: Table) -> list[Paragraph]:
    soft = wraps(doc.text) if any(e.breaks for e in entries) else frozenset()
    spaces: list[int] = orths[:, 1].tolist()
    offsets: list[int] = orths[:, 2].tolist()
    result: list[Paragraph] = []
    current: tuple[list[Entry], list[int], list[bool], list[bool]] = ([], [], [], [])
    cuts, begins = set(ends(doc.text)), set(edges(doc.text))
    for token, entry in enumerate(entries):
        if offsets[token] in cuts:
            result.append(Paragraph(*current))
            current = ([], [], [], [])
        if entry.pieces:
            current[0].append(entry)
            current[1].append(token)
            before = token - 1
            current[2].append(before < 0 or bool(spaces[before]) or not entries[before].pieces)
            current[3].append(offsets[token] in begins)
        elif entry.breaks and not _soft(doc, token, offsets[token], entry.breaks, soft):
            result.append(Paragraph(*current))
            current = ([], [], [], [])
    result.append(Paragraph(*current))
    return result


def _apart(doc: Doc, paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], dict[int, int]]:
    """Return the paragraphs with asides as ones of their own, and the word before each token."""
    found: list[Paragraph] = []
    beside: dict[int, int] = {}
    for paragraph in paragraphs:
        rest, inside = parted(paragraph, [doc[token].text for token in paragraph.tokens])
        found += [rest, *inside]
        for aside in inside:
            anchor = max(token for token in rest.tokens if token < aside.tokens[0])
            beside |= dict.fromkeys(aside.tokens, anchor)
    return found, beside


def _soft(doc: Doc, token: int, offset: int, count: int, soft: frozenset[int]) -> bool:
    """Tell whether a token of white space holds just one line break, which is a wrap."""
    if count > 1 or not soft:
        return False
    return any(place in soft for place in range(offset, offset + len(doc[token])))
