"""What kinds of clause leave open, ask for or deny: purposes, "any", lists of theories."""

from __future__ import annotations

from kg.extract.factuality import scopes
from kg.extract.factuality.judgement import Judgement, is_condition, negation, subordinator
from kg.extract.grammar import auxiliaries, is_nobody, negators
from kg.extract.repair.results import RESULTS
from kg.extract.reporting.reports import Report
from kg.extract.tree import Tree, Word
from kg.model import Mood, Tense

TRYING = frozenset("try attempt struggle strive fight".split())
"""What is tried comes about or fails, and what comes with it is done."""


def purpose(tree: Tree, word: Word, above: Word, state: Judgement) -> None:
    """What something is done, said not to be done, or is enough or too little for."""
    if is_condition(tree, above):
        state.shift(Mood.CONDITIONAL, "condition")
    if word.lemma != "begin" and any(
        w.lower == "too" for w in tree.children(above.index, "advmod")
    ):
        state.flip("too")
    elif _bears(tree, word, above):
        negation(tree, above.index, state)
    state.shift(Mood.INTENDED, "purpose")
    state.tense = state.tense or Tense.FUTURE


def _bears(tree: Tree, clause: Word, above: Word) -> bool:
    """Whether a denied clause denies what it is for: "gave no proof to back it"."""
    if above.lemma in scopes.ENOUGH_ADJECTIVES:
        return True
    if any(w.lower == "enough" for w in tree.children(above.index, "advmod")):
        return True
    return clause.index > above.index and above.lemma in scopes.SUPPLYING


def listed(tree: Tree, word: Word, above: Word, state: Judgement) -> None:
    """What a colon lists as scenarios or theories is no more than possible."""
    for child in tree.children(above.index, "obj", "obl", "nsubj"):
        if child.lemma in scopes.HYPOTHESES and child.index < word.index:
            first = tree.subtree(word.index)[0]
            if any(tree.words[i].text == ":" for i in range(child.index, first + 1)):
                state.weaken(2, "listed_hypothesis")


def brought_about(tree: Tree, above: Word, verbs: frozenset[str] = scopes.IMPLYING) -> bool:
    """Whether what stands below a word was done: "were able to", "had been forced to"."""
    found = auxiliaries(tree, above.index)
    if negators(tree, above.index) or any(a.xpos == "MD" for a in found):
        return False
    if above.upos == "ADJ":
        copula = tree.child(above.index, "cop")
        told = copula is not None and copula.xpos in ("VBD", "VBN")
        return told and above.lemma == "able"
    if above.lemma in scopes.COMPELLING and above.xpos == "VBG" and not found:
        return verbs is scopes.IMPLYING and _comes_of_it(tree, above)
    if above.lemma in scopes.KEEPING and verbs is scopes.IMPLYING:
        going_on = above.xpos == "VBG" and any(a.lemma == "be" for a in found)
        if going_on or above.xpos in ("VBZ", "VBP"):
            return True
    if above.lemma not in verbs or above.xpos not in ("VBD", "VBN"):
        return False
    return above.xpos == "VBD" or any(a.xpos in ("VBD", "VBN") or a.lemma == "have" for a in found)


def _comes_of_it(tree: Tree, clause: Word) -> bool:
    """Whether a bare gerund tells what came of a deed that is told as done: ", forcing it to"."""
    deed = tree.words[clause.head]
    found = auxiliaries(tree, deed.index)
    if clause.dep != "advcl" or clause.index < deed.index or negators(tree, deed.index):
        return False
    if tree.child(clause.index, "mark") is not None or any(a.xpos == "MD" for a in found):
        return False
    had = any(a.xpos == "VBD" or a.lemma == "have" for a in found)
    return deed.dep in TOLD_AS_DONE and (deed.xpos == "VBD" or (deed.xpos == "VBN" and had))


TOLD_AS_DONE = frozenset("root ccomp conj parataxis acl:relcl".split())


def of_any(tree: Tree, clause: Word, noun: Word) -> bool:
    """Whether a clause restricts a phrase that leaves open who is meant: "any firm that sells"."""
    if clause.dep == "acl" and subordinator(tree, clause.index):
        return False
    if tree.marker(noun.index) == "than":
        return False
    return noun.lower in ("anyone", "anybody", "whoever") or any(
        w.lower == "any" for w in tree.children(noun.index, "det")
    )


