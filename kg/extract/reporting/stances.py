"""What somebody speaks of, calls something, means to do, or seems to do: stances.

A stance has a source, a cue and a content like any attribution, but its content is no statement
that could be true or false by itself ("praised the truce", "called him a liar", "refused to
leave"), so that it puts no claim into the mouth of its source.

Frames: `t` a noun phrase ("outlined a plan"); `n` a name for a thing ("called it a crime"); `s`
the same with "as" ("described it as a crime"); `e` what a document shows; `x` an infinitive
("declined to comment"); `z` an infinitive with no source ("seems to have left"); a preposition
after a colon opens the content.
Built from the verb classes 29 (characterise), 33 (judgement), 37 (communication), 55 and 61 (aim)
of Levin, "English Verb Classes and Alternations" (1993).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.cues import STANCE, Cue, nouns
from kg.extract.grammar import agent, is_passive, own_subject, subject, verb_group
from kg.extract.reporting.nouns import HOLDERS, noun_cue, noun_source
from kg.extract.reporting.reports import DOCUMENTS, QUOTE_MARKS, Draft
from kg.extract.reporting.source import draft_of
from kg.extract.tree import Tree, Word

VERBS = """
t | describe outline detail discuss mention cite reference recount recall highlight enumerate
t | explain reveal disclose announce note propose demand emphasize emphasise stress underscore
t | underline reiterate repeat echo list lament bemoan decry admit acknowledge concede suggest
t | recommend urge invoke predict promise report declare say state signal specify summarize
t | summarise clarify retweet tweet recite chant quote dispute debunk allege advocate espouse
t | criticize criticise condemn denounce slam blast lambaste lambast berate rebuke castigate
t | chastise excoriate deride mock ridicule belittle disparage decry deplore dismiss reject
t | question challenge praise applaud laud commend hail tout extol champion endorse oppose favor
t | favour denigrate insult downplay doubt fear foresee
n | call label dub brand term deem consider declare pronounce name
s | describe portray depict characterize characterise see view regard cast paint hail denounce
s | dismiss condemn criticize criticise praise tout identify present frame refer mock deride
s | interpret cite label brand
:about:of | talk speak
:of | tell
:about | complain ask joke brag boast worry rant write lie testify warn comment
:for | call ask push plead argue advocate campaign lobby
t | oppose promote encourage accept ignore address examine contest cheer
:against | argue campaign rail protest speak warn advise
:to | refer allude object respond point
:on | comment insist elaborate expound dwell weigh speculate focus
:with | agree disagree
e | show find indicate document contain
x | refuse decline plan hope intend vow agree seek decide aim want wish
z | seem appear
"""
NOUN_PREPOSITIONS = frozenset("of about for over on against to regarding toward towards".split())
LIGHT = HOLDERS | frozenset("send sound".split())
PROPOSING = frozenset("propose suggest recommend advocate oppose urge mention discuss".split())
NAME_REACH = 30
SHOWN = frozenset("evidence sign proof word news information intelligence account version".split())


@cache
def _frames() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By lemma the frames and the prepositions of a stance."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for line in VERBS.strip().splitlines():
        head, words = line.split("|")
        codes = head.strip()
        for word in words.split():
            letters, markers = found.setdefault(word, (set(), set()))
            if codes.startswith(":"):
                markers.update(codes[1:].split(":"))
            else:
                letters.add(codes)
    return {word: (frozenset(a), frozenset(b)) for word, (a, b) in found.items()}


def stance(tree: Tree, index: int) -> Iterator[Draft]:
    """The stance whose cue is a verb or a noun of reporting, at most one."""
    word = tree.words[index]
    if word.upos == "NOUN":
        yield from _noun_stance(tree, word)
        return
    frames, markers = _frames().get(word.lemma, (frozenset(), frozenset()))
    if word.upos != "VERB" or not (frames or markers):
        return
    for code, rule in (("n", _named), ("s", _named_as), ("t", _told), ("e", _evident)):
        draft = rule(tree, word) if code in frames else None
        if draft is not None:
            yield draft
            return
    draft = _by_preposition(tree, word, markers) if markers else None
    if draft is None and frames & {"x", "z"}:
        draft = _infinitive(tree, word, "z" in frames)
    if draft is not None:
        yield draft


def _thing(tree: Tree, verb: Word) -> Word | None:
    """What a verb of stance is about: its object, or the subject of its passive."""
    if is_passive(tree, verb.index):
        return tree.child(verb.index, "nsubj:pass")
    return next((w for w in tree.children(verb.index, "obj") if w.index > verb.index), None)


def _draft(tree: Tree, verb: Word, rule: str, content: set[int]) -> Draft | None:
    passive = is_passive(tree, verb.index)
    if passive and agent(tree, verb.index) is None and verb.dep.startswith(("acl", "amod")):
        return None
    draft = draft_of(tree, verb, Cue(STANCE, frozenset()), rule, content)
    if draft is None or (draft.source is None and not passive):
        return None
    return draft


def _evident(tree: Tree, verb: Word) -> Draft | None:
    """What a document shows: "polls show a close contest", "the study found few cases"."""
    source = subject(tree, verb.index)
    if source is None or source.lemma not in DOCUMENTS:
        return None
    return _told(tree, verb)


def _told(tree: Tree, verb: Word) -> Draft | None:
    """A noun phrase that somebody talks of or judges: "outlined his plan", "praised the army"."""
    thing = _thing(tree, verb)
    if thing is None and verb.lemma in PROPOSING:
        thing = next((w for w in tree.children(verb.index, "xcomp") if w.xpos == "VBG"), None)
    if thing is None or (is_passive(tree, verb.index) and agent(tree, verb.index) is None):
        return None
    return _draft(tree, verb, "stance_told", set(tree.subtree(thing.index)))


def _named(tree: Tree, verb: Word) -> Draft | None:
    """What somebody calls a thing: "called the raid a crime", "is considered a threat"."""
    thing = _thing(tree, verb)
    name = tree.child(verb.index, "xcomp")
    if thing is None and name is not None and tree.words[verb.head].lower == "what":
        # "What it called a crime": the thing is the pronoun itself.
        behind = verb.dep == "acl:relcl" and name.index > verb.index and name.upos != "VERB"
        content = set(tree.subtree(name.index))
        return _draft(tree, verb, "stance_named", content) if behind else None
    if thing is None:
        return None
    content = set(tree.subtree(thing.index))
    if name is None or name.index < verb.index or tree.child(name.index, "mark"):
        end = _quoted_end(tree, verb) if thing.index > verb.index else None
        if end is None:
            return None
        return _draft(tree, verb, "stance_named", set(range(min(content), end + 1)))
    return _draft(tree, verb, "stance_named", content | set(tree.subtree(name.index)))


def _quoted_end(tree: Tree, verb: Word) -> int | None:
    """Where the first quotation behind a verb of calling ends: "called him a “liar”"."""
    _, end = tree.sentences[verb.sentence]
    marks = [
        i
        for i in range(verb.index + 1, min(end, verb.index + NAME_REACH))
        if tree.words[i].text in QUOTE_MARKS
    ]
    return marks[1] if len(marks) > 1 and marks[0] > verb.index + 1 else None


def _named_as(tree: Tree, verb: Word) -> Draft | None:
    """What somebody sees a thing as: "described the raid as a crime"."""
    thing = _thing(tree, verb)
    if verb.lemma == "refer":
        thing = next((w for w in tree.children(verb.index, "obl") if _case(tree, w) == "to"), None)
    name = next(
        (
            w
            for w in tree.children(verb.index, "obl", "advcl", "xcomp")
            if w.index > verb.index and _case(tree, w) == "as"
        ),
        None,
    )
    if name is None or (thing is None and verb.dep != "acl:relcl"):
        return None
    content = set(tree.subtree(name.index))
    content |= set(tree.subtree(thing.index)) if thing is not None else set()
    return _draft(tree, verb, "stance_as", content)


def _by_preposition(tree: Tree, verb: Word, markers: frozenset[str]) -> Draft | None:
    """What somebody speaks about, by the verb's own preposition: "spoke of peace"."""
    if is_passive(tree, verb.index) and agent(tree, verb.index) is None:
        return None
    for phrase in tree.children(verb.index, "obl", "advcl"):
        case = tree.child(phrase.index, "case", "mark")
        if case is None or case.lower not in markers or phrase.index < verb.index:
            continue
        if phrase.mention == "time" or phrase.upos not in ("NOUN", "PROPN", "PRON", "VERB"):
            continue
        content = set(tree.subtree(phrase.index)) - {case.index}
        draft = _draft(tree, verb, "stance_about", content)
        if draft is not None:
            if case.index == verb_group(tree, verb.index)[-1] + 1:
                draft.cue += (case.index,)
            return draft
    return None


