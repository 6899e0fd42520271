"""Why each field of a claim has its value: the rules that fired, and the words they met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.contradict.actions import cameo, event_type, vocabulary
from kg.contradict.plover import plover
from kg.extract.factuality import scopes
from kg.extract.factuality.judgement import CONDITIONS, FUTURE, POSSIBLE_MODALS, WOULD
from kg.extract.grammar import CONTRACTED, NEGATORS, NOBODY, auxiliaries
from kg.extract.tree import Tree, Word
from kg.model import Action, Claim, Entity, Mention, Mood, Quantity, Span, Tense
from kg.resolve.confidence import reasons
from kg.show.definitions import definition, field_of
from kg.show.layout import plain
from kg.show.words import PRONOUNS, View


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that speaks for a value: a rule with its definition, or "" and a sentence.

    `words` is what the rule met in the text, "" where that is not known.
    """

    rule: str
    text: str
    words: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One field, its value in words, and what it rests on."""

    field: str
    value: str
    reasons: tuple[Reason, ...]


# The words that a rule looks for, where its name does not end in the one that it met.
LEXICAL: dict[str, frozenset[str]] = {
    "negation": NEGATORS | CONTRACTED,
    "shared_negation": NEGATORS,
    "negation_raised": NEGATORS,
    "negative_participant": NOBODY | {"no", "neither"},
    "without": frozenset({"without", "instead", "rather", "short", "far"}),
    "cancelled_adjective": scopes.CANCELLED_ADJECTIVES,
    "possible_modal": POSSIBLE_MODALS,
    "probable_modal": frozenset({"must"}),
    "obligation": frozenset({"must", "should", "ought", "shouldnt", "mustnt"}),
    "possible_adverb": scopes.POSSIBLE_ADVERBS,
    "probable_adverb": scopes.PROBABLE_ADVERBS,
    "possible_adjective": scopes.POSSIBLE_ADJECTIVES,
    "probable_adjective": scopes.PROBABLE_ADJECTIVES,
    "planned_adjective": scopes.PLANNED_ADJECTIVES,
    "unlikely": frozenset({"unlikely"}),
    "not_clear": scopes.PLAIN_ADJECTIVES,
    "no_evidence": frozenset({"evidence", "sign", "proof"}),
    "whether": frozenset({"whether", "if"}),
    "condition": CONDITIONS,
    "under_condition": CONDITIONS,
    "question": frozenset({"?"}),
    "future": FUTURE,
    "would": WOULD,
    "purpose": frozenset({"to"}),
}
CUED = frozenset(
    "denied not_denied not_said believed doubted weak_cue pledged requested wished".split()
)
NONE_FOUND = {
    "polarity": "no negation found",
    "certainty": "nothing found that weakens it",
    "mood": "no condition, plan, request or question found",
}


def decisions(claim: Claim, view: View, tree: Tree | None) -> Iterator[Decision]:
    """Every field of a claim; `tree` is the parse of its document, None where it cannot be had."""
    trigger = _trigger(claim, tree) if tree else None
    fired: dict[str, list[Reason]] = {}
    for rule in claim.rules:
        fired.setdefault(field_of(rule), []).append(_fired(rule, claim, tree, trigger))
    if claim.actor is None and claim.target is not None:
        # In "ten were killed" the rule that found the subject found the target.
        fired.setdefault("target", []).extend(fired.pop("actor", ()))
    action = words(claim.action.phrase, claim.action.span)
    told = f"{plain(claim.action.lemma)} {action}".strip()
    yield Decision("action", told, tuple(fired.pop("action", ())))
    yield Decision("event type", claim.action.event_type or "none", (_typed(claim),))
    for field, mention in (("actor", claim.actor), ("target", claim.target)):
        yield _participant(field, mention, fired.pop(field, []), view)
    for field in ("polarity", "certainty"):
        yield _plain(field, getattr(claim, field).value, fired.pop(field, []))
    tense = fired.pop("tense", [])
    if not tense:
        tense = [_tense(claim, tree, trigger)]
    yield Decision("tense", claim.tense.value, tuple(tense))
    yield _plain("mood", claim.mood.value, fired.pop("mood", []))
    yield from _sources(claim, view, fired.pop("attribution", []))
    yield _time(claim)
    yield from _roles(claim, view)
    yield _quantity(claim)
    yield Decision("confidence", f"{claim.confidence:.2f}", tuple(_trusted(claim)))


def _trusted(claim: Claim) -> Iterator[Reason]:
    """What speaks for this reading of the text and what against it."""
    yield Reason("", CONFIDENCE)
    moving = reasons(claim)
    for told, names in (
        ("raised by", [trait for trait, weight in moving if weight > 0]),
        ("lowered by", [trait for trait, weight in moving if weight < 0]),
    ):
        if names:
            yield Reason("", f"{told} {', '.join(names[:MOST])}")


MOST = 6
CONFIDENCE = "how often claims like it were right when read against their sentences"


def _plain(field: str, value: str, reasons: list[Reason]) -> Decision:
    return Decision(field, value, tuple(reasons) or (Reason("", NONE_FOUND[field]),))


def _typed(claim: Claim) -> Reason:
    """Where the event type comes from."""
    kind, lemma = claim.action.event_type, plain(claim.action.lemma)
    concept = vocabulary().types.get(kind)
    if concept is None:
        return Reason("", f"the vocabulary of actions does not know “{lemma}”")
    above = f" (below {concept.broader})" if concept.broader else ""
    known = event_type(claim.action.lemma) == kind
    by = f"the vocabulary of actions has it for “{lemma}”" if known else "by the clause as a whole"
    sure = claim.action.type_confidence
    if sure < 1.0:
        by = f"“{lemma}” is in no list and like verbs of this type, {sure:.2f} sure"
    return Reason("", f"{by}: {plain(concept.definition)}{above}{_coded(claim.action)}")


def _coded(action: Action) -> str:
    """What the type is in PLOVER and CAMEO, and as what PLOVER codes the act as it is told."""
    type_, code = plover(action.event_type), cameo(action.event_type)
    kind = "/".join(filter(None, (type_, action.mode)))
    parts = (
        f"PLOVER {kind}" if kind else "",
        f"told as {action.root}" if action.root not in ("", type_) else "",
        f"CAMEO {code}" if code else "",
    )
    shown = ", ".join(filter(None, parts))
    return f"; {shown}" if shown else ""


def _participant(
    field: str, mention: Mention | None, reasons: list[Reason], view: View
) -> Decision:
    if mention is None:
        return Decision(field, "not stated", tuple(reasons) or (Reason("", "no rule found one"),))
    return Decision(field, named(mention, view), (*reasons, *_linked(mention, view)))


def _linked(mention: Mention, view: View) -> Iterator[Reason]:
    """Why a mention is linked to its entity, and the entity to its side."""
    entity = view.entities.get(mention.entity or "")
    if entity is None:
        yield Reason("", "linked to nothing")
        return
    name, said = plain(entity.name), plain(mention.text)
    names = {name.casefold(), *(alias.casefold() for alias in entity.aliases)}
    if said.casefold() in PRONOUNS:
        how = f"the pronoun “{said}” stands for {name}"
    elif said.casefold() in names:
        how = f"“{said}” is a name of {name}" if said != name else f"{name} is named"
    elif any(each in said.casefold() for each in names):
        how = f"“{said}” holds the name {name}"
    else:
        how = f"“{said}” describes {name}"
    known = ", ".join(f"{scheme} {value}" for scheme, value in entity.identifiers)
    yield Reason("", f"link {entity.id}: {how}" + (f" ({plain(known)})" if known else ""))


def _fired(rule: str, claim: Claim, tree: Tree | None, trigger: Word | None) -> Reason:
    found = _met(rule, claim, tree, trigger)
    text = definition(rule)
    if found is None:
        return Reason(rule, text)
    return Reason(rule, text, plain(found[0]), found[1])


def _met(
    rule: str, claim: Claim, tree: Tree | None, trigger: Word | None
) -> tuple[str, Span] | None:
    """The word that a rule met, with its place: the nearest to the event word that fits."""
    name, _, tail = rule.partition(":")
    if name in CUED and not tail:
        link = claim.attribution[-1] if claim.attribution else None
        return (link.cue_text, link.cue) if link and link.cue else None
    if tree is None or trigger is None:
        return None
    wanted = frozenset(tail.split()[:1]) if tail else LEXICAL.get(name, frozenset())
    first, end = tree.sentences[trigger.sentence]
    near = {trigger.index, *trigger.children}
    for above in tree.ancestors(trigger.index):
        near.update((above.index, *above.children))
    found = [
        word
        for word in tree.words[first:end]
        if word.lower in wanted or word.lemma in wanted or (tail and tail in word.lemma)
    ]
    if not found:
        return None
    best = min(found, key=lambda w: (w.index not in near, abs(w.index - trigger.index)))
    return best.text, Span(best.start, best.end)


def _trigger(claim: Claim, tree: Tree) -> Word | None:
    """The head of the action's words, None where this parse has other words there."""
    span = claim.action.span
    inside = {w.index for w in tree.words if span.start <= w.start and w.end <= span.end}
    heads = [tree.words[i] for i in sorted(inside) if tree.words[i].head not in inside - {i}]
    return heads[0] if heads else None


