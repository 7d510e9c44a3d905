import type { BrpTabel } from './brp-tabel.js';
import { tabelregels } from './tabelregels.js';

/**
 * Tabel 34, countries and territories: all that hold, and of those that ended the ones in which people now living may be born. Codes, days
 * and ISO codes were read in a public copy of the national tables of about 2016; later names, and all successors, are from memory. To be
 * replaced by an import of what RvIG publishes.
 */
export const TABEL_34: BrpTabel = {
  nummer: '34',
  naam: 'Landentabel',
  bron: 'RvIG, Landelijke tabellen, tabel 34 (openbaar afschrift)',
  graad: 'secundair',
  voorlopig: true,
  rijen: tabelregels(`
0000|Onbekend
5001|Canada|18670701||CA
5002|Frankrijk|||FR
5003|Zwitserland|||CH
5004|Rhodesië|19651111|19790601||8031
5005|Malawi|19640706||MW
5006|Cuba|||CU
5007|Suriname|||SR
5008|Tunesië|||TN
5009|Oostenrijk|||AT
5010|België|||BE
5011|Botswana|19660930||BW
5012|Iran|||IR
5013|Nieuw-Zeeland|||NZ
5014|Zuid-Afrika|||ZA
5015|Denemarken|||DK
5016|Noord-Jemen||19900522||5048
5017|Hongarije|||HU
5018|Saoedi-Arabië|||SA
5019|Liberia|18470726||LR
5020|Ethiopië|||ET
5021|Chili|||CL
5022|Marokko|||MA
5023|Togo|||TG
5024|Ghana|19570306||GH
5025|Laos|||LA
5026|Angola|||AO
5027|Filipijnen|||PH
5028|Zambia|19641024||ZM
5029|Mali|19600620||ML
5030|Ivoorkust|||CI
5031|Burma||19890618||5047
5032|Monaco|||MC
5033|Colombia|||CO
5034|Albanië|||AL
5035|Kameroen|19600101||CM
5036|Zuid-Vietnam||19760702||8024
5037|Singapore|||SG
5038|Paraguay|||PY
5039|Zweden|||SE
5040|Cyprus|||CY
5042|Brunei|||BN
5043|Irak|||IQ
5044|Mauritius|||MU
5045|Vaticaanstad|19290211||VA
5047|Myanmar|19890618||MM
5048|Jemen|19900522||YE
5049|Slovenië|19920115||SI
5050|Zaïre|19711027|19970715||6069
5051|Kroatië|19920115||HR
5052|Taiwan|||TW
5053|Rusland|19911231||RU
5054|Armenië|19911231||AM
5055|Ascension
5056|Azoren
5057|Bahrein|||BH
5058|Bhutan|||BT
5060|Comoren|||KM
5061|Falklandeilanden|||FK
5062|Frans-Guyana|||GF
5065|Groenland|||GL
5066|Guadeloupe|||GP
5068|Macau||19991220|MO|6022
5069|Martinique|||MQ
5070|Mozambique|19750625||MZ
5071|Pitcairneilanden|||PN
5072|Guinee-Bissau|||GW
5073|Réunion|||RE
5074|Saint Pierre en Miquelon|||PM
5076|Tonga|||TO
5077|Wallis en Futuna|||WF
5078|Zuidwest-Afrika||19900321||9023
5084|Mayotte|||YT
5092|Saint Vincent en de Grenadines|19791027||VC
5095|Aruba|19860101||AW
5096|Burkina Faso|19840804||BF
5097|Azerbeidzjan|19911231||AZ
5098|Belarus|19911231||BY
5099|Kazachstan|19911231||KZ
5100|Noord-Macedonië|19930419||MK
5101|Timor Leste|20020520||TL
5102|Servië en Montenegro|20030204|20060603||5103 5104
5103|Servië|20060603||RS
5104|Montenegro|20060603||ME
5105|Kosovo|20080217
5106|Bonaire|20101010||BQ
5107|Curaçao|20101010||CW
5108|Saba|20101010||BQ
5109|Sint Eustatius|20101010||BQ
5110|Sint Maarten|20101010||SX
5111|Zuid-Soedan|20110709||SS
6000|Moldavië|19911231||MD
6001|Burundi|19620701||BI
6002|Finland|||FI
6003|Griekenland|||GR
6004|Guatemala|||GT
6005|Nigeria|||NG
6006|Libië|||LY
6007|Ierland|||IE
6008|Brazilië|||BR
6009|Rwanda|19620701||RW
6010|Venezuela|||VE
6011|IJsland|||IS
6012|Liechtenstein|||LI
6013|Somalië|19600701||SO
6014|Verenigde Staten van Amerika|||US
6015|Bolivia|||BO
6016|Australië|||AU
6017|Jamaica|||JM
6018|Luxemburg|||LU
6019|Tsjaad|||TD
6020|Mauritanië|||MR
6021|Kirgizië|19911231||KG
6022|China|||CN
6023|Afghanistan|||AF
6024|Indonesië|19491227||ID
6025|Guyana|19660526||GY
6027|Noorwegen|||NO
6028|San Marino|||SM
6029|Duitsland||19910601||9089
6030|Nederland|||NL
6031|Cambodja|||KH
6032|Fiji|||FJ
6033|Bahama's|||BS
6034|Israël|19480514||IL
6035|Nepal|||NP
6036|Zuid-Korea|||KR
6037|Spanje|||ES
6038|Oekraïne|19911231||UA
6039|Groot-Brittannië|||GB
6040|Niger|||NE
6041|Haïti|||HT
6042|Jordanië|||JO
6043|Turkije|||TR
6044|Trinidad en Tobago|||TT
6045|Joegoslavië||19960601||5049 5051 5100 5103 5104 5105 6065
6046|Opper-Volta||19840804||5096
6047|Algerije|||DZ
6048|Gabon|||GA
6049|Noord-Korea|19450906||KP
6050|Oezbekistan|19911231||UZ
6051|Sierra Leone|||SL
6053|Canarische Eilanden
6054|Frans-Polynesië|||PF
6055|Gibraltar|||GI
6057|Tadzjikistan|19911231||TJ
6059|São Tomé en Principe|||ST
6060|Sint-Helena|||SH
6061|Tristan Da Cunha
6062|West-Samoa||19970704||7053
6063|Turkmenistan|19911231||TM
6064|Georgië|19911231||GE
6065|Bosnië-Herzegovina|19920406||BA
6066|Tsjechië|19930101||CZ
6067|Slowakije|19930101||SK
6068|Federale Republiek Joegoslavië|19920427|20040201||5103 5104 5105
6069|Democratische Republiek Congo|19970517||CD
7001|Uganda|||UG
7002|Kenya|19631212||KE
7003|Malta|||MT
7004|Barbados|||BB
7005|Andorra|||AD
7006|Mexico|||MX
7007|Costa Rica|||CR
7008|Gambia|||GM
7009|Syrië|||SY
7011|Nederlandse Antillen||20101010||5106 5107 5108 5109 5110
7012|Zuid-Jemen|19671127|19900522||5048
7014|Egypte|||EG
7015|Argentinië|||AR
7016|Lesotho|19661004||LS
7017|Honduras|||HN
7018|Nicaragua|||NI
7020|Pakistan|||PK
7021|Senegal|||SN
7024|Bulgarije|||BG
7026|Maleisië|19630916||MY
7027|Dominicaanse Republiek|||DO
7028|Polen|||PL
7030|Britse Maagdeneilanden|||VG
7031|Tanzania|19640427||TZ
7032|El Salvador|||SV
7033|Sri Lanka|19720522||LK
7034|Soedan|||SD
7035|Japan|||JP
7036|Hongkong||19970701|HK|6022
7037|Panama|||PA
7038|Uruguay|||UY
7039|Ecuador|||EC
7040|Guinee|||GN
7041|Maldiven|||MV
7042|Thailand|||TH
7043|Libanon|||LB
7044|Italië|||IT
7045|Koeweit|||KW
7046|India|||IN
7047|Roemenië|||RO
7048|Tsjecho-Slowakije||19930101||6066 6067
7049|Peru|||PE
7050|Portugal|||PT
7051|Oman|19700809||OM
7052|Mongolië|||MN
7053|Samoa|19970704||WS
7054|Verenigde Arabische Emiraten|19711202||AE
7055|Tibet
7057|Nauru|||NR
7058|Nederlands Nieuw-Guinea||19621001||6024
7064|Letland|19181118||LV
7065|Estland|||EE
7066|Litouwen|19180216||LT
7084|Bangladesh|19711216||BD
7085|Duitse Democratische Republiek|19491007|19901003||9089
7087|Madeira-eilanden
7088|Amerikaanse Maagdeneilanden|||VI
7091|Spaanse Sahara||19760226||9093
7092|Caymaneilanden|||KY
7095|Brits Antarctisch Territorium
7096|Brits Indische Oceaanterritorium|||IO
7097|Cookeilanden|||CK
7098|Tokelau|||TK
7099|Nieuw-Caledonië|||NC
8001|Guam|||GU
8002|Amerikaans-Samoa|||AS
8003|Midway
8005|Wake
8008|Grenada|||GD
8009|Marianen|||MP
8012|Christmaseiland|||CX
8013|Cocoseilanden|||CC
8014|Faeröer|||FO
8015|Montserrat|||MS
8016|Norfolk|||NF
8017|Belize|||BZ
8019|Turks- en Caicoseilanden|||TC
8020|Puerto Rico|||PR
8021|Papoea-Nieuw-Guinea|19750916||PG
8022|Salomonseilanden|19780707||SB
8023|Benin|19751130||BJ
8024|Vietnam|||VN
8025|Kaapverdië|||CV
8026|Seychellen|||SC
8027|Kiribati|19790712||KI
8028|Tuvalu|19751001||TV
8029|Saint Lucia|||LC
8030|Dominica|||DM
8031|Zimbabwe|19790601||ZW
8034|Kanaaleilanden
8035|Man|||IM
8036|Anguilla|||AI
8037|Saint Kitts en Nevis|||KN
8044|Palau|19941001||PW
8045|Antigua en Barbuda|19811101||AG
9003|Eritrea|||ER
9008|Congo|19600815||CG
9009|Congo-Kinshasa||19711027||5050
9010|Madagaskar|||MG
9023|Namibië|19680131||NA
9030|Nederlands-Indië||19491227||6024
9036|Eswatini|||SZ
9037|Qatar|||QA
9043|Equatoriaal-Guinea|||GQ
9048|Bermuda|||BM
9049|Sovjet-Unie|19171107|19911231||5053 5054 5097 5098 5099 6000 6021 6038 6050 6057 6063 6064 7064 7065 7066
9052|Ceylon||19720522||7033
9056|Marshalleilanden|||MH
9086|Centraal-Afrikaanse Republiek|||CF
9087|Djibouti|19770627||DJ
9089|Bondsrepubliek Duitsland|19490801||DE
9090|Vanuatu|19800730||VU
9091|Niue|||NU
9093|Westelijke Sahara|19760226||EH
9094|Micronesia|||FM
9095|Svalbardeilanden|||SJ
9999|Internationaal gebied
7060|Palestina||19480514
`),
};
