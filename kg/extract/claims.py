"""From a parsed document to its claims: predicates, who says so, how sure, when, how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain as joined
from typing import TYPE_CHECKING

from kg.contradict.actions import event_type, similar_type
from kg.contradict.plover import Told, mode, root
from kg.extract.factuality.alternatives import in_doubt, of_title
from kg.extract.factuality.assessment import Factuality, factuality
from kg.extract.furniture import furniture
from kg.extract.phrases.mentions import phrases
from kg.extract.predicates.affiliations import BESIDE_A_NAME
from kg.extract.predicates.clauses import frames
from kg.extract.predicates.frames import UNTYPED, Frame, Scene
from kg.extract.predicates.roles import until
from kg.extract.predicates.senses import fits
from kg.extract.predicates.verbs import SAYING
from kg.extract.quantities import quantities
from kg.extract.reporting.attribution import chain, reports
from kg.extract.reporting.called_false import denied_whole
from kg.extract.reporting.rejected import denied_aside, rejected_account, voices
from kg.extract.reporting.reports import Report
from kg.extract.reporting.stance_scope import statements
from kg.extract.reporting.told_scope import added, by_somebody, tellers, telling
from kg.extract.times.expressions import (
    document_times,
    only_measures,
    turned,
    when_for,
)
from kg.extract.tree import Tree, tree
from kg.model import (
    Action,
    Attribution,
    Claim,
    Document,
    Extraction,
    Mention,
    Mood,
    Phrase,
    Quantity,
    Role,
    Span,
    Tense,
    When,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known of the whole document when its claims are put together."""

    document: Document
    scene: Scene
    reports: Sequence[Report]
    covering: dict[int, list[Report]]
    quantities: dict[int, Quantity]
    times: Sequence[Sequence[When]]


def extract(document: Document, doc: Doc) -> Extraction:
    """Return a document's phrases, attributions and claims; claims have neither ids nor entities.

    `doc` is the parse of `document.text`, with Universal Dependencies labels.
    """
    parsed = tree(doc)
    found = phrases(parsed)
    told = reports(parsed, found, nested=True)
    shown = telling(parsed, statements(parsed, told))
    stated = by_somebody(parsed, shown)
    context = _Context(
        document,
        Scene(parsed, found),
        stated,
        _covering(parsed, stated),
        quantities(parsed),
        document_times(parsed, document.published),
    )
    rejections, around = rejected_account(parsed, stated, found), furniture(parsed)
    asides = denied_aside(parsed, found)
    made = tuple(
        _claim(context, frame, near)
        for frame in _telling(parsed, frames(context.scene), shown)
        if parsed.words[frame.trigger].sentence not in around
        and denied_whole(parsed, parsed.words[frame.trigger]) is None
        for near in voices(
            frame.trigger,
            tellers(frame, context.covering.get(frame.trigger, ())),
            rejections,
            asides,
        )
        if not _is_of_teller(context, frame, near)
    )
    return Extraction(
        document,
        tuple(parsed.sentence_span(number) for number in range(len(parsed.sentences))),
        _spoken(document.text, found, stated),
        made,
        tuple(report.attribution for report in told),
        sum(word.upos != "SPACE" for word in parsed.words),
        _clusters(doc),
        doc._.coreference.likely if doc.has_extension("coreference") else (),
    )


def _clusters(doc: Doc) -> tuple[tuple[tuple[Span, float], ...], ...]:
    """The head words that the parser found to be of one thing, if it looks for that."""
    if not doc.has_extension("coreference"):
        return ()
    return tuple(
        tuple((Span(each.head_start, each.head_end), each.probability) for each in cluster)
        for cluster in doc._.coreference.clusters
    )


SPEAKERS = frozenset("he i it she they we".split())
"""Pronouns that in what somebody says mostly mean the one who says it."""
OWN_WORDS = frozenset("i we me us my our".split())
SPEAKING = frozenset("speak comment talk respond reply elaborate answer".split())


