"""Loads the shipped parser, or another installed spaCy pipeline with the same kind of trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import ConfigError

if TYPE_CHECKING:
    from spacy.language import Language

_CLEARNLP = frozenset({"dobj", "nsubjpass", "pobj", "auxpass", "csubjpass", "attr"})
_MAX_CHARACTERS = 10**9


def load(name: str | None = None, *, threads: int | None = None) -> Language:
    """Return the shipped English pipeline, or the installed spaCy pipeline called `name`.

    `threads` is for the shipped pipeline: how many cores it uses, all if None.
    """
    return shipped(threads) if name is None else _installed(name)


def shipped(threads: int | None = None, model: str | None = None) -> Language:
    """Return our pipeline, with the model files of another folder if `model` is given."""
    import spacy

    from kg.parse.component import FACTORY
    from kg.parse.tokenizer import EnglishTokenizer

    nlp = spacy.blank("en")
    nlp.tokenizer = EnglishTokenizer(nlp.vocab)
    nlp.max_length = _MAX_CHARACTERS
    nlp.add_pipe(FACTORY, config={"threads": threads, "model": model})
    return nlp


def _installed(name: str) -> Language:
    import spacy

    if not name or not spacy.util.is_package(name):
        raise ConfigError(f"parser {name!r}: no spaCy pipeline of this name is installed")
    nlp = spacy.load(name)
    nlp.max_length = _MAX_CHARACTERS
    check(nlp, name)
    return nlp


def check(nlp: Language, name: str) -> None:
    """Raise ConfigError unless a pipeline gives tags, lemmas and trees with UD labels."""
    components = dict(nlp.pipeline)
    missing = [
        what
        for what, names in (
            ("parser", ("parser", "kg_parser")),
            ("tagger", ("tagger", "morphologizer", "kg_parser")),
            ("lemmatizer", ("lemmatizer", "trainable_lemmatizer", "kg_parser")),
        )
        if not any(n in components for n in names)
    ]
    if missing:
        raise ConfigError(f"parser {name!r}: the pipeline has no {' and no '.join(missing)}")
    labels = set(getattr(components.get("parser"), "labels", ()))
    if foreign := sorted(labels & _CLEARNLP):
        raise ConfigError(
            f"parser {name!r}: its trees use ClearNLP labels ({', '.join(foreign)}); "
            "a pipeline with Universal Dependencies labels is needed"
        )
