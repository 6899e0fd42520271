"""Pronouns to what they refer to earlier in the article.

Candidates are ranked by recency and grammatical role, as in centering (Brennan, Friedman and
Pollard 1987): subjects before objects before the rest, speakers first for who goes on speaking.
Number, animacy and gender must agree, and the two arguments of one clause are not the same.
Where the parser's trained coreference network has looked at the pronoun, what it finds likely
counts too.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log

from kg.model import Entity, Phrase, Span
from kg.resolve.discourse import AGENTS, DEPENDENT, WEIGHTS, Discourse, Told, side_entity
from kg.resolve.names.folding import fold
from kg.resolve.names.nouns import OWNED
from kg.resolve.reference.animacy import (
    beside_deed,
    counted_among,
    does_to_others,
    happening,
    has_people,
    is_counted,
    is_joined,
    is_site,
    person_of,
    unless_inert,
)
from kg.resolve.reference.beset import (
    bears,
    beset,
    does_harm,
    equates,
    is_vehicle,
    plural_thing,
    unless_only_telling,
    unless_telling,
)
from kg.resolve.reference.interviewed import interviewed, section_start
from kg.resolve.reference.own_things import has_leader, own_doer

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
NEUTER = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
SPEAKER = frozenset({"i", "me", "my", "mine", "myself"})
SPEAKERS = frozenset({"we", "us", "our", "ours", "ourselves"})


def pronoun(
    discourse: Discourse,
    phrase: Phrase,
    barred: frozenset[str],
    outside: tuple[Span, ...] = (),
    source: Entity | None = None,
) -> Entity | None:
    """The antecedent of a third-person pronoun, None where nothing earlier agrees with it.

    `barred` are ids of the other arguments of its clause; mentions in the spans `outside` (what a
    source says, for the source itself) are passed over. `source` is who says what it stands in.
    """
    word = fold(phrase.mention.text)
    if word.endswith(("self", "selves")):
        same = [discourse.entities[i] for i in sorted(barred) if i in discourse.entities]
        return same[0] if len(same) == 1 else None
    speaking = discourse.survey.used_as(phrase.mention.span, "source")
    if word in MASCULINE or word in FEMININE:
        gender = "m" if word in MASCULINE else "f"
        chosen = _choose(
            discourse, phrase, person_of(discourse, gender), barred, outside, 5, speaking, source
        )
        if chosen is not None:
            discourse.genders.setdefault(chosen.id, gender)
        return chosen
    if word in NEUTER:
        if _is_what_is_said(discourse, phrase):
            return None
        if _happens(discourse, phrase):
            return _choose(discourse, phrase, happening, barred, outside, 2, speaking)
        if _is_placed(discourse, phrase):
            site = _choose(discourse, phrase, is_site, barred, outside, 1, speaking)
            if site is not None:
                return site
        if bears(discourse, phrase):
            vehicle = _choose(discourse, phrase, is_vehicle, barred, outside, 1, speaking)
            if vehicle is not None:
                return vehicle
        agent = _needs_agent(discourse, phrase, speaking) and not _acts_bodily(discourse, phrase)
        if speaking:
            return _choose(discourse, phrase, _speaker, barred, outside, 3, speaking, source)
        fits = _singular_agent if agent else _singular
        own = own_doer(discourse, phrase, barred, _singular)
        if own is not None:
            return own
        return _choose(discourse, phrase, fits, barred, outside, 2, speaking, source)
    if word in PLURAL:
        return _they(discourse, phrase, barred, outside, speaking, source)
    return None


def _they(
    discourse: Discourse,
    phrase: Phrase,
    barred: frozenset[str],
    outside: tuple[Span, ...],
    speaking: bool,
    source: Entity | None,
) -> Entity | None:
    """The antecedent of a pronoun in the plural."""
    acting = _needs_agent(discourse, phrase, speaking) or has_leader(discourse, phrase)
    order: tuple[Callable[[Told], bool], ...] = (_plural, _has_forces)
    if acting:
        moving = _plural if _acts_bodily(discourse, phrase) else _moving
        last = unless_inert(discourse, phrase, moving)
        order = (_plural_agent, _has_forces, last)
        if does_harm(discourse, phrase):
            order = tuple(unless_telling(each) for each in order)
        elif not speaking and phrase.speaker is None:
            order = tuple(unless_only_telling(phrase, each) for each in order)
    if equates(discourse, phrase):
        order = (plural_thing,)
    else:
        teller = _teller(discourse, phrase, source, barred)
        known = teller or beset(discourse, phrase, barred)
        known = known or beside_deed(discourse, phrase, barred)
        known = known or own_doer(discourse, phrase, barred, _several)
        if known is not None:
            return known
    counted = is_counted(discourse, phrase)
    order = tuple(each for each in order if not counted or each is not _has_forces)
    for each in order[:2] if speaking else order:
        found = _choose(discourse, phrase, each, barred, outside, 2, speaking)
        if found is not None:
            return found if not is_joined(discourse, found) else None
    return counted_among(discourse, phrase, barred) if counted else None


def _teller(
    discourse: Discourse, phrase: Phrase, source: Entity | None, barred: frozenset[str]
) -> Entity | None:
    """Who tells it in the same sentence, where the trained network takes "they" for them."""
    likely = discourse.chains.likely.get(phrase.mention.head.start, {})
    for told in discourse.before(phrase.sentence, 0):
        several = _plural(told)
        if source is None or told.entity.id != source.id or told.part != "source":
            if several:
                return None
            continue
        head = discourse.phrases[told.position].mention.head
        agrees = several or _has_forces(told)
        if agrees and source.id not in barred and likely.get(head.start, 0.0) >= LINKED:
            return discourse.latest(told.entity)
    return None


LINKED = 0.6
"""How likely the network has to find it that somebody tells of themselves."""

BODILY = frozenset(
    """be blow break burn bury cause collapse come continue crash damage destroy end explode fall
    fly go happen hit injure kill land leave reach remain sink start strike wound""".split()
)
"""Verbs whose subject may be a thing as well as somebody."""

SAID = frozenset(
    """acknowledge admit affirm believe claim concede confirm contest deny dismiss dispute doubt
    explain mean promise prove refute reject report say suggest suspect""".split()
)
"""Verbs whose object "it" is what was said, not somebody or something."""

SITUATED = frozenset("link connect join border overlook adjoin lie house straddle".split())
"""Verbs that tell where a place is or what is in it."""


def _happens(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether all that is told of a pronoun is that it occurs ("since it erupted in 2011")."""
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return bool(uses) and all(use.happens for use in uses)