def none_that(tree: Tree, noun: Word) -> bool:
    """Whether it is said that there is none of which a clause behind it is true."""
    above = tree.words[noun.head]
    if tree.child(noun.index, "cop") is not None and negators(tree, noun.index):
        # "It is not one that a strike can solve."
        loose = tree.child(noun.index, "det")
        sort = noun.lower == "one" or (loose is not None and loose.lower in ("a", "an", "any"))
        sort = sort or _cleft(tree, noun)
        return sort and any(_restricts(tree, w) for w in tree.children(noun.index, "acl:relcl"))
    if noun.dep not in ("nsubj", "nsubj:pass") or tree.child(above.index, "expl") is None:
        return False
    if not is_nobody(tree, noun) and not negators(tree, above.index):
        return False
    return any(_restricts(tree, clause) for clause in tree.children(noun.index, "acl:relcl"))


def _cleft(tree: Tree, noun: Word) -> bool:
    """ "It was not the rebels who shelled it"."""
    subject = tree.child(noun.index, "nsubj", "expl")
    clauses = tree.children(noun.index, "acl:relcl")
    own = [tree.child(w.index, "nsubj", "nsubj:pass", "obj") for w in clauses]
    it = subject is not None and subject.lower == "it"
    return it and any(w is not None and w.lower in ("who", "that") for w in own)


def warned_off(tree: Tree, index: int, cue: int) -> bool:
    """Whether an event is what somebody is warned against doing."""
    word = tree.words[index]
    while word.head not in (cue, word.index):
        word = tree.words[word.head]
    mark = tree.child(word.index, "mark", "case")
    return word.xpos == "VBG" and mark is not None and mark.lower == "against"


def wondered(tree: Tree, clause: Word) -> bool:
    """Whether a clause is what somebody asks or does not know: "a question about whether X"."""
    marks = [w.lower for w in tree.children(clause.index, "mark")]
    if "if" in marks:
        return clause.dep in ("ccomp", "csubj", "acl")
    if clause.dep == "advcl" and marks == ["whether"] and clause.index < clause.head:
        # "Whether they stay or leave, the war goes on": in any case.
        return False
    before = tree.words[max(tree.subtree(clause.index)[0] - 1, 0)].lower if marks else ""
    return "whether" in marks or (marks == ["of"] and before == "terms")


def wanted_done(tree: Tree, clause: Word, noun: Word) -> bool:
    """ "Wants the money spent": what is to be done with a thing."""
    above = tree.words[noun.head]
    wanted = noun.dep == "obj" and above.lemma in ("want", "need") and above.index < noun.index
    return (
        wanted and clause.dep == "acl" and clause.xpos == "VBN" and clause.index == noun.index + 1
    )


def excludes(tree: Tree, verb: Word) -> bool:
    """ "Ruled out that", "could not exclude that": what is not excluded is possible."""
    particle = tree.child(verb.index, "compound:prt")
    return verb.lemma == "exclude" or (
        verb.lemma == "rule" and particle is not None and particle.lower == "out"
    )


def not_pressed(tree: Tree, clause: Word, above: Word) -> bool:
    """Whether nobody made somebody do it, so that it stays open: "did not press him to stop".

    So too what one would not accept to have another do.
    """
    if not negators(tree, above.index):
        return False
    let = clause.lemma in ("have", "let") and tree.child(clause.index, "ccomp", "xcomp") is not None
    return above.lemma in scopes.COMPELLING | scopes.PRESSING or (
        let and above.lemma in ("accept", "agree")
    )


def _restricts(tree: Tree, clause: Word) -> bool:
    first = tree.subtree(clause.index)[0]
    return tree.words[max(first - 1, 0)].text != "," and tree.words[first].text != ","


def is_needed(tree: Tree, above: Word, state: Judgement) -> bool:
    """ "It is vital that", of what is not told as past."""
    copula = tree.child(above.index, "cop")
    told = state.tense is Tense.PAST or (copula is not None and copula.xpos == "VBD")
    return above.lemma in scopes.NECESSARY_ADJECTIVES and not told


