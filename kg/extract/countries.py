"""Names under which states and territories appear in the news (after GeoNames, CC BY 4.0)."""

from __future__ import annotations

from functools import cache

NAMES = """
abkhazia | afghanistan | albania | algeria | america | american samoa | andorra | angola |
anguilla | antarctica | antigua and barbuda | argentina | armenia | artsakh | aruba |
australia | austria | azerbaijan | bahamas | bahrain | bangladesh | barbados | belarus |
belgium | belize | benin | bermuda | bhutan | bolivia | bosnia | bosnia and herzegovina |
botswana | brazil | britain | british virgin islands | brunei | bulgaria | burkina faso |
burma | burundi | cabo verde | cambodia | cameroon | canada | cape verde | cayman islands |
central african republic | chad | chile | china | colombia | comoros | congo | cook islands |
costa rica | croatia | cuba | curacao | cyprus | czech republic | czechia | côte d'ivoire |
democratic republic of the congo | denmark | djibouti | dominica | dominican republic | dprk |
dr congo | drc | east germany | east timor | ecuador | egypt | el salvador | emirates |
england | equatorial guinea | eritrea | estonia | eswatini | ethiopia | falkland islands |
faroe islands | fiji | finland | france | french guiana | french polynesia | gabon | gambia |
georgia | germany | ghana | gibraltar | great britain | greece | greenland | grenada |
guadeloupe | guam | guatemala | guernsey | guinea | guinea-bissau | guyana | haiti | holland |
holy see | honduras | hong kong | hungary | iceland | india | indonesia | iran | iraq |
ireland | isle of man | israel | italy | ivory coast | jamaica | japan | jersey | jordan |
kazakhstan | kenya | kiribati | korea | kosovo | ksa | kurdistan | kuwait | kyrgyzstan | laos
| latvia | lebanon | lesotho | liberia | libya | liechtenstein | lithuania | luxembourg |
macao | macedonia | madagascar | malawi | malaysia | maldives | mali | malta | marshall
islands | martinique | mauritania | mauritius | mayotte | mexico | micronesia | moldova |
monaco | mongolia | montenegro | montserrat | morocco | mozambique | myanmar |
nagorno-karabakh | namibia | nauru | nepal | new caledonia | new zealand | nicaragua | niger |
nigeria | niue | north korea | north macedonia | northern mariana islands | norway | oman |
pakistan | palau | palestine | palestinian territory | panama | papua new guinea | paraguay |
people's republic of china | peru | philippines | pitcairn | poland | portugal | prc | puerto
rico | qatar | republic of korea | republic of the congo | reunion | romania | russia |
russian federation | rwanda | saint barthelemy | saint helena | saint kitts and nevis | saint
lucia | saint martin | saint pierre and miquelon | saint vincent and the grenadines | samoa |
san marino | sao tome and principe | saudi arabia | scotland | senegal | serbia | seychelles |
sierra leone | singapore | sint maarten | slovakia | slovenia | solomon islands | somalia |
somaliland | south africa | south korea | south ossetia | south sudan | soviet union | spain |
sri lanka | sudan | suriname | swaziland | sweden | switzerland | syria | taiwan | tajikistan
| tanzania | thailand | the netherlands | timor leste | togo | tokelau | tonga | transnistria
| trinidad and tobago | tunisia | turkey | turkiye | turkmenistan | turks and caicos islands |
tuvalu | türkiye | u.k. | u.s | u.s. | u.s.a. | uae | uganda | uk | ukraine | united arab
emirates | united kingdom | united states | uruguay | us | usa | ussr | uzbekistan | vanuatu |
vatican | vatican city | venezuela | vietnam | wales | west germany | western sahara | yemen |
yugoslavia | zambia | zimbabwe
"""


@cache
def countries() -> frozenset[str]:
    """Return the names in lower case."""
    return frozenset(" ".join(name.split()) for name in NAMES.split("|"))
