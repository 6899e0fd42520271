"""Whether, how surely, when and in what way a text puts an event forward."""
