"""Whose infinitive or participle it is by the verb above it: of its object, subject or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.predicates.frames import HARMING, Scene
from kg.extract.tree import Tree, Word

SUBJECT_CONTROL = frozenset("promise threaten vow pledge swear agree offer".split())
OBJECT_CONTROL = frozenset(
    """want ask order urge expect allow force permit tell require compel encourage instruct command
    persuade convince press push invite advise warn enable cause lead help prompt""".split()
)
CALLING = frozenset("call appeal plead press push lobby campaign rely count".split())
GIVERS = frozenset("give grant allow offer deny afford permit".split())
SETTING = OBJECT_CONTROL | frozenset(
    """press pressure lobby implore exhort beseech motivate hire recruit tap appoint
    commission train equip assign entice coax embolden incite summon
    obligate oblige trust inspire give""".split()
)
"""Verbs whose object is to do what a loose infinitive behind it tells ("pressed X to leave")."""
SENT = SETTING - {"lead", "cause", "help"} | {"send", "dispatch", "deploy", "mobilise", "mobilize"}
"""Who sends troops to do something does it by them; told in the passive they do it."""
TOUGH = frozenset(
    "easy hard tough difficult impossible simple fair dangerous safe challenging painful".split()
)
"""Adjectives whose subject is what the infinitive is done to ("easy to mock")."""
MEANS = frozenset(
    """important vital crucial critical necessary essential useful helpful sufficient enough
    insufficient inadequate adequate appropriate improper premature risky costly expensive key
    indispensable pivotal available""".split()
)
"""Adjectives of what serves somebody else to do something ("not sufficient to feed them")."""

STRIVING = frozenset(
    """try attempt seek flee escape fight defend protect wait stand sit walk travel queue hide sleep
    shelter ride drive cross guard protest resist struggle""".split()
)
"""What somebody does while something is done to him ("was killed trying to cross")."""
MOVING = frozenset("fall land come go rise stand appear happen depart arrive".split())
"""What nobody does to anything."""
SIDES = frozenset(
    """beach bedside border coast door gate lake lakeside pavement river riverside road
    roadside sea seaside shore wayside window
    email e-mail fax phone skype telegram telephone text whatsapp""".split()
)
"""What something stands or lies by or goes by, and what does nothing."""
NOTICING = frozenset("see hear spot film photograph picture catch observe watch notice".split())
"""What is done to one who is seen doing something."""


def called_upon(scene: Scene, verb: int) -> int | None:
    """called_upon: who is called on, appealed to or pressed to do something is to do it."""
    for child in scene.tree.children(verb, "obl"):
        if scene.tree.marker(child.index) in ("on", "upon", "to", "for", "with"):
            phrase = scene.phrases.get(child.index)
            if phrase is not None and phrase.mention.kind not in ("Time", "Event", "Abstract"):
                return child.index
    return None


def receiver_behind(tree: Tree, verb: int) -> Word | None:
    """Who receives what a verb gives, behind "to"."""
    return next((w for w in tree.children(verb, "obl") if tree.marker(w.index) == "to"), None)


def with_agent(tree: Tree, verb: int) -> int:
    """The verb whose by-phrase tells who does it: "was shelled and looted by X" shares the one."""
    if tree.child(verb, "obl:agent") is not None:
        return verb
    for other in tree.children(verb, "conj"):
        alone = all(
            word.upos in ("CCONJ", "PUNCT", "ADV") or word.dep == "conj"
            for word in tree.words[verb + 1 : other.index]
        )
        both = _both_harmed(tree, verb, other)
        if (alone or both) and tree.child(other.index, "obl:agent"):
            if other.xpos in ("VBN", "VBD"):
                return other.index
    return verb


def _both_harmed(tree: Tree, verb: int, other: Word) -> bool:
    """ "Six were killed and 12 others were injured by shells": one doer harmed all of them."""
    if not (tree.words[verb].lemma in HARMING and other.lemma in HARMING):
        return False
    own = tree.child(other.index, "nsubj:pass")
    counted = own is not None and tree.child(own.index, "nummod") is not None
    counted = counted or (own is not None and own.upos == "NUM")
    loose = tree.child(verb, "obl", "advcl", "xcomp")
    return counted and (loose is None or loose.index < verb)


TIMES = frozenset({"after", "before", "while", "when", "since"})


def lasting(tree: Tree, word: Word, marks: Sequence[str]) -> bool:
    """Whether a bare participle tells what somebody did while something was done to him."""
    noticed = tree.words[word.head].lemma in NOTICING
    return word.xpos == "VBG" and not marks and (noticed or word.lemma in STRIVING)


def meanwhile(tree: Tree, main: int, marks: Sequence[str]) -> bool:
    """Whether a participle tells what people did when something was done to them: "while fleeing
    the town, residents were shot by X".
    """
    own = tree.child(main, "nsubj:pass")
    living = own is not None and (own.upos == "PRON" or own.mention in ("person", "organization"))
    return living and not TIMES.isdisjoint(marks)


def without_subject(tree: Tree, verb: int) -> bool:
    """Whether a verb is a gerund or infinitive, simple or with "having"."""
    bound = tree.child(verb, "aux", "aux:pass")
    if bound is not None:
        return bound.lower == "having"
    return tree.words[verb].xpos in ("VBG", "VB")


def to_be_done(tree: Tree, verb: int, subject: Word) -> bool:
    """Whether an infinitive is what a notion is said to be ("the goal is to stop X").

    Of "talks were to begin" it is told when the talks begin.
    """
    word = tree.words[verb]
    if word.xpos != "VB" or tree.child(verb, "cop") is None:
        return False
    done = tree.child(verb, "obj", "ccomp", "xcomp") is not None
    notion = subject.mention == "abstract" or (subject.mention == "event" and done)
    return notion and any(w.lower == "to" for w in tree.children(verb, "mark"))


ACTING = frozenset({"Person", "Organization", "Country", "Group", "Vehicle"})
ASKING = frozenset("appeal call invitation order plea proposal request".split())
"""What tells the one it goes to what he is to do."""


def owners(scene: Scene, noun: Word) -> list[int]:
    """Whose intention a noun is: its possessor, its by-phrase or of-phrase, a demonym."""
    tree = scene.tree
    found: list[int] = []
    for child in tree.children(noun.index):
        if child.index not in scene.phrases:
            continue
        if child.dep == "nmod:poss":
            found.insert(0, child.index)
        elif noun.lemma in ASKING and child.dep == "nmod" and tree.marker(child.index) == "to":
            if scene.phrases[child.index].mention.kind in ACTING:
                return [child.index]
        elif child.dep == "nmod" and tree.marker(child.index) in ("by", "of", "from"):
            if scene.phrases[child.index].mention.kind in ACTING or child.upos == "PROPN":
                found.append(child.index)
        elif child.dep in ("amod", "compound"):
            if scene.phrases[child.index].mention.kind in (*ACTING, "Place"):
                found.append(child.index)
    return found