def _is_placed(discourse: Discourse, phrase: Phrase) -> bool:
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return any(use.part == "actor" and use.lemma.split()[0] in SITUATED for use in uses)


def _is_what_is_said(discourse: Discourse, phrase: Phrase) -> bool:
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    return any(use.part == "target" and use.lemma.split()[0] in SAID for use in uses)


def _acts_bodily(discourse: Discourse, phrase: Phrase) -> bool:
    uses = discourse.survey.uses.get(phrase.mention.span, ())
    acts = [use.lemma.split()[0] for use in uses if use.part == "actor"]
    return bool(acts) and all(act in BODILY for act in acts)


def _needs_agent(discourse: Discourse, phrase: Phrase, speaking: bool) -> bool:
    return speaking or discourse.survey.used_as(phrase.mention.span, "actor")


def _singular_agent(told: Told) -> bool:
    # "Doctors Without Borders" is one, though doctors are several.
    civil = told.noun_class == "civil" and told.entity.kind != "Organization"
    return told.entity.kind in AGENTS and _is_one(told) and not civil


def _speaker(told: Told) -> bool:
    """Whether something can be what "it said" means: a body, or a paper that was quoted before."""
    # "The paper" is as often a newspaper, known by its name.
    written = told.part == "source" and told.noun != "paper" and _singular(told)
    return written or _singular_agent(told)


