"""How far what somebody orders, vows or charges reaches: not to what the writer adds to it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.cues import nouns
from kg.extract.grammar import is_finite, own_subject
from kg.extract.lexicon import DIRECTIVES
from kg.extract.predicates.frames import Frame
from kg.extract.reporting.reports import DOCUMENTS, Report
from kg.extract.reporting.semicolons import across
from kg.extract.reporting.writers_words import writers
from kg.extract.tree import Tree, Word

DEEDS = frozenset(
    "infinitive_content order_content noun_content accusation preposition_content".split()
)
"""Rules whose content names a deed and is no statement of its own."""
LIKELY = frozenset({"threaten", "promise"})
INDICATING = frozenset("indicate signal mean show prove demonstrate illustrate imply".split())
CHARGED = frozenset("accuse suspect convict charge".split())
INDEFINITE = frozenset("any anyone anybody those no every".split())
RELATIVES = frozenset("which who where whose".split())
POINTING = frozenset("this that these all".split())
"""Pronouns for what was just told, which nobody has said."""
SHOWING = frozenset(
    "mean show prove demonstrate illustrate reveal confirm see echo remind ensure".split()
)
TEXTS = DOCUMENTS | frozenset(
    """transcript testimony evidence information intelligence record email e-mail account story
    biography release claim summary review entry log assessment finding analysis research statistic
    opinion editorial column list interview audit inspection tape recording picture photograph
    indication autopsy test toll source intercept""".split()
)
"""What shows something because somebody wrote, measured or recorded it."""
STATEMENTS = frozenset(
    """line figure omission charge claim version accusation allegation assertion statement denial
    narrative toll number estimate remark comment concession admission contention view
    stance""".split()
)
"""Nouns with which a writer takes up a statement that he has just told."""
ADDING = frozenset("say add state tell note explain announce declare".split())
WEIGHING = frozenset("may might can could must should".split())


def telling(tree: Tree, told: Sequence[Report]) -> list[Report]:
    """The reports in which somebody speaks: no thing that threatens, no deed that shows."""
    return [report for report in told if not (_likely(tree, report) or _shown(tree, report))]


def by_somebody(tree: Tree, told: Sequence[Report]) -> list[Report]:
    """The reports with somebody or a text behind them: what the writer infers is his own."""
    return [report for report in told if not (_follows(tree, report) or _supposes(tree, report))]


def _follows(tree: Tree, report: Report) -> bool:
    """ "That means the deal is dead", "the choice shows he is weak": the writer infers it."""
    if report.source is None:
        return False
    source, lemma = tree.words[report.source], tree.words[report.head].lemma
    if source.upos in ("PRON", "DET"):
        pointed = source.lower in POINTING and source.xpos == "DT"
        hinted = lemma in INDICATING - SHOWING or lemma == "suggest"
        return (pointed and not hinted) or (
            source.lower in ("which", "it", "what") and lemma in SHOWING
        )
    text = source.lemma in TEXTS or source.lower in TEXTS
    return not report.speaks and not text and lemma in SHOWING


def _supposes(tree: Tree, report: Report) -> bool:
    """ "One could argue that": anybody and nobody."""
    if report.source is None or tree.words[report.source].lower != "one":
        return False
    bare = tree.words[report.source].upos == "PRON" and not tree.child(report.source, "nmod", "acl")
    return bare and any(aux.lower in WEIGHING for aux in tree.children(report.head, "aux"))


def _likely(tree: Tree, report: Report) -> bool:
    """ "The dispute threatens to undo the deal": it only makes that likely."""
    return not report.speaks and tree.words[report.head].lemma in LIKELY


def _shown(tree: Tree, report: Report) -> bool:
    """ "Guards raided it, indicating they had cause": the whole clause shows that, and nobody."""
    verb = tree.words[report.head]
    bare = verb.dep == "advcl" and verb.xpos == "VBG" and own_subject(tree, verb.index) is None
    if not bare or verb.lemma not in INDICATING or report.source is None:
        return False
    if tree.words[verb.head].lemma in ADDING:
        # "He added, indicating that X": he says so.
        return False
    return tree.words[report.source].lemma not in DOCUMENTS


def added(tree: Tree, report: Report, told: Sequence[Report]) -> frozenset[int]:
    """The words of a deed's content with which the writer describes who or what is in it.

    "Vowed to take Gao, which has been divided since 2012"; "asked to free men accused of theft".
    So too where a hedge names nobody: "is said to have died in the war that began in 2011", and of
    any statement what the writer says of it at its end: "said it fled, a claim that Y rejects",
    and what another tells behind a semicolon.
    """
    found = writers(tree, report) | across(tree, report, told)
    for first, last in report.ranges if report.kind in ("say", "deny") else ():
        for index in range(first, last + 1):
            noun = tree.words[index].head
            if tree.words[index].dep.startswith("acl") and _of_statement(tree, report, index, noun):
                found.update(tree.subtree(noun))
    beside = _hedged_aside if nobody(report) else _describes
    if report.rules[0] in DEEDS or nobody(report):
        for first, last in report.ranges:
            for index in range(first, last + 1):
                if not report.holds(tree.words[index].head):
                    continue
                if beside(tree, tree.words[index]) or _of_claimed(tree, report, index):
                    found.update(tree.subtree(index))
    return frozenset(found)


def _of_statement(tree: Tree, report: Report, clause: int, noun: int) -> bool:
    """Whether a noun behind the last comma takes up the statement: "…, a line it has repeated"."""
    word = tree.words[noun]
    inside = tree.subtree(noun)
    det = tree.child(noun, "det")
    if det is None or det.lower not in ("a", "an") or not report.head < det.index < clause:
        return False
    taken = word.lemma in STATEMENTS or (word.lemma in nouns() and word.lemma not in DIRECTIVES)
    return taken and inside[0] > 0 and tree.words[det.index - 1].text in (",", "–", "—", "-")


def _of_claimed(tree: Tree, report: Report, index: int) -> bool:
    """What a claimed deed did, the writer says: "claimed the attack that killed 32".

    So too of the statement in which it was claimed.
    """
    if tree.words[report.head].lemma != "claim" or report.rules[0] != "noun_content":
        return False
    word = tree.words[index]
    noun = tree.words[word.head]
    if noun.lemma in DOCUMENTS and word.dep.startswith("acl"):
        return True
    return noun.mention == "event" and (word.dep == "acl:relcl" or word.xpos == "VBG")


def nobody(report: Report) -> bool:
    """Whether a report is a hedge with nobody behind it: "reportedly", "is believed to"."""
    return report.source is None and report.rules[0] in ("passive_report", "reporting_adverb")


def _hedged_aside(tree: Tree, word: Word) -> bool:
    """A relative clause with a tense, or a further clause with a subject, beside a hedge."""
    above = tree.words[word.head]
    if word.dep == "acl" and word.xpos == "VBN":
        # "Troops, blamed by residents for the fire, reportedly left."
        return (
            tree.words[above.index + 1].text == ","
            and tree.child(word.index, "obl:agent") is not None
        )
    if word.index < above.index or not is_finite(tree, word.index):
        return False
    if word.dep == "acl:relcl":
        return above.upos in ("NOUN", "PROPN")
    joined = word.dep == "conj" and above.upos == "VERB"
    return joined and own_subject(tree, word.index) is not None


def _describes(tree: Tree, word: Word) -> bool:
    noun = tree.words[word.head]
    if word.index < noun.index:
        return False
    if word.dep == "acl:relcl":
        opening = tree.words[tree.subtree(word.index)[0]]
        opening = tree.words[opening.index + 1] if opening.text == "," else opening
        parted = tree.words[opening.index - 1].text == ","
        following = tree.words[opening.index : opening.index + 3]
        # "…, which has failed", "…, none of whose members was tried".
        opened = opening.lower in RELATIVES or any(w.lower == "whose" for w in following)
        return opened and (parted or noun.upos == "PROPN")
    charged = word.dep == "acl" and word.xpos == "VBN" and word.lemma in CHARGED
    det = tree.child(noun.index, "det")
    open_class = noun.lower in INDEFINITE or (det is not None and det.lower in INDEFINITE)
    return charged and not open_class


TITLES = frozenset({"titled", "by_office", "placed_with"})
"""Rules of an office that stands right at a name."""


def tellers(frame: Frame, near: Sequence[Report]) -> Sequence[Report]:
    """Who tells a frame: whose name and office stand in a deed's content, the writer says.

    So too the office of the speaker himself, told beside his name, and outside of quotation
    marks any title.
    """
    if "affiliation" not in frame.rules:
        return near
    if TITLES.intersection(frame.rules):
        near = [r for r in near if r.attribution.quoted]
    told = [r for r in near if r.rules[0] not in DEEDS and not nobody(r)]
    named = {frame.actor, *(head for _, head in frame.roles)}
    return [r for r in told if r.source is None or r.source not in named]
