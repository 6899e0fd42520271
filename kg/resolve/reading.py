"""One mention after another to its entity: by its own words, else by what the article told."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.model import Entity, Mention, MentionForm, Phrase, Span
from kg.resolve import reduction
from kg.resolve.deeds import ownership
from kg.resolve.descriptions import Description, bare, body_of, describe, head_word
from kg.resolve.discourse import AGENTS, Discourse, remember
from kg.resolve.names import areas, branches, naming
from kg.resolve.names.beside import described, described_names, join_person, known_as
from kg.resolve.names.folding import fold
from kg.resolve.names.gazetteer import gazetteer
from kg.resolve.names.nouns import OWNED, singular
from kg.resolve.names.possessed import owned_body
from kg.resolve.names.titles import UNSIDED, capital_name
from kg.resolve.reference import definites, described_again, learnt, pronouns
from kg.resolve.reference.quantifiers import of_several, of_whom, only_counts

REDUCED = OWNED | {"member", "soldier", "official"}
UNLINKED = frozenset({"Time", "Quantity"})


def read_all(
    discourse: Discourse,
    sources: dict[Span, Span],
    barred: dict[Span, set[Span]],
    affiliations: list[tuple[Span, Span]],
) -> None:
    """Resolve every phrase of an article: first in text order, then what waits for its speaker.

    `sources` maps mentions to the source of their claim, `barred` mentions to the other arguments
    of their clause, `affiliations` pairs people with what the article says they belong to.
    """
    phrases = discourse.phrases
    order = sorted(range(len(phrases)), key=lambda i: (phrases[i].mention.head.start, i))
    names = described_names(discourse)
    waiting: list[int] = []
    for position in order:
        phrase = phrases[position]
        if _waits(discourse, phrase):
            waiting.append(position)
            continue
        source = _source(discourse, sources.get(phrase.mention.span))
        others = _ids(discourse, barred.get(phrase.mention.span, set()))
        entity, description = read(discourse, phrase, source, others)
        entity = described(discourse, phrase, names.get(phrase.mention.span)) or entity
        discourse.referents[position] = entity
        if entity is not None:
            remember(discourse, position, phrase, entity, description)
    _affiliate(discourse, affiliations)
    for position in order:
        join_person(discourse, phrases[position], discourse.referents[position])
    for position in waiting:
        phrase = phrases[position]
        if phrase.form is MentionForm.PRONOUN:
            discourse.referents[position] = pronouns.first_person(discourse, phrase)
        else:
            discourse.referents[position] = read(discourse, phrase, None, frozenset())[0]


def _affiliate(discourse: Discourse, affiliations: list[tuple[Span, Span]]) -> None:
    """Somebody of no known side is on that of the body that the article says they speak for."""
    for someone, something in affiliations:
        person, body = discourse.referent(someone), discourse.referent(something)
        if person is None or person.kind != "Person" or person.side or body is None:
            continue
        speaks = body.kind in AGENTS and (body.side or body.id in gazetteer().entities)
        if speaks and not UNSIDED.search(fold(person.role or "")):
            discourse.own("Person", person.name, side=body.side or body.id, role=person.role)


def _waits(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a phrase is in the first person, or something that belongs to it ("our troops")."""
    if phrase.form is MentionForm.PRONOUN:
        return fold(phrase.mention.text) in pronouns.SPEAKER | pronouns.SPEAKERS
    return phrase.determiner in ("our", "my")


def _source(discourse: Discourse, span: Span | None) -> Entity | None:
    """What a mention of the same claim refers to, known early where its own words tell."""
    found = discourse.referent(span)
    phrase = discourse.phrase_at(span)
    if found is not None or phrase is None or phrase.form is MentionForm.PRONOUN:
        return found
    if phrase.form is MentionForm.NAME:
        return read_name(discourse, phrase)[0]
    told = describe(phrase.mention.text, head_word(phrase))
    return reduction.reduce(discourse, phrase, told) if told.owners else None


def _ids(discourse: Discourse, spans: set[Span]) -> frozenset[str]:
    found = (_source(discourse, span) for span in sorted(spans))
    return frozenset(entity.id for entity in found if entity is not None)


