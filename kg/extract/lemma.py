"""Lemmas of inflected verbs and nouns, checked against English spelling.

A tagger guesses lemmas; where its guess cannot be the base of the form, the base is found here:
irregular forms in a list, regular ones by the spelling rules of the endings, preferring a verb or
noun that the vocabulary of actions and reports knows.
"""

from __future__ import annotations

import re
from functools import cache

from kg.contradict.actions import vocabulary
from kg.extract.cues import verbs as reporting_verbs

IRREGULAR = """
arise arose arisen|awake awoke awoken|be been was were is are am|bear bore borne born
beat beaten|become became
begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled|blow blew blown
break broke broken|breed bred|bring brought|broadcast|build built|burn burnt|burst|buy bought
cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt
dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven
dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten
give gave given|go went gone|grind ground|grow grew grown|hang hung|have had has|hear heard
hide hid hidden|hit|hold held|hurt|keep kept|kneel knelt|know knew known|lay laid|lead led
leap leapt|learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost
make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid
plead pled|prove proven|put|quit|read|rebuild rebuilt|rend rent|retake retook retaken|rid
ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn|say said|see saw seen
seek sought|sell sold|send sent|set|shake shook shaken|shed|shine shone|shoot shot
show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|slay slew slain
sleep slept|slide slid|slit|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun
split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung
strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept
swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
tell told|think thought|throw threw thrown|thrust|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|uphold upheld
upset|wage waged|wake woke woken|wear wore worn|weave wove woven|weep wept|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung
write wrote written|outrun outran|override overrode overridden|overrun overran
redo redid redone|rethink rethought|resell resold|restate restated|retell retold|use used
die dying dies died
tie tying tied|vie vying vied|lie lies lied|accuse accused accusing|focus focused focusing
"""
BASES_TOO = frozenset("bound fell felt found ground lay lead left saw wound shed rid read".split())
"""Past forms that are bases of other verbs."""

PLURALS = """
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice
life lives|wife wives|knife knives|half halves|leaf leaves|loaf loaves|thief thieves|shelf shelves
crisis crises|analysis analyses|basis bases|series|species|aircraft
spacecraft|hovercraft|serviceman servicemen|policeman policemen|gunman gunmen|militiaman militiamen
spokesman spokesmen|fisherman fishermen|congressman congressmen|tribesman tribesmen
airman airmen|seaman seamen|businessman businessmen|ally allies|enemy enemies
"""
MISSPELT = {
    "responsibilty": "responsibility",
    "responsability": "responsibility",
    "goverment": "government",
    "assasination": "assassination",
    "guerilla": "guerrilla",
    "seige": "siege",
}
"""How writers often misspell nouns that the vocabulary of actions and reports knows."""
VOWELS = "aeiou"
LONG_WITH_E = ("quir", "quot", "uat", "iat", "creat", "reas", "ieg")
ENDS_IN_E = tuple(
    """c v z u s ak ok ik uk at ut id ad od ud ed in ar ir ur il ul am im um ap ip up ib ob ab
    ag eg ig og ang eng ung rg dg lg br cr tr gr invit unit ignit incit excit recit explor ignor
    restor implor stor interven conven promot devot tast wast past guid
    postpon compet delet complet welcom""".split()
)
SHORT = re.compile(r"[^aeiou]*[aeiou][bdgkmnprtz]")
DOUBLED = ("bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt")
ENDS_IN_IE = frozenset(
    "movie cookie zombie rookie calorie genie selfie veggie hippie budgie pie tie lie".split()
)
KEEPS_DOUBLE = frozenset({"add", "err", "egg", "boycott", "purr"})


@cache
def base(form: str, tag: str, guess: str) -> str:
    """Return the lemma of a lower-case form with a Penn tag; `guess` is the tagger's."""
    if not form.isalpha():
        return guess or form
    if tag in ("VBD", "VBN", "VBG", "VBZ"):
        return _verb(form, tag, guess)
    if tag in ("NNS", "NNPS"):
        return _noun(form, guess)
    if tag in ("VB", "VBP"):
        return form if form in BASES_TOO else _irregular().get(form, form)
    if tag == "NN":
        return MISSPELT.get(form, form)
    return guess


def _verb(form: str, tag: str, guess: str) -> str:
    if form in _irregular():
        return _irregular()[form]
    candidates = _candidates(form, tag)
    if not candidates:
        return guess
    known = [word for word in candidates if word in _known_verbs()]
    if len(known) > 1 and SHORT.fullmatch(known[-1]) and tag != "VBZ":
        # What has one short vowel would have doubled its consonant ("rapped", not "raped").
        return known[0]
    if known:
        return guess if guess in known else known[0]
    return candidates[0]


def _candidates(form: str, tag: str) -> tuple[str, ...]:
    """The bases that an inflected form can have, the likeliest first."""
    if tag == "VBZ":
        return _third_person(form)
    ending = "ing" if tag == "VBG" else "ed"
    if not form.endswith(ending) or len(form) < len(ending) + 2:
        return ()
    stem = form[: -len(ending)]
    if stem.endswith("i") and ending == "ed":
        return (stem[:-1] + "y",)
    if stem.endswith(DOUBLED) and stem not in KEEPS_DOUBLE:
        return (stem[:-1], stem)
    if stem.endswith("ll"):
        return (stem, stem[:-1])
    silent = (stem + "e", stem)
    return silent if _wants_e(stem) else (stem, stem + "e")


def _wants_e(stem: str) -> bool:
    """Whether the base of a stem ends in a silent e, by its last letters."""
    if len(stem) < 3:
        return stem in ("us", "sp")
    if stem.endswith(LONG_WITH_E):
        return True
    if stem.endswith(("ss", "ee")):
        return False
    last, before, third = stem[-1], stem[-2], stem[-3]
    if before in VOWELS and third in VOWELS:
        return last in "svcz"
    if before in VOWELS and not any(letter in VOWELS for letter in stem[:-2]):
        return last not in "wxy"
    return stem.endswith(ENDS_IN_E) or (last == "l" and before not in "aeiourwyln")


def _third_person(form: str) -> tuple[str, ...]:
    if len(form) < 4:
        return ()
    if form.endswith("ies") and len(form) > 4:
        return (form[:-3] + "y",)
    if form.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return (form[:-2], form[:-1])
    return (form[:-1],) if form.endswith("s") and not form.endswith("ss") else ()


def _noun(form: str, guess: str) -> str:
    if form in _plurals():
        return _plurals()[form]
    if form.endswith("ies") and len(form) > 4:
        return form[:-1] if form[:-1] in ENDS_IN_IE else form[:-3] + "y"
    if form.endswith(("sses", "shes", "ches", "xes")):
        return form[:-2]
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or guess in (form, form[:-1]):
        return guess
    if form.endswith("ves") and guess == form[:-3] + "f":
        return guess
    return guess if form.endswith("es") and guess == form[:-2] else form[:-1]


@cache
def _irregular() -> dict[str, str]:
    return _forms(IRREGULAR)


@cache
def _plurals() -> dict[str, str]:
    return _forms(PLURALS)


def _forms(table: str) -> dict[str, str]:
    rows = [row.split() for line in table.strip().splitlines() for row in line.split("|")]
    return {form: row[0] for row in rows for form in reversed(row)}


@cache
def _known_verbs() -> frozenset[str]:
    acting = {lemma.split(" ")[0] for lemma in vocabulary().verbs}
    return frozenset(acting | set(vocabulary().light) | set(reporting_verbs()) - {"be"})
