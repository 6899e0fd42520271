"""The words that put something into a source's mouth or mind: reporting verbs and nouns.

Each line of a table is a class, the frames its words allow, and the words. Classes say what the
source does with the content; frames say in which constructions the word reports at all, so that
"report to the commander" or "find a cache" report nothing.

Frames: `c` a clause ("said that …", "knows whether …"); `q` a direct quotation or a clause beside
it ("…, he said"); `x` an infinitive or gerund about the subject ("claimed to have", "denied
striking"); `o` an infinitive about the object ("ordered troops to"), `u` about whom it is put to
("called on troops to"); `n` a noun phrase that names an event or a statement ("announced a
truce"); `p` a passive that reports with no source ("is said to"); `a` and `b` an accusation ("of
striking", "for the strike"); a preposition after a colon opens content ("warn:of").

Built from the verb classes 37 (communication), 30 and 31 (perception, state of mind), 60 and 64
(order, permission), 33 (judgement) and 29 (conjecture, characterise) of Levin, "English Verb
Classes and Alternations" (1993), and from reporting practice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

SAY, DENY, DOUBT, PLEDGE, ORDER, ASK = "say", "deny", "doubt", "pledge", "order", "ask"
BELIEVE, PERCEIVE, ACCUSE = "believe", "perceive", "accuse"
STANCE = "stance"

VERBS = """
say c q x p | say
say c q | state declare note add explain comment remark observe argue maintain contend stress
say c q | emphasize emphasise underline underscore reiterate recall recount relate write tweet
say c q | post reply respond answer retort assert insist complain lament conclude testify attest
say c q | quip joke boast brag muse opine exclaim shout yell cry whisper mutter murmur chant
say c q | caution repeat reaffirm restate quote enthuse fume elaborate clarify reason gripe
say c q | retweet blog text email e-mail scream plead counter interject concur agree counsel
say c q | counter
say c q | theorize theorise hypothesize speculate posit postulate rejoin rule lecture preach
say c q | proclaim trumpet rejoice moan grumble scoff sneer jeer snap bellow thunder vent
say c q n | announce confirm acknowledge admit concede allege affirm
say c q | reveal disclose
say c q n | predict forecast foresee
say c q | suggest detail outline
say c q n p x | claim
say c q n p | report
say c q x n | profess confess
say c q | mention
say c q p | tell inform remind notify assure reassure advise brief apprise alert teach promise
say c | describe indicate imply hint signal insinuate intimate divulge leak publish certify
say c n | verify
say c | allow
say c | show demonstrate prove illustrate specify stipulate
say c n | document record register
say n | cite
say c p | estimate calculate reckon assess project gauge
say c q :of:against:about n | warn
say q | continue begin read elaborate go start finish interrupt offer intone
say c | convince persuade satisfy determine establish decide
say c q :to | point testify
say :for | apologize apologise
say n | echo
deny c q x n | deny
deny c n | dispute refute rebut disavow repudiate contradict disprove discount debunk
deny n | counter
deny n | reject dismiss contest
doubt c q n | doubt question
doubt c q | wonder ask query
pledge c q x n | vow pledge promise swear threaten guarantee
pledge c x | undertake commit
pledge x :to | agree offer volunteer
order c o n | order command instruct direct
order c | require decree mandate
order o | enjoin task
ask c q o n | urge demand recommend propose request
ask c q o | beg implore beseech exhort press advise warn
ask o | ask tell lobby petition pressure push invite
ask :for | call appeal ask plead push press
ask u | call appeal prevail
believe c q p | believe think suspect fear presume assume
believe c p | feel consider understand know expect hope deem judge
believe o | expect
believe c | realize realise recognize recognise guess imagine suppose figure conclude infer
believe c | worry wish trust sense dream accept anticipate mean intend forget remember
believe c | doubt care agree disagree
perceive c | see hear find learn discover notice observe watch detect witness ascertain gather
accuse a | accuse suspect
accuse b | blame fault condemn criticize criticise denounce slam blast lambaste rebuke berate
accuse b | chide assail excoriate deride mock praise thank applaud laud credit commend censure
accuse c q a | charge
"""

NOUNS = """
say | claim statement report announcement assertion declaration remark comment testimony
say | acknowledgement acknowledgment admission confession confirmation warning prediction
say | forecast suggestion argument contention insistence disclosure revelation rumour rumor
say | message word news evidence indication sign proof tweet post letter account version
say | estimate conclusion finding notion idea view note reminder information intelligence
say | explanation assurance reassurance saying hint story line interview
accuse | accusation allegation charge complaint insinuation criticism
deny | denial rejection dismissal
doubt | doubt question scepticism skepticism
pledge | promise pledge vow threat commitment guarantee undertaking agreement decision
order | order command instruction directive ruling
ask | demand request call appeal plea proposal recommendation
believe | belief fear suspicion hope conviction opinion assumption expectation concern worry
believe | understanding feeling sense confidence impression theory speculation
"""

ADVERBS = """
say | reportedly allegedly purportedly supposedly apparently avowedly admittedly ostensibly
"""

TAKES_ADDRESSEE = frozenset(
    """tell inform remind notify assure reassure advise brief warn apprise alert promise ask
    convince persuade teach instruct order command urge""".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """What a reporting word does: its class, its frames, the prepositions that open content."""

    kind: str
    frames: frozenset[str]
    prepositions: frozenset[str] = frozenset()


@cache
def verbs() -> dict[str, tuple[Cue, ...]]:
    """Reporting verbs by lemma; a verb may stand in several classes ("ask": doubt, ask)."""
    found: dict[str, tuple[Cue, ...]] = {}
    for line in VERBS.strip().splitlines():
        head, words = line.split("|")
        kind, *codes = head.split()
        frames = frozenset(code for part in codes for code in [part.split(":")[0]] if code)
        prepositions = frozenset(p for part in codes for p in part.split(":")[1:])
        for word in words.split():
            found[word] = (*found.get(word, ()), Cue(kind, frames, prepositions))
    return found


@cache
def nouns() -> dict[str, str]:
    """Reporting nouns by lemma, with their class."""
    return {word: kind for kind, word in _pairs(NOUNS)}


@cache
def adverbs() -> dict[str, str]:
    """Adverbs that report without a source, with their class."""
    return {word: kind for kind, word in _pairs(ADVERBS)}


def _pairs(table: str) -> list[tuple[str, str]]:
    rows = [line.split("|") for line in table.strip().splitlines()]
    return [(kind.strip(), word) for kind, words in rows for word in words.split()]


def frame(lemma: str, code: str) -> Cue | None:
    """The first entry of a verb that allows a frame, or None."""
    return next((cue for cue in verbs().get(lemma, ()) if code in cue.frames), None)