def read(
    discourse: Discourse, phrase: Phrase, source: Entity | None, barred: frozenset[str]
) -> tuple[Entity | None, Description | None]:
    """What a phrase refers to, and its description taken apart."""
    if phrase.form is MentionForm.PRONOUN:
        outside = tuple(
            span for span in _contents(discourse, phrase) if not span.overlaps(phrase.mention.span)
        )
        barred = barred | _own_side(discourse, phrase)
        found = pronouns.pronoun(discourse, phrase, barred, outside, source)
        return found or learnt.trained_coreference(discourse, phrase, barred), None
    if phrase.mention.kind in UNLINKED and not discourse.survey.used_as(
        phrase.mention.span, "actor", "target", "source"
    ):
        return None, None
    if phrase.form is MentionForm.NAME and not only_counts(phrase):
        return read_name(discourse, phrase)
    return read_description(discourse, phrase, source, barred)


def _own_side(discourse: Discourse, phrase: Phrase) -> frozenset[str]:
    """Who a quotation speaks for, and so does not call "they" or "it"."""
    speaker = _source(discourse, phrase.speaker)
    return frozenset({speaker.id, speaker.side or speaker.id}) if speaker else frozenset()


def _contents(discourse: Discourse, phrase: Phrase) -> tuple[Span, ...]:
    return discourse.contents.get(phrase.mention.span, ())


def read_name(discourse: Discourse, phrase: Phrase) -> tuple[Entity | None, Description]:
    """What a phrase with a proper name in it refers to."""
    head, text = head_word(phrase), phrase.mention.text
    cut = naming.behind_link(discourse, text) or naming.led(discourse, text)
    cut = cut or branches.branch(discourse, text) or branches.joined_nations(discourse, text)
    cut = cut or owned_body(discourse, phrase) or _cut_name(discourse, phrase)
    if cut is not None:
        return cut, describe(text, "")
    inside = head in phrase.name.split() or head in phrase.name
    beside = None if inside else _glued_name(discourse, phrase)
    if beside is not None:
        return read_name(discourse, beside)
    told = describe(text, "" if inside else head)
    head_at = phrase.mention.head.start - phrase.mention.span.start
    if not inside and text.find(phrase.name) < head_at:
        return _classed(discourse, phrase, told), told
    whole = _person_within(discourse, phrase, told)
    if whole is not None:
        return whole, told
    named = branches.unit(discourse, phrase, told) or naming.seat_of_power(discourse, phrase)
    if named is not None:
        return named, told
    if _is_namesake(discourse, phrase):
        return naming.person(discourse, phrase), told
    found = naming.listed_name(discourse, phrase)
    if found is None and naming.is_person(phrase):
        found = naming.town_not_person(discourse, phrase, told)
        found = found or naming.person(discourse, phrase)
    return found or _unlisted(discourse, phrase, told), told


def _glued_name(discourse: Discourse, phrase: Phrase) -> Phrase | None:
    """The name after a description of it that lost its comma ("rescue workers the White Helmets").

    Such a name has a determiner of its own, and the description is no person.
    """
    beside = discourse.phrase_at(phrase.apposition)
    if beside is None or beside.form is not MentionForm.NAME or beside.determiner != "the":
        return None
    within = phrase.mention.span.contains(beside.mention.span) and phrase.name in beside.name
    whole = beside.mention.kind in ("Organization", "Group", "")
    return beside if within and whole and beside.mention.span != phrase.mention.span else None