def _telling(tree: Tree, found: Sequence[Frame], told: Sequence[Report]) -> list[Frame]:
    """The frames without those that only say that somebody spoke, where what was said is told."""
    cues = {report.head: report for report in told}
    kept = []
    for frame in found:
        report = cues.get(frame.trigger)
        if _points_elsewhere(tree, frame):
            continue
        if frame.target is None and frame.lemma in SPEAKING and _says_nothing(tree, frame):
            continue
        if frame.target is None and report is not None and frame.actor is not None:
            saying = report.kind == "say" and frame.lemma in SAYING
            inside = any(_inside(other, frame, report) for other in found)
            # To counter with an account of one's own rejects another's.
            if saying or (inside and frame.lemma != "counter"):
                continue
        kept.append(frame)
    return kept


POINTING = frozenset({"that", "this", "it", "those", "these"})


def _points_elsewhere(tree: Tree, frame: Frame) -> bool:
    """Whether only a pointing word says what it is about: "that happens", "those killed"."""
    parts = [tree.words[head] for head in (frame.actor, frame.target) if head is not None]
    if len(parts) != 1 or parts[0].lower not in POINTING or parts[0].upos != "PRON":
        return False
    happens = frame.lemma in ("happen", "occur") and not frame.roles
    bare = tree.child(frame.trigger, "obl", "obl:agent", "obj") is None
    return happens or (bare and "participle" in frame.rules and parts[0].lower == "those")


def _says_nothing(tree: Tree, frame: Frame) -> bool:
    """Whether it is told that somebody spoke, and neither with whom nor of what."""
    of = [tree.marker(word.index) for word in tree.children(frame.trigger, "obl")]
    named = any(role not in ("time", "place") for role, _ in frame.roles)
    about = any(marker in ("of", "about", "against", "with", "to") for marker in of)
    return "nominal_predicate" not in frame.rules and not named and not about


def _inside(other: Frame, frame: Frame, report: Report) -> bool:
    return other.trigger != frame.trigger and report.holds(other.trigger)


def _covering(tree: Tree, told: Sequence[Report]) -> dict[int, list[Report]]:
    found: dict[int, list[Report]] = {}
    for report in told:
        beside = added(tree, report, told)
        for first, last in report.ranges:
            for index in range(first, last + 1):
                near = found.setdefault(index, [])
                if index not in beside and (not near or near[-1] is not report):
                    near.append(report)
    return found


MARKS = frozenset('"“”„«»')


def _in_marks(text: str, span: Span) -> Span:
    """What of a content is quoted: "said they saw "a partner in crime"" from the mark on."""
    first = next((at for at in range(span.start, span.end) if text[at] in MARKS), span.start)
    opened = text[max(0, span.start - 1)] in MARKS
    opens = first > span.start and text[first - 1].isspace()
    return Span(first, span.end) if opens and not opened else span


def _spoken(text: str, found: dict[int, Phrase], told: Sequence[Report]) -> tuple[Phrase, ...]:
    """The phrases in text order, those inside a quotation with its speaker."""
    sources = [
        (span, report.attribution.source, report.attribution.quoted)
        for report in told
        for span in report.attribution.content
        if report.attribution.source is not None
    ]
    sources.sort(key=lambda each: (each[0].end - each[0].start, each[0]))
    quotes = [(_in_marks(text, span), who.span) for span, who, quoted in sources if quoted]
    # Where the marks are lost, who says "we" still means themselves.
    named = [(span, who.span) for span, who, _ in sources if who.text.lower() not in OWN_WORDS]
    spoken = []
    for phrase in found.values():
        own = phrase.mention.text.lower() in OWN_WORDS
        near = joined(quotes, named if own else ())
        holder = next((who for span, who in near if span.contains(phrase.mention.span)), None)
        spoken.append(phrase if holder is None else replace(phrase, speaker=holder))
    return tuple(spoken)


