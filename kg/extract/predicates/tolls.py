"""How many were killed or hurt, where a number tells it: tolls, losses, the counted dead."""

from __future__ import annotations

from kg.extract.lexicon import FIGHTERS, LYING, VEHICLES
from kg.extract.phrases import nouns
from kg.extract.predicates.frames import UNTYPED, Frame, Scene, conjuncts
from kg.extract.predicates.harm import DEAD, Told, violent
from kg.extract.tree import Tree, Word

COUNTING = frozenset(
    """reach rise climb stand hit exceed pass increase jump mount grow top surpass total number
    """.split()
)
OF_EVENT = frozenset({"from", "of", "in", "following", "after", "for"})
RECKONING = frozenset("put bring raise push place estimate".split())
DEATHS = frozenset("death fatality casualty".split())
REPORTING = frozenset(
    """count report admit acknowledge concede record confirm register document tally list log
    cite announce see""".split()
)
LOST = FIGHTERS | frozenset(
    """man woman person people child son daughter brother sister father mother husband wife
    relative parent comrade colleague officer serviceman crewman civilian neighbour neighbor cousin
    uncle aunt nephew niece family sister-in-law brother-in-law""".split()
)
WOUNDS = frozenset("wound injury burn".split())
CARING = frozenset(
    "take bring rush carry treat admit hospitalise hospitalize airlift evacuate transport".split()
)


