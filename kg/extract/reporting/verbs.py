"""Rules of attribution whose cue is a verb; the docstring of each is its definition."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.cues import frame, nouns, verbs
from kg.extract.grammar import (
    agent,
    has_relative,
    is_passive,
    mark_of,
    own_subject,
    subject,
    verb_group,
)
from kg.extract.repair.reported import HAPPENINGS
from kg.extract.reporting.beside import (
    after_interruption,
    as_clause,
    beside_clause,
    opened_before,
    opens,
    spoken_cue,
)
from kg.extract.reporting.glued import glued_cue, restarted, unparsed_clause
from kg.extract.reporting.reports import Draft
from kg.extract.reporting.source import draft_of, source_of
from kg.extract.tree import Tree, Word

EVENTS = frozenset({"event", "abstract"})
QUOTING = frozenset({"quote", "cite"})
CLAIMED = frozenset("life victim casualty seat title land territory prize".split())
WANTED = frozenset({"ask", "pledge", "order"})
WISHES = frozenset("application bid invitation motion offer petition plan truce visa".split())
UPON = ("on", "upon")
SPARING = frozenset("give provide offer elaborate decline refuse specify name".split())
CONTRASTS = frozenset("though although while whereas".split())
ASKED = frozenset("if whether when where why how what who which".split())


def reporting_verb(tree: Tree, index: int) -> Iterator[Draft]:
    """Every rule for a verb cue, tried on one word."""
    word = tree.words[index]
    if word.upos not in ("VERB", "AUX", "NOUN") or word.lemma not in verbs():
        return
    if word.upos == "NOUN" and word.dep not in ("root", "parataxis", "ccomp"):
        return
    content = False
    for rule in (passive_report, clause_content, beside_clause, as_clause):
        for draft in rule(tree, word):
            content = True
            yield draft
    for rule in (infinitive_content, order_content, noun_content, accusation, preposition_content):
        for draft in rule(tree, word) if not content else ():
            content = True
            yield draft
    if word.lemma in QUOTING:
        yield from quoting(tree, word)
        yield from quoted_person(tree, word)
    if not content:
        yield from glued_cue(tree, word)
        yield from unparsed_clause(tree, word)
    yield from spoken_cue(tree, word)


def clause_content(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A reporting verb's complement clause is its content: "said (that) X", "X, said Lavrov"."""
    cue = frame(verb.lemma, "c") or frame(verb.lemma, "q")
    clauses = _clauses(tree, verb)
    if cue is None or not clauses:
        return
    clause = clauses[0]
    if clause.dep.startswith("csubj") and not is_passive(tree, verb.index):
        return
    content = {i for w in clauses for i in tree.subtree(w.index)}
    content -= {i for w in clauses for i in _of_another(tree, w)}
    content |= opened_before(tree, verb, clause)
    speaker = source_of(tree, verb)
    if speaker is not None and speaker.index in content:
        content -= set(tree.subtree(speaker.index))
    beside = next((w for w in tree.children(verb.index, "parataxis") if opens(tree, w.index)), None)
    if beside is not None and beside.lemma not in verbs():
        content |= set(tree.subtree(beside.index))
    draft = draft_of(tree, verb, cue, "clause_content", content)
    if draft is not None:
        draft.content |= _before(tree, verb, draft)
        draft.content |= after_interruption(tree, draft)
        yield restarted(tree, verb, draft)


def _clauses(tree: Tree, verb: Word) -> list[Word]:
    """The complement clauses of a cue on one side of it: after it those with "that" first."""
    found = [
        w
        for w in tree.children(verb.index, "ccomp", "csubj", "csubj:pass")
        if not _goes_on_saying(tree, verb, w)
    ]
    found = found or _bare_clauses(tree, verb)
    after = [w for w in found if w.index > verb.index]
    before = [w for w in found if w.index < verb.index]
    speaker = own_subject(tree, verb.index)
    if after and speaker is not None:
        # A clause between the speaker and the cue describes him.
        before = [w for w in before if not speaker.index < w.index]
    marked = [w for w in after if any(m.lower == "that" for m in tree.children(w.index, "mark"))]
    if marked or not before:
        return after
    return before