def _tense(claim: Claim, tree: Tree | None, trigger: Word | None) -> Reason:
    if claim.mood in (Mood.INTENDED, Mood.REQUESTED) and claim.tense is Tense.FUTURE:
        return Reason("", f"what is {claim.mood.value} is still to come")
    if tree is None or trigger is None:
        return Reason("", "by the form of the verb, else by the clause it stands in")
    group = [*auxiliaries(tree, trigger.index), trigger]
    shown = ", ".join(f"“{plain(word.text)}” {word.xpos}" for word in group)
    if trigger.upos not in ("VERB", "AUX") and len(group) == 1:
        return Reason("", f"by the clause that {shown} stands in")
    return Reason("", f"by the form: {shown}")


def _sources(claim: Claim, view: View, reasons: list[Reason]) -> Iterator[Decision]:
    if not claim.attribution:
        voice = plain(claim.publisher or "the article")
        why = Reason("", "no cue puts the clause in anyone's mouth: the publisher's own voice")
        yield Decision("source", voice, (*reasons, why))
    for place, link in enumerate(reversed(claim.attribution)):
        manner = "rejects it" if link.denied else "is quoted" if link.quoted else "says so"
        cue = words(link.cue_text, link.cue) if link.cue else ""
        who = named(link.source, view) if link.source else "nobody named"
        links = list(_linked(link.source, view)) if link.source else []
        yield Decision(
            "source" if place == 0 else "via",
            f"{who} {manner} {cue}".rstrip(),
            (*(reasons if place == 0 else ()), *links),
        )


