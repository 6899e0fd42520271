"""What somebody rejects is told twice: by those who say it, and by the one who denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.cues import DENY, nouns, verbs
from kg.extract.factuality.assessment import innermost
from kg.extract.grammar import agent, is_nobody, negators
from kg.extract.reporting.attribution import built
from kg.extract.reporting.called_false import called_false, denied_whole, said_otherwise
from kg.extract.reporting.nouns import reporting_noun
from kg.extract.reporting.quotes import Quotation, quotations
from kg.extract.reporting.reports import Draft, Report
from kg.extract.tree import Tree, Word
from kg.model import Phrase

CLIMB = 4


@dataclass(frozen=True, slots=True)
class Rejection:
    """A denial with the account that it rejects; `noun` is the word for the account."""

    denial: Report
    account: Report
    noun: int


def rejected_account(
    tree: Tree, told: Sequence[Report], phrases: Mapping[int, Phrase]
) -> dict[int, Rejection]:
    """Of "X rejected Y's accusation that Z" Y says Z, as X denies it.

    The rejections by the word that denies.
    """
    quotes, starts = quotations(tree.text), [word.start for word in tree.words]
    found = {}
    for report in told:
        if not report.attribution.denied or report.rules[0] != "noun_content":
            continue
        for noun in tree.children(report.head, "obj", "nsubj:pass"):
            drafts = [
                replace(draft, denied=False, rule="rejected_account")
                for draft in reporting_noun(tree, noun.index)
                if draft.source is not None and draft.source != report.source
            ]
            for account in built(tree, drafts, phrases, quotes, starts):
                found[report.head] = Rejection(report, account, noun.index)
    return found


def denied_aside(tree: Tree, phrases: Mapping[int, Phrase]) -> dict[int, Report]:
    """Of "X, a charge that Y denies" Y denies X, and so of "X. Y denied this", "X. Y said the
    claim was false".

    The denials by the predicate of what is denied.
    """
    found: dict[int, Report] = {}
    quotes: tuple[Quotation, ...] | None = None
    starts: list[int] = []
    for cue, noun, source, told in _denials(tree):
        if told.index in found or is_nobody(tree, source):
            continue
        if quotes is None:
            quotes, starts = quotations(tree.text), [word.start for word in tree.words]
        whole = told
        while whole.dep == "xcomp" and tree.words[whole.head].index < noun.index:
            whole = tree.words[whole.head]
        content = {i for i in tree.subtree(whole.index) if i < noun.index} - {cue.index}
        content -= set(tree.subtree(cue.index)) if told.index < cue.index else set()
        content -= set(tree.subtree(noun.index)) | set(tree.subtree(source.index))
        draft = Draft(
            "denied_aside", DENY, cue.index, (cue.index,), source.index, content, denied=True
        )
        for report in built(tree, [draft], phrases, quotes, starts):
            found[told.index] = report
    return found


def _denials(tree: Tree) -> Iterator[tuple[Word, Word, Word, Word]]:
    """The cue, the word for what is denied, who denies it, and the predicate that is denied."""
    for verb in tree.words:
        if verb.upos != "VERB" or all(cue.kind != DENY for cue in verbs().get(verb.lemma, ())):
            continue
        noun, whole = _aside(tree, verb), denied_whole(tree, verb)
        if noun is not None:
            source, told = _denier(tree, verb, noun), _told_before(tree, verb, noun)
        elif whole is not None:
            noun, source = whole, _denier(tree, verb, whole)
            told = _told_before(tree, verb, tree.words[verb.head])
        else:
            noun = _taken_up(tree, verb)
            source = tree.child(verb.index, "nsubj") if noun is not None else None
            told = _told_above(tree, verb, noun) if noun is not None else None
            if source is not None and source.lower in ("who", "which"):
                source = tree.words[verb.head]
        if noun is not None and source is not None and told is not None:
            yield verb, noun, source, told
    for teller, verb, word in said_otherwise(tree):
        told = _told_above(tree, verb, word)
        if told is not None and not negators(tree, told.index):
            yield verb, word, teller, told
    for predicate, teller, verb, account in called_false(tree):
        aside = _aside(tree, verb) == account
        told = _told_before(tree, verb, account) if aside else _told_above(tree, verb, account)
        if told is not None:
            yield predicate, account, teller, told


def _aside(tree: Tree, verb: Word) -> Word | None:
    """The word for a statement, behind a comma, that a verb of denying tells of."""
    stated = nouns().keys() | FIGURES
    told = tree.children(verb.index, "nsubj")
    noun = next((w for w in told if w.lemma in stated and w is not told[-1]), None)
    if noun is None and verb.dep in ("acl:relcl", "acl"):
        noun = tree.words[verb.head]
    elif verb.dep not in ("acl:relcl", "acl", "parataxis"):
        return None
    if noun is None or noun.index > verb.index:
        return None
    first = min(tree.subtree(noun.index))
    words = [w for w in tree.words[first : noun.index] if w.upos not in ("PUNCT", "SPACE")]
    comma = any(tree.words[i].text == "," for i in range(max(0, first - 1), first + 1))
    if noun.lower == "something":
        return noun if comma else None
    if noun.lemma not in nouns() and noun.lemma not in FIGURES:
        return None
    return noun if comma and words and words[0].lower in ("a", "an") else None


FIGURES = frozenset("figure number toll estimate description".split())


TAKING_UP = frozenset("this that it".split())
ACCOUNTS = frozenset(
    "accusation allegation charge claim assertion report suggestion statement account".split()
)


def _taken_up(tree: Tree, verb: Word) -> Word | None:
    """The word with which a verb of denying takes up what was said right before, whole."""
    thing = tree.child(verb.index, "obj")
    if thing is None or thing.index < verb.index or tree.child(verb.index, "aux:pass"):
        return None
    if any(w.dep in ("ccomp", "acl", "nmod", "acl:relcl") for w in tree.children(thing.index)):
        return None
    if tree.child(verb.index, "ccomp", "xcomp") or negators(tree, verb.index):
        return None
    if thing.lower in TAKING_UP and thing.upos == "PRON":
        return thing
    words = {w.lower for w in tree.children(thing.index)}
    return thing if thing.lemma in ACCOUNTS and words and words <= ANY_ACCOUNT else None


ANY_ACCOUNT = frozenset("the this that these those".split())


def _told_above(tree: Tree, verb: Word, noun: Word) -> Word | None:
    """The predicate of the clause or sentence right before: what it tells, not who tells it.

    An allegation, accusation or the like takes up what somebody says, and no fact of the article.
    """
    start, _ = tree.sentences[verb.sentence]
    if verb.dep == "acl:relcl" and noun.index > verb.index and not _several(noun):
        return _clause_of(tree, tree.words[verb.head])
    if verb.dep in ("conj", "parataxis") and tree.words[verb.head].index < verb.index:
        above: Word | None = tree.words[verb.head]
    elif verb.dep == "root" and verb.sentence:
        first, end = tree.sentences[verb.sentence - 1]
        gap = tree.text[tree.words[end - 1].start : tree.words[start].start]
        roots = [w for w in tree.words[first:end] if w.dep == "root"]
        above = _last_said(tree, roots[0]) if len(roots) == 1 and "\n\n" not in gap else None
    else:
        return None
    reported = False
    for _ in range(CLIMB):
        if above is None or above.lemma not in verbs():
            break
        reported = True
        above = tree.child(above.index, "ccomp", "advcl", "xcomp")
    if above is None or above.upos != "VERB":
        return None
    if reported or noun.lemma not in ALLEGED or _alleged(tree, above):
        return above
    inside = [w for w in tree.words[: noun.index] if w.sentence == above.sentence]
    return next((w for w in inside if w.upos == "VERB" and _alleged(tree, w)), None)


def _last_said(tree: Tree, root: Word) -> Word:
    """Of "X denied it and said that Z" the "said": what comes next answers what came last."""
    said = [
        word
        for word in tree.children(root.index, "conj", "parataxis")
        if word.lemma in verbs() and tree.child(word.index, "ccomp")
    ]
    return said[-1] if said else root


ALLEGED = frozenset("accusation allegation charge".split())
HEARSAY = frozenset("allegedly reportedly purportedly supposedly".split())


def _alleged(tree: Tree, verb: Word) -> bool:
    """Whether a verb is told as hearsay, or stands in a report at the end of its clause."""
    return any(
        w.lower in HEARSAY or tree.marker(w.index) == "according to"
        for w in tree.children(verb.index, "advmod", "obl")
    )


def _denier(tree: Tree, verb: Word, noun: Word) -> Word | None:
    """Who denies: the subject that is not the statement itself, or "by X"."""
    subjects = [w for w in tree.children(verb.index, "nsubj") if w.index > noun.index]
    return subjects[-1] if subjects else agent(tree, verb.index)


def _told_before(tree: Tree, verb: Word, noun: Word) -> Word | None:
    """The predicate of what was told before the aside; of "X says that Z" that of Z."""
    apart = verb.dep == "parataxis" or noun.head == verb.index
    above = _clause_of(tree, tree.words[verb.head] if apart else noun)
    if above is None or above.index > noun.index:
        return None
    if above.lemma in verbs():
        inner = tree.child(above.index, "ccomp") or tree.child(above.index, "advcl", "xcomp")
        # Whom somebody blames is not denied, only what for.
        return inner if inner is not None and inner.index < noun.index else None
    return above


def _several(noun: Word) -> bool:
    """Whether more is taken up than one statement: "denied the charges" of a court."""
    return noun.xpos == "NNS"


def _clause_of(tree: Tree, word: Word) -> Word | None:
    """The verb of the clause that a word stands in, itself if it is one."""
    if word.upos in ("NOUN", "PROPN", "PRON", "NUM"):
        word = tree.words[word.head]
    for _ in range(CLIMB):
        if word.upos == "VERB" or word.dep == "root":
            break
        word = tree.words[word.head]
    return word if word.upos == "VERB" else None


def voices(
    trigger: int,
    near: Sequence[Report],
    rejections: Mapping[int, Rejection],
    asides: Mapping[int, Report],
) -> list[list[Report]]:
    """The reports that an event stands in, once for each side that tells it.

    That there is an account is nothing that who rejects it denies, and that it is rejected is
    nothing that who gives it tells.
    """
    if trigger in asides:
        return [list(near), [asides[trigger]]]
    if any(aside.head == trigger for aside in asides.values()):
        teller = innermost(near, trigger)
        return [[report for report in near if report is not teller]]
    for report in near:
        one = rejections.get(report.head)
        if one is None or one.denial is not report:
            continue
        if trigger == one.noun:
            return [[r for r in near if r is not report]]
        if one.account.holds(trigger):
            return [list(near), [one.account if r is report else r for r in near]]
    return [list(near)]