def _infinitive(tree: Tree, verb: Word, sourceless: bool) -> Draft | None:
    """What somebody means or seems to do: "refused to leave", "seems to have left"."""
    clause = tree.child(verb.index, "xcomp")
    if clause is None or clause.index < verb.index or is_passive(tree, verb.index):
        return None
    mark = tree.child(clause.index, "mark")
    content = set(tree.subtree(clause.index))
    if sourceless:
        about = own_subject(tree, verb.index)
        if about is not None and about.upos != "PRON":
            content |= set(tree.subtree(about.index))
        elif about is not None:
            content.add(about.index)
        group = verb_group(tree, verb.index)
        return Draft("stance_seems", STANCE, verb.index, group, None, content - set(group))
    if mark is None or mark.lower != "to":
        return None
    return _draft(tree, verb, "stance_meant", content)


def _noun_stance(tree: Tree, noun: Word) -> Iterator[Draft]:
    """A noun of reporting with what it is about: "her criticism of X", "made a plea for X"."""
    if noun.lemma not in nouns() or noun.lemma in SHOWN:
        return
    above = tree.words[noun.head]
    held = noun.dep == "obj" and above.lemma in LIGHT and above.upos == "VERB"
    about = next(
        (
            w
            for w in tree.children(noun.index, "nmod", "acl")
            if _case(tree, w) in NOUN_PREPOSITIONS
            and w.index > noun.index
            and w.mention not in ("time", "place")
        ),
        None,
    )
    source = noun_source(tree, noun)
    if about is None or source is None or source.mention == "time":
        return
    if source.dep in ("amod", "compound", "nmod:desc"):
        return
    content = set(tree.subtree(about.index))
    if source.index in content or source.index == about.index:
        return
    group = noun_cue(tree, noun, source.index, above if held else None)
    case = tree.child(about.index, "case", "mark")
    if case is not None and case.index == noun.index + 1:
        content.discard(case.index)
        group += (case.index,)
    yield Draft("stance_noun", STANCE, noun.index, group, source.index, content)


def _case(tree: Tree, word: Word) -> str:
    case = tree.child(word.index, "case", "mark")
    return case.lower if case is not None else ""