def _is_one(told: Told) -> bool:
    """Whether a mention is spoken of as one: by its number, or as the name of a group."""
    named = told.entity.kind == "Group" and not told.noun_class and told.noun not in PLURAL
    named = named and not told.entity.name.islower()
    return told.number != "plural" or named


ADVERBIAL = frozenset("addition contrast response return turn fact result spite view".split())
"""Nouns that after a preposition only join sentences ("in addition")."""


def _singular(told: Told) -> bool:
    if told.noun in ADVERBIAL and told.role in ("obl", "nmod"):
        return False
    return told.entity.kind not in ("Person", "Time", "Quantity") and _is_one(told)


SINGLY = frozenset({"act", "soldier", "official", "civil"})
"""Classes of nouns that are as often of one as of several, so that their number counts."""


def _plural(told: Told) -> bool:
    if told.entity.kind in ("Time", "Quantity", "Place", "Abstract"):
        return False
    if told.joined and told.entity.kind in ("Country", "Organization", "Person", "Group"):
        return True
    several = told.entity.kind == "Group" and told.noun_class not in SINGLY
    return told.number == "plural" or several


def _has_forces(told: Told) -> bool:
    """Whether a mention in the singular has troops or officials behind it ("the army … they")."""
    kind = told.entity.kind
    return kind in ("Organization", "Group") or (kind == "Country" and told.noun_class in OWNED)


def _several(told: Told) -> bool:
    return _plural(told) or _has_forces(told)


def _plural_agent(told: Told) -> bool:
    return _plural(told) and (has_people(told) or told.entity.kind in (*AGENTS, "Person"))


def _moving(told: Told) -> bool:
    """Whether a mention is of several things that seem to act, since somebody is in them."""
    return _plural(told) and told.entity.kind in ("Vehicle", "Weapon", "Facility")


def _choose(
    discourse: Discourse,
    phrase: Phrase,
    fits: Callable[[Told], bool],
    barred: frozenset[str],
    outside: tuple[Span, ...],
    reach: int,
    speaking: bool,
    source: Entity | None = None,
) -> Entity | None:
    best: tuple[float, Told] | None = None
    by_rule: tuple[float, Told] | None = None
    likely = discourse.chains.likely.get(phrase.mention.head.start)
    neuter = fold(phrase.mention.text) in NEUTER
    moved = _acts_bodily(discourse, phrase) and not does_to_others(discourse, phrase)
    thing = neuter and (moved or phrase.role in ("nsubj:pass", "obj"))
    seen = 0
    spoke: int | None = None
    asked = interviewed(discourse, phrase, fits, reach) if speaking else None
    if asked is not None and asked.entity.id not in barred:
        return discourse.latest(asked.entity)
    floor = section_start(discourse, phrase.mention.span)
    for told in discourse.before(phrase.sentence, reach):
        if told.span.start < floor or (spoke is not None and told.sentence < spoke):
            break
        if told.entity.id in barred or not fits(told) or told.role in DEPENDENT:
            continue
        if any(span.contains(told.span) for span in outside) or told.span == phrase.mention.span:
            continue
        if phrase.mention.span.overlaps(told.span):
            continue
        if speaking and told.part == "source" and told.entity.kind == "Person":
            # "According to Omar … he said": whoever spoke before Omar has done speaking.
            spoke = told.sentence
        score = _score(told, phrase, speaking) - 0.05 * seen
        itself = source is not None and told.entity.id == source.id
        itself = itself and phrase.sentence == told.sentence and not thing
        score += OF_ITSELF if itself else 0.0
        seen += 1
        if by_rule is None or score > by_rule[0]:
            by_rule = (score, told)
        evidence = _evidence(discourse, told, likely) if likely is not None else 0.0
        score += max(evidence, AGAINST_ITSELF) if itself and neuter else evidence
        if best is None or score > best[0]:
            best = (score, told)
    if best is None or by_rule is None:
        return None
    if likely is not None and not speaking and _is_unlikely(discourse, phrase, best, likely, reach):
        return None
    if best[1].entity.id != by_rule[1].entity.id:
        discourse.learnt.add(phrase.mention.span)
    return discourse.latest(best[1].entity)


