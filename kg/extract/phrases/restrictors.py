"""What a phrase is worth nothing without: "those at the camp", "no evidence against him"."""

from __future__ import annotations

from kg.extract.tree import Tree, Word

BARE = frozenset(
    """those these ones one others some many most all few several none any both anyone anything
    someone something nobody nothing everyone everything somebody each""".split()
)
NEGATORS = frozenset({"not", "n't", "n’t", "never"})
HOLLOW = frozenset(
    """matter response reaction result part kind sort form sign member piece example symbol taste
    way attempt effort threat violation step act blow answer solution reason
    cause acronym synonym euphemism nickname prelude precursor obstacle alternative""".split()
)
"""Nouns that as a predicate tell only what they are of or to."""

SHARES = frozenset("component player actor participant factor pillar hub gateway".split())
"""Nouns that as a predicate tell only together with what it is that they belong to."""

OPEN = {
    "to": frozenset("end halt return solution alternative access".split()),
    "in": frozenset(
        """change cut decline decrease drop escalation fall hike improvement increase interest
        involvement jump lull pause reduction rise role spike surge uptick upsurge""".split()
    ),
    "for": frozenset("support hope need demand disregard contempt respect".split()),
    "between": frozenset({"fighting", "fight", "clash"}),
    "against": frozenset({"fight", "war", "battle", "campaign"}),
}
"""Nouns that tell little without what they are of, by what brings it in."""

AIMED = frozenset("attempt bid effort".split())
"""Nouns that tell nothing without what is tried."""

ARGUMENTS = frozenset("nsubj nsubj:pass obj obl".split())
WHERE = frozenset("area place spot site part side".split())
"""Nouns that name no place without what tells which one."""

AROUND = frozenset("surrounding adjoining overlooking bordering linking connecting".split())
SAID = frozenset("say tell report add state claim announce note write".split())
LONGEST = 14


def restricted(word: Word, tree: Tree, last: int) -> int:
    """The last word of a phrase with what directly behind it tells which or what is meant.

    So it is for bare pronouns and quantities, for what is denied to be there, and for predicates
    that tell nothing by themselves.
    """
    inner = _counted(word, tree)
    if inner is not None:
        return restricted(inner, tree, last)
    if not _open(word, tree):
        return _completed(word, tree, last)
    bare = word.lower in BARE
    for child in tree.children(word.index, "nmod", "acl", "acl:relcl", "amod", "obl"):
        if child.dep == "obl" and not (bare and tree.marker(child.index) == "of"):
            continue
        if child.index < word.index or child.lemma in SAID:
            continue
        if tree.marker(child.index) in ("including", "like", "such as"):
            continue
        below = tree.subtree(child.index)
        if below[0] != last + 1 or below[-1] - word.index > LONGEST:
            continue
        if any(tree.words[i].dep == "punct" or tree.words[i].upos == "SPACE" for i in below):
            continue
        last = below[-1]
    return last


def _counted(word: Word, tree: Tree) -> Word | None:
    """The bare pronoun that an amount is of ("three of those who took part")."""
    below = tree.children(word.index, "nmod") if word.upos != "PROPN" else ()
    some = (w for w in below if w.lower in ("those", "these") and w.index == word.index + 2)
    return next((w for w in some if tree.marker(w.index) == "of"), None)


def _completed(word: Word, tree: Tree, last: int) -> int:
    """The last word of an argument with what its noun is to, in or for ("an end to the war")."""
    gerund = word.lower == "fighting"
    if word.dep not in ARGUMENTS or (word.upos != "NOUN" and not gerund):
        return last
    if word.lemma in AIMED or word.lemma == "trouble":
        return _aim(word, tree, last)
    for child in tree.children(word.index, "nmod", *(("obl",) if gerund else ())):
        below = tree.subtree(child.index)
        if child.index < word.index or below[0] != last + 1 or below[-1] - word.index > LONGEST:
            continue
        marker = tree.marker(child.index)
        if word.lemma not in OPEN.get(marker, ()) or child.xpos == "CD":
            continue
        if marker == "in" and child.upos == "PROPN":
            continue
        inside = [tree.words[i] for i in below if tree.words[i].text != "-"]
        if any(w.dep == "punct" or w.upos == "SPACE" for w in inside):
            continue
        return max(last, below[-1])
    return last


def _aim(word: Word, tree: Tree, last: int) -> int:
    """The last word of an effort with what it is for ("efforts to revive the truce")."""
    for child in tree.children(word.index, "acl"):
        below = tree.subtree(child.index)
        if child.xpos != ("VBG" if word.lemma == "trouble" else "VB") or below[0] != last + 1:
            continue
        inside = [tree.words[i] for i in below if tree.words[i].text != "-"]
        short = below[-1] - word.index <= LONGEST
        if short and not any(w.dep == "punct" or w.upos == "SPACE" for w in inside):
            return below[-1]
    return last


def _open(word: Word, tree: Tree) -> bool:
    if word.lower in BARE and word.upos in ("PRON", "DET", "ADJ", "NUM", "NOUN"):
        return True
    if tree.child(word.head, "expl") is not None:
        return False
    said = [w.lower for w in tree.children(word.index, "det")]
    above = [w.lower for w in tree.children(word.head, "advmod")]
    if word.upos == "NOUN" and ("no" in said or ("any" in said and NEGATORS & set(above))):
        return True
    if word.lemma in WHERE and word.dep in ("obj", "obl", "nmod", "nsubj:pass"):
        alone = tree.child(word.index, "amod", "compound", "nmod:poss", "conj") is None
        return alone and any(w.lower in AROUND for w in tree.children(word.index, "acl"))
    if word.upos != "NOUN" or tree.child(word.index, "cop") is None:
        return False
    return word.lemma in HOLLOW | SHARES and not tree.marker(word.index)
