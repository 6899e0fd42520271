"""Whom somebody belongs to or speaks for, told by a title, an apposition or "is the head of"."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.predicates.frames import Frame, Scene
from kg.extract.tree import Tree, Word
from kg.model import MentionForm

PORTFOLIOS = frozenset(
    """
    attorney chief cabinet commerce culture defence defense deputy economy education emergency
    energy external finance foreign general health home information interior internal justice labor
    labour major minister oil planning press prime security staff state transport treasury vice war
    affairs relations media rear lieutenant brigadier wing flight air field first second grand
    sergeant opposition party group
    """.split()
)
"""What an office is for: it names no body to belong to."""

BRANCHES = frozenset("agency service army military police channel broadcaster newspaper".split())
"""Bodies that are of whoever is named before them, where a name is set beside them."""

OF_STATES = frozenset("president premier minister secretary chancellor vice-president".split())
"""Offices that are a state's where nothing is said of what they are of."""

ELECTED = frozenset("rep sen senator representative congressman congresswoman lawmaker".split())
"""Who is of a place without speaking for it."""

STUDYING = frozenset(
    """academic analyst correspondent economist editor expert fellow historian lecturer professor
    reader researcher scholar specialist student teacher""".split()
)
"""Who works on what stands before them or behind "of", and at or for a body."""


BESIDE_A_NAME = frozenset({"titled", "apposed", "placed_with", "by_office"})
"""Rules of what stands beside a name, and is so whenever and whatever its clause tells."""


def affiliation(scene: Scene, index: int) -> list[Frame]:
    """Return whom the person at a position is said to belong to."""
    tree = scene.tree
    phrase = scene.phrases[index]
    if phrase.form is not MentionForm.NAME or tree.words[index].upos != "PROPN":
        return []
    found = titled(scene, index) or apposed(scene, index) or described(scene, index)
    found = found or placed_with(scene, index) or by_office(scene, index)
    return [found] if found is not None else []


def titled(scene: Scene, index: int) -> Frame | None:
    """The title before a name tells the body ("Kremlin spokesman Dmitry Peskov")."""
    tree = scene.tree
    title = _title(tree, index)
    if title is None:
        return None
    body = _body(scene, title, index)
    if body is None:
        body = _body(scene, tree.words[index], index, before_only=True)
    return None if body is None else _frame(index, title.index, body, "titled", 0.9)


def apposed(scene: Scene, index: int) -> Frame | None:
    """An apposition with an office tells the body ("X, head of Y"; "Y's minister, X")."""
    tree = scene.tree
    for other in tree.children(index, "appos"):
        if other.index not in scene.phrases:
            continue
        if other.lemma in BRANCHES or _office(other):
            body = _owner(scene, other) if other.lemma in BRANCHES else _body(scene, other, index)
            if body is not None:
                return _frame(index, other.index, body, "apposed", 0.9)
    word = tree.words[index]
    other = tree.words[word.head]
    if word.dep == "appos" and (other.lemma in BRANCHES or _office(other)):
        body = _owner(scene, other) if other.lemma in BRANCHES else _body(scene, other, index)
        if body is not None:
            return _frame(index, word.head, body, "apposed", 0.85)
    return None


def described(scene: Scene, index: int) -> Frame | None:
    """described: a copula with an office tells the body ("X is the head of Y")."""
    tree = scene.tree
    word = tree.words[index]
    office = tree.words[word.head]
    if word.dep != "nsubj" or tree.child(office.index, "cop") is None or not _office(office):
        return None
    if office.lemma == "supporter":
        # Who supports a side is none of its own.
        return None
    body = _body(scene, office, index)
    return None if body is None else _frame(index, office.index, body, "described", 0.85)


