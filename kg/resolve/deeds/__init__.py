"""Deeds that an article goes on about: who is behind them, whose weapons, what they hit."""