def _claim(context: _Context, frame: Frame, near: Sequence[Report]) -> Claim:
    document, parsed = context.document, context.scene.tree
    word = parsed.words[frame.trigger]
    links, linking = chain(near, frame.trigger)
    judged = in_doubt(parsed, frame, factuality(parsed, frame.trigger, near))
    judged = of_title(frame, judged)
    aside = any(report.rules[0] == "denied_aside" for report in near)
    extra = () if aside else _accusation(context, frame, links)
    action = _action(context, frame, judged, links)
    like = ("similar_action",) if action.type_confidence < 1.0 else ()
    mood = judged.mood
    if frame.mood is not None and mood is Mood.ASSERTED:
        mood = frame.mood
    sentence = parsed.sentence_span(word.sentence)
    timeless = BESIDE_A_NAME.intersection(frame.rules)
    when = None if timeless else _when(context, frame.trigger, judged)
    return Claim(
        id="",
        document=document.id,
        sentence=sentence,
        sentence_text=parsed.slice(sentence),
        actor=_without_teller(_mention(context, frame.actor), links),
        action=action,
        target=_without_teller(_mention(context, frame.target), links),
        roles=_roles(context, frame, when),
        quantity=_quantity(context, frame),
        polarity=judged.polarity,
        certainty=judged.certainty,
        tense=judged.tense,
        mood=mood,
        attribution=(*links, *extra),
        publisher=document.publisher,
        published=document.published.date().isoformat() if document.published else None,
        when=when,
        confidence=round(max(0.05, min(frame.sure, 1.0)), 3),
        rules=tuple(dict.fromkeys((*frame.rules, *like, *linking, *judged.rules))),
    )


def _is_of_teller(context: _Context, frame: Frame, near: Sequence[Report]) -> bool:
    """Whether the target is the one who tells it, to whom lost commas joined what is told."""
    target = _mention(context, frame.target)
    glued = [r.attribution.source for r in near if r.rules[0] == "glued_cue"]
    return target is not None and any(
        source is not None and source.span.contains(target.head) for source in glued
    )


def _without_teller(mention: Mention | None, links: Sequence[Attribution]) -> Mention | None:
    """A mention that lost its comma before the teller ends there: "60 children the monitor"."""
    for link in links:
        start = link.source.span.start if link.source is not None else 0
        if mention is not None and mention.head.end < start < mention.span.end:
            text = mention.text[: start - mention.span.start].rstrip(" ,;")
            span = Span(mention.span.start, mention.span.start + len(text))
            return replace(mention, span=span, text=text)
    return mention


def _mention(context: _Context, head: int | None) -> Mention | None:
    phrase = None if head is None else context.scene.phrases.get(head)
    return None if phrase is None else phrase.mention


def _action(
    context: _Context, frame: Frame, judged: Factuality, links: tuple[Attribution, ...]
) -> Action:
    parsed = context.scene.tree
    span = parsed.span(min(frame.words), max(frame.words))
    kind, sure = frame.kind, 1.0
    if not kind and "resulting_state" not in frame.rules:
        kind = event_type(frame.lemma)
    if kind == UNTYPED:
        kind = ""
    elif not kind and parsed.words[frame.trigger].upos == "VERB":
        kind, sure = similar_type(frame.lemma)
    if not fits(context.scene, frame, kind):
        kind = ""
    told = Told(
        kind,
        judged.polarity,
        judged.tense,
        judged.mood,
        "purpose" in judged.rules,
        _announced(context, frame, links),
    )
    likeness = sure if kind else 1.0
    return Action(frame.lemma, parsed.slice(span), span, kind, root(told), mode(told), likeness)


def _announced(context: _Context, frame: Frame, links: tuple[Attribution, ...]) -> bool:
    """Whether the one who acts says so: the source itself, or a pronoun in what it says."""
    actor = _mention(context, frame.actor)
    source = links[-1].source if links else None
    if actor is None or source is None or frame.actor is None:
        return False
    word = context.scene.tree.words[frame.actor]
    return actor.span == source.span or (word.upos == "PRON" and word.lower in SPEAKERS)