def _cut_name(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """The listed name that a mention is only the end of ("… for Human Rights monitoring group")."""
    span = phrase.mention.span
    for other, identifier in discourse.survey.listed:
        cut = other.start < span.start < other.end
        if (cut or span.overlaps(other)) and (cut or other.contains(phrase.mention.head)):
            return discourse.listed(identifier)
    return None


def _person_within(discourse: Discourse, phrase: Phrase, told: Description) -> Entity | None:
    """The listed person whose full name ends a mention that begins with offices."""
    last = told.owners[-1] if told.owners else ""
    known = gazetteer().entities.get(last)
    if known is None or known.kind != "Person" or len(told.text.split()) < 3:
        return None
    full = (name for name in (known.name, *known.aliases) if " " in name)
    ends = any(told.text.endswith(" " + name) for name in full)
    return discourse.listed(last) if ends and phrase.mention.kind in ("Person", "") else None


def _is_namesake(discourse: Discourse, phrase: Phrase) -> bool:
    """Whether a single word is the last name of somebody whom the article names in full."""
    name = bare(phrase.name)
    if len(name.split()) != 1 or not name:
        return False
    if phrase.number == "plural" and phrase.determiner == "the":
        return False
    if body_of(fold(name)) is not None:
        # "Senate Democrats … the Senate".
        return False
    known = gazetteer().named(name)
    if known and gazetteer().entities[known].kind != "Person" and phrase.mention.kind != "Person":
        return False
    return fold(name).split()[-1:] != [] and fold(name).split()[-1] in discourse.survey.full_names


def _classed(discourse: Discourse, phrase: Phrase, told: Description) -> Entity:
    """A name before the noun that says what bears it: "Homs province", "ISIS positions"."""
    whole = gazetteer().named(told.text)
    if whole:
        return discourse.listed(whole)
    if told.noun_class in ("area", "facility"):
        inner = areas.capital(discourse, told) or areas.of_place(discourse, phrase, told)
        if inner is not None:
            return inner
        place = naming.place(discourse, phrase, told) if told.noun_class == "area" else None
        if place is not None and areas.is_outlying(phrase, told):
            return areas.part(discourse, place, told.text)
        return place or naming.own_name(discourse, phrase, told)
    found = reduction.reduce(discourse, phrase, told)
    if found is None and told.noun_class == "body":
        found = naming.listed_name(discourse, phrase)
    if found is None and told.noun_class in ("body", "member"):
        return naming.own_name(discourse, phrase, told)
    return found or reduction.unnamed(discourse, phrase, told)


def _unlisted(discourse: Discourse, phrase: Phrase, told: Description) -> Entity:
    """A name that is no listed entity's: a body of a country, a place, or the article's own."""
    found: Entity | None = None
    alone = singular(told.rest) == told.noun and phrase.mention.text.endswith(phrase.name)
    if told.body is not None or (told.noun_class == "body" and alone):
        found = reduction.reduce(discourse, phrase, told)
        found = found or definites.body_again(discourse, phrase, told)
    elif told.noun_class in REDUCED and told.owners:
        found = reduction.reduce(discourse, phrase, told)
    if found is None and (
        naming.may_be_place(discourse, phrase) or gazetteer().seat(bare(phrase.name))
    ):
        found = naming.place(discourse, phrase, told)
    if found is None and phrase.mention.kind in ("Organization", "Group"):
        found = _short_name(discourse, phrase)
    return found or naming.own_name(discourse, phrase, told)


def _short_name(discourse: Discourse, phrase: Phrase) -> Entity | None:
    """A later short form of a longer name: its initials, or its last words."""
    name = fold(phrase.name)
    for told in reversed(discourse.told):
        if told.entity.kind not in ("Organization", "Group") or told.noun_class == "civil":
            continue
        words = fold(told.entity.name).split()
        initials = "".join(word[0] for word in words if word not in ("of", "the", "for", "and"))
        ends = " ".join(words).endswith(" " + name)
        short = " " in name or told.entity.id not in gazetteer().entities
        if len(words) > 1 and (name == initials or (ends and short)):
            return discourse.latest(told.entity)
    known = discourse.survey.initials.get(phrase.name)
    return discourse.listed(known) if known else None


def read_description(
    discourse: Discourse, phrase: Phrase, source: Entity | None, barred: frozenset[str]
) -> tuple[Entity | None, Description | None]:
    """What a phrase without a name refers to."""
    phrase = _trimmed(phrase)
    some = of_whom(discourse, phrase) or of_several(discourse, phrase, barred)
    if some is not None:
        return some, None
    told = describe(phrase.mention.text, head_word(phrase))
    loyal = described_again.adherents(discourse, phrase, told)
    if loyal is not None:
        return loyal, told
    whole = naming.whole_name(told.text)
    if whole:
        return discourse.listed(whole), told
    place = _cut_name(discourse, phrase) or areas.capital(discourse, told)
    place = place or areas.of_place(discourse, phrase, told)
    if place is not None:
        return place, told
    named = capital_name(phrase, discourse.phrase_at(phrase.of))
    named = named or _apposed_name(discourse, phrase, told) or known_as(discourse, phrase)
    if named is not None:
        return read_name(discourse, named)
    inner = _counted(discourse, phrase, told)
    if inner is not None:
        _read_possessor(discourse, inner, barred)
        return read(discourse, inner, source, barred)
    found = reduction.reduce(discourse, phrase, told)
    found = found or _from_context(discourse, phrase, told, source, barred)
    found = found or described_again.introduced(discourse, phrase, told)
    found = found or learnt.trained_description(discourse, phrase)
    return found or reduction.unnamed(discourse, phrase, told), told


LONGEST = 12
"""Words before a head noun beyond which a phrase is a clause that lost its punctuation."""

_ARTICLE = re.compile(r"\b(?:the|an?|its|their|his|her|this|that)\s", re.IGNORECASE)


def _trimmed(phrase: Phrase) -> Phrase:
    """An endless phrase from the last determiner before its head."""
    mention = phrase.mention
    before = mention.text[: mention.head.start - mention.span.start]
    starts = [match.start() for match in _ARTICLE.finditer(before)]
    if len(before.split()) <= LONGEST or not starts:
        return phrase
    span = Span(mention.span.start + starts[-1], mention.span.end)
    return replace(phrase, mention=replace(mention, span=span, text=mention.text[starts[-1] :]))


def _read_possessor(discourse: Discourse, phrase: Phrase, barred: frozenset[str]) -> None:
    """Resolve the pronoun that a phrase belongs to before its turn ("its" in "20 of its men")."""
    owner = discourse.phrase_at(phrase.possessor)
    if owner is None or discourse.referent(phrase.possessor) is not None:
        return
    if owner.form is MentionForm.PRONOUN and not _waits(discourse, owner):
        found = read(discourse, owner, None, barred)[0]
        discourse.referents[discourse.at[owner.mention.span]] = found


def _counted(discourse: Discourse, phrase: Phrase, told: Description) -> Phrase | None:
    """What a number or an amount is of: "its soldiers" in "20 of its soldiers"."""
    inner = discourse.phrase_at(phrase.of)
    if inner is None or not told.text:
        return None
    at = phrase.mention.text.find(told.text.split()[0])
    begins = phrase.mention.span.start + at >= inner.mention.span.start
    if not begins or inner.mention.span == phrase.mention.span:
        return None
    if inner.form is not MentionForm.PRONOUN:
        return inner
    return replace(inner, mention=replace(inner.mention, span=phrase.mention.span))


def _apposed_name(discourse: Discourse, phrase: Phrase, told: Description) -> Phrase | None:
    """The name in apposition to a description of somebody ("the suspect, Ivan Horvat")."""
    beside = discourse.phrase_at(phrase.apposition)
    if beside is None or beside.form is not MentionForm.NAME or phrase.number == "plural":
        return None
    kinds = {phrase.mention.kind, beside.mention.kind}
    people = "Person" in kinds or told.noun_class in ("official", "civil")
    whose = told.owners and told.noun not in reduction.OFFSHOOTS
    if not people and not (told.noun_class in ("member", "body", "area") and not whose):
        return None
    title = told.text if people and told.noun_class == "official" else beside.title
    return replace(beside, title=title)


def _from_context(
    discourse: Discourse,
    phrase: Phrase,
    told: Description,
    source: Entity | None,
    barred: frozenset[str],
) -> Entity | None:
    if ownership.is_strangers(discourse, phrase) and told.noun != "force":
        return None
    body = reduction.contextual_body(told)
    if body is not None and told.noun_class != "official" and not told.owners and not told.leader:
        return definites.body_again(discourse, phrase, told)
    if told.noun_class in OWNED and not told.owners:
        force = told.noun_class == "force"
        whose = definites.body_behind(discourse, phrase) if force else None
        return whose or ownership.owner_from_context(discourse, phrase, told, source, barred)
    return definites.definite(discourse, phrase, told, barred)


def phrase_of(mention: Mention) -> Phrase:
    """A phrase made for a mention that extraction gave no phrase for."""
    capital = any(word[:1].isupper() for word in bare(mention.text).split()[-1:])
    head_at = mention.head.start - mention.span.start
    head = mention.text[head_at : head_at + mention.head.end - mention.head.start]
    return Phrase(
        mention=mention,
        form=MentionForm.NAME if capital else MentionForm.NOMINAL,
        lemma=fold(head),
        name=bare(mention.text) if capital else "",
    )
