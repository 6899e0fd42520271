"""What the names of rules, gates and parts mean, one sentence each.

A rule that is one function is defined by the function's docstring; those that are a branch of a
larger function are defined here, under the field of a claim that they decide.
"""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil

DEFINITIONS = """
[action]
verbal_predicate: A verb tells the event.
passive_predicate: A verb in the passive tells the event; its subject is the target.
copular_predicate: A noun after "be" tells the state: "X is an ally of Y".
adjective_predicate: An adjective after "be" tells the state: "X is responsible for Y".
place_predicate: "Be" with a place: "the jets are at Hmeimim".
existential_predicate: "There was", "there were" with an event: "there was an attack on Y".
nominal_predicate: A noun tells the event: "Russian airstrikes in Homs", "an attack by X on Y".
similar_action: A verb in no list has the type of the listed verbs that it is most like.
light_verb: A verb that only carries its noun, which tells the event: "conducted airstrikes on".
weapon_object: A verb with a weapon for its object: "fired rockets at Y".
resulting_state: A verb with the state that it brings about: "left ten people dead".
reduced_casualties: A headline's "12 dead in attack by X" tells who killed whom.
lower_deed: The verb below belongs to the action: "considers grounding the fleet".
state_in_action: The state belongs to the action: "pleaded not guilty", "labels X a foe".
phrase_in_action: The preposition belongs to the action: "came into effect", "relates to X".
taken_as: What it is taken for belongs to the action: "sees X as a traitor", "is known as Y".
connected_with: Who has nothing to do with something is not connected with it.
event_caused: What leads to an event does to its target what the event tells.
suffering_verb: The subject of the verb is who suffers it: "X came under fire".
undergoer: The subject of a verb of dying or breaking is what it happens to: "ten people died".
result_without_agent: What is told is a result, and its subject is no agent.
[target]
own_object: The object stands in the clause itself.
shared_object: A coordinated predicate without an object has that of the other one.
indirect_object: The receiver of the verb is the target.
mutual_sides: Of two who meet, agree or fight with nobody else named, each does with the other.
speech_act: Of "agreed to help X", "refused to meet X", "demanded that X resign" X is the target.
prepositional_target: The target stands behind the preposition that the verb asks for: "fire at".
reflexive_object: Who blows himself up acts on himself.
target_behind_noun: The target stands behind the noun: "interference in X", "compliance with X".
hit_by_event: What is hit by strikes or comes under attack is what they are done to.
target_of_light_verb: The target hangs on the verb that carries the event noun.
target_of_weapon: The target hangs on the weapon: "rockets at Y".
target_of_state: The target hangs on the state that the verb brings about.
place_as_target: A place that is hit is the target: "strikes in Homs".
place_of_target: What is hit in a place is hit there; so is who is hurt in an attack on a place.
target_told_before: The attack hit what the text told before that it hit.
other_responsible: Who denies a part in something says that others are responsible for it.
adjective_target: The target hangs on the adjective: "responsible for Y".
[actor]
joint_owners: Two owners joined before an event both do it: "the U.S. and British raids".
doer_told_before: The attack is one that the text told of before, with the one doer it names.
harmer_told_before: Who is "among the dead" was killed by the one who killed those told before.
harm_in_accident: Who dies when a machine crashes is killed by that.
agent_phrase: "By X" in a passive names the actor.
agent_of_event: The event that is the grammatical subject has an agent of its own: it is the actor.
shared_subject: A coordinated predicate without a subject has that of the first one.
coordination: Each member of "X and Y" is told to take part.
relative_clause: The noun that a relative clause describes takes part in it.
relative_gap: The noun that a relative clause describes is its missing object: "the town they took".
participle: The noun that a participle describes takes part in it: "forces backed by X".
infinitive_of_noun: The one of whom the noun is told does what its infinitive says: "X's plan to".
addressee_acts: Whom an order, call or warning goes to, or who meets it, does what it says.
recipient_acts: The one to whom it is said or given is the one to act.
subject_control: Who does the governing verb also does the governed one: "X tried to take".
object_control: Whom the governing verb is done to does the governed one: "told X to leave".
adverbial_clause: A clause without a subject has that of the clause it belongs to: "killing ten".
complement_clause: A clause without a subject has that of the clause above it.
called_upon: "Called on X to": X is the one to act.
accused_of: "Accused X of": X is the one charged with the deed.
behind_event: "X is behind the attack": X is charged with the deed.
taken_part: X took part in the attack, or claimed or denied being behind it: X is an actor of it.
put_on: "Put, pinned the blame for it on X": X is charged with the deed.
denied_part: Who denies any involvement says of himself that he was not involved.
clash_with: Those who are killed in clashes with somebody are killed by that one.
asked_that: Who asks that X do something asks X.
bond_with: In "restored ties with X" the action is to restore ties, and X its target.
undertaken: Who plans, seeks or answers with an event, or owns a threat of it, does it.
performed_event: Who opens, leads or keeps up an investigation of X investigates X.
landing_place: Where a weapon that somebody fired comes down is what was fired at.
aim_of_attack: What an offensive is launched to take is what it is against.
claim_of_responsibility: "There was no claim of responsibility for X" tells who claims X.
held_responsible: "Held X responsible for it": X is charged with the deed.
[action]
affiliation: A person's office or title names the body: "Kremlin spokesman Dmitry Peskov".
[attribution]
running_quote: A quotation that goes on in the next sentence has the same source.
continued_paragraph: A quotation that goes on in the next paragraph has the same source.
split_quote: A cue that parts a quotation has both halves: "“X,” he said, “and Y”".
closing_cue: A verb of speech and its speaker right after a quotation: "“X.” said Y".
stance_about: What somebody speaks of as happening: "spoke of being trapped".
stance_as: What somebody sees or describes a thing as: "dismissed it as an attempt to".
stance_named: What somebody calls a thing: "what it called a crime".
introduced_quote: A verb of speech has the quotation after it, also across a colon.
signed_quote: A name behind a dash signs the quotation or the post before it.
speaker_label: A name and a colon: "Russia: Coalition strikes illegal".
headline_teller: Who tells a headline stands behind it: "Bomb kills nine in Homs: monitor".
opened_clause: The cue has the clause after a colon or an opening mark: "He said: X".
noun_clause: A clause behind a noun of saying is its content: "the claim that X".
examined_statement: Somebody looks into what others say: "will probe reports that X".
told_quote: Who tells of something has the quotation behind it: "She described it. “X.”".
unmarked_speech: Speech without marks goes on as far as somebody in it says "I" or "we".
noun_of: "Of" behind a noun of saying gives its content: "accusations of torture".
preposition_content: A preposition behind the cue gives its content: "warned of an attack".
reckoning: Who puts a toll at a number says so: "puts the toll at 40".
spoken_cue: A verb of saying that quotes without a clause of its own.
reporting_adverb: "Reportedly", "allegedly": somebody says so, who is not named.
[polarity]
foiled: An attack that was foiled or repelled is left open: it was begun and beaten back.
negation_raised: "Does not think that X": the negation belongs to X.
negative_participant: "No troops", "nobody": the event is denied through its participant.
yet_to: "Is yet to be found", "has yet to answer": it was not done.
shared_negation: A coordinated predicate stands under the negation of the first one.
negative_verb: The governing verb denies the event: "failed to", "refused to".
negative_adjective: The governing adjective denies the event: "unable to".
negative_noun: The governing noun denies the event: "no intention of", "absence of".
cancelled_adjective: The adjective denies the event: "foiled", "averted".
denied: The cue rejects what it reports: "denied", "dismissed".
[certainty]
not_denied: "Did not deny": possible, no more.
not_said: "Did not say that": the text leaves open whether it is so.
[polarity]
without: "Without", "instead of": the event did not happen.
rejected_alternative: "Rather than" joins what was not done.
too: "Too weak to": it was not done.
ended: An end of all such events is asked for or told.
[certainty]
believed: The source believes or thinks so: probable.
doubted: The source doubts it: whether it is so is left open.
doubt: The governing verb doubts the event.
excluded: What is ruled out is denied.
not_excluded: What is not ruled out is possible.
not_forced: What nobody was forced to do is left open.
not_clear: "It is not clear that", "not certain": the text leaves open whether it is so.
unknown: The governing word leaves open whether it is so.
no_evidence: "No evidence that": the text leaves open whether it is so.
weak_cue: The cue is weaker than "said": "suggested", "reportedly".
possible_modal: "May", "might", "could": possible.
probable_modal: "Should", "must" of what is likely: probable.
one_of_several: Deeds, doers or targets joined by "or": the text leaves open which.
of_any: Of "any", "anyone": the text leaves open of whom.
listed_hypothesis: One of the scenarios or theories that a colon lists: possible.
talked_about: What is negotiated: possible, no more.
nearly: "Nearly", "almost" before a deed: whether it was done is left open.
possible_adverb: "Possibly", "perhaps": possible.
probable_adverb: "Probably", "likely": probable.
possible_adjective: "Alleged", "possible": possible.
probable_adjective: "Suspected", "likely": probable.
possible: The governing word makes it possible, no more.
probable: The governing word makes it probable, no more.
unlikely: The governing word makes it improbable.
[mood]
planned_adjective: "Planned", "future": intended, not done.
is_to: "Is to be held", "the aim is to take": intended, not done.
infinitive: An infinitive tells what the governing verb aims at: intended.
postponed: The event is put off: intended, not done.
intended: The governing word says that it is intended, not that it is done.
pledged: The source promises or threatens it: intended.
wish: The governing word wishes it: intended.
wished: The source wishes it: intended.
purpose: What something else is done or there for: intended.
requested: Somebody is asked or ordered to do it: requested, not done.
necessary: It is vital or necessary that it be so: requested, not told.
imperative: A command: requested, not done.
obligation: "Should", "must" of duty: requested, not done.
[tense]
future: "Will", "is going to": in the future.
would: "Would" without a condition.
[mood]
condition: "If", "unless": on a condition.
under_condition: What would follow from a condition.
question: It is asked, not said.
[certainty]
whether: "Whether": it is left open.
"""


