"""Open extraction from clauses: a predicate with its subject, complements and adjuncts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from kg.extract.openie.arguments import choices_of
from kg.extract.openie.drafts import Choice, Draft
from kg.extract.openie.relations import chain, chained, copulas, group, participle_being
from kg.extract.openie.spans import (
    Words,
    case,
    clause,
    conjuncts,
    noun,
    predicative,
    tidy,
    together,
)
from kg.extract.openie.subjects import Subject, own_subject, subject
from kg.extract.tree import Tree, Word

SUBJECTLESS = frozenset({"amod", "case", "mark", "fixed", "compound", "cc", "aux", "discourse"})
DETERMINERS = ("det", "nmod:poss", "amod", "nummod", "compound")
RECIPROCAL = frozenset({"each", "another", "together", "both"})
UNREAL = frozenset({"to", "of", "for", "in", "from", "than"})
LIMITING = frozenset({"first", "last", "only", "next", "second", "third"})
MOST = 8
"""More combinations of conjuncts than these are told together."""


def clauses(tree: Tree) -> Iterator[Draft]:
    """Yield the extractions of all predicates in text order."""
    for word in tree.words:
        if word.upos == "VERB" and word.dep not in SUBJECTLESS:
            yield from predicate(tree, word, "verb")
        elif copulas(tree, word):
            yield from predicate(tree, word, "copula")
            yield from office(tree, word)
        if tree.child(word.index, "nsubj:outer") is not None:
            yield from identity(tree, word)


def predicate(tree: Tree, word: Word, rule: str) -> Iterator[Draft]:
    """A verb or copula with the infinitives it governs: subject, verb group, complements."""
    if chained(tree, word) or _unreal(tree, word):
        return
    found = subject(tree, word.index)
    if found is None or found.head == word.index:
        return
    verbs = chain(tree, word)
    relation = group(tree, verbs)
    choices = choices_of(tree, verbs, relation)
    if tree.child(word.index, "expl") is not None and all(c.head < word.index for c in choices):
        return
    moved, choices = _led_up(tree, relation, choices)
    relation.update(moved)
    unsaid = participle_being(tree, tree.words[found.head], word)
    told = (*unsaid, *sorted(relation))
    traits = _traits(tree, word, found, choices)
    combined = list(product(_subjects(tree, found, word), *(choice.forms for choice in choices)))
    if len(combined) > MOST:
        whole = _subjects(tree, found, word, each=False)
        combined = list(product(whole, *(choice.forms for choice in choices)))
    if len(combined) > 1:
        traits = (*traits, "distributed")
    for doer, *rest in combined:
        yield Draft(rule, word.index, told, (doer, *filter(None, rest)), traits)


def office(tree: Tree, word: Word) -> Iterator[Draft]:
    """A predicate noun with "of": "X is the capital of Y" also tells what X is of Y."""
    links = copulas(tree, word)
    found = subject(tree, word.index)
    of = next((w for w in tree.children(word.index, "nmod") if tree.marker(w.index) == "of"), None)
    if not links or word.upos != "NOUN" or found is None or of is None or case(tree, word.index):
        return
    if not tree.child(word.index, *DETERMINERS):
        return
    relation = group(tree, [word])
    before = predicative(tree, word.index, frozenset(relation))
    relation.update(p for p in before if isinstance(p, int) and p < of.index)
    relation = {p for p in relation if p not in tree.subtree(of.index)} | set(case(tree, of.index))
    for doer in _subjects(tree, found, word):
        for head in conjuncts(tree, of.index):
            yield Draft("office", word.index, tuple(sorted(relation)), (doer, noun(tree, head)))


def identity(tree: Tree, word: Word) -> Iterator[Draft]:
    """A copula whose predicate is a clause: "the point is that ..."."""
    outer = tree.child(word.index, "nsubj:outer")
    if outer is None or own_subject(tree, word.index) is outer:
        return
    links = [w for w in tree.children(word.index, "cop", "aux") if w.index > outer.index]
    if not links:
        return
    told = {p for p in clause(tree, word.index) if isinstance(p, int) and p > links[0].index}
    that = {w.index for w in tree.children(word.index, "mark") if w.lower == "that"}
    relation = (links[0].index, *sorted(that))
    arguments = (noun(tree, outer.index), tidy(tree, told - that))
    yield Draft("identity", word.index, relation, arguments)


def _unreal(tree: Tree, word: Word) -> bool:
    """Whether a clause without tense tells a purpose or content: what somebody is to do."""
    mark = tree.child(word.index, "mark")
    if word.dep in ("xcomp", "advcl"):
        return word.dep == "xcomp" or (mark is not None and mark.lower == "to")
    if word.dep == "conj" and mark is None:
        return word.xpos in ("VB", "VBG") and _above_unreal(tree, word)
    if word.dep not in ("acl", "conj") or mark is None or mark.lower not in UNREAL:
        return False
    if word.xpos == "VB" and _limited(tree, word.head):
        return False
    return word.xpos in ("VB", "VBG", "VBN")


def _limited(tree: Tree, noun_head: int) -> bool:
    """Whether a noun is told to be the only or first one: "the last man to leave" did leave."""
    near = tree.children(noun_head, "amod", "nummod", "advmod")
    return any(w.lower in LIMITING or w.xpos == "JJS" for w in near)


def _above_unreal(tree: Tree, word: Word) -> bool:
    above = tree.words[word.head]
    if tree.child(word.index, "nsubj", "aux", "nsubj:pass") is not None or above.xpos != word.xpos:
        return False
    return above.upos == "VERB" and (_unreal(tree, above) and not chained(tree, above))


def _led_up(tree: Tree, relation: set[int], choices: list[Choice]) -> tuple[set[int], list[Choice]]:
    """What the relation takes from its first argument: the preposition, "that", a predicate."""
    if not choices:
        return set(), choices
    first, *others = choices
    moved: set[int] = set()
    if first.kind == "predicate":
        moved, first = _split(tree, first)
        others = [choice for choice in others if choice.head != first.head]
    start = max(relation, default=0)
    if first.kind in ("obl", "obl:agent", "predicate") and first.head > min(relation, default=0):
        moved.update(case(tree, first.head))
    elif first.kind == "ccomp":
        mark = tree.child(first.head, "mark")
        if mark is not None and mark.lower == "that" and mark.index > start:
            moved.add(mark.index)
    forms = tuple(tuple(p for p in form if p not in moved) for form in first.forms)
    return moved, [first._replace(forms=forms), *others]


def _split(tree: Tree, choice: Choice) -> tuple[set[int], Choice]:
    """An adjective or bare noun that a phrase completes: "is similar to", "is home to"."""
    word = tree.words[choice.head]
    if len(choice.forms) > 1 or case(tree, word.index):
        return set(), choice
    bare = word.xpos in ("NN", "NNS") and not tree.child(word.index, *DETERMINERS)
    if word.upos not in ("ADJ", "ADV") and not bare:
        return set(), choice
    after = [
        w
        for w in tree.children(word.index, "obl", "nmod")
        if w.index > word.index and case(tree, w.index)
    ]
    if not after:
        return set(), choice
    link = case(tree, after[0].index)
    lead = {p for p in choice.forms[0] if isinstance(p, int) and p < link[0]}
    if max(lead, default=0) + 1 != link[0]:
        return set(), choice
    heads = conjuncts(tree, after[0].index)
    forms = tuple((*link, *noun(tree, head)) for head in heads)
    return lead, Choice("obl", after[0].index, forms)


def _subjects(tree: Tree, found: Subject, word: Word, each: bool = True) -> list[Words]:
    """The words of the subject, of each conjunct on its own unless only all together are it."""
    if found.clause:
        return [clause(tree, found.head)]
    within = set(tree.subtree(word.index)) if found.how in ("noun", "relative") else set()
    heads = conjuncts(tree, found.head)
    if found.how in ("noun", "relative"):
        heads = [head for head in heads if head == found.head or head < word.index]
    if len(heads) == 1 or not each or _collective(tree, word):
        spans = [together(tree, found.head)]
    else:
        spans = [noun(tree, head) for head in heads]
    kept = [tidy(tree, {p for p in span if isinstance(p, int)} - within) for span in spans]
    return [_owned(tree, words) for words in kept if words]


def _owned(tree: Tree, words: Words) -> Words:
    """A phrase with "whose" told with the owner's name ("whose firm": the lawyer 's firm)."""
    whose = next((p for p in words if isinstance(p, int) and tree.words[p].xpos == "WP$"), None)
    if whose is None:
        return words
    for above in tree.ancestors(whose):
        if above.dep == "acl:relcl":
            at = words.index(whose)
            return (*words[:at], *noun(tree, above.head), "'s", *words[at + 1 :])
    return words


def _collective(tree: Tree, word: Word) -> bool:
    """Whether only all conjuncts together are the subject: "X and Y are brothers"."""
    if copulas(tree, word) and word.xpos in ("NNS", "NNPS"):
        return True
    below = tree.subtree(word.index)
    return any(tree.words[p].lower in RECIPROCAL for p in below if p > word.index)


def _traits(tree: Tree, word: Word, found: Subject, choices: list[Choice]) -> tuple[str, ...]:
    """The clause's place in the sentence, how it has its subject, what its first argument is."""
    mark = tree.child(word.index, "mark", "case")
    clause_kind = word.dep.split(":")[0] if word.dep != "acl:relcl" else "relative"
    head = tree.words[word.head]
    outer = "" if head.index == word.index else f" of {head.dep.split(':')[0]}"
    kind = choices[0].kind if choices else "none"
    names = [f"clause={clause_kind}", f"subject={found.how}", f"first={kind}", f"verb={word.xpos}"]
    if clause_kind not in ("root", "relative"):
        names.append(f"marked={_marked(mark)}")
    if clause_kind in ("conj", "ccomp", "acl", "advcl"):
        names.append(f"{clause_kind}{outer}")
    if any(choice.kind == "advcl" for choice in choices):
        names.append("with clause")
    if choices and choices[-1].head < word.index and choices[-1].kind.startswith("obl"):
        names.append("with opening")
    return tuple(names)


def _marked(mark: Word | None) -> str:
    if mark is None:
        return "no"
    return mark.lower if mark.lower in ("to", "that", "if", "by", "after", "as") else "yes"
