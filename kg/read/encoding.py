"""From bytes to text: the encoding is detected, never assumed."""

from __future__ import annotations

import codecs
import re

from kg.errors import DocumentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FOREIGN = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
    (b"BZh91AY&SY", "a bzip2 archive (gz and xz are read)"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive (gz and xz are read)"),
)
# Code pages that English news is met in; single-byte ones accept nearly anything, so few.
LEGACY = ("cp1252", "mac_roman", "cp1251", "koi8_r", "cp1256", "gb18030", "big5", "shift_jis")
SAMPLE = 1 << 18
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def unpacked_kind(head: bytes) -> str | None:
    """What a file is when it is known not to be text ("a PDF file"), else None."""
    return next((kind for magic, kind in FOREIGN if head.startswith(magic)), None)


def decode(name: str, data: bytes, whole: bool = True) -> str:
    """The text of the bytes; `DocumentError` if they are no text.

    `whole` is False when the bytes are the beginning of a longer file, whose last character may
    be cut in two.
    """
    return data.decode(detect(name, data, whole), "replace")


def detect(name: str, data: bytes, whole: bool = True) -> str:
    """The name of the encoding: byte order mark, UTF-8, UTF-16 without a mark, then a guess."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return encoding
    sample = data[:SAMPLE]
    wide = _wide(sample)
    if wide:
        return wide
    if sample and len(_CONTROL.findall(sample)) > len(sample) / 50:
        raise DocumentError(name, "is a binary file, not text")
    if _is_utf8(data, whole):
        return "utf-8"
    return _guess(data)


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is zero."""
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _is_utf8(data: bytes, whole: bool) -> bool:
    """Valid UTF-8, or so nearly that a damaged character is the better explanation."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(data, final=whole)
    except UnicodeDecodeError:
        good = len(re.findall(rb"[\xc2-\xf4][\x80-\xbf]+", data))
        high = len(re.findall(rb"[\x80-\xff]+", data))
        return good >= 4 and high - good <= good / 20
    return True


def _guess(data: bytes) -> str:
    """The likeliest legacy code page (charset-normalizer, over the parts with high bytes)."""
    from charset_normalizer import from_bytes

    lines = [line for line in data.splitlines() if not line.isascii()]
    sample = b"\n".join(lines)[:SAMPLE]
    best = from_bytes(sample, cp_isolation=list(LEGACY), preemptive_behaviour=False).best()
    encoding = best.encoding if best else "cp1252"
    return "cp1252" if encoding == "latin_1" else encoding
