"""Small closed lists of English words that the rules read; finer lists belong to resolution."""

from __future__ import annotations

TITLES = frozenset(
    """
    admiral advisor adviser aide ambassador analyst archbishop ayatollah bishop boss brigadier
    captain cardinal chairman chairperson chairwoman chancellor chief cleric co-founder colonel
    commander commandant commissioner congressman congresswoman consul correspondent coordinator
    dean delegate deputy dictator diplomat director doctor dr. dr economist editor emir emperor
    envoy ex-president expert founder gen. general governor head historian imam inspector
    journalist judge justice king lawmaker lawyer leader legislator lieutenant lt. lt maj. major
    marshal mayor militant minister mr mr. mrs mrs. ms ms. monarch mufti negotiator observer
    officer official ombudsman operative opposition-leader patriarch pope premier president
    priest prime-minister prince princess prof. professor prosecutor queen rapporteur reporter
    representative rep. researcher rev. secretary secretary-general sen. senator sergeant sgt.
    shah sheik sheikh sir soldier speaker spokesman spokesperson spokeswoman strategist sultan
    superintendent supporter treasurer tsar vice-president warlord
    adm. brig. capt. cmdr. col. cpl. gov. insp. pvt. supt.
    """.split()
)
"""Lower-case nouns that name an office, a rank or an occupation before a person's name."""

HONORIFICS = frozenset("mr mr. mrs mrs. ms ms. dr dr. doctor prof. professor sir prince".split())
"""Titles that name no body to belong to."""

CLASSES = frozenset(
    """
    administration agency airport army base bloc bridge camp channel city coalition company
    corporation council county crossing dam district faction front governorate group hospital
    island islands militia ministry monitor mountain mountains movement neighborhood neighbourhood
    network newspaper organisation organization party peninsula plant port prison province
    region republic river school state strait suburb territory town tribe university valley village
    website
    """.split()
)
"""Nouns after a proper name that only say what sort of thing bears it ("Homs province")."""

KIND_OF_LABEL = {
    "PERSON": "Person",
    "PER": "Person",
    "ORGANIZATION": "Organization",
    "ORG": "Organization",
    "PLACE": "Place",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Facility",
    "NORP": "Group",
    "EVENT": "Event",
    "TIME": "Time",
    "DATE": "Time",
    "OBJECT": "Object",
    "PRODUCT": "Object",
    "SUBSTANCE": "Object",
    "ANIMAL": "Object",
    "PLANT": "Object",
    "ABSTRACT": "Abstract",
    "LAW": "Abstract",
    "WORK_OF_ART": "Abstract",
    "LANGUAGE": "Abstract",
    "CARDINAL": "Quantity",
    "ORDINAL": "Quantity",
    "QUANTITY": "Quantity",
    "MONEY": "Quantity",
    "PERCENT": "Quantity",
}
"""Entity labels (GUM's ten, OntoNotes' for other pipelines) to the kinds of `Mention`."""

WEAPONS = frozenset(
    """
    ammunition artillery bomb bullet cannon chlorine device explosive flamethrower grenade gun
    gunfire howitzer ied knife landmine machete machinegun mine missile mortar munition napalm nuke
    phosphorus pistol projectile rifle rocket sarin shell shrapnel torpedo warhead weapon
    """.split()
)
VEHICLES = frozenset(
    """
    aircraft airliner airplane ambulance boat bomber bus car carrier convoy destroyer drone
    ferry fighter-bomber frigate gunboat gunship helicopter jet motorbike motorcycle plane ship
    submarine tank tanker train truck uav van vehicle vessel warplane warship
    """.split()
)
FACILITIES = frozenset(
    """
    airbase airfield airport bakery barracks base bridge building bunker bus-station cafe camp
    checkpoint church clinic consulate compound courthouse dam depot embassy factory headquarters
    home hospital hotel house kindergarten market mosque outpost palace pipeline plant port post
    prison refinery restaurant road runway school shelter shop silo site station synagogue temple
    tunnel university warehouse
    """.split()
)
GROUPS = frozenset(
    """
    activist affiliate army battalion brigade civilian coalition crowd extremist faction fighter
    force gang group guerrilla gunman insurgent islamist jihadist junta legion mercenary militant
    militia militiaman movement opposition paramilitary patrol people personnel policeman
    protester rebel refugee regime resident separatist settler side soldier squad terrorist tribe
    troop unit villager volunteer
    """.split()
)
FIGHTERS = frozenset(
    """
    army battalion brigade extremist fighter force guerrilla gunman insurgent islamist jihadi
    jihadist mercenary militant militia militiaman officer paramilitary policeman rebel sniper
    soldier terrorist troop
    """.split()
)
PEOPLE = frozenset(
    """
    baby boy bomber captive child citizen clergyman daughter detainee doctor driver family father
    girl hostage husband individual infant journalist kid man medic mother nurse patient
    pedestrian person pilot prisoner rescuer sniper son student suspect teacher victim wife woman
    worker
    """.split()
)
COUNTRIES = frozenset({"country", "nation", "homeland"})
PLACES = frozenset(
    """
    airspace area border capital city coast countryside desert district east enclave frontline
    governorate hill island neighborhood neighbourhood north outskirts peninsula province region
    river sea south square street suburb territory town valley village west zone
    """.split()
)
BODIES = frozenset(
    """
    administration agency bank bloc cabinet charity command committee company congress
    council court department government intelligence leadership military ministry navy
    observatory office organisation organization parliament party police presidency senate
    """.split()
)
PERIODS = frozenset(
    """
    afternoon century day decade dawn dusk evening fortnight hour midnight minute moment month
    morning night noon second time today tomorrow tonight week weekend year yesterday
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    """.split()
)