def placed_with(scene: Scene, index: int) -> Frame | None:
    """placed_with: "of" behind a name tells the body ("Col. Gen. X of the General Staff").

    A country or place does so only of somebody with a title ("Governor X of Logar").
    """
    tree = scene.tree
    title = _title(tree, index)
    person = scene.phrases[index]
    if person.mention.kind != "Person" or person.number == "plural":
        return None
    elected = title is not None and title.lower.rstrip(".") in ELECTED
    for child in tree.children(index, "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or tree.marker(child.index) != "of" or phrase.form is MentionForm.PRONOUN:
            continue
        body = phrase.mention.kind in ("Organization", "Group")
        body = body or (title is not None and not elected)
        if body and phrase.name and phrase.mention.kind != "Person":
            return _frame(index, title.index if title else None, child.index, "placed_with", 0.85)
    return None


def by_office(scene: Scene, index: int) -> Frame | None:
    """by_office: an office that names no body is of whoever the article shows it to be of.

    "Defence Minister Hulusi Akar" is of the state that the article is about, "an army spokesman,
    Brig. X" of its army; resolution finds which.
    """
    tree = scene.tree
    word = tree.words[index]
    beside = [tree.words[word.head]] if word.dep == "appos" else []
    offices = [_title(tree, index), *tree.children(index, "appos"), *beside]
    for office in offices:
        if (
            office is None
            or office.lower not in lexicon.TITLES
            or office.index not in scene.phrases
        ):
            continue
        if office.lemma in STUDYING or tree.child(office.index, "nmod", "nmod:poss") is not None:
            continue
        known = tree.children(office.index, "compound", "amod")
        det = tree.child(office.index, "det")
        alone = office.dep != "appos" and word.dep != "appos"
        state = office.lower in OF_STATES and (alone or (det is not None and det.lower == "the"))
        if state or any(w.lower not in PORTFOLIOS for w in known):
            return _frame(index, office.index, None, "by_office", 0.85)
    return None


def _title(tree: Tree, index: int) -> Word | None:
    return next(
        (
            w
            for w in tree.children(index, "nmod:desc", "compound")
            if w.lower in lexicon.TITLES and w.lower not in lexicon.HONORIFICS
        ),
        None,
    )


def _office(word: Word) -> bool:
    also = ("member", "wing", "arm", "branch")
    return word.lemma in lexicon.TITLES or word.lemma in also or word.lower == "fighter"


def _owner(scene: Scene, body: Word) -> int | None:
    """Whose a body is by the possessor before it ("Turkey's intelligence agency")."""
    owner = scene.tree.child(body.index, "nmod:poss")
    return owner.index if owner is not None and owner.index in scene.phrases else None


def _body(scene: Scene, office: Word, person: int, before_only: bool = False) -> int | None:
    """The body an office belongs to: possessor, name or demonym before it, "of", "for", "at"."""
    tree = scene.tree
    if office.lemma in STUDYING and not before_only:
        return _employer(scene, office, person)
    before: list[int] = []
    behind: list[int] = []
    for child in tree.children(office.index):
        if child.index not in scene.phrases or child.index == person or child.dep == "appos":
            continue
        if child.dep == "nmod:poss":
            before.insert(0, child.index)
        elif child.dep in ("compound", "amod") and not _portfolio(tree, child):
            before.append(child.index)
        elif before_only:
            continue
        elif child.dep == "nmod" and _joins(scene, child, tree.marker(child.index)):
            if not _portfolio(tree, child) and child.upos != "ADJ":
                behind.append(child.index)
    for found in (*before, *behind):
        if scene.phrases[found].form is not MentionForm.PRONOUN or found in before:
            return found
    return None


def _joins(scene: Scene, body: Word, marker: str) -> bool:
    """Whether a preposition tells whose an office is; "in" and "on" do so of bodies alone."""
    if marker in ("in", "on"):
        return scene.phrases[body.index].mention.kind in ("Organization", "Group")
    return marker in ("of", "for", "at", "with", "from")


def _employer(scene: Scene, office: Word, person: int) -> int | None:
    """Where somebody works who studies or reports on something ("an Iraq analyst at X")."""
    tree = scene.tree
    subjects = [w for w in tree.children(office.index, "nmod") if w.index > office.index]
    near = [*subjects, *(w for s in subjects for w in tree.children(s.index, "nmod"))]
    for marker in ("at", "with", "from", "for"):
        for child in near:
            phrase = scene.phrases.get(child.index)
            if tree.marker(child.index) != marker or phrase is None or child.upos == "ADJ":
                continue
            if phrase.form is not MentionForm.PRONOUN and (marker != "for" or phrase.name):
                return child.index
    for child in tree.children(office.index, "nmod:poss", "compound", "nmod"):
        phrase = scene.phrases.get(child.index)
        if phrase is None or child.index == person or tree.marker(child.index) not in ("", "of"):
            continue
        body = child.upos == "PROPN" and phrase.mention.kind not in ("Country", "Place")
        if child.dep == "nmod:poss" or body:
            return child.index
    return None


def _portfolio(tree: Tree, word: Word) -> bool:
    return word.lower in PORTFOLIOS or word.lower in lexicon.TITLES


def _frame(person: int, office: int | None, body: int | None, rule: str, sure: float) -> Frame:
    told = person if office is None else office
    return Frame(
        person,
        (told, told),
        "affiliate",
        person,
        body,
        ("affiliation", rule),
        sure,
        () if office is None else (("role", office),),
        "AFFILIATED_WITH",
    )