def _goes_on_saying(tree: Tree, verb: Word, clause: Word) -> bool:
    """Whether a clause is a further cue: "…,” he said, adding that X"."""
    if clause.xpos != "VBG" or clause.index < verb.index or clause.lemma not in verbs():
        return False
    return not tree.child(clause.index, "nsubj", "nsubj:pass", "mark", "aux")


def _bare_clauses(tree: Tree, verb: Word) -> list[Word]:
    """A clause right behind a verb of saying that the parser hung on it as an adverbial."""
    last = verb_group(tree, verb.index)[-1]
    for clause in tree.children(verb.index, "advcl", "conj", "obl", "parataxis"):
        inside = tree.subtree(clause.index)
        told = own_subject(tree, clause.index)
        if inside[0] != last + 1 or told is None or told.index > clause.index:
            continue
        mark = tree.child(clause.index, "mark", "advmod", "cc", "case")
        early = mark is not None and mark.index <= inside[0]
        if not early or (mark is not None and mark.lower in ASKED):
            return [clause]
    return []


def _of_another(tree: Tree, clause: Word) -> list[int]:
    """The words of a contrasting clause that the author adds.

    Somebody else speaks in it (", though Z insisted Y"), or it tells what the speaker left out
    ("although he gave no toll").
    """
    for other in tree.children(clause.index, "advcl"):
        mark = tree.child(other.index, "mark")
        named = own_subject(tree, other.index)
        speaks = frame(other.lemma, "c") is not None and tree.child(other.index, "ccomp", "obj")
        if mark is None or mark.lower not in CONTRASTS or other.index < clause.index:
            continue
        if speaks and named is not None and named.upos in ("PROPN", "NOUN"):
            return tree.subtree(other.index)
        if named is not None and named.upos == "PRON" and other.lemma in SPARING:
            return tree.subtree(other.index)
    return []


def _before(tree: Tree, verb: Word, draft: Draft) -> set[int]:
    """What stands before a clause that precedes its cue belongs to it: "But X, he said"."""
    last = max(draft.content)
    if last > verb.index or (draft.source is not None and draft.source < last):
        return set()
    first = min(draft.content)
    return {
        i
        for c in tree.words[verb.index].children
        if c < first and c != draft.source
        for i in tree.subtree(c)
        if i < first
    }


