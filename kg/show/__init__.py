"""Claims and contradictions for people: wording, layout, explanations."""
