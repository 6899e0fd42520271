"""Whose infinitive or participle it is by the verb above it: of its object, subject or nobody."""

from __future__ import annotations

from kg.extract.frames import Scene
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