def death_toll(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """A toll that reaches a number tells how many were killed, and by whose event."""
    tree = scene.tree
    trigger = tree.words[frame.trigger]
    head: int | None = None
    if trigger.lemma in COUNTING or frame.lemma == "be":
        own = tree.child(trigger.index, "nsubj", "nsubj:pass")
        toll, head = own.index if own is not None and frame.lemma != "be" else frame.actor, None
        if frame.target != toll:
            head = frame.target
        if head is None:
            head = _number(scene, trigger.index)
    elif trigger.lemma in RECKONING:
        own = tree.child(trigger.index, "obj")
        put = own.index if own is not None and "measured_at" in frame.rules else frame.target
        toll, head = put, _number(scene, trigger.index)
    else:
        return []
    if toll is None or head is None or head == toll or not _is_toll(tree, tree.words[toll]):
        return []
    if not _numbered(tree, head) or _money(tree, head):
        return []
    if any(w.lower in LYING for w in tree.children(head, "amod", "acl")):
        # "Rose to 45 dead": that they are dead is told of the number itself.
        return []
    actor: int | None = None
    for child in tree.children(toll, "nmod"):
        event = nouns.counted(scene, child.index)
        if tree.marker(child.index) in OF_EVENT and nouns.tells_event(scene, event):
            found = nouns.sides(scene, event).actor
            itself = event if violent(scene, event) else None
            actor = found.head if found is not None else itself
    words = (toll, toll)
    # Who puts a toll at a number says the toll, not that he puts it there.
    told_by = toll if trigger.lemma in ("put", "place", "estimate") else frame.trigger
    lemma, kind = _harm(tree, tree.words[toll])
    return [Frame(told_by, words, lemma, actor, head, ("death_toll",), frame.sure * 0.8, (), kind)]


def _number(scene: Scene, verb: int) -> int | None:
    for child in scene.tree.children(verb, "obl", "obj", "xcomp", "advcl"):
        numbered = child.upos == "NUM" or scene.tree.child(child.index, "nummod") is not None
        if child.index in scene.phrases and numbered:
            if scene.tree.marker(child.index) in ("at", "to", "", "as"):
                if scene.phrases[child.index].mention.kind != "Time":
                    return child.index
    return None


def _is_toll(tree: Tree, word: Word) -> bool:
    before = [w.lemma for w in tree.children(word.index, "compound", "amod")]
    if word.lemma == "toll":
        return not set(before) & {"injury", "heavy", "financial", "economic", "psychological"}
    if word.lower in ("losses", "casualties", "deaths", "fatalities", "dead"):
        return not set(before) & {"economic", "financial", "material", "property", "job"}
    if word.lemma not in ("number", "total", "count"):
        return False
    of = [w for w in tree.children(word.index, "nmod") if tree.marker(w.index) == "of"]
    return any(w.lower in DEAD or w.lower in HURT for w in of)


HURT = frozenset({"wounded", "injured", "injuries"})


def _harm(tree: Tree, toll: Word) -> tuple[str, str]:
    """What those did or suffered whom a toll counts."""
    of = [w.lower for w in tree.children(toll.index, "nmod")]
    return ("wound", "INJURE") if HURT.intersection(of) else ("kill", "KILL")


def _money(tree: Tree, head: int) -> bool:
    word = tree.words[head]
    first = tree.subtree(head)[0]
    signs = {w.text for w in tree.words[max(0, first - 1) : head + 2]}
    return bool(signs & {"$", "€", "£", "%"}) or word.lemma in MONEY


MONEY = frozenset("dollar euro pound ruble rouble percent per hryvnia shekel rupee riyal".split())


def counted_deaths(scene: Scene, noun: int) -> list[Frame]:
    """counted_deaths: a number of deaths that is reported were killed: "recorded 27 deaths"."""
    tree = scene.tree
    word = tree.words[noun]
    above = tree.words[word.head]
    if word.lower not in ("deaths", "fatalities") or tree.child(noun, "nummod") is None:
        return []
    reported = word.dep in ("obj", "nsubj:pass") and above.lemma in REPORTING
    if not reported and not (above.lemma == "be" and tree.child(above.index, "expl")):
        return []
    actor: int | None = None
    for child in tree.children(noun, "nmod"):
        event = nouns.counted(scene, child.index)
        if tree.marker(child.index) in OF_EVENT and violent(scene, event):
            found = nouns.sides(scene, event).actor
            actor = event if found is None else found.head
    lemma = "die" if actor is None else "kill"
    return [Frame(noun, (noun, noun), lemma, actor, noun, ("counted_deaths",), 0.8, (), "KILL")]


def losses(scene: Scene, noun: int) -> list[Frame]:
    """losses: the loss of so many men tells that they were killed, that of a truck who lost it."""
    tree = scene.tree
    word = tree.words[noun]
    if word.lemma != "loss":
        return []
    of = next((w for w in tree.children(noun, "nmod") if tree.marker(w.index) == "of"), None)
    if of is None or not _numbered(tree, of.index) or of.lemma not in LOST | VEHICLES:
        return []
    own = tree.child(noun, "nmod:poss")
    owner = own.index if own is not None and own.index in scene.phrases else None
    found = []
    for head in conjuncts(scene, of.index):
        men = tree.words[head].lemma in LOST
        lemma, kind = ("kill", "KILL") if men else ("lose", UNTYPED)
        who = None if men else owner
        found.append(Frame(noun, (noun, noun), lemma, who, head, ("losses",), 0.8, (), kind))
    return found


def lost_men(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """lost_men: whom a force or their kin lose are killed: "lost two men"."""
    tree, whom = scene.tree, frame.target
    if whom is None or frame.actor is None or tree.words[frame.trigger].lemma != "lose":
        return []
    noun = tree.words[whom]
    if frame.lemma != "lose" or noun.lemma not in LOST or noun.index < frame.trigger:
        return []
    if tree.child(whom, "nummod") is None and tree.child(whom, "nmod:poss") is None:
        return []
    here, rules = (frame.trigger, frame.trigger), ("lost_men",)
    return [Frame(frame.trigger, here, "kill", None, whom, rules, frame.sure * 0.85, (), "KILL")]


def with_wounds(scene: Scene, frame: Frame, told: Told) -> list[Frame]:
    """with_wounds: who is taken to hospital with wounds, or treated for them, was hurt."""
    tree, whom = scene.tree, frame.target
    if whom is None or tree.words[frame.trigger].lemma not in CARING:
        return []
    if scene.phrases[whom].mention.kind not in ("Person", "Group") and not _numbered(tree, whom):
        return []
    near = [*tree.children(frame.trigger, "obl"), *tree.children(whom, "nmod")]
    for child in near:
        if child.lemma in WOUNDS and tree.marker(child.index) in ("with", "for"):
            lemma, rules = "injure", ("with_wounds",)
            here = (child.index, child.index)
            return [Frame(frame.trigger, here, lemma, None, whom, rules, 0.8, (), "INJURE")]
    return []


def _numbered(tree: Tree, whom: int) -> bool:
    return tree.words[whom].upos == "NUM" or tree.child(whom, "nummod") is not None
