"""Whether, how surely, when and in what way a text puts an event forward (FactBank).

Each governing word on the way up the tree may negate, weaken or shift what stands below it, as far
as the content of an attribution: of that only the cue itself still counts ("denied striking").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.cues import STANCE, nouns
from kg.extract.factuality import scopes
from kg.extract.factuality.clause_scope import (
    asks_who,
    became,
    beside_intended,
    brought_about,
    due,
    excludes,
    infinite,
    intends,
    is_done,
    is_needed,
    is_told,
    left_open,
    listed,
    none_that,
    not_pressed,
    of_any,
    of_denied,
    purpose,
    wanted_done,
    warned_off,
    wondered,
)
from kg.extract.factuality.judgement import (
    PREDICATES,
    Judgement,
    context,
    is_condition,
    modals,
    negation,
    own_tense,
    own_words,
    subordinator,
)
from kg.extract.factuality.nominal_scope import (
    governing_adjective,
    governing_noun,
    infinitive,
    nominal,
)
from kg.extract.factuality.questions import is_asked
from kg.extract.factuality.trained import trained_factuality
from kg.extract.grammar import auxiliaries, is_nobody, negators
from kg.extract.reporting.reports import Report
from kg.extract.tree import Tree, Word
from kg.model import Certainty, Mood, Polarity, Tense

WEAKENING = ("reporting_adverb", "examined_statement")
RANK = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE, Certainty.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Factuality:
    """Polarity, certainty, tense and mood of one event word, and the rules that set them."""

    polarity: Polarity
    certainty: Certainty
    tense: Tense
    mood: Mood
    rules: tuple[str, ...] = ()


def factuality(tree: Tree, index: int, reports: Sequence[Report] = ()) -> Factuality:
    """The factuality of the event that a word names, seen from its innermost source."""
    state = Judgement()
    report = innermost(reports, index)
    own_words(tree, index, state)
    reached = _climb(tree, index, report, state)
    if state.would and (report is None or not _told_in_past(tree, report)):
        state.shift(Mood.CONDITIONAL, "would")
    if report is not None and reached:
        _cue(tree, index, report, state)
        if left_open(tree, index, report):
            state.weaken(3, "whether")
        outer = innermost(reports, report.head)
        if outer is not None and outer.attribution.denied and is_told(tree, report):
            _cue(tree, index, outer, state)
    if is_asked(tree, index):
        state.shift(Mood.ASKED, "question")
    if state.tense is None:
        state.tense = _tense_from_above(tree, index, state)
    trained_factuality(tree, tree.words[index], None if report is None else report.head, state)
    return Factuality(
        Polarity.NEGATIVE if state.negative else Polarity.POSITIVE,
        RANK[state.certainty],
        state.tense,
        state.mood,
        tuple(dict.fromkeys(state.rules)),
    )


def innermost(reports: Sequence[Report], index: int) -> Report | None:
    """The report with the smallest content that holds a word, its own cue not counted."""
    best: Report | None = None
    size = 0
    for report in reports:
        if report.kind == STANCE or not report.holds(index) or index in report.cue:
            continue
        length = sum(last - first for first, last in report.ranges)
        if best is None or length < size:
            best, size = report, length
    return best


def _climb(tree: Tree, index: int, report: Report | None, state: Judgement) -> bool:
    """Go up from the event while what governs it bears on it; whether the cue bears on it too.

    What stands in a relative clause, a time clause or a noun phrase of the content is taken for
    granted: "denied that the strike, which killed ten, was theirs" denies no killing.
    """
    words = tree.words
    current = index
    for _ in range(24):
        word = words[current]
        if word.head == current:
            return True
        above = words[word.head]
        if report is not None and (above.index == report.head or not report.holds(above.index)):
            return True
        if not of_denied(tree, word, report) and not _step(tree, word, above, state):
            return False
        current = above.index
    return False


def _step(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """Apply one governing word; whether what governs that one bears on the event too."""
    dep = word.dep.split(":")[0]
    if wondered(tree, word):
        state.weaken(3, "whether")
        return dep != "advcl"
    if wanted_done(tree, word, above):
        state.shift(Mood.INTENDED, "wanted_done")
        state.tense = Tense.FUTURE
        return False
    if dep == "conj":
        return _conjunct(tree, word, above, state)
    if dep == "advcl":
        return _adverbial(tree, word, above, state)
    if dep == "acl" and none_that(tree, above):
        state.flip("none_that")
        return False
    if dep == "acl" and of_any(tree, word, above):
        state.weaken(2, "of_any")
        state.shift(Mood.HYPOTHETICAL, "of_any")
        return False
    if dep == "parataxis":
        listed(tree, word, above, state)
    if word.dep == "acl:relcl" or dep in ("parataxis", "appos", "discourse", "root"):
        return False
    if word.upos in ("NOUN", "PROPN", "PRON", "NUM") and dep in (
        "obj",
        "nsubj",
        "obl",
        "nmod",
        "iobj",
        "compound",
    ):
        return nominal(tree, word, above, state)
    if dep in ("ccomp", "xcomp", "csubj", "acl", "obl", "nmod"):
        return _complement(tree, word, above, state)
    return False


def _conjunct(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """A conjunct without subject and auxiliary of its own shares those of the first."""
    cc = tree.child(word.index, "cc")
    if cc is not None and cc.lower in ("rather", "instead") and tree.child(cc.index, "fixed"):
        state.flip("rejected_alternative")
        return False
    shares = not auxiliaries(tree, word.index) and not tree.child(word.index, "nsubj", "nsubj:pass")
    if shares and word.upos in PREDICATES and word.xpos in ("VB", "VBN", "VBG", "JJ"):
        own = Judgement()
        negation(tree, above.index, own)
        if own.negative and not (cc is not None and cc.lower in ("but", "yet")):
            state.flip("shared_negation")
        state_before = state.tense
        state.tense = None
        modals(tree, above.index, state)
        state.tense = state.tense or state_before
    return True


def _adverbial(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """Adverbial clauses: condition, purpose, "prevented X from"; others are told as facts."""
    if is_condition(tree, word):
        state.shift(Mood.CONDITIONAL, "condition")
        return False
    mark = subordinator(tree, word.index)
    noun = tree.words[max(0, tree.subtree(word.index)[0] - 1)]
    if mark == "of" and noun.head == above.index and noun.lemma in scopes.GOVERNING_NOUNS:
        # The parser hangs "of leaving" on the verb of "has no intention of leaving".
        governing_noun(noun.lemma, state)
        context(tree, noun, state, word)
        negation(tree, above.index, state, noun.index)
        return True
    if not mark and word.xpos == "VBN" and above.dep == "acl":
        # "Investigated for, charged with": participles of one phrase.
        return True
    if not mark and word.xpos == "VBG" and word.lemma in scopes.TELLING:
        thing = tree.child(above.index, "obj")
        return thing is not None and thing.lemma in scopes.TOLD and thing.index < word.index
    if not mark and word.xpos == "VBG" and excludes(tree, above):
        _excluded(tree, above, state)
        return True
    if not mark:
        beside_intended(tree, word, above, state)
    if (mark, above.lower) == ("in", "interested"):
        state.shift(Mood.INTENDED, "intended:interested in")
        context(tree, above, state, word)
        return True
    if (mark, above.lemma) == ("at", "aim"):
        state.shift(Mood.INTENDED, "intended:aim at")
        return True
    if mark == "of" and above.lower in scopes.FEARFUL_ADJECTIVES:
        state.weaken(2, f"possible:{above.lower}")
    hindered = mark == "from" and above.lemma in scopes.HINDERING
    if hindered or (mark == "against" and above.lemma in scopes.DECIDING):
        state.flip(f"negative_verb:{above.lemma} {mark}")
        context(tree, above, state, word)
        return True
    if mark == "to" or mark.startswith(("in order", "so as")):
        perfect = any(a.lemma == "have" for a in auxiliaries(tree, word.index))
        if mark == "to" and became(tree, word, above):
            state.done = True
        elif not perfect and not is_done(tree, word):
            purpose(tree, word, above, state)
    return False


def _complement(tree: Tree, word: Word, above: Word, state: Judgement) -> bool:
    """A clause below a verb, adjective or noun that decides whether it holds."""
    mark = subordinator(tree, word.index)
    lemma = above.lemma
    asked_for = asks_who(tree, word)
    if asked_for and lemma in scopes.PLAIN_ADJECTIVES | scopes.OPEN_ADJECTIVES:
        return True
    if lemma in scopes.PLAIN_ADJECTIVES and negators(tree, above.index):
        state.weaken(3, "not_clear")
        return True
    if above.lower in scopes.FELT_ADJECTIVES and mark in ("that", ""):
        if not infinite(tree, word):
            return False
    if lemma in scopes.FELT_VERBS and word.xpos == "VBG" and not mark:
        # "Do not like him siding with them": that he does is taken for granted.
        return False
    if word.dep in ("ccomp", "xcomp") and excludes(tree, above):
        _excluded(tree, above, state)
        return True
    if not_pressed(tree, word, above):
        state.weaken(3, "not_forced")
        return False
    bare = word.dep == "xcomp" and word.xpos == "VBG" and not mark
    if (mark == "to" or bare) and brought_about(tree, above):
        state.done = True
    elif above.upos in ("VERB", "AUX"):
        _governing_verb(tree, word, lemma, state)
        if lemma == "go" and word.dep == "xcomp" and above.lower == "going":
            state.tense = Tense.FUTURE
    elif above.upos == "ADJ":
        if word.dep in ("csubj", "ccomp") and is_needed(tree, above, state):
            state.shift(Mood.REQUESTED, f"necessary:{lemma}")
        governing_adjective(lemma, state)
    elif above.upos == "PRON" and mark == "to" and is_nobody(tree, above):
        state.flip("negative_participant")
        return True
    elif above.upos == "NOUN":
        whole = tree.child(word.index, "nsubj") is not None and lemma in scopes.GOVERNING_NOUNS
        if word.dep == "acl" and not mark and not whole:
            return lemma in scopes.TOLD and word.lemma in scopes.TELLING
        if word.dep == "acl" and mark == "to" and lemma not in scopes.GOVERNING_NOUNS:
            return infinitive(tree, word, above, state)
        if lemma not in scopes.GOVERNING_NOUNS:
            return lemma in nouns()
        governing_noun(lemma, state)
    context(tree, above, state, word)
    return True


def _governing_verb(tree: Tree, word: Word, lemma: str, state: Judgement) -> None:
    if lemma in scopes.NEGATIVE_VERBS and not (lemma in ("end", "miss") and word.dep == "ccomp"):
        state.flip(f"negative_verb:{lemma}")
    elif lemma in scopes.ENDING_VERBS and (word.xpos == "VBG" or lemma == "cease"):
        state.flip(f"negative_verb:{lemma}")
    elif lemma in scopes.INTENDED_VERBS and intends(tree, word, lemma):
        state.shift(Mood.INTENDED, f"intended:{lemma}")
        state.tense = state.tense or Tense.FUTURE
    elif due(tree, word) or (lemma in scopes.REQUESTED_VERBS and _is_request(tree, word, lemma)):
        state.shift(Mood.REQUESTED, f"requested:{lemma}")
        state.tense = state.tense or Tense.FUTURE
    elif lemma in scopes.PROBABLE_VERBS:
        state.weaken(1, f"probable:{lemma}")
    elif lemma in scopes.WISHES:
        state.shift(Mood.INTENDED, f"wish:{lemma}")
    elif lemma in ("doubt", "question"):
        state.weaken(3, f"doubt:{lemma}")
    elif word.dep == "xcomp" and word.xpos == "VB" and lemma not in scopes.POSITIVE_VERBS:
        if subordinator(tree, word.index) == "to":
            state.shift(Mood.INTENDED, f"infinitive:{lemma}")


def _is_request(tree: Tree, word: Word, lemma: str) -> bool:
    """Whether a verb of asking asks for its clause: "told them to leave", not "told them that"."""
    if word.upos in ("NOUN", "PROPN", "PRON", "ADJ") and not subordinator(tree, word.index):
        return False
    asked = word.dep == "xcomp" or (word.dep == "ccomp" and lemma not in ("tell", "advise"))
    return asked or (word.dep == "ccomp" and subordinator(tree, word.index) == "to")


def _cue(tree: Tree, index: int, report: Report, state: Judgement) -> None:
    """What the cue of the innermost source says about its content."""
    cue = tree.words[report.head]
    kind, aside = report.kind, report.rules[0] == "denied_aside"
    negated = bool(negators(tree, report.head)) and not aside
    if excludes(tree, cue) and report.rules[0] == "clause_content":
        _excluded(tree, cue, state)
    elif report.attribution.denied or kind == "deny":
        if negated:
            state.weaken(2, "not_denied")
        elif any(rule.startswith("possible:") for rule in state.rules):
            # "rejected claims that X": the claim is gone, and X with it.
            state.certainty = 0
            state.flip("denied")
        elif tree.words[index].lemma not in nouns().keys() | scopes.GOVERNING_NOUNS:
            state.flip("denied")
    elif kind == "believe" and negated and cue.lemma in ("think", "believe", "expect"):
        state.flip("negation_raised")
        state.weaken(1, "believed")
    elif negated and kind in ("say", "perceive"):
        state.weaken(3, "not_said")
    if report.rules[0] == "preposition_content" and warned_off(tree, index, report.head):
        state.flip("warned_against")
        state.shift(Mood.REQUESTED, "requested")
    if kind == "pledge":
        state.shift(Mood.INTENDED, "pledged")
        state.tense = Tense.FUTURE
    elif kind in ("order", "ask"):
        state.shift(Mood.REQUESTED, "requested")
        state.tense = Tense.FUTURE
    elif kind == "doubt":
        state.weaken(3, "doubted")
    elif kind == "accuse" and cue.lemma == "suspect":
        state.weaken(1, "believed")
    elif kind == "believe" and cue.lemma in scopes.WISHES:
        state.shift(Mood.INTENDED, "wished")
    elif kind == "believe" and cue.lemma not in scopes.FACTIVE:
        state.weaken(2 if cue.lemma in scopes.FEARS else 1, "believed")
    elif cue.lemma in scopes.WEAK_SAYING or report.rules[0] in WEAKENING:
        state.weaken(1, "weak_cue")


def _excluded(tree: Tree, verb: Word, state: Judgement) -> None:
    if negators(tree, verb.index):
        state.weaken(2, "not_excluded")
    else:
        state.flip("excluded")


def _told_in_past(tree: Tree, report: Report) -> bool:
    """Whether a cue is past, so that "would" below it is the future of then."""
    if report.attribution.quoted and tree.words[report.head].xpos != "VBD":
        return False
    found = auxiliaries(tree, report.head)
    return tree.words[report.head].xpos in ("VBD", "VBN", "VBG") or bool(found)


def _tense_from_above(tree: Tree, index: int, state: Judgement) -> Tense:
    """A tenseless event takes the tense of the clause it stands in; past by default."""
    if state.mood in (Mood.INTENDED, Mood.REQUESTED):
        return Tense.FUTURE
    for above in tree.ancestors(index):
        if above.upos not in PREDICATES and not auxiliaries(tree, above.index):
            continue
        found = auxiliaries(tree, above.index)
        lowers = {a.lower for a in found}
        perfect = any(a.lemma == "have" and a.dep == "aux" for a in found)
        tense = own_tense(above, found, lowers, perfect)
        if tense is not None:
            return tense
    return Tense.PAST