def _roles(context: _Context, frame: Frame, when: When | None) -> tuple[Role, ...]:
    near = context.covering.get(frame.trigger, ())
    glued = [report.attribution.source for report in near if report.rules[0] == "glued_cue"]
    tellers = [source.span for source in glued if source is not None]
    found = [
        Role(name, _without(context, head, frame.actor) if name == "role" else mention)
        for name, head in frame.roles
        for mention in [until(context.scene.tree, head, _mention(context, head))]
        if mention is not None and not any(span.contains(mention.head) for span in tellers)
        if name != "time" or not only_measures(context.scene.tree.text, mention.span)
    ]
    purpose = _purpose(context.scene.tree, frame.trigger)
    if purpose is not None:
        found.append(Role("purpose", purpose))
    if when is not None and not any(role.role == "time" for role in found):
        found.append(Role("time", Mention(when.span, when.text, "Time", when.span)))
    return tuple(found)


def _purpose(parsed: Tree, trigger: int) -> Mention | None:
    """What something is done for, where an infinitive tells it ("to protect civilians")."""
    for clause in parsed.children(trigger, "advcl"):
        marks = [w.lower for w in parsed.children(clause.index, "mark")]
        if clause.xpos == "VB" and "to" in marks and clause.index > trigger:
            below = parsed.subtree(clause.index)
            while len(below) > 1 and parsed.words[below[-1]].dep == "punct":
                below.pop()
            span = parsed.span(below[0], below[-1])
            head = Span(clause.start, clause.end)
            return Mention(span, parsed.slice(span), "Event", head)
    return None


def _without(context: _Context, office: int, person: int | None) -> Mention:
    """The mention of an office without the name that stands behind it."""
    mention = context.scene.phrases[office].mention
    who = _mention(context, person)
    if who is None or not mention.span.start < who.span.start < mention.span.end:
        return mention
    text = context.scene.tree.text[mention.span.start : who.span.start].rstrip(" ,")
    span = Span(mention.span.start, mention.span.start + len(text))
    head = mention.head
    if not span.contains(head):
        head = Span(span.end - len(text.split()[-1]), span.end)
    return replace(mention, span=span, text=text, head=head)


def _quantity(context: _Context, frame: Frame) -> Quantity | None:
    """How many: of the events, else of what they hit, else of who acts."""
    for head in (frame.event, frame.target, frame.actor if frame.target is None else None):
        if head is not None and head in context.quantities:
            return context.quantities[head]
    if frame.lemma.startswith("be") and frame.actor is not None:
        return context.quantities.get(frame.actor)
    return None


def _when(context: _Context, trigger: int, judged: Factuality) -> When | None:
    parsed, published = context.scene.tree, context.document.published
    known = context.times[parsed.words[trigger].sentence]
    when = when_for(parsed, trigger, published, known) if known else None
    # What somebody said in the past would come may be past by the day of publication.
    told = judged.tense is not Tense.FUTURE or {"future", "purpose"} & {*judged.rules}
    return turned(when, published, judged.tense) if when is not None and told else when


def _accusation(
    context: _Context, frame: Frame, links: tuple[Attribution, ...]
) -> tuple[Attribution, ...]:
    """accused_of: what somebody is accused of has the accuser as its source."""
    if frame.accuser is None:
        return ()
    source, cue = frame.accuser
    parsed = context.scene.tree
    span = parsed.span(cue, cue)
    if any(link.cue is not None and link.cue.overlaps(span) for link in links):
        return ()
    below = parsed.subtree(frame.trigger)
    content = parsed.span(below[0], below[-1])
    who = _mention(context, source)
    return (Attribution(who, span, parsed.words[cue].text, (content,)),)
