"""Who says something keeps its verb where a parse gives both subjects to what is said."""

from __future__ import annotations

from kg.extract.columns import Columns
from kg.extract.repair.reports import subject_of_told

FORMS = "The mayor said six men were among those hurt".split()
UPOS = "DET NOUN VERB NUM NOUN AUX ADP PRON VERB".split()
DEPS = "det nsubj root nummod nsubj cop case ccomp acl".split()


def test_the_subject_before_the_verb_of_saying_says_it() -> None:
    columns = Columns(FORMS, UPOS, [1, 7, 2, 4, 7, 7, 7, 2, 7], list(DEPS))
    subject_of_told(columns, 7)
    assert columns.heads[1] == 2
    assert columns.heads[4] == 7


def test_a_verb_of_saying_with_a_subject_keeps_it() -> None:
    columns = Columns(FORMS, UPOS, [1, 2, 2, 4, 7, 7, 7, 2, 7], list(DEPS))
    subject_of_told(columns, 7)
    assert columns.heads == [1, 2, 2, 4, 7, 7, 7, 2, 7]
