"""Corrections of a long object behind its phrase: "dismissed as lies the claim that it fled"."""

from __future__ import annotations

from kg.extract.columns import Columns, below

JUDGING = frozenset(
    """brand branded brands condemn condemned condemning condemns decried denied denies denounce
    denounced denounces denouncing deride derided derides describe described describes describing
    dismiss dismissed dismisses dismissing label labeled labelled mock mocked mocking rejected
    rejecting rejects reject ridiculed ridicule slammed slam termed""".split()
)
ACCOUNTS = frozenset(
    """accusation accusations account accounts allegation allegations assertion assertions charge
    charges claim claims insinuation insinuations report reports rumor rumors rumour rumours
    speculation statement statements story stories suggestion suggestions""".split()
)
LONGEST = 9
"""Words between the verb and the account at most."""
NOMINAL = frozenset({"NOUN", "PROPN", "VERB"})


def shifted(columns: Columns) -> None:
    """ "Dismissed as lies claims that X": the claims are what is dismissed, and X is claimed."""
    for index, form in enumerate(columns.forms[:-3]):
        verb = index - 1
        if form.lower() != "as" or verb < 0 or columns.forms[verb].lower() not in JUDGING:
            continue
        account = _account(columns, index)
        name = _name(columns, index + 1, account) if account else 0
        clause = _clause(columns, account) if name else -1
        if clause >= 0 and columns.upos[verb] == "VERB":
            _shift(columns, verb, name, account, clause)


def _account(columns: Columns, mark: int) -> int:
    """The word for an account with "that" behind it, 0 where there is none."""
    for index in range(mark + 2, min(mark + LONGEST, len(columns.forms) - 1)):
        if columns.forms[index] in (".", ";", ",") or columns.forms[index].lower() == "that":
            return 0
        if columns.forms[index].lower() in ACCOUNTS and columns.forms[index + 1].lower() == "that":
            return index
    return 0


def _name(columns: Columns, first: int, account: int) -> int:
    """The head of what the account is called: the first noun, else the last adjective."""
    found = 0
    for index in range(first, account):
        if columns.upos[index] in NOMINAL and columns.deps[index] != "amod":
            return index
        if columns.upos[index] == "ADJ":
            found = index
        elif found:
            return found
    return found


def _clause(columns: Columns, account: int) -> int:
    """The verb of the that-clause, -1 where the parse has none there."""
    head = columns.heads[account + 1]
    return head if head > account and columns.deps[account + 1] == "mark" else -1


def _shift(columns: Columns, verb: int, name: int, account: int, clause: int) -> None:
    heads, deps = columns.heads, columns.deps
    moved = [i for i in below(columns, account) if i > clause]
    for child in list(below(columns, name)):
        if child > name and child != account:
            heads[child] = account
    for index in range(verb + 1, account):
        inside = verb < heads[index] < account and heads[index] != name
        if index == name or (inside and name < index) or (inside and index < name):
            continue
        to = name if index < name else account
        if heads[index] != to or deps[index] in ("nsubj", "obj"):
            heads[index] = to
            deps[index] = "amod" if columns.upos[index] == "ADJ" else deps[index]
            if deps[index] in ("nsubj", "obj", "obl", "advcl", "appos"):
                deps[index] = "compound"
    deps[verb + 1] = "case"
    heads[name], deps[name] = verb, "obl"
    heads[account], deps[account] = verb, "obj"
    columns.upos[account], columns.upos[name] = (
        "NOUN",
        "ADJ" if columns.upos[name] == "ADJ" else "NOUN",
    )
    heads[clause], deps[clause] = account, "acl"
    for child in moved:
        if child != clause:
            heads[child] = verb
