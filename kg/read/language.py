"""Whether a text is English."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable

# Languages that news on conflicts comes in; a smaller choice is a surer one (ISO 639-1).
NAMES = {
    "en": "English", "ar": "Arabic", "bn": "Bengali", "da": "Danish", "de": "German",
    "el": "Greek", "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "ku": "Kurdish", "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese",
    "ro": "Romanian", "ru": "Russian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
FEW, ENOUGH = 20, 120
LONG = 1 << 20
SLICE = 1500


def english_or_reason(text: str) -> str | None:
    """None for a text in English, else why it is rejected.

    A short text passes if its letters are mostly Latin; a long one is judged by three slices.
    """
    sample = _sample(text)
    letters = [char for char in sample if char.isalpha()]
    if len(letters) < FEW:
        sample = " ".join(re.findall(r"\w+", text[:LONG]))[: 3 * SLICE]
        letters = [char for char in sample if char.isalpha()]
    if not letters:
        return "there are no words in it"
    latin = sum(1 for char in letters if _is_latin(char))
    if latin < len(letters) / 2:
        return _not_english(_language(sample) if len(letters) >= FEW else None)
    if len(letters) < ENOUGH:
        return None
    language = _language(sample)
    return None if language == "en" else _not_english(language)


def _not_english(language: str | None) -> str:
    known = NAMES.get(language or "") if language != "en" else None
    return f"is not English (it looks {known})" if known else "is not English"


def _sample(text: str) -> str:
    if len(text) <= 3 * SLICE:
        return text
    middle = len(text) // 2
    return text[:SLICE] + " " + text[middle : middle + SLICE] + " " + text[-SLICE:]


def _is_latin(char: str) -> bool:
    return char.isascii() or unicodedata.name(char, "").startswith("LATIN")


@functools.cache
def _classify() -> Callable[[str], tuple[str, float]]:
    import py3langid  # type: ignore[import-untyped]

    known = {code for code, _ in py3langid.rank("")}
    py3langid.set_languages(sorted(known & NAMES.keys()))
    classify: Callable[[str], tuple[str, float]] = py3langid.classify
    return classify


def _language(text: str) -> str:
    return str(_classify()(text)[0])
