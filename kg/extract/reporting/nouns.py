"""Rules of attribution whose cue is no verb: nouns, "according to", adverbs, headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.cues import adverbs, nouns
from kg.extract.grammar import (
    capitalised_modifier,
    has_relative,
    own_subject,
    subject,
    verb_group,
)
from kg.extract.lexicon import BODIES, GROUPS
from kg.extract.repair.speaker import SPEAKERS
from kg.extract.reporting.headlines import told_by_another
from kg.extract.reporting.reports import QUOTE_MARKS, Draft
from kg.extract.tree import Tree, Word

HOLDERS = frozenset(
    """make issue give have release voice express repeat publish offer level raise reiterate deliver
    put post reject share hold bring announce hear receive""".split()
)
OF_NOUNS = frozenset(
    """claim report allegation accusation charge threat warning fear rumour rumor suggestion promise
    prediction denial admission suspicion announcement pledge account""".split()
)
EXAMINING = frozenset("probe investigate examine check verify assess study review".split())
LOOKING_INTO = frozenset({("look", "into"), ("follow", "on"), ("inquire", "into")})
UNSOURCED = frozenset("claim report allegation accusation rumour rumor suspicion".split())
DETERMINED = ("amod", "nummod", "compound")
LABEL_WORDS = 6
LABELLING = frozenset({"PROPN", "NOUN", "ADJ", "PUNCT", "DET", "ADP", "CCONJ"})
LABELS = frozenset("poll study survey inquiry investigation probe paper document memo".split())
CHAIN = 8
STAMP = re.compile(r"\d{1,2}[:.]\d\d")
"""How an entry of a running report opens: "18:20 Moscow: we hit a base"."""
NO_SPEAKERS = frozenset(
    """source sources photo image video watch read related tags update updated live breaking
    analysis opinion exclusive listen caption picture file location date topics post photos
    photographer credit contributing""".split()
)
BEFORE_LABELS = frozenset("more related watch read live breaking update updated video".split())
"""What with a colon of its own stands before the label of a linked headline."""
WANTING = frozenset("want need wish like seek try hope".split())
CASUALTIES = frozenset("kill die wound injure dead death casualty".split())
ADJECTIVES = frozenset(
    """adamant clear confident sure certain convinced aware afraid concerned worried hopeful
    optimistic doubtful sceptical skeptical unaware insistent positive""".split()
)


def reporting_noun(tree: Tree, index: int) -> Iterator[Draft]:
    """A reporting noun with its clause: "the ministry's claim that X", "a threat to X"."""
    noun = tree.words[index]
    kind = nouns().get(noun.lemma)
    if kind is None or not (noun.upos == "NOUN" or noun.xpos == "NNS"):
        return
    clauses = tree.children(index, "acl", "ccomp", "acl:relcl")
    clause = next((w for w in clauses if _states(tree, w, kind)), None)
    rule = "noun_clause"
    group: tuple[int, ...] = (index,)
    if clause is None and noun.lemma in OF_NOUNS:
        clause = next(
            (w for w in tree.children(index, "nmod", "acl") if _marker(tree, w) == "of"), None
        )
        rule = "noun_of"
    if clause is None:
        return
    content = set(tree.subtree(clause.index))
    if rule == "noun_of":
        case = tree.child(clause.index, "case", "mark")
        if tree.text[noun.end : noun.end + 1] == "-":
            return
        if case is not None and case.index == index + 1:
            content.discard(case.index)
            group = (index, case.index)
    source = noun_source(tree, noun)
    if source is None and rule == "noun_of" and noun.lemma not in UNSOURCED:
        return
    if source is None and _examined(tree, noun):
        rule = "examined_statement"
    position = source.index if source is not None and source.index not in content else None
    above = tree.words[noun.head]
    held = noun.dep == "obj" and above.lemma in HOLDERS
    group = noun_cue(tree, noun, position, above if held else None) + group[1:]
    yield Draft(rule, kind, index, group, position, content, denied=kind == "deny")


def _examined(tree: Tree, noun: Word) -> bool:
    """Whether somebody looks into a statement: "will probe reports that", "the claim must be
    investigated"; then nobody but its unnamed source says so."""
    above = tree.words[noun.head].lemma
    if noun.dep == "obl":
        return (above, tree.marker(noun.index)) in LOOKING_INTO
    return noun.dep in ("obj", "nsubj:pass") and above in EXAMINING