def definition(rule: str) -> str:
    """The definition of a rule or gate by its name, "" if there is none.

    What stands behind a colon in the name is the word that the rule met ("requested:ask").
    """
    name, _, word = rule.partition(":")
    text = (_listed().get(name) or _documented(name))[1]
    return f"{text} Here: {word}." if text and word else text


# The field that the rules of a package or module decide which are defined by their docstrings.
MODULES = {
    "factuality": "polarity",
    "predicates": "action",
    "predicates.arguments": "actor",
    "predicates.blame": "actor",
    "predicates.doers": "actor",
    "predicates.objects": "target",
    "predicates.undergone": "target",
    "phrases.nouns": "actor",
    "deeds.told_again": "target",
}
APART = {"trained_factuality": "certainty", "against_phrase": "target", "of_phrase": "target"}


def field_of(rule: str) -> str:
    """The field of a claim that a rule decides; what decides none of the others is the source."""
    name = rule.partition(":")[0]
    if name in _listed():
        return _listed()[name][0]
    module = _documented(name)[0]
    package = module.partition(".")[0]
    unlisted = MODULES.get(package, "attribution" if module else "action")
    return APART.get(name) or MODULES.get(module, unlisted)


@functools.cache
def _listed() -> dict[str, tuple[str, str]]:
    """By the name of a rule: its field and its definition."""
    found, field = {}, ""
    for line in DEFINITIONS.strip().splitlines():
        if line.startswith("["):
            field = line.strip("[]")
        else:
            name, _, text = line.partition(": ")
            found[name] = field, text
    return found


def _documented(name: str) -> tuple[str, str]:
    """The module of the function that is the rule, and the first paragraph of its docstring.

    A function is the rule of its own name, or of the one that its docstring begins with.
    """
    found = _functions()
    return found.get(name) or found.get(f"_{name}") or ("", "")


@functools.cache
def _functions() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for package in ("kg.extract", "kg.resolve", "kg.contradict"):
        root = importlib.import_module(package)
        for each in pkgutil.walk_packages(root.__path__, package + "."):
            module = importlib.import_module(each.name)
            for name, function in inspect.getmembers(module, inspect.isfunction):
                if function.__module__ != each.name or not inspect.getdoc(function):
                    continue
                text = " ".join((inspect.getdoc(function) or "").split("\n\n")[0].split())
                rule, colon, said = text.partition(": ")
                where = each.name.removeprefix(package + ".")
                if colon and rule.isidentifier():
                    found[rule] = where, said[:1].upper() + said[1:]
                found.setdefault(name, (where, text))
    return found
