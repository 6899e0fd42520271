"""What a word means with what it is done to, and to whom a deed is done where a parse errs."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.contradict.actions import literal
from kg.model import Polarity
from tests.extract.told import told, triples


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("The new tariffs hurt the senator's campaign.", "hurt", ""),
        ("The ruling softens the blow of a defeat for the party.", "blow", ""),
        ("Once the militia threat has been eliminated, talks can start.", "eliminate", ""),
        ("The mob killed the plan in committee.", "kill", ""),
        ("The crisis hit the economy hard.", "hit", ""),
        ("The army hit the village with rockets.", "hit", "ASSAULT"),
        ("Rescuers cleared the rubble in the city.", "clear", ""),
        ("The hospital served as a referral centre.", "serve as", ""),
        ("He served as ambassador to Chad.", "serve as", "AFFILIATED_WITH"),
        ("The authorities rehabilitated the public utilities.", "rehabilitate", ""),
        ("The general was rehabilitated by the king.", "rehabilitate", "CONCEDE"),
        ("Turkey will confront Kurdish militias in the north.", "confront", "CLASH"),
        ("The senator confronted the minister over the bill.", "confront", ""),
        ("Militants broke down the cessation of hostilities.", "break down", ""),
        ("The bus broke down near the border.", "break down", "ACCIDENT"),
        ("Some rebels welcomed the Islamic State.", "welcome", "SUPPORT"),
        ("Residents were bracing for a long siege.", "brace for", ""),
        ("The envoy has access to the general.", "have access", ""),
        ("Gunmen attacked a wedding in Basra.", "attack", "ASSAULT"),
        ("The envoy advised him that the road was closed.", "advise", "INFORM"),
        ("The lawyer advised that the firm should sell the shares.", "advise", "REQUEST"),
        ("The results suggest a slow recovery.", "suggest", ""),
        ("The victory guarantees them a seat at the table.", "guarantee", ""),
        ("The letter demanded a ransom.", "demand", "REQUEST"),
        ("The senator fired his aide on Monday.", "fire", ""),
        ("The inquiry cleared the general of wrongdoing.", "clear", ""),
        ("The prince attended the opening ceremony.", "attend", ""),
        ("The envoy attended the summit.", "attend", "CONSULT"),
        ("The country met its obligations.", "meet", ""),
        ("The minister met the ambassador.", "meet", "CONSULT"),
        ("The gunmen cut off their heads.", "cut off", "EXECUTE"),
        ("The new plan replaced the old tariff.", "replace", ""),
    ],
)
def test_the_type_fits_what_it_is_done_to(nlp: Language, text: str, lemma: str, kind: str) -> None:
    kinds = {c.action.event_type for c in told(nlp, text) if c.action.lemma == lemma}
    assert kinds == {kind}


def test_a_listed_object_keeps_the_type_whatever_its_kind() -> None:
    assert literal("ASSAULT", "target", "funeral", "Event")
    assert not literal("ASSAULT", "target", "mood", "Abstract")
    assert not literal("INJURE", "hurt", "party", "Organization")
    assert literal("INJURE", "wound", "police", "Organization")


def test_joined_passives_have_each_their_own_victims(nlp: Language) -> None:
    text = "At least 11 people were killed and 25 others injured on Monday."
    assert triples(nlp, text) == [
        ("", "kill", "At least 11 people"),
        ("", "injure", "25 others"),
    ]


def test_the_one_who_sustains_injuries_is_not_the_one_killed_before(nlp: Language) -> None:
    text = "She was killed in clashes and two others sustained injuries."
    assert ("", "sustain injury", "two others") in triples(nlp, text)


def test_soldiers_killed_in_a_headline_kill_nobody(nlp: Language) -> None:
    found = triples(nlp, "6 Turkish Soldiers Killed 3 Wounded in Daesh Attack in Aleppo.")
    assert ("", "kill", "6 Turkish Soldiers") in found


def test_the_agent_behind_those_included_is_the_doer(nlp: Language) -> None:
    text = "Nine residents of the town were killed including four children by the insurgents."
    assert ("the insurgents", "kill", "Nine residents of the town") in triples(nlp, text)


def test_who_has_wounds_is_wounded(nlp: Language) -> None:
    text = "The woman succumbed to her wounds after a sniper shot her."
    assert ("", "wound", "her") in triples(nlp, text)


def test_those_left_dead_or_injured_injure_nobody(nlp: Language) -> None:
    text = "Shells hit the district leaving dozens of residents dead or injured."
    assert ("Shells", "injure", "dozens of residents") in triples(nlp, text)


def test_a_country_before_a_calm_event_is_no_doer(nlp: Language) -> None:
    assert all(actor != "Russia" for actor, _, _ in triples(nlp, "The Russia investigation ended."))
    assert ("US", "strike", "Syria") in triples(nlp, "The US strikes on Syria angered Moscow.")


def test_two_who_blame_each_other_blame_the_other(nlp: Language) -> None:
    found = triples(nlp, "The opposition and the government blamed each other.")
    assert ("The opposition", "blame", "the government") in found
    assert ("the government", "blame", "The opposition") in found
    assert ("The two sides", "attack", "each other") in triples(
        nlp, "The two sides attacked each other."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Not a single family would stay in the area.",
        "Officials said not one soldier was killed.",
        "Not one of the hostages was freed.",
    ],
)
def test_not_one_denies_the_predicate(nlp: Language, text: str) -> None:
    assert {claim.polarity for claim in told(nlp, text)} == {Polarity.NEGATIVE}


@pytest.mark.parametrize(
    "text",
    [
        "The army freed the citizens from terrorist threats.",
        "The threat to Europe is growing.",
        "Alerts on the news channel followed.",
    ],
)
def test_a_danger_is_no_threat_that_somebody_utters(nlp: Language, text: str) -> None:
    assert not [t for t in triples(nlp, text) if t[1] in ("threaten", "threat", "alert")]


def test_what_is_left_over_nobody_leaves(nlp: Language) -> None:
    found = triples(nlp, "The blast was caused by ordnance left over from the war.")
    assert not [t for t in found if t[1].startswith("leave")]


@pytest.mark.parametrize(
    ("text", "triple", "kind"),
    [
        (
            "The bombing was claimed by the Red Front.",
            ("the Red Front", "claim", "The bombing"),
            "CLAIM_RESPONSIBILITY",
        ),
        (
            "The Red Front claimed the attack.",
            ("The Red Front", "claim", "the attack"),
            "CLAIM_RESPONSIBILITY",
        ),
        ("Soldiers raped women.", ("Soldiers", "rape", "women"), "SEXUAL_VIOLENCE"),
        (
            "The junta extended the state of emergency.",
            ("The junta", "extend", "the state of emergency"),
            "MARTIAL_LAW",
        ),
    ],
)
def test_the_one_claim_of_a_plain_sentence(
    nlp: Language, text: str, triple: tuple[str, str, str], kind: str
) -> None:
    (claim,) = told(nlp, text)
    assert triples(nlp, text) == [triple]
    assert claim.action.event_type == kind


def test_where_an_accord_is_signed_is_no_party_to_it(nlp: Language) -> None:
    (first, _) = told(nlp, "Mali and Chad signed a peace agreement in Jeddah on Sunday.")
    assert "concerned" not in {role.role for role in first.roles}


@pytest.mark.parametrize(
    ("text", "lemma", "kind"),
    [
        ("The coalition demolished two bridges.", "demolish", "DESTROY"),
        ("The two sides swapped blame for the raid.", "swap blame", "ACCUSE"),
        ("The trader recognized his uncle among the dead.", "recognize", ""),
        ("The ministry dismissed such charges as baseless.", "dismiss", "DENY"),
        ("Troops defended the town for months.", "defend", "DEFEND"),
        ("Islamic State expelled civilians from the town.", "expel", "EXPEL"),
        ("Rockets were launched from the hills.", "launch", "SHELL"),
        ("Sanctions were imposed over the programme.", "impose", "IMPOSE_SANCTIONS"),
        ("The truce left the rebels free to regroup.", "leave free", ""),
        ("A court sentenced him to death.", "sentence to death", "COERCE"),
        ("Chad sent troops to the border.", "send", "DEPLOY"),
        ("Chad sent troops to Mali to join a peacekeeping force.", "send", "KEEP_PEACE"),
        ("Chad sent troops to Mali as peacekeepers.", "send", "KEEP_PEACE"),
        ("The union slapped Chad with sanctions.", "slap", "IMPOSE_SANCTIONS"),
        ("The fighting entered its fourth day.", "enter", ""),
        ("Chad entered its fourth year of war.", "enter", ""),
        ("The army gave a different account of the raid.", "give", "SAY"),
        ("The army crushed the insurgents.", "crush", "CLASH"),
        ("The government crushed the revolt.", "crush", "COERCE"),
        ("Explosions rocked the capital.", "rock", "ASSAULT"),
        ("Protests rocked the capital.", "rock", ""),
        ("Gunmen were positioned in the village.", "be positioned in", "DEPLOY"),
        ("Rebels cut the supply lines to the city.", "cut", "OBSTRUCT"),
        ("Sappers removed mines from the field.", "remove", "DEFUSE"),
        ("Rescuers pulled a child from the rubble.", "pull", "AID"),
        ("Refugees reached the border.", "reach", "MOVE"),
        ("The army escalated its bombardment of the town.", "escalate bombardment", "SHELL"),
        ("The jets killed a total of 14 militants.", "kill", "KILL"),
        ("The rebels lost dozens of fighters.", "lose", ""),
        ("The rebels lost dozens of villages.", "lose", "LOSE"),
        ("The president sought re-election.", "seek", ""),
        ("Mali sought help from Chad.", "seek", "REQUEST"),
        ("Civilians searched for food.", "search", ""),
        ("Police searched the house.", "search", "INVESTIGATE"),
        ("The minister set off another debate.", "set off", ""),
        ("The militants set off a bomb.", "set off", "BOMBING"),
        ("The plan addresses the root causes of the war.", "address", ""),
        ("The minister addressed reporters.", "address", "SAY"),
        ("The couple adopted an approach of their own.", "adopt", ""),
        ("The council adopted a resolution.", "adopt", "AGREE"),
    ],
)
def test_the_sense_of_a_verb_is_that_of_its_phrase(
    nlp: Language, text: str, lemma: str, kind: str
) -> None:
    actions = [claim.action for claim in told(nlp, text)]
    assert [action.event_type for action in actions if action.lemma == lemma] == [kind]


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The convoy came under fire from militants.", ("militants", "fire on", "The convoy")),
        ("The base is under fire from rebels.", ("rebels", "fire on", "The base")),
        ("Soldiers came under fire as they left.", ("", "fire on", "Soldiers")),
        (
            "Troops were under constant fire from rebels on the hills.",
            ("rebels", "fire on", "Troops"),
        ),
        (
            "The government came under fire from rights groups.",
            ("rights groups", "criticise", "The government"),
        ),
        (
            "The president is under fire from critics over the deal.",
            ("critics", "criticise", "The president"),
        ),
        ("The minister came under fire for the deal.", ("", "criticise", "The minister")),
        (
            "The policy came under heavy criticism from Washington.",
            ("Washington", "criticise", "The policy"),
        ),
    ],
)
def test_those_under_fire_are_fired_on_or_criticised(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    assert triple in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Chad and Niger traded accusations over the border.", "trade accusation"),
        ("Chad and Niger traded blame for the loss of the dam.", "trade blame"),
        ("Chad and Niger exchanged fire on Monday.", "exchange fire"),
        ("Chad and Niger traded threats.", "trade threat"),
    ],
)
def test_what_two_sides_trade_each_does_to_the_other(nlp: Language, text: str, lemma: str) -> None:
    assert triples(nlp, text)[:2] == [("Chad", lemma, "Niger"), ("Niger", lemma, "Chad")]


def test_who_something_is_traded_with_is_the_other_side(nlp: Language) -> None:
    text = "Chad exchanged accusations with Niger over the raid."
    assert ("Chad", "exchange accusation", "Niger") in triples(nlp, text)


def test_protests_that_rock_a_town_kill_nobody_in_the_forest(nlp: Language) -> None:
    text = "Four soldiers were killed in a gunfight on Friday as protests rocked the town."
    assert ("", "kill", "Four soldiers") in triples(nlp, text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The army fired on fleeing civilians.", ("army", "fire on", "fleeing civilians")),
        ("Rebels shot at fleeing soldiers.", ("Rebels", "shoot at", "fleeing soldiers")),
        ("Gunmen opened fire on fleeing villagers.", ("Gunmen", "open fire", "fleeing villagers")),
        ("Attacks on fleeing civilians continued.", ("", "attack", "fleeing civilians")),
    ],
)
def test_those_on_the_move_are_struck_and_nobody_flees_them(
    nlp: Language, text: str, triple: tuple[str, str, str]
) -> None:
    found = triples(nlp, text)
    assert [(a.removeprefix("The "), v, t) for a, v, t in found][0] == triple
    assert "flee" not in {verb for _, verb, _ in found}


def test_troops_that_somebody_withdraws_do_not_withdraw_themselves(nlp: Language) -> None:
    text = "The army was accused of withdrawing troops from the border."
    assert ("The army", "withdraw", "troops") in triples(nlp, text)