def _states(tree: Tree, clause: Word, kind: str) -> bool:
    """Whether a clause under a noun is what the noun states, not a relative clause."""
    mark = tree.child(clause.index, "mark")
    if mark is None and clause.dep == "acl:relcl":
        whole = tree.child(clause.index, "obj", "ccomp", "xcomp", "cop", "aux:pass") is not None
        return (
            whole and own_subject(tree, clause.index) is not None and not has_relative(tree, clause)
        )
    if mark is None:
        return clause.dep == "ccomp"
    if mark.lower in ("that", "whether"):
        return True
    return mark.lower == "to" and kind in ("pledge", "order", "ask") and clause.dep == "acl"


def _marker(tree: Tree, word: Word) -> str:
    mark = tree.child(word.index, "case", "mark")
    return mark.lower if mark is not None else ""


def noun_source(tree: Tree, noun: Word) -> Word | None:
    """Whose statement it is: possessor, "by X", "from X", who makes it, "Russian …", "rebel …"."""
    speaker = tree.child(noun.index, "nsubj")
    if noun.xpos == "NNS" and speaker is not None and tree.child(noun.index, "ccomp") is not None:
        # A verb read as a noun: "the UN estimates 600 are trapped".
        return speaker if tree.child(noun.index, "cop") is None else None
    for _ in range(CHAIN):
        owner = tree.child(noun.index, "nmod:poss")
        if owner is not None:
            return owner
        for phrase in tree.children(noun.index, "nmod", "obl"):
            spoken = tree.marker(phrase.index) in ("by", "from")
            if spoken and phrase.upos in ("NOUN", "PROPN", "PRON"):
                return phrase
        above = tree.words[noun.head]
        beside = _by_beside(tree, noun, above)
        if beside is not None:
            return beside
        if noun.dep != "conj" or above.upos != "NOUN":
            break
        noun = above
    if noun.dep in ("obj", "conj") and above.lemma in HOLDERS and above.index != noun.index:
        holder = subject(tree, above.index)
        # A capture raises fears that are not its own.
        return None if holder is not None and holder.mention == "event" else holder
    near = tree.children(noun.index, "compound", "amod")[-1:]
    group = next((w for w in near if w.lemma in GROUPS | BODIES), None)
    return capitalised_modifier(tree, noun.index) or group


def _by_beside(tree: Tree, noun: Word, above: Word) -> Word | None:
    """The "by X" right behind an object that the parser hung on the verb."""
    if noun.dep != "obj":
        return None
    for phrase in tree.children(above.index, "obl"):
        if tree.marker(phrase.index) == "by" and tree.subtree(phrase.index)[0] == noun.index + 1:
            return phrase
    return None


def noun_cue(tree: Tree, noun: Word, source: int | None, holder: Word | None) -> tuple[int, ...]:
    """The words of a noun cue: its adjectives ("own admission"), or from the verb that holds it."""
    if holder is not None and holder.index < noun.index and source is not None:
        if source < holder.index and noun.index - holder.index < 7:
            return (
                *(i for i in verb_group(tree, holder.index) if i < holder.index),
                *range(holder.index, noun.index + 1),
            )
    first = noun.index
    while first > 0 and first - 1 != source:
        before = tree.words[first - 1]
        if before.head != noun.index or before.dep not in DETERMINED:
            break
        first -= 1
    return tuple(range(first, noun.index + 1))


def reporting_adjective(tree: Tree, index: int) -> Iterator[Draft]:
    """A predicate of mind with a clause: "is confident that X", "made clear that X"."""
    word = tree.words[index]
    if word.lemma not in ADJECTIVES:
        return
    clause = tree.child(index, "ccomp")
    above = tree.words[word.head]
    made = word.dep == "xcomp" and above.lemma == "make" and word.lemma != "sure"
    verb = above if made else None
    if clause is None and verb is not None:
        clause = tree.child(verb.index, "ccomp")
    if clause is None or (verb is None and tree.child(index, "expl")):
        return
    if above.lemma == "make" and not made:
        return
    source = subject(tree, verb.index if verb is not None else index)
    if source is None or (source.lower == "it" and source.upos == "PRON"):
        return
    start = verb.index if verb is not None else index
    cop = tree.child(index, "cop")
    if cop is not None:
        start = min(start, cop.index)
    content = set(tree.subtree(clause.index))
    kind = "say" if verb is not None or word.lemma in ("adamant", "clear") else "believe"
    if word.dep == "xcomp" and word.lemma in ("sure", "certain") and above.lemma in WANTING:
        kind = "doubt"
    group = tuple(i for i in range(start, index + 1) if i not in content)
    yield Draft("reporting_adjective", kind, index, group, source.index, content)


