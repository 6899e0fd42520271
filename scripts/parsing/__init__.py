"""Training, export and evaluation of the English parser."""
