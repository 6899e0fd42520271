"""The noun phrases of a document: every name, description and pronoun, with its grammar."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.phrases.bounds import after_clause, before_clause, of_event
from kg.extract.phrases.compounds import before_event
from kg.extract.phrases.edges import (
    EXTENSIONS,
    belongs,
    counted,
    end_of_long_name,
    joined_names,
    leftmost,
    owner_in_relative,
    rightmost,
    set_off,
    side_by_side,
    sides_of,
    with_prefix,
)
from kg.extract.phrases.kinds import demonym, joined_side, kind_of
from kg.extract.phrases.restrictors import restricted
from kg.extract.tree import Entity, Tree, Word
from kg.model import Mention, MentionForm, Phrase, Span

ROLES = frozenset(
    """
    nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent obl:unmarked obl:tmod obl:npmod nmod
    nmod:poss nmod:desc nmod:unmarked nmod:tmod nmod:npmod appos conj root xcomp ccomp advcl acl
    acl:relcl advcl:relcl parataxis vocative dislocated list orphan dep dobj nsubjpass csubj
    """.split()
)
"""Relations in which a noun heads a phrase of its own."""

NOT_NAMES = frozenset(
    """air aerial aid artillery barrel bomb car chemical drone ground mortar missile peace rocket
    security shell sniper suicide tank truck prime foreign defense defence interior""".split()
)
"""Words that bear no name of their own before a noun, however they are written."""

NOMINAL_ROLES = frozenset(
    "nsubj nsubj:pass nsubj:outer obj iobj obl obl:agent nmod nmod:poss appos".split()
)
LEFT = frozenset(
    "det det:predet amod nummod compound nmod:poss nmod:desc flat goeswith nmod:unmarked".split()
)
RIGHT = frozenset({"flat", "compound", "nummod", "amod", "goeswith", "flat:foreign", "flat:name"})
POSTPOSED = frozenset({"general", "elect", "designate"})
LOYAL = frozenset({"loyal", "faithful", "sympathetic", "hostile"})
"""Adjectives that with "to" tell which of many are meant ("troops loyal to the president")."""
ACTING = lexicon.GROUPS | lexicon.BODIES


def phrases(tree: Tree) -> dict[int, Phrase]:
    """Return every noun phrase by the position of its head word, in text order.

    A phrase spans its modifiers and its "of" complement, and neither relative clauses,
    appositions set off by punctuation, conjuncts nor other prepositional phrases. Proper nouns and
    demonyms that modify another noun ("Kremlin spokesman", "Russian jets") are phrases too;
    relative and interrogative pronouns and expletives are not.
    """
    named = _named(tree)
    heads = [word for word in tree.words if _is_head(word, tree)]
    extents: dict[int, tuple[int, int]] = {}
    for word in heads:
        extents[word.index] = _extent(word, tree, named)
    found: dict[int, Phrase] = {}
    for word in heads:
        found[word.index] = _phrase(word, tree, named, extents)
    return {index: _linked(phrase, index, tree, found) for index, phrase in found.items()}


def _named(tree: Tree) -> dict[int, Entity]:
    return {
        position: entity
        for entity in tree.entities
        for position in range(entity.first, entity.last + 1)
    }


def _is_head(word: Word, tree: Tree) -> bool:
    upos, dep = word.upos, word.dep
    if upos == "PRON":
        return dep != "expl" and word.xpos not in ("WP", "WDT", "WP$", "EX") and dep != "fixed"
    if (upos == "NOUN" or upos == "PROPN") and dep in ROLES:
        return True
    if upos == "PROPN" and dep in ("compound", "amod") and _name_modifier(word, tree):
        return True
    if dep == "amod" and demonym(word, tree) or joined_side(word, tree):
        return True
    if dep in ("amod", "compound") and word.lemma in ACTING and word.lower != "military":
        return before_event(tree, word)
    if upos == "VERB":
        own = word.xpos == "VBG" and dep in NOMINAL_ROLES
        return own and tree.child(word.index, "det", "nmod", "nmod:poss", "amod") is not None
    if upos == "NUM" and dep == "conj":
        first = tree.words[word.head]
        count = any(counted(word, w) for w in tree.children(word.index, "amod", "acl"))
        if first.upos in ("NOUN", "PROPN") or (count and first.upos == "NUM"):
            return first.dep in NOMINAL_ROLES
    if upos in ("NUM", "ADJ", "SYM", "DET", "X"):
        return dep in NOMINAL_ROLES and word.text[:1].isalnum() or (upos == "SYM" and dep in ROLES)
    return False


def _name_modifier(word: Word, tree: Tree) -> bool:
    """A proper noun before a common noun bears a name of its own; inside a name it does not."""
    if word.upos != "PROPN" or not word.text[:1].isupper() or word.lower in NOT_NAMES:
        return False
    head = tree.words[word.head]
    if head.upos == "PROPN" and head.lower not in lexicon.TITLES:
        return False
    return word.lower not in lexicon.TITLES or head.upos == "PROPN"


def _extent(word: Word, tree: Tree, named: dict[int, Entity]) -> tuple[int, int]:
    words = tree.words
    first = last = word.index
    if word.upos == "PRON" and not word.children:
        return first, last
    for position in word.children:
        child = words[position]
        if position < word.index:
            outer = word.dep == "amod" and child.dep == "det"
            outer = outer or (word.dep == "compound" and of_event(child, tree))
            if child.dep in LEFT and not outer:
                first = min(first, leftmost(position, tree))
        elif (
            child.dep == "fixed"
            or child.dep in RIGHT
            and (child.dep != "amod" or word.upos == "PRON")
            and not (child.dep == "nummod" and tree.child(position, "nmod", "punct"))
            or (child.lower in POSTPOSED and position == word.index + 1)
            or (counted(word, child) and position == word.index + 1)
        ):
            last = max(last, rightmost(position, tree))
        elif child.dep == "nmod" and belongs(word, child, tree) and not set_off(child, tree):
            last = max(last, _extent(child, tree, named)[1], joined_names(child, tree))
        elif child.dep == "amod" and child.lower in LOYAL and position == last + 1:
            last = max(
                last,
                *(_extent(to, tree, named)[1] for to in (child, *tree.children(position, "obl"))),
            )
        elif child.dep == "appos" and _named_by(word, child) and not set_off(child, tree):
            last = max(last, _extent(child, tree, named)[1])
        elif child.dep == "nmod" and sides_of(word, child, tree):
            both = (child, *tree.children(position, "conj"))
            last = max(last, *(_extent(side, tree, named)[1] for side in both))
    if word.dep == "compound" and word.lemma in ACTING:
        first = _with_siblings(word, tree, first)
    last = before_clause(word, tree, max(last, _end_of_name(word, tree, named, last)))
    first = with_prefix(after_clause(word, tree, first), tree)
    return first, restricted(word, tree, last)


def _with_siblings(word: Word, tree: Tree, first: int) -> int:
    """The group before an event noun keeps its own adjectives ("Syrian government" shelling)."""
    while first > 0:
        before = tree.words[first - 1]
        if before.head != word.head or before.dep not in ("amod", "compound"):
            break
        start = leftmost(first - 1, tree)
        if not tree.words[start].text[:1].isupper() or of_event(before, tree):
            break
        first = start
    return first


def _named_by(word: Word, child: Word) -> bool:
    """Whether a word in apposition names what the noun before it describes."""
    return word.upos == "NOUN" and child.upos == "PROPN"


def _end_of_name(word: Word, tree: Tree, named: dict[int, Entity], last: int) -> int:
    """A named span that starts in the phrase and hangs below its head, or beside it without a
    preposition of its own, belongs to it whole.
    """
    entity = named.get(word.index)
    if entity is None or entity.last <= last or word.upos == "PRON":
        return last
    words = tree.words
    for position in range(last + 1, entity.last + 1):
        if not any(above.index == word.index for above in tree.ancestors(position)):
            if not _beside(word, words[position], tree):
                return last
        ends = ("cc", "conj") if word.mention == "person" else ()
        if words[position].dep in ("acl", "acl:relcl", "appos", "parataxis", *ends):
            return last
        if words[position].dep == "conj" and side_by_side(position, tree):
            return last
    return entity.last


def _beside(word: Word, other: Word, tree: Tree) -> bool:
    same = other.head == word.head and other.dep == word.dep == "nmod" and other.upos == "PROPN"
    return same and bool(tree.marker(word.index)) and not tree.marker(other.index)


def _phrase(
    word: Word, tree: Tree, named: dict[int, Entity], extents: dict[int, tuple[int, int]]
) -> Phrase:
    first, last = extents[word.index]
    name = _name(word, tree, named, first, last)
    span = tree.span(first, last)
    form = _form(word, name)
    kind = kind_of(
        word, tree, named.get(word.index), tree.slice(tree.span(*name)) if name else None
    )
    return Phrase(
        mention=Mention(span, tree.slice(span), kind, Span(word.start, word.end)),
        form=form,
        lemma=word.lemma,
        name=tree.slice(tree.span(*name)) if name else "",
        title=_title(word, tree, first, name),
        modifiers=_modifiers(word, tree),
        number=_number(word),
        determiner=_determiner(word, tree),
        role=_role(word, tree),
        sentence=word.sentence,
    )


def _form(word: Word, name: tuple[int, int] | None) -> MentionForm:
    if word.upos == "PRON":
        return MentionForm.PRONOUN
    return MentionForm.NAME if name else MentionForm.NOMINAL


def _name(
    word: Word, tree: Tree, named: dict[int, Entity], first: int, last: int
) -> tuple[int, int] | None:
    """The proper name in a phrase: a run of proper nouns around the head, or before its class."""
    words = tree.words
    if word.upos == "PRON":
        return None
    if demonym(word, tree) and (word.dep == "amod" or joined_side(word, tree)):
        return word.index, word.index
    if word.upos != "PROPN" and not _inside_name(word, named, tree):
        return _name_beside(word, tree, named, first, last)
    title = word.lower in lexicon.TITLES and tree.child(word.index, "flat", "flat:name") is None
    if title or (word.dep == "appos" and _determiner(word, tree) in ("a", "an")):
        return None
    start, end = word.index, word.index
    while start > first and _joins(words[start - 1], word, tree, named):
        start -= 1
    while end < last and _follows(words[end + 1], word, named):
        end += 1
    end = max(end, end_of_long_name(word, tree, last))
    while start < word.index and not words[start].text[:1].isalnum():
        start += 1
    return start, end


def _inside_name(word: Word, named: dict[int, Entity], tree: Tree) -> bool:
    """A capitalised common noun in a named span of several words is part of the name."""
    entity = named.get(word.index)
    if entity is None or entity.first == entity.last or not word.text[:1].isupper():
        return False
    return word.upos in ("NOUN", "ADJ", "NUM", "X") and entity.last == word.index


def _joins(before: Word, head: Word, tree: Tree, named: dict[int, Entity]) -> bool:
    """Whether the word before belongs to the name: a proper noun, or capitals in the same span."""
    outer = ("det", "nmod:poss", "nmod:desc", "case", "nummod", "cc", "appos", "conj")
    if before.dep in outer or before.lower in lexicon.TITLES:
        return False
    if before.dep == "punct":
        return before.text in ("-", "‑", "’", "'", ".") and before.end == head.start
    if not before.text[:1].isupper() and before.lower not in ("al", "el", "bin", "of", "the"):
        return False
    if before.head != head.index and tree.words[before.head].head != head.index:
        return False
    if before.upos == "PROPN":
        return tree.words[before.head].dep != "nmod:desc"
    person = head.mention == "person" or _label(head, named) in ("PERSON", "PER")
    return before.upos in ("ADJ", "NOUN") and not person and before.dep in ("amod", "compound")


def _label(word: Word, named: dict[int, Entity]) -> str:
    entity = named.get(word.index)
    return entity.label if entity else ""


def _follows(after: Word, head: Word, named: dict[int, Entity]) -> bool:
    if named.get(head.index) is not None and named.get(after.index) is named.get(head.index):
        return head.mention != "person" or after.dep not in ("cc", "conj")
    if after.dep == "punct":
        return after.text in ("-", "‑", "'", "’", ".", "“", '"') and after.head >= head.index
    return after.dep in EXTENSIONS or (after.dep == "nummod" and after.head == head.index)


def _name_beside(
    word: Word, tree: Tree, named: dict[int, Entity], first: int, last: int
) -> tuple[int, int] | None:
    """The name that a common noun introduces or only classes ("rebel group X", "X province")."""
    words = tree.words
    beside = tree.child(word.index, "appos")
    if beside is not None and beside.index <= last and beside.upos == "PROPN":
        return _name(beside, tree, named, beside.index, _extent(beside, tree, named)[1])
    if word.lower not in lexicon.CLASSES:
        return None
    start = word.index
    while start > first and words[start - 1].upos in ("PROPN", "PUNCT", "ADJ"):
        before = words[start - 1]
        if before.upos == "ADJ" and (not before.text[:1].isupper() or start == word.index):
            break
        start -= 1
    while start < word.index and not words[start].text[:1].isalnum():
        start += 1
    return (start, word.index - 1) if start < word.index else None


def _title(word: Word, tree: Tree, first: int, name: tuple[int, int] | None) -> str:
    """The descriptive words before a name that tell an office or a rank."""
    if name is None or name[0] <= first:
        return ""
    words = tree.words
    before = [words[position] for position in range(first, name[0])]
    owner = tree.child(word.index, "nmod:poss")
    start = owner.index + 1 if owner is not None and owner.index < name[0] else first
    before = [w for w in before if w.index >= start]
    while before and (before[0].upos in ("DET", "PART", "PUNCT", "NUM") or before[0].dep == "case"):
        before.pop(0)
    while before and before[-1].upos == "PUNCT":
        before.pop()
    described = any(w.dep == "nmod:desc" or w.lower in lexicon.TITLES for w in before)
    if not before or not (described or name[0] > word.index):
        return ""
    return tree.slice(tree.span(before[0].index, before[-1].index))


def _modifiers(word: Word, tree: Tree) -> tuple[str, ...]:
    kept = ("amod", "compound", "nmod:desc", "nmod:unmarked")
    found: list[str] = []
    for position in word.children:
        child = tree.words[position]
        if child.dep in kept and position < word.index:
            first = leftmost(position, tree)
            found.append(tree.slice(tree.span(first, position)))
    return tuple(found)


def _number(word: Word) -> str:
    if word.xpos in ("NNS", "NNPS") or word.lower in lexicon.PLURAL_PRONOUNS:
        return "plural"
    if word.upos in ("NOUN", "PROPN"):
        return "singular"
    if word.upos == "PRON" and word.lower != "you":
        return "singular"
    return "plural" if word.upos == "NUM" and word.lower not in ("one", "1") else ""


def _determiner(word: Word, tree: Tree) -> str:
    child = tree.child(word.index, "det")
    if child is None:
        owner = tree.child(word.index, "nmod:poss")
        return owner.lower if owner is not None and owner.upos == "PRON" else ""
    return child.lower


def _role(word: Word, tree: Tree) -> str:
    while word.dep == "conj" and word.head != word.index:
        word = tree.words[word.head]
    return word.dep


def _linked(phrase: Phrase, index: int, tree: Tree, found: dict[int, Phrase]) -> Phrase:
    """The phrase with the spans of the phrases it is joined to."""
    word = tree.words[index]
    if not word.children:
        return phrase
    possessor = of = apposition = None
    short = False
    members: list[Span] = []
    for position in word.children:
        child = tree.words[position]
        whose = child.xpos == "WP$" and child.dep == "nmod:poss"
        other = found.get(owner_in_relative(word, tree) if whose else position)
        if other is None:
            continue
        if child.dep == "nmod:poss":
            possessor = other.mention.span
        elif child.dep == "nmod" and of is None and tree.marker(position) == "of":
            of = other.mention.span
        elif child.dep == "appos" and (apposition is None or short):
            apposition = other.mention.span
            short = (
                bool(phrase.name) and child.text.isupper() and tree.words[position - 1].text == "("
            )
        elif child.dep == "conj":
            members.append(other.mention.span)
    if possessor is None and of is None and apposition is None and not members:
        return phrase
    return replace(
        phrase, possessor=possessor, of=of, apposition=apposition, members=tuple(members)
    )