def reporting_adverb(tree: Tree, index: int) -> Iterator[Draft]:
    """An adverb that reports with nobody named: "reportedly", "allegedly"."""
    word = tree.words[index]
    kind = adverbs().get(word.lower)
    if kind is None or word.head == index or word.dep not in ("advmod", "amod"):
        return
    head = tree.words[word.head]
    # "Was killed, allegedly by soldiers": all of the deed is alleged with its doer.
    told = head.head if head.dep == "obl:agent" and word.index < head.index else head.index
    content = set(tree.subtree(told)) - {index}
    yield Draft("reporting_adverb", kind, index, (index,), None, content)


def speaker_labels(tree: Tree) -> Iterator[Draft]:
    """A line "Name: statement" puts the line in the mouth of the name: headings, transcripts.

    So does a sentence; a label that comes but once bears on no more than that.
    The label is a name of a person, a body or a place, or a noun of reporting ("Poll"), or it is
    in capitals and comes more than once. A place before a count of casualties is only the scene.
    """
    labels = [(first, colon) for first, colon in _labelled_lines(tree)]
    often = Counter(_label(tree, first, colon) for first, colon in labels)
    for first, colon in labels:
        label = _label(tree, first, colon)
        head = _label_head(tree, first, colon)
        line = tree.text.find("\n", tree.words[colon].end)
        end = line if line >= 0 else len(tree.text)
        if often[label] == 1 and colon + 1 < len(tree.words):
            end = min(end, tree.sentence_span(tree.words[colon + 1].sentence).end)
        content = set()
        index = colon + 1
        while index < len(tree.words) and tree.words[index].start < end:
            content.add(index)
            index += 1
        if len(content) < 3 or told_by_another(tree, content):
            continue
        if not NO_SPEAKERS.isdisjoint(label.lower().split()):
            continue
        if (label.isupper() and often[label] > 1) or _may_speak(tree, head, content):
            yield Draft("speaker_label", "say", colon, (colon,), head.index, content)


def _labelled_lines(tree: Tree) -> Iterator[tuple[int, int]]:
    """Lines and sentences that open with a few words and a colon: the first word and the colon."""
    for word in tree.words:
        if word.text != ":":
            continue
        first = _opening(tree, word)
        words = [w for w in tree.words[first : word.index] if w.upos != "SPACE"]
        if len(words) > 1 and STAMP.fullmatch(words[0].text):
            words.pop(0)
        if not words or len(words) > LABEL_WORDS:
            continue
        while len(words) > 1 and words[0].text in QUOTE_MARKS:
            words.pop(0)
        if all(w.upos in LABELLING and w.text != "(" for w in words):
            if words[0].text[:1].isupper() and words[0].upos != "ADP":
                yield words[0].index, word.index


def _opening(tree: Tree, colon: Word) -> int:
    """The first word of the line or sentence that a colon stands in, behind "More:"."""
    line = tree.text.rfind("\n", 0, colon.start) + 1
    begin, _ = tree.sentences[colon.sentence]
    first = colon.index
    while first > begin and tree.words[first - 1].start >= line:
        before = tree.words[first - 2] if first > 1 else colon
        if tree.words[first - 1].text == ":" and before.lower in BEFORE_LABELS:
            break
        first -= 1
        if colon.index - first > LABEL_WORDS + 1:
            break
    return first


def _label(tree: Tree, first: int, colon: int) -> str:
    return tree.text[tree.words[first].start : tree.words[colon].start].strip()


def _label_head(tree: Tree, first: int, colon: int) -> Word:
    inside = [w for w in tree.words[first:colon] if w.upos in ("PROPN", "NOUN", "ADJ")]
    found = [w for w in inside if not first <= w.head < colon or w.head == w.index]
    return (found or inside or [tree.words[first]])[0]


def _may_speak(tree: Tree, head: Word, content: set[int]) -> bool:
    if head.mention in ("person", "organization") or head.lemma in nouns().keys() | LABELS:
        return head.upos in ("PROPN", "NOUN")
    if head.mention != "event" and {head.lower, head.lower.rstrip("s")} & SPEAKERS:
        # Whose ministry a bare one is the headline does not say.
        owners = (word.lower for word in tree.children(head.index, "amod"))
        return head.lower != "ministry" or any(owner != "foreign" for owner in owners)
    if head.upos == "PROPN" and any(tree.words[i].lower in ("we", "i") for i in content):
        return True
    if head.mention != "place" or head.upos != "PROPN":
        return False
    words = [tree.words[i] for i in sorted(content)]
    counted = any(word.upos == "NUM" for word in words[:3])
    return not counted and not any(word.lemma in CASUALTIES for word in words)
