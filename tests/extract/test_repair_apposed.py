"""Two subjects side by side and fronted phrases, in text that has lost its commas."""

import pytest
from spacy.language import Language

from kg.extract.claims import extract
from kg.model import Document


@pytest.mark.parametrize(
    ("text", "actor", "verb"),
    [
        ("After a long siege rebels took Goma.", "rebels", "take"),
        ("Following the attack soldiers closed the road.", "soldiers", "close"),
        ("During the night warplanes struck the market.", "warplanes", "strike"),
        ("Despite the ceasefire clashes continued in the town.", "clashes", "continue"),
        ("On Friday 57 Division and 2 Commando Brigade shelled the port.", "57 Division", "shell"),
        ("In recent weeks Uvira a hub for traders has been the scene of raids.", "Uvira", "be"),
    ],
)
def test_what_is_fronted_or_describes_is_no_part_of_the_subject(
    nlp: Language, text: str, actor: str, verb: str
) -> None:
    found = extract(Document("doc", text), nlp(text)).claims
    actors = [c.actor.text for c in found if c.action.lemma == verb and c.actor is not None]
    assert actors[:1] == [actor]


def test_an_army_in_front_of_its_forces_stays_with_them(nlp: Language) -> None:
    text = "After the night raid government forces closed the road."
    found = extract(Document("doc", text), nlp(text)).claims
    assert not any(c.actor is not None and c.actor.text == "forces" for c in found)


def test_an_object_belongs_to_the_verb_that_it_stands_behind(nlp: Language) -> None:
    text = "A bomb rocked the market on Tuesday claiming eight and injuring 14 citizens in Goma."
    found = extract(Document("doc", text), nlp(text)).claims
    hurt = [c.target.text for c in found if c.action.lemma == "injure" and c.target is not None]
    assert hurt == ["14 citizens"]
