"""Who a reporting verb makes the source, and the finding made of verb, source and content."""

from __future__ import annotations

from kg.extract.cues import Cue, frame
from kg.extract.grammar import (
    SUBJECTS,
    agent,
    antecedent,
    is_nobody,
    is_passive,
    own_subject,
    subject,
    verb_group,
)
from kg.extract.reporting.glued import phrase_before
from kg.extract.reporting.reports import Draft
from kg.extract.tree import Tree, Word
from kg.model import Span

EVIDENCE = frozenset(
    """show suggest indicate reveal prove demonstrate illustrate confirm imply find signal mean
    document conclude see""".split()
)
SUPPOSING = frozenset("if unless until once should".split())
ENDING = frozenset("obj iobj obl advmod compound:prt".split())
IMPERSONAL = frozenset({"it", "there"})


def draft_of(tree: Tree, verb: Word, cue: Cue, rule: str, content: set[int]) -> Draft | None:
    """The finding with its source; None where an active verb has nobody to say it."""
    source, span = source_of(tree, verb), None
    if _only_supposed(tree, verb, cue) or _of_a_noun(tree, verb, source):
        return None
    if source is None and _lacks_subject(tree, verb):
        before = phrase_before(tree, verb)
        if before is not None and before[1] not in content:
            source = tree.words[before[1]]
            span = Span(
                tree.words[before[0]].start, tree.words[verb_group(tree, verb.index)[0] - 1].end
            )
            content -= set(range(before[0], before[1] + 1))
    kind = "say" if _behind_colon(tree, verb, content) else cue.kind
    if (
        source is not None
        and source.mention in ("event", "time")
        and not (kind in ("say", "perceive") and verb.lemma in EVIDENCE)
    ):
        return None
    loose = source is None and verb.dep in ("advcl", "acl") and verb.xpos == "VBN"
    if loose and rule != "accusation":
        return None
    if verb.text == "Asked" and verb.dep == "advcl" and own_subject(tree, verb.index) is None:
        # "Asked whether X, he said": somebody else asks.
        group = verb_group(tree, verb.index)
        return Draft(rule, cue.kind, verb.index, group, None, content - set(group))
    impersonal = source is None or source.lower in IMPERSONAL and source.upos == "PRON"
    if source is not None and (source.index in content or is_nobody(tree, source)):
        return None
    if impersonal and not is_passive(tree, verb.index):
        if source is None or tree.child(verb.index, "expl"):
            return None
    if source is not None and is_passive(tree, verb.index) and impersonal:
        source = None
    group = verb_group(tree, verb.index)
    content -= set(group)
    position = source.index if source is not None else None
    return Draft(
        rule, kind, verb.index, group, position, content, denied=kind == "deny", source_span=span
    )


def _behind_colon(tree: Tree, verb: Word, content: set[int]) -> bool:
    """Whether a denial goes on with what is true instead: "denied the report: its jets hit X"."""
    told = (i for i in sorted(content) if i > verb.index and tree.words[i].upos != "PUNCT")
    first = next(told, verb.index)
    return any(tree.words[i].text == ":" for i in range(verb.index, first))


def _only_supposed(tree: Tree, verb: Word, cue: Cue) -> bool:
    """Whether somebody would have to speak first: "if both sides agree to meet"."""
    mark = tree.child(verb.index, "mark")
    supposed = verb.dep == "advcl" and mark is not None and mark.lower in SUPPOSING
    return supposed and cue.kind in ("pledge", "order", "ask")


def _of_a_noun(tree: Tree, verb: Word, source: Word | None) -> bool:
    """Whether the source is only the noun that an infinitive explains: "the courage to say"."""
    if source is None or source.mention in ("person", "organization", "place"):
        return False
    return (
        verb.xpos == "VB"
        and own_subject(tree, verb.index) is None
        and any(
            above.dep == "acl" and above.head == source.index
            for above in (verb, *tree.ancestors(verb.index))
        )
    )


def _lacks_subject(tree: Tree, verb: Word) -> bool:
    """Whether a finite active verb stands without a subject, which the parser put elsewhere."""
    if verb.xpos not in ("VBD", "VBZ", "VBP", "VBN") or is_passive(tree, verb.index):
        return False
    helped = verb.xpos != "VBN" or tree.child(verb.index, "aux") is not None
    return helped and not tree.child(verb.index, "expl", *SUBJECTS)


def source_of(tree: Tree, verb: Word) -> Word | None:
    """Who a reporting verb makes the source: its subject, or the agent of a passive."""
    if is_passive(tree, verb.index):
        saying = tree.child(verb.index, "advcl", "xcomp") if verb.lemma == "quote" else None
        return agent(tree, verb.index) or (saying and agent(tree, saying.index))
    found = _just_spoke(tree, verb) or subject(tree, verb.index)
    if found is None and verb.xpos == "VBG" and verb.dep in ("ccomp", "dep", "parataxis"):
        # "…,” he said, adding that X": the one who said it adds.
        found = subject(tree, verb.head)
    if found is None and verb.dep == "parataxis":
        found = tree.child(verb.index, *SUBJECTS, "obj")
    return found


def _just_spoke(tree: Tree, verb: Word) -> Word | None:
    """The speaker of the verb right before: "“…,” he said, adding that X", "; Y hit back, saying".

    The participle is his, wherever the parser hung it.
    """
    if verb.xpos != "VBG" or verb.index < 2 or tree.words[verb.index - 1].text != ",":
        return None
    if own_subject(tree, verb.index) is not None and tree.child(verb.index, *SUBJECTS):
        return None
    last = tree.words[verb.index - 2]
    spoke = last if last.upos == "VERB" else tree.words[last.head]
    beside = last is spoke or (last.dep in ENDING and last.index > spoke.index)
    speaker = tree.child(spoke.index, *SUBJECTS)
    answers = last.lower == "back" and last.head == spoke.index
    speaks = answers or (frame(spoke.lemma, "q") is not None and not is_passive(tree, spoke.index))
    if not (beside and speaks and spoke.xpos in ("VBD", "VBZ") and speaker is not None):
        return None
    return antecedent(tree, speaker) if speaker.index < spoke.index else None
