"""Open extraction: every predicate with its arguments, in the words of the sentence."""