IRREGULARS = frozenset(
    """assailant attacker bomber extremist guerrilla gunman insurgent islamist jihadi jihadist
    militant rebel terrorist""".split()
)

PARTS_OF_COUNTRY = frozenset(
    """central coastal eastern inland north-east north-west northeast northeastern northern
    northwest northwestern rural south-east south-west southeast southeastern southern southwest
    southwestern western""".split()
)

INQUIRIES = frozenset("investigation inquiry enquiry probe research".split())
LYING = frozenset("dead killed wounded injured hurt missing".split())
"""How those are whom a bare number counts: "16 dead"."""
SUFFERED = frozenset("violation loss casualty death injury gain deal vote decision".split())
"""Nouns after which "on" tells on whose side or about what it happened."""

TAKES_TO = frozenset(
    """aid assistance threat visit warning response support challenge damage harm help opposition
    objection pledge promise resistance trip attention end injury delivery supply sale reply
    message invitation letter""".split()
)
TAKES_FOR = frozenset("support call request demand plea appeal hunt search help respect".split())
TAKES_FROM = frozenset(
    "withdrawal pullout pullback retreat departure expulsion escape exit".split()
)

HELPLESS = frozenset(
    """child civilian commuter evacuee hostage passenger patient pilgrim refugee resident shopper
    tourist villager worshiper worshipper""".split()
)
"""Who before the noun of an attack is never the one who attacks."""

PERSONAL = frozenset("i you he she me him her us we they them who whom himself herself".split())
PLURAL_PRONOUNS = frozenset(
    "we us they them our their ours theirs these those themselves ourselves both many several "
    "few others".split()
)

NOT_DEMONYMS = frozenset(
    "human urban suburban christian muslim islamic civilian partisan vegetarian humanitarian "
    "fish rich english-language northern southern eastern western central veteran median slovan "
    "authoritarian utilitarian pedestrian guardian multi semi anti foolish selfish mean clean "
    "equestrian anglican fresh harsh basic diplomatic domestic economic strategic sporadic ethnic "
    "public historic tragic dramatic specific traffic rash".split()
)
OTHER_DEMONYMS = frozenset(
    "afghan greek french dutch czech swiss thai welsh croat serb slovak uzbek kazakh kurd tajik "
    "turkmen tamil pashtun hutu tutsi arab arabic uyghur uighur basque".split()
)

MANNERS = frozenset(
    """basis behalf condition contrary day eve ground grounds hand occasion pretext purpose scale
    side""".split()
)
"""Nouns that after "on" tell how, why or when."""

SPOTS = frozenset("outskirts outskirt edge road highway street avenue square border".split())
"""Where something goes off without being aimed at it."""

MEANS = frozenset("aim eye view help support backing hope".split())
"""What something is done with that is no other side of it ("with an eye to a truce")."""

WATCHING = frozenset("observatory monitor watchdog correspondent reporter spokesman".split())
"""Who tells of attacks and makes none ("according to the Observatory heavy shelling hit")."""

SCENES = frozenset(
    """
    war violence conflict crisis revolution uprising insurgency unrest election referendum coup
    bloodbath
    """.split()
)
"""Nouns before which a demonym tells where and not who ("the Syrian conflict")."""
MONTHS = frozenset(
    """
    January February March April May June July August September October November December Jan Jan.
    Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov.
    Dec Dec.
    """.split()
)

DIRECTIVES = frozenset(
    """order call appeal demand warning plea instruction command directive ultimatum invitation
    urging injunction exhortation entreaty advice recommendation""".split()
)
"""Nouns whose infinitive somebody else is to carry out; who requests may want to act himself."""
AT_PLACES = frozenset("attack blast bomb bombing explosion massacre shooting violence".split())
"""Violence that a headline names by the country it happens in."""
KUNYAS = frozenset({"abu", "abou", "abo", "umm", "um", "oum"})
"""Words for "father of" and "mother of" that begin a name."""
