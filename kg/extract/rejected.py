"""What somebody rejects is told twice: by those who say it, and by the one who denies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.attribution import built
from kg.extract.quotes import quotations
from kg.extract.reporting_nouns import reporting_noun
from kg.extract.reports import Report
from kg.extract.tree import Tree
from kg.model import Phrase


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


def voices(
    trigger: int, near: Sequence[Report], rejections: Mapping[int, Rejection]
) -> list[list[Report]]:
    """The reports that an event stands in, once for each side that tells it.

    That there is an account is nothing that who rejects it denies.
    """
    for report in near:
        one = rejections.get(report.head)
        if one is None or one.denial is not report:
            continue
        if trigger == one.noun:
            return [[r for r in near if r is not report]]
        if one.account.holds(trigger):
            return [list(near), [one.account if r is report else r for r in near]]
    return [list(near)]
