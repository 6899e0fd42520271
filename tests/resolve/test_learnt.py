"""Links of the trained coreference network as evidence in the resolution of an article."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language

from kg.extract import extract
from kg.model import Claim, Document, Extraction, Resolved
from kg.resolve import resolve
from kg.resolve.reference.learnt import RULE

TEXT = (
    "The envoy met General Ivan Horvat and Marko Kolar in Ruritania. Horvat told Kolar that he "
    "attacked the village."
)


def parsed(nlp: Language, text: str) -> Extraction:
    return replace(extract(Document("doc-x", text), nlp(text)), clusters=(), likely=())


def claim(resolved: Resolved, lemma: str) -> Claim:
    return next(c for c in resolved.claims if c.action.lemma == lemma)


def actor(resolved: Resolved, lemma: str) -> str:
    found = claim(resolved, lemma).actor
    assert found is not None
    return next(e.name for e in resolved.entities if e.id == found.entity)


def test_likely_antecedents_decide_between_those_that_agree(nlp: Language) -> None:
    told = parsed(nlp, TEXT)
    pronoun = TEXT.index("he attacked")
    for name, head in (("Ivan Horvat", "Horvat told"), ("Marko Kolar", "Kolar that")):
        likely = ((pronoun, ((TEXT.index(head), 0.95),)),)
        assert actor(resolve(replace(told, likely=likely)), "attack") == name


def test_a_choice_by_the_network_is_named_among_the_rules(nlp: Language) -> None:
    told = parsed(nlp, TEXT)
    plain = resolve(told)
    assert RULE not in claim(plain, "attack").rules
    heads = {"Ivan Horvat": "Kolar that", "Marko Kolar": "Horvat told"}
    other = heads[actor(plain, "attack")]
    likely = ((TEXT.index("he attacked"), ((TEXT.index(other), 0.95),)),)
    changed = resolve(replace(told, likely=likely))
    assert actor(changed, "attack") != actor(plain, "attack")
    assert RULE in claim(changed, "attack").rules


def test_what_does_not_agree_is_no_antecedent_however_likely(nlp: Language) -> None:
    told = parsed(nlp, TEXT)
    likely = ((TEXT.index("he attacked"), ((TEXT.index("Ruritania"), 0.99),)),)
    assert actor(resolve(replace(told, likely=likely)), "attack") in ("Ivan Horvat", "Marko Kolar")


def test_a_definite_description_is_what_was_told_of_with_the_same_noun(nlp: Language) -> None:
    text = "Shells hit a mountain clinic on Monday. The shelling destroyed the clinic."
    told = parsed(nlp, text)
    phrases = [p for p in told.phrases if p.lemma == "clinic"]
    heads = tuple((p.mention.head, 0.9) for p in phrases)
    linked = resolve(replace(told, clusters=(heads,)))
    found = {c.target.entity for c in linked.claims if c.target and "clinic" in c.target.text}
    assert len(found) == 1
    unlikely = tuple((p.mention.head, 0.3) for p in phrases)
    apart = resolve(replace(told, clusters=(unlikely,)))
    found = {c.target.entity for c in apart.claims if c.target and "clinic" in c.target.text}
    assert len(found) == 2