def passive_report(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A passive reporting verb before an infinitive: "is said to have fled", source unnamed."""
    cue = frame(verb.lemma, "p")
    infinitive = tree.child(verb.index, "xcomp")
    told = tree.child(verb.index, "nsubj:pass")
    if (
        cue is None
        or infinitive is None
        or told is None
        or not _infinitive(tree, infinitive)
        or infinitive.upos
        not in (
            "VERB",
            "ADJ",
            "NOUN",
            "ADV",
        )
    ):
        return
    if verb.lemma in ("tell", "inform", "promise", "advise", "teach", "notify", "remind"):
        return
    content = set(tree.subtree(infinitive.index)) | set(tree.subtree(told.index))
    by = agent(tree, verb.index)
    source = by.index if by is not None else None
    yield Draft(
        "passive_report", cue.kind, verb.index, verb_group(tree, verb.index), source, content
    )


def infinitive_content(tree: Tree, verb: Word) -> Iterator[Draft]:
    """An infinitive or gerund about the source itself: "claimed to have", "denied striking"."""
    cue = frame(verb.lemma, "x")
    clause = tree.child(verb.index, "xcomp")
    if cue is None or clause is None or clause.upos not in ("VERB", "ADJ", "NOUN", "AUX"):
        return
    if is_passive(tree, verb.index):
        return
    draft = draft_of(tree, verb, cue, "infinitive_content", set(tree.subtree(clause.index)))
    if draft is not None:
        yield draft


def order_content(tree: Tree, verb: Word) -> Iterator[Draft]:
    """An infinitive about the one addressed: "ordered troops to leave", "were told to leave"."""
    cue = frame(verb.lemma, "o") or frame(verb.lemma, "u")
    clause = tree.child(verb.index, "xcomp", "advcl")
    if cue is None or clause is None or not _infinitive(tree, clause):
        return
    wanted = ("to",) if verb.lemma == "appeal" else UPON
    upon = [w for w in tree.children(verb.index, "obl") if tree.marker(w.index) in wanted]
    addressed = tree.child(verb.index, "obj", "iobj", "nsubj:pass")
    if "u" in cue.frames and tree.child(verb.index, "compound:prt") is None:
        addressed = upon[0] if upon else None
    if addressed is None or (clause.dep == "advcl" and clause.index < verb.index):
        return
    content = set(tree.subtree(clause.index)) | set(tree.subtree(addressed.index))
    case = tree.child(addressed.index, "case") if "u" in cue.frames else None
    draft = draft_of(tree, verb, cue, "order_content", content)
    if draft is not None:
        if case is not None and case.index == verb.index + 1:
            draft.content.discard(case.index)
            draft.cue += (case.index,)
        yield draft


def noun_content(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A noun of event or statement as content: "announced a truce", "denied any involvement"."""
    cue = frame(verb.lemma, "n")
    if cue is None:
        return
    passive = tree.child(verb.index, "nsubj:pass")
    told = passive or tree.child(verb.index, "obj")
    if told is None or not _tells(told) or (verb.lemma == "claim" and told.lemma in CLAIMED):
        return
    if passive is not None and agent(tree, verb.index) is None:
        return
    if cue.kind == "deny" and (nouns().get(told.lemma) in WANTED or told.lemma in WISHES):
        # To reject a request is to refuse it, not to say that it was never made.
        return
    relative = tree.child(told.index, "acl:relcl")
    if relative is not None and told.lemma in nouns() and not has_relative(tree, relative):
        # "denied accusations it carried out the attack" has no "that", but a whole clause.
        relative = None
    content = set(tree.subtree(told.index))
    content -= set(tree.subtree(relative.index)) if relative is not None else set()
    if cue.kind == "say" and verb.lemma == "claim" and told.lemma == "responsibility":
        charge = tree.child(verb.index, "obl", "advcl")
        if charge is not None and tree.marker(charge.index) == "for":
            content |= set(tree.subtree(charge.index))
    draft = draft_of(tree, verb, cue, "noun_content", content)
    if draft is not None:
        yield draft


def preposition_content(tree: Tree, verb: Word) -> Iterator[Draft]:
    """A phrase opened by the verb's own preposition: "warned of strikes", "called for a truce"."""
    for cue in verbs().get(verb.lemma, ()):
        for phrase in tree.children(verb.index, "obl", "advcl"):
            marker = tree.marker(phrase.index) or mark_of(tree, phrase)
            wish = _wished(tree, verb, phrase) if marker == "for" else None
            told = phrase.dep != "obl" or _tells(phrase) or wish is not None
            if marker not in cue.prepositions or not told:
                continue
            content = set(tree.subtree(phrase.index))
            content |= set(tree.subtree(wish.index)) if wish is not None else set()
            group = [
                c.index
                for c in tree.children(phrase.index, "case", "mark")
                if c.index == verb.index + 1
            ]
            content -= set(group)
            draft = draft_of(tree, verb, cue, "preposition_content", content)
            if draft is not None:
                draft.cue += tuple(group)
                yield draft
                return


def _wished(tree: Tree, verb: Word, phrase: Word) -> Word | None:
    """What somebody is to do behind a verb of asking: "called for the guards to leave"."""
    last = tree.subtree(phrase.index)[-1]
    for clause in tree.children(verb.index, "advcl", "xcomp"):
        if _infinitive(tree, clause) and tree.subtree(clause.index)[0] == last + 1:
            return clause
    return None


def accusation(tree: Tree, verb: Word) -> Iterator[Draft]:
    """The charge is the content: "accused X of striking Y", "blamed X for Y", "blamed Y on X"."""
    cue = frame(verb.lemma, "a") or frame(verb.lemma, "b")
    if cue is None:
        return
    wanted: tuple[str, ...] = ("of", "with") if "a" in cue.frames else ("for", "over")
    wanted += ("on",) if verb.lemma == "blame" else ()
    passive = is_passive(tree, verb.index)
    found = tree.children(verb.index, *(("nsubj:pass",) if passive else ("obj", "iobj")))
    accused = next((w for w in found if w.index > verb.index), found[0] if found else None)
    loose = passive and verb.dep.startswith(("acl", "advcl"))
    if accused is None and loose:
        accused = tree.words[verb.head]
    if accused is None:
        return
    charge = next(
        (
            w
            for w in tree.children(verb.index, "advcl", "obl", "nmod", "xcomp", "acl", "ccomp")
            if w.index > verb.index
            and w.mention != "time"
            and (tree.marker(w.index) or mark_of(tree, w)) in wanted
        ),
        None,
    ) or next(
        (
            w
            for w in tree.children(accused.index, "acl", "nmod")
            if w.index > verb.index and mark_of(tree, w) in wanted
        ),
        None,
    )
    if charge is None:
        return
    content = set(tree.subtree(charge.index))
    if not loose:
        content |= set(tree.subtree(accused.index))
    draft = draft_of(tree, verb, cue, "accusation", content)
    if draft is not None:
        yield draft


def quoting(tree: Tree, verb: Word) -> Iterator[Draft]:
    """The outer link of "It quoted her as saying X": all that she is quoted as saying."""
    saying = next(
        (
            w
            for w in tree.children(verb.index, "advcl", "xcomp", "ccomp", "acl", "obl", "dep")
            if w.lemma in verbs() and w.index > verb.index
        ),
        None,
    )
    if saying is None:
        return
    passive = is_passive(tree, verb.index)
    by = agent(tree, verb.index) or agent(tree, saying.index)
    source = by if passive else subject(tree, verb.index)
    if source is None:
        return
    content = set(tree.subtree(saying.index))
    content -= set(tree.subtree(by.index)) if by is not None else set()
    group = verb_group(tree, verb.index)
    yield Draft("quoting", "say", verb.index, group, source.index, content)


def quoted_person(tree: Tree, verb: Word) -> Iterator[Draft]:
    """The inner link where the words stand first: "X, Tass quoted her as saying"."""
    saying = next(
        (
            w
            for w in tree.children(verb.index, "advcl", "xcomp", "acl", "obl")
            if w.lemma in verbs() and w.index > verb.index and mark_of(tree, w) == "as"
        ),
        None,
    )
    clause = tree.child(verb.index, "ccomp")
    told = tree.child(verb.index, "obj", "iobj")
    if saying is None or clause is None or told is None or clause.index > verb.index:
        return
    if tree.child(saying.index, "ccomp", "obj", "xcomp") is not None:
        return
    content = set(tree.subtree(clause.index))
    group = verb_group(tree, saying.index)
    yield Draft("quoted_person", "say", saying.index, group, told.index, content)


def _tells(word: Word) -> bool:
    """Whether a noun names an event, a state of affairs or a statement."""
    if word.upos not in ("NOUN", "PROPN", "VERB"):
        return False
    return word.mention in EVENTS or word.lemma in nouns() or word.lower in HAPPENINGS


def _infinitive(tree: Tree, clause: Word) -> bool:
    mark = tree.child(clause.index, "mark")
    return mark is not None and mark.lower == "to"
