"""Pronouns that are better left alone than given the wrong name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Document, Extraction
from kg.resolve import resolve
from tests.resolve.build import Article, Result
from tests.resolve.test_words_taken_up import Told

if TYPE_CHECKING:
    from spacy.language import Language


def test_we_of_somebody_who_acts_for_nobody_is_nobody_in_particular() -> None:
    article = Article('"We must mend roads," Ada Brandt said.')
    speaker = article.phrase("Ada Brandt", name="Ada Brandt", kind="Person")
    we = article.pronoun("We", speaker=speaker.mention.span)
    roads = article.phrase("roads", number="plural", role="obj")
    article.claim(we, "mend", roads, speaker)
    assert article.resolve().triple()[0] is None


def test_we_of_a_witness_is_the_witness() -> None:
    article = Article('"We heard shots," a resident said.')
    speaker = article.phrase("a resident", determiner="a", kind="Person")
    we = article.pronoun("We", speaker=speaker.mention.span)
    shots = article.phrase("shots", number="plural", role="obj")
    article.claim(we, "heard", shots, speaker)
    assert article.resolve().triple()[0] == "resident"


def _them(share: float) -> str | None:
    """Whom "them" is linked to where the network gives the only candidate this share."""
    article = Article("Rebels met farmers. Soldiers chased them.")
    article.phrase("Rebels", number="plural", kind="Group")
    soldiers = article.phrase("Soldiers", number="plural", kind="Group")
    them = article.pronoun("them", number="plural", role="obj")
    article.claim(soldiers, "chased", them)
    extraction = Extraction(
        Document("doc-test", article.text),
        (),
        tuple(sorted(article.phrases, key=lambda p: p.mention.span)),
        tuple(article.claims),
        (),
        likely=((them.mention.head.start, ((0, share),)),),
    )
    return Result(resolve(extraction)).triple()[2]


def test_what_the_network_rules_out_in_another_sentence_is_left_alone() -> None:
    assert _them(0.01) is None
    assert _them(0.6) == "rebels"


def test_children_are_not_it() -> None:
    article = Article("Three children died. Rebels came, it said.")
    article.phrase("Three children", kind="Group", number="singular")
    rebels = article.phrase("Rebels", number="plural", kind="Group")
    it = article.pronoun("it")
    article.claim(rebels, "came", None, it)
    result = article.resolve()
    assert result.name(result.resolved.claims[0].source) is None


def test_what_cannot_act_is_not_who_they_are(nlp: Language) -> None:
    told = Told(nlp, "Plumes of smoke rose over the town. They have fired rockets again.")
    assert told.claim("fire rocket").actor is not None
    assert told.name(told.claim("fire rocket").actor) is None


def test_whoever_is_quoted_does_not_call_himself_he(nlp: Language) -> None:
    told = Told(nlp, '"The groom is well. He refused food," a relative said.')
    assert told.name(told.claim("refuse").actor) != "relative"


def test_who_shot_down_a_jet_killed_its_pilot(nlp: Language) -> None:
    text = (
        "The militia took the air base. On Monday the militia said it had shot down a jet, "
        "killing its pilot."
    )
    told = Told(nlp, text)
    assert told.name(told.claim("kill").actor) == told.name(told.claim("kill").source)
