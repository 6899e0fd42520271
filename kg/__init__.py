"""Knowledge graphs of who did what to whom, according to whom, from conflict news."""

__version__ = "0.1.0"