LEAST_SHARES = dict.fromkeys(NEUTER | PLURAL, 0.1) | dict.fromkeys(MASCULINE | FEMININE, 0.05)
"""The probability below which the trained network finds an antecedent that is mostly wrong."""


def _is_unlikely(
    discourse: Discourse,
    phrase: Phrase,
    best: tuple[float, Told],
    likely: dict[int, float],
    reach: int,
) -> bool:
    """Whether the trained network does not believe in what was chosen, whichever mention of it.

    A subject of the same sentence is what the rules know best, and so is what no agent can do.
    """
    if best[1].entity.kind not in (*AGENTS, "Person") and phrase.role.startswith("nsubj"):
        return False
    if best[1].sentence == phrase.sentence and best[1].role.startswith("nsubj"):
        return False
    mentions = {
        discourse.phrases[told.position].mention.head.start
        for told in discourse.before(phrase.sentence, reach)
        if told.entity.id == best[1].entity.id
    }
    share = sum(likely.get(start, 0.0) for start in sorted(mentions))
    return share < LEAST_SHARES.get(fold(phrase.mention.text), 0.0)


WEIGHT, FLOOR = 2.0, 0.05
"""What the trained network's evidence weighs, and the probability of what it rules out."""


OF_ITSELF = 2.0
"""What it weighs that who tells or denies something in a sentence tells of themselves."""


AGAINST_ITSELF = -3.0
"""The least that the trained network's evidence weighs against that, where it is "it"."""


def _evidence(discourse: Discourse, told: Told, likely: dict[int, float]) -> float:
    """How well the trained network likes a mention as the antecedent of a pronoun."""
    head = discourse.phrases[told.position].mention.head
    return WEIGHT * log(likely.get(head.start, 0.0) + FLOOR)


def _score(told: Told, phrase: Phrase, speaking: bool) -> float:
    undergoing = phrase.role in ("nsubj:pass", "obj")
    weight = WEIGHTS.get(told.role, 0.5)
    if told.part == "source" and speaking:
        # "According to X" tells as much of who speaks as "X said".
        weight = max(weight, WEIGHTS["nsubj"])
    score = weight - 3.0 * (phrase.sentence - told.sentence)
    if told.quoted and phrase.speaker is None:
        score -= 3.0
    # Who is quoted is as well who "was freed" afterwards, but what a body tells of is not itself.
    spoke = told.entity.kind == "Person" and told.sentence < phrase.sentence
    if told.part == "source" and undergoing and not spoke:
        score -= 3.0
    elif told.part == "source":
        score += 2.0 if speaking else 1.0
    if told.entity.kind in ("Place", "Abstract", "Event", "Facility") and not undergoing:
        score -= 1.5
    return score


def first_person(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """Within a quotation "I" is its speaker and "we" the side that the speaker acts for.

    Somebody of a name who acts for nobody says "we" of who knows whom; a witness, of themselves.
    A paper or a video speaks for nobody.
    """
    speaker = discourse.referent(phrase.speaker)
    if speaker is None:
        return None
    word = fold(phrase.mention.text)
    if word in SPEAKER:
        return speaker
    unnamed = speaker.kind == "Person" and speaker.name.islower()
    sided = speaker.side is not None or speaker.kind in AGENTS or unnamed
    return side_entity(discourse, speaker) if word in SPEAKERS and sided else None
