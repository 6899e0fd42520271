"""Words that change the factuality of what stands below them, as tables by effect.

After FactBank (Saurí and Pustejovsky, 2009) and the implicative classes of Karttunen (1971, 2012)
and of Nairn, Condoravdi and Karttunen (2006).
"""

from __future__ import annotations

NEGATIVE_VERBS = frozenset(
    """
    fail refuse decline avoid prevent forget neglect omit refrain abstain deter forbid
    prohibit ban bar block lack miss escape thwart foil avert forestall
    preclude prevent hinder impede disallow discourage renounce abandon forgo forsake cancel
    suspend postpone withhold scrap shelve desist deny refute dismiss reject rule
    """.split()
)
# What one stops doing, one does no longer.
ENDING_VERBS = frozenset("stop halt cease quit pause discontinue suspend".split())
# What one gives up of one's own: "withdrew its support".
GIVING_UP = frozenset("end drop withdraw freeze".split())
NEGATIVE_NOUNS = frozenset(
    """
    failure refusal inability absence lack avoidance prevention cancellation ban denial
    rejection unwillingness reluctance
    """.split()
)
NEGATIVE_ADJECTIVES = frozenset(
    "unable unwilling reluctant impossible unlikely untrue false incapable wrong".split()
)
HINDERING = frozenset(
    """
    prevent stop keep bar ban block deter discourage dissuade prohibit exclude hinder restrain
    refrain abstain desist protect save spare
    """.split()
)
DECIDING = frozenset("decide vote choose rule argue opt warn advise caution counsel".split())
PLAIN_ADJECTIVES = frozenset("clear certain sure evident obvious known apparent".split())
POSITIVE_VERBS = frozenset(
    """
    use remain prove stay turn rise live wait see hear find know suppose claim report say need
    manage succeed begin start continue keep proceed go get help bother dare happen force
    enable cause let make come resume serve act prompt lead drive compel oblige
    """.split()
)
# What one was forced to do or managed to do, one did.
IMPLYING = frozenset(
    "manage force compel oblige drive begin start continue keep proceed resume bother dare".split()
)
# What one keeps doing, one does.
KEEPING = frozenset("continue keep proceed".split())
COMPELLING = frozenset("force compel oblige".split())
PRESSING = frozenset(
    "press pressure push urge ask order tell instruct persuade convince encourage lobby".split()
)
TURNING = frozenset("flee rise grow go emerge evolve turn return escape".split())
INTENDED_VERBS = frozenset(
    """
    plan intend want hope aim wish seek try attempt prepare mean desire aspire long yearn
    strive endeavour endeavor vow pledge promise swear threaten undertake commit agree offer
    volunteer consider contemplate propose decide resolve need like love prefer choose opt
    scheme plot conspire vie struggle work mull rush
    """.split()
)
INTENDED_NOUNS = frozenset(
    """
    plan intention intent wish desire hope aim goal objective attempt bid effort threat
    pledge vow promise commitment proposal decision willingness readiness purpose ambition
    preparation offer will agreement determination plot scheme opportunity way time chance
    need reason power right ability capacity capability mandate authority
    """.split()
)
INTENDED_ADJECTIVES = frozenset(
    "ready prepared willing eager keen determined due set bound poised happy free able".split()
)
REQUESTED_VERBS = frozenset(
    """
    order ask urge demand call request command instruct tell require beg implore press
    appeal encourage invite advise direct recommend authorize authorise allow permit
    """.split()
)
REQUESTED_NOUNS = frozenset(
    """
    order request demand call appeal plea instruction recommendation permission
    authorization authorisation approval obligation
    """.split()
)
PROBABLE_VERBS = frozenset(
    "seem appear believe think suspect presume assume expect tend look threaten".split()
)
PROBABLE_ADJECTIVES = frozenset(
    "likely probable apparent suspected presumed presumable expected reported".split()
)
NECESSARY_ADJECTIVES = frozenset("vital essential imperative necessary crucial urgent".split())
# What is felt about is taken for granted: "no one was shocked that they left".
FELT_ADJECTIVES = frozenset(
    """
    shocked surprised sorry glad happy proud angry outraged pleased disappointed
    upset shocking surprising regrettable unfortunate tragic odd strange ironic
    """.split()
)
ENOUGH_ADJECTIVES = frozenset("sufficient enough adequate insufficient inadequate".split())
CANCELLED_ADJECTIVES = frozenset(
    """
    cancelled canceled aborted failed foiled thwarted averted prevented abortive unsuccessful
    """.split()
)
CANCELLING = frozenset(
    "prevent avert avoid foil thwart forestall cancel deny scrap shelve abort".split()
)
FOILING = frozenset("foil thwart".split())
# What one is against doing.
OPPOSED_TO = frozenset("resistance opposition objection aversion".split())
# "A failed offensive" came about and failed.
BEATEN = frozenset("failed unsuccessful abortive".split())
RESISTING = frozenset(
    """
    resist reject oppose block thwart rebuff ignore abandon halt prevent foil dismiss spurn
    """.split()
)
CANCELLING_PHRASES = frozenset({"rule out", "call off"})
POSTPONING = frozenset("postpone delay defer reschedule".split())
# Behind these only an infinitive is open: "no reason to", but "the reason for the raid".
REASONS = frozenset("reason way time".split())
FEARFUL = frozenset("fear worry".split())
FEARFUL_ADJECTIVES = frozenset("afraid fearful wary scared frightened terrified".split())
FELT_VERBS = frozenset("like love hate dislike enjoy mind regret resent celebrate".split())
# What is worked for or got ready for is not there yet: "work towards a truce".
AIMED_AT = frozenset(
    tuple(pair.split(":"))
    for pair in """work:towards work:toward work:for strive:for prepare:for ready:for brace:for
    push:for press:for aim:for hope:for wait:for commit:to open:to lobby:for campaign:for
    wish:for plan:for seek:for vote:for agree:to work:on""".split()
)
BACKING = frozenset("support backing case pressure demand".split())
# Who did it, out of many: "the first to land", "the only one to".
CHOSEN = frozenset("first second third last latest next only one".split())
POSSIBLE_NOUNS = frozenset(
    """
    possibility risk danger fear worry chance likelihood prospect potential claim allegation
    accusation suspicion rumour rumor speculation suggestion theory
    """.split()
)
GOVERNING_NOUNS = NEGATIVE_NOUNS | INTENDED_NOUNS | REQUESTED_NOUNS | POSSIBLE_NOUNS
POSSIBLE_ADJECTIVES = frozenset("possible potential alleged suspected purported claimed".split())
PLANNED_ADJECTIVES = frozenset(
    """
    planned future imminent impending intended proposed threatened attempted upcoming
    scheduled prospective looming hypothetical further
    """.split()
)
POSSIBLE_ADVERBS = frozenset("possibly perhaps maybe potentially conceivably allegedly".split())
APPROXIMATE = frozenset("nearly almost virtually practically".split())
MULTIPLYING = frozenset("double triple quadruple halve".split())
OPEN_ADJECTIVES = frozenset("unclear doubtful uncertain unknown".split())
PROBABLE_ADVERBS = frozenset(
    """
    probably likely presumably apparently seemingly reportedly supposedly purportedly
    evidently ostensibly almost
    """.split()
)
FACTIVE = frozenset(
    """
    know realize realise recognize recognise learn see find discover understand remember
    notice observe regret acknowledge admit reveal confirm forget
    """.split()
)
WEAK_SAYING = frozenset(
    """
    suggest hint imply indicate estimate predict forecast speculate theorize theorise
    hypothesize postulate posit project assess reckon signal insinuate
    """.split()
)
WISHES = frozenset("hope wish want dream desire prefer".split())
FEARS = frozenset("fear worry".split())
LIGHT_VERBS = frozenset(
    """
    conduct carry make launch stage perform do mount execute undertake commit have give take
    wage open deliver hold order announce see be
    """.split()
)
CONDITIONS = frozenset({"if", "unless", "lest", "provided", "assuming", "supposing"})
WITHOUT = frozenset({"without", "instead of", "rather than", "short of", "far from"})
# In what one gives or has stands what it is for: "gave no proof to back the claim".
SUPPLYING = frozenset("provide offer give present produce show have find supply cite".split())
HYPOTHESES = frozenset("scenario hypothesis possibility theory option explanation guess".split())
TELLING = frozenset("suggest claim say allege indicate assert imply state".split())
TOLD = frozenset("report claim allegation rumor rumour statement account news assertion".split())
# Behind these "to causing" tells what was done.
DONE_TO = frozenset(
    "addition guilty plead admit confess lead contribute resort prior due owe key".split()
)
ENDINGS = frozenset("cessation end halt stop".split())
TALKS = frozenset("talk discussion negotiation debate dialogue consultation".split())
KINDS = frozenset("kind sort form type".split())
