"""Grammatical questions that several rules ask of a tree: who is the subject, what negates it."""

from __future__ import annotations

from kg.extract.tree import Tree, Word

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
RELATIVES = frozenset({"who", "which", "that", "whom"})
CONTRACTED = frozenset(
    """dont doesnt didnt wont cant couldnt wouldnt shouldnt isnt arent wasnt werent hasnt havent
    hadnt mustnt neednt aint""".split()
)
NEGATORS = frozenset(
    {"not", "n't", "n’t", "nt", "never", "no", "nor", "neither", "hardly", "nowhere"}
)
OBJECT_CONTROL = frozenset(
    """order command instruct urge ask tell beg implore press push force compel allow permit enable
    help persuade convince encourage authorize authorise invite direct require advise warn get cause
    lead make let have see hear watch leave find keep catch prevent stop accuse suspect quote cite
    blame""".split()
)
EVERYBODY = frozenset("everyone everybody everything all".split())
NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither", "noone"})


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb is passive: it has a passive auxiliary or subject, or modifies as a VBN."""
    word = tree.words[verb]
    for child in word.children:
        other = tree.words[child]
        if other.dep in ("aux:pass", "nsubj:pass", "csubj:pass") and other.text != "IS":
            return True
    return (
        word.xpos == "VBN"
        and word.dep in ("acl", "advcl", "amod", "xcomp")
        and not tree.child(verb, "aux")
    )


def agent(tree: Tree, verb: int) -> Word | None:
    """The by-phrase of a passive."""
    found = tree.child(verb, "obl:agent")
    if found is None:
        near = tree.children(verb, "obl")
        found = next((w for w in near if tree.marker(w.index) == "by"), None)
    return found


def antecedent(tree: Tree, word: Word) -> Word:
    """What a relative pronoun stands for; any other word stands for itself."""
    if word.lower not in RELATIVES or word.upos not in ("PRON", "SCONJ", "DET"):
        return word
    for above in tree.ancestors(word.index):
        if above.dep.startswith("acl") and above.head != above.index:
            return tree.words[above.head]
        if above.dep in ("root", "ccomp"):
            break
    return word


def _hidden_subject(tree: Tree, verb: int) -> Word | None:
    """A subject that the parser missed: "IS said", or the second one of what an inverted cue says.

    The group's name looks like a form of "be"; in "“X hit Y” said Z" Z is taken for X's rival.
    """
    for child in tree.children(verb, "aux", "aux:pass"):
        if child.text == "IS":
            return child
    clause = tree.child(verb, "ccomp")
    if clause is None or clause.index > verb:
        return None
    return next((w for w in tree.children(clause.index, *SUBJECTS) if w.index > verb), None)


def has_relative(tree: Tree, clause: Word) -> bool:
    """Whether a clause under a noun has a relative word; "accusations it bombed" has none."""
    return any(
        tree.words[i].xpos in ("WDT", "WP", "WP$", "WRB") or tree.words[i].lower == "that"
        for i in tree.subtree(clause.index)[:3]
    )


def own_subject(tree: Tree, verb: int) -> Word | None:
    """The subject that a predicate itself has, the nearest of several, relatives resolved."""
    found = tree.children(verb, *SUBJECTS)
    if not found:
        return _hidden_subject(tree, verb)
    near = found[0] if len(found) == 1 else min(found, key=lambda w: abs(w.index - verb))
    return antecedent(tree, near)


def subject(tree: Tree, verb: int, depth: int = 8) -> Word | None:
    """The understood subject: its own, or by conjunction, control, participle or relative clause.

    Follows UD: an `xcomp` is controlled by the object of object-control verbs and else by the
    subject, an `advcl` without a subject by the subject of its clause, an `acl` by its noun.
    """
    found = own_subject(tree, verb)
    if found is not None or depth == 0:
        return found
    word = tree.words[verb]
    above = tree.words[word.head]
    if word.head == verb or word.dep == "root":
        return None
    if word.dep == "xcomp" and above.lemma in OBJECT_CONTROL:
        controller = tree.child(above.index, "obj", "iobj")
        if controller is not None:
            return antecedent(tree, controller)
    if word.dep.startswith("acl"):
        return above if above.upos in ("NOUN", "PROPN", "PRON") else None
    if word.dep == "advcl" and above.lemma in ("quote", "cite") and _marked_as(tree, verb):
        return tree.child(above.index, "obj") or subject(tree, above.index, depth - 1)
    if word.dep in ("conj", "xcomp", "advcl", "parataxis") and above.upos in (
        "VERB",
        "AUX",
        "ADJ",
        "NOUN",
    ):
        if word.dep == "parataxis" and word.xpos not in ("VBG", "VBN"):
            return None
        return subject(tree, above.index, depth - 1)
    return None


def _marked_as(tree: Tree, verb: int) -> bool:
    return any(tree.words[c].lower == "as" for c in tree.words[verb].children)


def is_nobody(tree: Tree, word: Word) -> bool:
    """Whether a phrase speaks of none: "nobody", "no one", "none of them", "no official"."""
    if word.lower in NOBODY:
        return True
    if word.lower in EVERYBODY:
        return any(w.lower == "not" for w in tree.children(word.index, "advmod"))
    if any(w.lower in ("no", "neither") for w in tree.children(word.index, "det", "cc:preconj")):
        return True
    return _not_one(tree, word)


def reciprocal(tree: Tree, index: int) -> bool:
    """Whether a word is the head of "each other" or "one another"."""
    return tree.words[index].lower in ("each", "one") and any(
        w.lower in ("other", "another") for w in tree.children(index, "fixed")
    )


def _not_one(tree: Tree, word: Word) -> bool:
    """ "Not a single family", "not one soldier": the particle right before the count."""
    counts = [word, *tree.children(word.index, "nummod", "amod", "det")]
    before = [w for w in counts if w.lower in ("one", "single", "a")]
    if not any(w.lower in ("one", "single") for w in before):
        return False
    first = min(w.index for w in before)
    return (
        first > 0
        and tree.words[first - 1].lower == "not"
        and tree.words[first - 1].head in (word.index, *(w.index for w in before))
    )


def auxiliaries(tree: Tree, verb: int) -> list[Word]:
    """The auxiliaries and copula of a predicate, in order."""
    return tree.children(verb, "aux", "aux:pass", "cop")


def negators(tree: Tree, index: int) -> list[Word]:
    """Words below a word that negate it: particles, determiners, glued "didnt", "no longer"."""
    found = []
    for child in tree.children(index):
        lower = child.lower
        if child.dep in ("advmod", "det", "advmod:neg", "cc:preconj", "cc") and lower in NEGATORS:
            found.append(child)
        elif lower == "longer" and child.dep == "advmod":
            found += [w for w in tree.children(child.index) if w.lower == "no"]
        elif child.dep.startswith("aux") or child.dep == "cop":
            # "Do not and will not target": the particle hangs on the first of two auxiliaries.
            found += [w for w in tree.children(child.index, "advmod") if w.lower in NEGATORS]
            if lower in CONTRACTED or lower.endswith(("n't", "n’t")):
                found.append(child)
    return found


def verb_group(tree: Tree, verb: int) -> tuple[int, ...]:
    """The words of a verb group: auxiliaries, what stands between them, the verb, its particle."""
    words = tree.words
    own = {verb}
    for child in words[verb].children:
        word = words[child]
        if word.dep in ("aux", "aux:pass") and child < verb and word.text != "IS":
            own.add(child)
        elif word.dep == "compound:prt":
            own.add(child)
        elif word.dep == "advmod" and word.upos in ("ADV", "PART"):
            inside = tree.subtree(child)
            if inside[-1] - inside[0] == len(inside) - 1 < 3:
                own.update(inside)
    first = verb
    while first - 1 in own:
        first -= 1
    last = verb
    while last + 1 in own and words[last + 1].dep == "compound:prt":
        last += 1
    return tuple(range(first, last + 1))


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether a predicate is finite: an auxiliary or copula, or a verb form with tense."""
    if auxiliaries(tree, verb):
        return not tree.child(verb, "mark") or tree.words[verb].xpos not in ("VBG", "VB")
    return tree.words[verb].xpos in ("VBD", "VBZ", "VBP", "MD")


def capitalised_modifier(tree: Tree, noun: int) -> Word | None:
    """The adjective or noun of origin before a noun ("Russian claims", "Kremlin statement")."""
    for child in tree.children(noun, "amod", "compound", "nmod:desc"):
        if child.text[:1].isupper() and child.index < noun:
            return child
    return None


DEGREES = frozenset("less least too barely hardly nearly almost virtually practically".split())


def compared(tree: Tree, state: Word) -> str:
    """An adjective with the word that takes it back in part: "less safe", "almost empty"."""
    near = tree.children(state.index, "advmod")
    degree = next((w.lower for w in near if w.lower in DEGREES and w.index < state.index), "")
    return f"{degree} {state.lower}".strip()


def mark_of(tree: Tree, word: Word) -> str:
    """The subordinator or preposition that hangs on a word, "" if none does."""
    mark = tree.child(word.index, "mark", "case")
    return mark.lower if mark is not None else ""
