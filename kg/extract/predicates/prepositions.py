"""Which preposition brings in what a verb acts on: "withdraw from", "clash with", "fire at"."""

from __future__ import annotations

from kg.contradict.actions import vocabulary

TARGETS = """
withdraw:from retreat:from pull:from,of flee:from escape:from clash:with,against
fight:against,with,for battle:with,against,for struggle:against,with agree:to,on,with
talk:with,to,about meet:with speak:with,to,about communicate:with cooperate:with
coordinate:with negotiate:with collaborate:with ally:with side:with refer:to belong:to lead:to
lead:to respond:to react:to object:to contribute:to resort:to adhere:to stick:to commit:to
threaten:with retaliate:against,for rely:on,upon depend:on,upon focus:on insist:on
intervene:in,against interfere:in,with meddle:in participate:in engage:in result:in
lock:in embroil:in
succeed:in invest:in believe:in call:for,on,upon ask:for look:for,into,at search:for
push:for,into press:for campaign:for,against vote:for,against protest:against
demonstrate:against rally:against,for appeal:to,for apologise:for,to apologize:for,to
advance:on,into,toward,towards,to march:on,into,toward,to move:into,against,on cross:into
enter:into break:into,with,through spill:into roll:into go:after,against,into come:under,from
shoot:at,into fire:at,on,into,upon,toward,towards strike:at,against,inside hit:at,out,back
lash:out,at aim:at,for turn:to,against,on deal:with cope:with trade:with comply:with
disagree:with differ:with interact:with work:with,for stand:with,by,against join:in
take:over,from tend:to wait:for care:for account:for pay:for vouch:for prepare:for hope:for
complain:about,of,to warn:of,against,about dream:of consist:of think:of,about know:of,about
learn:of,about hear:of,about approve:of accuse:of dispose:of rid:of boast:of,about
suffer:from benefit:from recover:from abstain:from refrain:from profit:from resign:from
defect:to,from surrender:to bow:to yield:to give:in,to cede:to hand:over testify:against,to
conspire:against plot:against discriminate:against act:against,on rule:on,over,against
govern:over preside:over clamp:on crack:on seize:on spy:on encroach:on infringe:on impinge:on
impact:on land:in,on fly:over,to return:to travel:to arrive:in,at visit:to depart:from
amount:to leave:for head:to,for,toward,towards travel:to,into
"""
TARGET_PAIRS = frozenset(
    (entry.split(":")[0], marker)
    for entry in TARGETS.split()
    for marker in entry.split(":")[1].split(",")
)
JOINED = frozenset(
    """call for|call on|ask for|come under|deal with|embroil in|engage in|go after|lock in|look for|
    fight for|battle for
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)


def rank(verb: str, lemma: str, marker: str, kind: str) -> int:
    """How well a preposition brings in the target of a verb: 1 best, 0 not at all."""
    if not marker or (marker == "with" and kind in ("Weapon", "Object", "Vehicle", "Abstract")):
        return 0
    if marker == "after" and kind in ("Event", "Abstract"):
        return 0
    if f"{lemma} {marker}" in vocabulary().verbs:
        return 1
    if (verb, marker) in TARGET_PAIRS:
        return 2
    if marker in ("against", "upon"):
        return 3
    if marker in ("at", "on") and kind in ("Person", "Group", "Organization", "Vehicle"):
        return 4
    return 0
