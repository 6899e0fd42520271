"""What an event noun tells: which verb it stands for, and who does what to whom beside it.

Which side of the event an "of", a possessor or a demonym names depends on the noun ("the killing
of X", "the withdrawal of X"); the classes follow NOMLEX-PLUS (Meyers et al. 2004).
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kg.contradict.actions import is_a, noun_type, related
from kg.extract import lexicon
from kg.extract.phrases.bounds import opens
from kg.extract.phrases.compounds import by_kind, compound_lemma, of_compound, under_fire
from kg.extract.phrases.hung import hung_too_high, hung_too_low
from kg.extract.phrases.kinds import adjectival
from kg.extract.predicates.frames import Argument, Scene
from kg.extract.tree import Word

VERBS = """
attack=attack strike=strike airstrike=strike air-strike=strike bombing=bomb bombardment=bombard
shelling=shell raid=raid assault=assault invasion=invade incursion=invade killing=kill murder=murder
assassination=assassinate massacre=massacre slaughter=slaughter execution=execute
beheading=behead destruction=destroy demolition=demolish capture=capture seizure=seize
recapture=recapture occupation=occupy annexation=annex siege=besiege blockade=blockade
withdrawal=withdraw retreat=retreat pullout=withdraw pullback=withdraw advance=advance
deployment=deploy arrest=arrest detention=detain imprisonment=imprison abduction=abduct
kidnapping=kidnap release=release expulsion=expel deportation=deport displacement=displace
evacuation=evacuate liberation=liberate rescue=rescue violation=violate breach=breach
condemnation=condemn criticism=criticise denial=deny rejection=reject accusation=accuse
warning=warn threat=threaten request=request demand=demand call=call appeal=appeal plea=plead
approval=approve authorization=authorize authorisation=authorise permission=permit
support=support backing=back endorsement=endorse opposition=oppose intervention=intervene
interference=interfere involvement=involve participation=participate visit=visit
meeting=meet talk=talk negotiation=negotiate agreement=agree deal=agree cooperation=cooperate
coordination=coordinate clash=clash fight=fight fighting=fight battle=battle fire=fire
ambush=ambush shooting=shoot stabbing=stab explosion=explode blast=explode death=die
injury=injure wounding=wound torture=torture rape=rape abuse=abuse persecution=persecute
oppression=oppress discrimination=discriminate poisoning=poison hijacking=hijack
downing=down shootdown=shoot crash=crash collapse=collapse defeat=defeat overthrow=overthrow
ouster=oust removal=remove election=elect appointment=appoint resignation=resign
departure=depart arrival=arrive return=return escape=escape exodus=flee flight=flee
protest=protest demonstration=demonstrate sanction=sanction embargo=embargo
investigation=investigate inquiry=inquire probe=probe recognition=recognise
decision=decide refusal=refuse pledge=pledge promise=promise vow=vow claim=claim
declaration=declare announcement=announce order=order ban=ban closure=close
delivery=deliver shipment=ship supply=supply transfer=transfer sale=sell purchase=buy
provision=provide assistance=assist help=help aid=aid training=train funding=fund
financing=finance protection=protect defence=defend defense=defend use=use test=test
launch=launch firing=fire targeting=target training=train construction=construct
reconstruction=rebuild looting=loot smuggling=smuggle trafficking=traffic
hostage-taking=abduct suppression=suppress mobilization=mobilise
mobilisation=mobilise escalation=escalate surrender=surrender loss=lose gain=gain takeover=seize
control=control rule=rule presence=deploy ceasefire=cease truce=cease bid=bid
retaliation=retaliate response=respond reaction=react apology=apologise
disappearance=disappear hunger=starve starvation=starve genocide=exterminate
cleansing=cleanse surveillance=monitor monitoring=monitor inspection=inspect
suffocation=suffocate choking=choke mutilation=mutilate annihilation=annihilate
"""

DONE_TO = frozenset(
    """
    abduction annihilation appointment arrest assassination beheading capture conquest conviction
    death decapitation defeat demise demolition deportation destruction detention displacement
    downing evacuation ejection election elimination eviction execution expulsion extermination
    fatality casualty hijacking hostage-taking imprisonment injury jailing kidnap kidnapping killing
    liberation liquidation looting loss lynching maiming martyrdom massacre murder mutilation ouster
    ousting overthrow poisoning rape recapture release removal rescue retaking return seizure
    shootdown slaughter slaying starvation takeover targeting toppling torture trial wound wounding
    """.split()
)
"""Nouns whose possessor, without a better one, is the one it is done to ("the mayor's arrest")."""

DONE_BY_OF = frozenset(
    """
    accusation action advance airstrike announcement arrival assault assurance attack authorisation
    authorization counterattack raid strike backing call claim clash condemnation consent control
    cooperation decision declaration demand denial departure desertion effort escape exodus exit
    failure fire flight gunfire incursion influx insistence intervention intrusion involvement
    letter manoeuvre maneuver march meeting aid help assistance movement objection offensive
    operation opposition order participation passage permission plan pledge plea presence promise
    proposal protest pullback pullout push rally rebellion reaction refusal rejection request
    resignation resistance response retreat return revolt rise rule rising statement stance support
    surge surrender talk testimony threat travel uprising visit vow warning withdrawal
    """.split()
)
"""Nouns whose of-phrase names the one who acts ("the withdrawal of the troops")."""

MUTUAL = frozenset(
    """
    accord agreement alliance battle clash combat conflict confrontation consultation conversation
    cooperation coordination deal dialogue disagreement dispute exchange feud fight fighting
    firefight meeting negotiation pact quarrel partnership relation skirmish summit talk talks
    treaty truce ceasefire war standoff
    """.split()
)
"""Nouns of what two sides do with each other ("clashes between X and Y", "talks with Y")."""

SPOKEN = frozenset(
    """
    accusation announcement appeal approval authorisation authorization call claim complaint
    condemnation consent criticism declaration demand denial help aid assistance invitation letter
    message order permission pledge plea proposal pressure promise protest request reply response
    statement support threat warning word
    """.split()
)
"""Nouns whose from-phrase names the one who acts ("a request from X")."""

NOT_EVENTS = frozenset(
    """
    address access alert coalition comment conference concern conviction crossing convoy custody
    damage development disaster event forum grant hostility incident leadership membership movement
    notice provision report remark rule settlement session speech stand start statement supply
    transportation wreckage order memorandum trigger error mistake beginning alliance audience
    broadcast communique contact crisis disagreement exchange garrison governance grip mishap
    occurrence protocol review trial understanding undertaking roadblock symposium poll hold run
    ruin service end testimony assessment survey
    """.split()
)
"""Nouns of the action vocabulary that alone seldom tell an event."""

VIOLENT = ("ASSAULT", "INVADE", "DESTROY", "KILL", "INJURE")
GENERIC = frozenset(
    "action activity attempt campaign drill effort exercise mission operation".split()
)
"""Event nouns too wide to tell by themselves what is done."""

PARTITIVES = frozenset(
    """
    array barrage batch bout couple dozen few group handful host hundred lot majority million number
    pair part portion range round series spate string succession sort thousand type variety wave day
    week month kind plenty several ten score volley hail ton tonne kilogram truckload worth team
    contingent total
    """.split()
)
"""Nouns that measure what their of-phrase names ("a number of strikes")."""

ACTING = frozenset({"Person", "Organization", "Country", "Group", "Vehicle"})
ON = frozenset({"on", "against", "upon", "at", "into", "onto", "towards", "toward"})
JOINT = ("CONSULT", "COOPERATE", "ESTABLISH_TIES", "BREAK_TIES", "SIGN")
SILENT_TYPES = frozenset({"SAY", "AFFILIATED_WITH", "OCCUR"})
"""Types of events that nouns only name in passing."""


class Sides(NamedTuple):
    """Who does and who suffers what a noun tells, and the words that are used up by that."""

    actor: Argument | None
    target: Argument | None
    used: frozenset[int]


@cache
def _verbs() -> dict[str, str]:
    pairs = (pair.split("=") for pair in VERBS.split())
    return {noun: verb for noun, verb in pairs}


def counted(scene: Scene, noun: int) -> int:
    """Return the noun that a measure word counts ("strikes" in "a number of strikes")."""
    tree = scene.tree
    word = tree.words[noun]
    if word.lemma in PARTITIVES:
        for child in tree.children(noun, "nmod"):
            if tree.marker(child.index) == "of":
                return counted(scene, child.index)
    return noun


def event_of(scene: Scene, noun: int) -> str:
    """Return the event type that a noun names in its place, "" for none."""
    word = scene.tree.words[noun]
    if word.upos not in ("NOUN", "VERB") and not (word.upos == "PROPN" and word.lower == word.text):
        return ""
    named = of_compound(scene.tree, noun) or by_kind(scene.tree, noun)
    whole = noun_type(compound_lemma(scene.tree, noun))
    return noun_type(named) or whole or under_fire(scene.tree, word)


def tells_event(scene: Scene, noun: int) -> bool:
    """Whether a noun by itself tells that something happened ("airstrike", not "leadership")."""
    kind = event_of(scene, noun)
    word = scene.tree.words[noun]
    return bool(kind) and kind not in SILENT_TYPES and word.lemma not in NOT_EVENTS


def verb_of(scene: Scene, noun: int) -> str:
    """Return the verb that an event noun stands for, the noun itself where none is listed.

    A compound that is another kind of event than its last noun ("space flight") keeps its words.
    """
    word = scene.tree.words[noun]
    named = by_kind(scene.tree, noun)
    if named:
        return _verbs().get(named, named)
    if not noun_type(compound_lemma(scene.tree, noun)) and under_fire(scene.tree, word):
        return {"SHOOT": "fire on"}.get(under_fire(scene.tree, word), "criticise")
    whole = compound_lemma(scene.tree, noun)
    if word.lemma in _verbs() and noun_type(whole) in (noun_type(word.lemma), ""):
        return _verbs()[word.lemma]
    parts = whole.split(" ")
    for start in range(len(parts) - 1):
        longer, shorter = " ".join(parts[start:]), " ".join(parts[start + 1 :])
        if noun_type(longer) != noun_type(shorter):
            alike = related(noun_type(longer), noun_type(word.lemma))
            return _verbs().get(word.lemma, word.lemma) if alike else longer
    return _verbs().get(word.lemma, word.lemma)


def sides(scene: Scene, noun: int) -> Sides:
    """Return who does what an event noun tells, and to whom, from the words that depend on it."""
    tree = scene.tree
    word = tree.words[noun]
    actor: Argument | None = None
    target: Argument | None = None
    used: set[int] = set()
    near = tree.children(noun)
    near += hung_too_high(tree, word, word.lemma in MUTUAL)
    whole = [child for child in near if child.lemma not in PARTITIVES]
    near += [below for child in whole for below in hung_too_low(scene, child)]
    for rule in SIDE_RULES:
        for child in reversed(near) if rule is origin_modifier else near:
            if child.index in used or child.index not in scene.phrases:
                continue
            side = rule(scene, word, child, target is not None)
            if side == "actor" and actor is None:
                actor = Argument(child.index, (rule.__name__,), SURE[rule.__name__])
            elif side == "target" and target is None:
                target = Argument(child.index, (rule.__name__,), SURE[rule.__name__])
            else:
                continue
            used.add(child.index)
    return Sides(actor, target, frozenset(used))


def by_phrase(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """ "By", and after requests and the like "from" or "on the part of", names the actor."""
    if child.dep not in ("nmod", "obl", "obl:agent") or _timed(scene, child):
        return ""
    marker = scene.tree.marker(child.index)
    told = noun.lemma in SPOKEN or scene.tree.marker(noun.index) == "under"
    return "actor" if marker == "by" or (marker == "from" and told) else ""


def between_phrase(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """ "Between X and Y" names two sides, the first as actor and the second as target."""
    if child.dep != "nmod" or scene.tree.marker(child.index) != "between":
        return ""
    joint = any(is_a(event_of(scene, noun.index), each) for each in JOINT)
    joint = joint and scene.tree.child(child.index, "conj") is not None
    return "actor" if joint or noun.lemma in MUTUAL else ""


def against_phrase(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """ "On", "against" and the like name the target of an event, "with" the other side of one."""
    if child.dep not in ("nmod", "obl") or _timed(scene, child):
        return ""
    marker = scene.tree.marker(child.index)
    lemma = noun.lemma
    if marker in ("against", "upon") or (marker == "among" and lemma in lexicon.SUFFERED):
        return "target"
    if marker == "into" and lemma in lexicon.INQUIRIES:
        return "target"
    kind = event_of(scene, noun.index)
    if marker in ON or (marker == "over" and (lemma == "control" or is_a(kind, "AIRSTRIKE"))):
        if is_a(kind, "EXPLODE") and child.lemma in lexicon.SPOTS:
            return ""
        spoken = (
            lemma in MUTUAL
            or lemma in SPOKEN
            or lemma in lexicon.SUFFERED
            or (marker in ("into", "at") and _calm(scene, noun))
        )
        return "" if spoken else "target"
    if marker == "with":
        return "target" if lemma in MUTUAL and child.lemma not in lexicon.MEANS else ""
    if marker in ("to", "for"):
        takes = lemma in lexicon.TAKES_TO if marker == "to" else lemma in lexicon.TAKES_FOR
        return "target" if takes else ""
    return "target" if marker == "from" and lemma in lexicon.TAKES_FROM else ""


def of_phrase(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """ "Of" names the target, or the actor after nouns like "withdrawal" and "request"."""
    if child.dep != "nmod" or scene.tree.marker(child.index) != "of" or _timed(scene, child):
        return ""
    if noun.lemma in lexicon.SCENES or noun.lemma in MUTUAL:
        return ""
    kind = scene.phrases[child.index].mention.kind
    marker = scene.tree.marker(noun.index)
    held = noun.lemma == "control" and kind in ("Place", "Country", "Facility")
    if noun.lemma == "control" and marker == "under":
        return "actor"
    if noun.lemma not in DONE_BY_OF or held or (noun.lemma, marker) == ("support", "in"):
        return "target"
    if _hostile(scene, noun) and (kind not in ACTING or kind == "Person"):
        return "target" if kind == "Place" else ""
    return "actor" if kind in ACTING or child.upos in ("PROPN", "PRON") else ""


def possessor(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """A possessor acts ("Russia's bombing"); beside "arrest" and the like it suffers."""
    if child.dep != "nmod:poss" or _timed(scene, child) or _stage(noun, targeted):
        return ""
    return "target" if noun.lemma in DONE_TO and not targeted else "actor"


def origin_modifier(scene: Scene, noun: Word, child: Word, targeted: bool) -> str:
    """A demonym, a proper noun or a group before the noun acts ("Russian", "rebel attack")."""
    if child.dep not in ("amod", "compound") or child.index > noun.index or _stage(noun, targeted):
        return ""
    if child.lemma in lexicon.WATCHING or _brokered(scene, child):
        return ""
    kind = scene.phrases[child.index].mention.kind
    if not kind and opens(child, scene.tree):
        return ""
    about = kind == "Country" and child.dep == "compound" and not adjectival(child)
    beside = scene.tree.words[child.index + 1].upos in ("NOUN", "PROPN")
    scene_only = beside and not targeted and noun.lemma in MUTUAL | lexicon.AT_PLACES
    if about and (scene_only or _calm(scene, noun) or _part_before(scene, child)):
        return ""
    if kind == "Country" and noun.lemma in ("coup", "bloodbath", "revolt"):
        return ""
    if child.lemma in lexicon.HELPLESS and _hostile(scene, noun):
        return "" if targeted else "target"
    if kind == "Place" and noun.lemma not in DONE_TO:
        hit = _hostile(scene, noun) and noun.lemma not in MUTUAL
        return "target" if hit and not targeted else ""
    if noun.lemma in DONE_TO and not targeted and kind not in ("Country",):
        return "target"
    return "actor" if kind in ("Country", "Organization", "Group", "Person", "") else ""


def _brokered(scene: Scene, child: Word) -> bool:
    """Whether a word before an event names who brought it about ("a Turkish brokered truce")."""
    behind = scene.tree.words[child.index + 1 : child.index + 2]
    return any(w.lower in ("brokered", "mediated", "sponsored") for w in behind)


def _stage(noun: Word, targeted: bool) -> bool:
    return noun.lemma in lexicon.SCENES and not targeted


def _part_before(scene: Scene, country: Word) -> bool:
    """Whether the word before a country says which part of it: "a central Syria attack"."""
    before = scene.tree.words[country.index - 1] if country.index else country
    return before.sentence == country.sentence and before.lower in lexicon.PARTS_OF_COUNTRY


def _hostile(scene: Scene, noun: Word) -> bool:
    return is_a(event_of(scene, noun.index), "ASSAULT")


def _calm(scene: Scene, noun: Word) -> bool:
    kind = event_of(scene, noun.index)
    return not (is_a(kind, "ASSAULT") or is_a(kind, "INVADE") or is_a(kind, "SHOOT"))


def _timed(scene: Scene, child: Word) -> bool:
    timed = scene.phrases[child.index].mention.kind in ("Time", "Quantity")
    words = ("world", "kind", "type", "sort", "nature", "scale", "magnitude")
    return timed or child.lemma in words or child.lemma in lexicon.PERIODS


SIDE_RULES = (by_phrase, between_phrase, against_phrase, of_phrase, possessor, origin_modifier)
SURE = {
    "by_phrase": 0.9,
    "between_phrase": 0.85,
    "against_phrase": 0.9,
    "of_phrase": 0.85,
    "possessor": 0.85,
    "origin_modifier": 0.8,
}