def infinite(tree: Tree, clause: Word) -> bool:
    """Whether a clause has no tense of its own."""
    return clause.xpos in ("VB", "VBG") and not auxiliaries(tree, clause.index)


def left_open(tree: Tree, index: int, report: Report) -> bool:
    """Whether a word stands in the whether-clause of its cue: "did not know whether"."""
    for word in (tree.words[index], *tree.ancestors(index)):
        if word.head == report.head and word.dep in ("ccomp", "csubj", "advcl"):
            return subordinator(tree, word.index) in ("whether", "if") and word.dep != "advcl"
    return False


def became(tree: Tree, clause: Word, above: Word) -> bool:
    """ "Fled to become refugees": what someone became came of it and was not what it was for.

    So too what he went on or came back to do.
    """
    ways = {w.lower for w in tree.children(above.index, "advmod", "compound:prt")}
    on = above.lemma == "go" and "on" in ways
    back = above.lemma == "return" or (above.lemma in ("come", "go") and "back" in ways)
    if (on or back) and clause.index > above.index and clause.xpos == "VB":
        return brought_about(tree, above, frozenset({above.lemma}))
    return clause.lemma == "become" and brought_about(tree, above, scopes.TURNING)


def is_done(tree: Tree, clause: Word) -> bool:
    """ "In addition to causing", "pleaded guilty to lying": a gerund behind "to" is no purpose."""
    if any(w.lower == "being" for w in tree.children(clause.index, "aux:pass")):
        # "Objected to civilians being shelled".
        return True
    mark = tree.child(clause.index, "mark", "case")
    if clause.xpos != "VBG" or mark is None or mark.index == 0:
        return False
    return tree.words[mark.index - 1].lemma in scopes.DONE_TO


def is_told(tree: Tree, report: Report) -> bool:
    """Whether a report is one of reports or claims: "denied reports saying that"."""
    return report.source is not None and tree.words[report.source].lemma in scopes.TOLD


def intends(tree: Tree, clause: Word, lemma: str) -> bool:
    """ "Plans to be", not "considers the group to be": what one takes somebody for is no plan."""
    held = lemma == "consider" and tree.child(clause.index, "cop") is not None
    return clause.dep == "xcomp" and not held


def due(tree: Tree, clause: Word) -> bool:
    """ "Is supposed to be", "was required to": an infinitive behind a passive that lays it down."""
    above = tree.words[clause.head]
    passive = tree.child(above.index, "aux:pass", "cop") is not None
    return above.lower in ("supposed", "meant") and passive and clause.dep == "xcomp"


def beside_intended(tree: Tree, clause: Word, above: Word, state: Judgement) -> None:
    """ "Seeks to hold a forum bringing together both": it comes with what is only intended."""
    plan = tree.words[above.head]
    planned = plan.lemma in scopes.INTENDED_VERBS - TRYING and plan.index < above.index
    bare = clause.xpos == "VBG" and clause.index > above.index
    if bare and planned and above.dep == "xcomp" and above.xpos == "VB":
        state.shift(Mood.INTENDED, f"intended:{plan.lemma}")
        state.tense = Tense.FUTURE


def asks_who(tree: Tree, clause: Word) -> bool:
    """A clause that asks who, when or why takes for granted that it happened: "unclear who hit"."""
    first = tree.words[tree.subtree(clause.index)[0]]
    return first.xpos in ("WP", "WP$", "WRB", "WDT") and first.lower not in ("whether", "if")


def wanted(tree: Tree, word: Word) -> bool:
    """Whether what is done to an object is only wanted: "wants the money spent on drones"."""
    noun = tree.words[word.head]
    above = tree.words[noun.head]
    done = word.dep == "acl" and word.xpos == "VBN" and noun.dep == "obj"
    return done and above.lemma == "want" and above.index < noun.index < word.index


def of_denied(tree: Tree, word: Word, report: Report | None) -> bool:
    """Whether a result hangs from what is denied: who did not fire has not wounded either."""
    denied = report is not None and report.attribution.denied and word.lower in RESULTS
    return denied and word.dep == "advcl" and not subordinator(tree, word.index)