def _time(claim: Claim) -> Decision:
    when = claim.when
    if when is None:
        return Decision("time", "not stated", (Reason("", "no time belongs to the clause"),))
    value = "unknown"
    if when.value:
        value = f"{when.value} to {when.end}" if when.end else when.value
    absolute = when.value is not None and when.value[:4] in when.text
    if when.value is None:
        why = "what it is counted from is not known"
    elif absolute:
        why = "as it is written"
    else:
        why = f"counted from the day of publication, {claim.published}"
    shown = f"{value} ({when.precision}) {words(when.text, when.span)}"
    return Decision("time", shown, (Reason("", why),))


def _roles(claim: Claim, view: View) -> Iterator[Decision]:
    for role in claim.roles:
        if role.role != "time":
            reasons = (Reason("", "of the clause"), *_linked(role.mention, view))
            yield Decision(role.role, named(role.mention, view), reasons)
    if claim.role("place") is None:
        yield Decision("place", "not stated", (Reason("", "no place belongs to the clause"),))


def _quantity(claim: Claim) -> Decision:
    quantity = claim.quantity
    if quantity is None:
        return Decision("quantity", "not stated", (Reason("", "no number counts in the clause"),))
    counted = f"what is counted is “{plain(quantity.of)}”" if quantity.of else "a number alone"
    return Decision("quantity", amount(quantity), (Reason("", counted, "", quantity.span),))


def amount(quantity: Quantity) -> str:
    """A quantity in words: "at least 12 fighters"."""
    low, high = quantity.low, quantity.high
    if low is not None and low == high:
        number = f"{low:g}"
    elif low is None:
        number = f"at most {high:g}" if high is not None else "an unknown number"
    else:
        number = f"at least {low:g}" if high is None else f"{low:g} to {high:g}"
    return f"{number} {plain(quantity.of)}".rstrip()


def words(text: str, span: Span) -> str:
    """Words of the text with their place."""
    return f'"{plain(text)}" [{span.start}-{span.end}]'


def named(mention: Mention, view: View) -> str:
    """A mention's entity and its words."""
    entity = view.entities.get(mention.entity or "")
    shown = words(mention.text, mention.span)
    return f"{_entity(entity, view)} {shown}" if entity else shown


def _entity(entity: Entity, view: View) -> str:
    side = view.entities.get(entity.side or "")
    aside = f", side {plain(side.name)}" if side and side.id != entity.id else ""
    return f"{plain(entity.name)} ({entity.kind}{aside})"
