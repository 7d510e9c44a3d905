import { datum, type Herkomst } from '@schakel/domain';
import type { Wet } from './indeling.js';

/** A list of codes with what each stands for; `vervallen` may still occur in old messages and is not given out any more. */
export interface Codelijst extends Herkomst {
  readonly codes: Readonly<Record<string, string>>;
  readonly vervallen?: readonly string[];
}

/** iWmo and iJw release 3.2; the day on which release 3.2 came into force is from memory. */
const schema = (lijst: string): Herkomst => ({
  bron: `iWmo/iJw 3.2, basisschema 1.0.0 en codelijst ${lijst} (Zorginstituut Nederland)`,
  graad: 'gelezen',
});
const zonder = (bron: string, codes: string): Codelijst => ({
  ...schema(bron),
  codes: Object.fromEntries(codes.split(' ').map((code) => [code, code])),
});

/** Lists that are equal in both laws. */
export const codelijsten = {
  aanduidingWoonadres: { ...schema('NUM061'), codes: { AB: 'aan boord', BY: 'bij', TO: 'tegenover', WW: 'woonwagen' } },
  adresSoort: {
    ...schema('COD757'),
    codes: { '01': 'BRP-adres', '02': 'correspondentieadres', '03': 'verblijfadres', '04': 'tijdelijk verblijfadres' },
  },
  communicatievorm: {
    ...schema('COD747'),
    codes: { '1': 'tolk taal', '2': 'doventolk', '3': 'doofblindentolk' },
  },
  datumGebruik: {
    ...schema('COD170'),
    codes: { '1': 'dag onbekend', '2': 'dag en maand onbekend', '3': 'datum onbekend' },
  },
  eenheid: {
    ...schema('WJ756'),
    codes: {
      ...{ '01': 'minuut', '04': 'uur', '14': 'etmaal', '16': 'dagdeel (4 uur)' },
      ...{ '82': 'stuks (output)', '83': "euro's", '84': 'stuks (inspanning)' },
    },
  },
  frequentie: {
    ...schema('WMO757'),
    codes: { '1': 'per dag', '2': 'per week', '4': 'per maand', '6': 'totaal binnen de toewijzing' },
  },
  geslacht: { ...schema('COD046'), codes: { '0': 'onbekend', '1': 'mannelijk', '2': 'vrouwelijk' } },
  jaNee: { ...schema('COD260'), codes: { '1': 'ja', '2': 'nee' } },
  juridischeStatus: {
    ...schema('WJ232'),
    codes: {
      ...{ '01': 'rechterlijke machtiging', '02': 'rechterlijke machtiging op eigen verzoek' },
      ...{ '03': 'voorwaardelijk ontslag', '04': 'ondertoezichtstelling', '05': 'inbewaringstelling' },
      ...{ '11': 'terbeschikkingstelling', '12': 'strafrechtelijk, overig' },
    },
  },
  naamGebruik: {
    ...schema('COD700'),
    codes: {
      ...{ '1': 'eigen naam', '2': 'naam partner', '3': 'naam partner, dan eigen naam' },
      ...{ '4': 'eigen naam, dan naam partner', '5': 'pseudoniem', '6': 'niet-natuurlijk persoon' },
    },
  },
  redenAfwijzingVerzoek: {
    ...schema('WJ759'),
    codes: {
      ...{ '1': 'nieuwe aanvraag nodig', '2': 'past niet binnen budget', '3': 'geen contract' },
      ...{ '4': 'past niet binnen contract', '5': 'andere gemeente', '6': 'stapeling' },
      ...{ '7': 'inhoudelijk afgekeurd', '8': 'woonplaatsbeginsel', '9': 'leeftijdsgrens bereikt' },
    },
  },
  redenVerzoek: { ...schema('WJ758'), codes: { '1': 'andere cliëntsituatie', '2': 'ander zorgplan' } },
  redenWijziging: {
    ...schema('WMO002/JZ002'),
    codes: {
      ...{ '01': 'administratieve correctie (oud)', '02': 'cliënt overleden', '03': 'contractwijziging' },
      ...{ '04': 'verlenging', '05': 'verkorting', '06': 'uitstroom naar ander domein', '07': 'verhuizing' },
      ...{ '08': 'andere leveringsvorm', '09': 'andere aanbieder', '10': 'andere bekostiging' },
      ...{ '11': 'herindeling', '12': 'op initiatief van de aanbieder', '13': 'verwijderd' },
      '14': 'administratieve correctie',
    },
    vervallen: ['01'],
  },
  statusAanlevering: {
    ...schema('COD467'),
    codes: { '1': 'eerste aanlevering', '2': 'gewijzigd', '3': 'verwijderen', '9': 'niet van toepassing' },
  },
  typeVerwijzer: {
    ...schema('COD327'),
    codes: {
      ...{ '01': 'gemeente', '02': 'huisarts', '03': 'jeugdarts', '04': 'gecertificeerde instelling' },
      ...{ '05': 'medisch specialist', '06': 'zelfverwijzer', '08': 'rechter of officier van justitie' },
    },
  },
  verzoekAntwoord: { ...schema('WJ760'), codes: { '1': 'afgewezen', '2': 'in onderzoek' } },
  wettelijkeVertegenwoordiging: {
    ...schema('WJ003'),
    codes: { '06': 'voogdij', '07': 'bewind', '08': 'mentorschap', '09': 'curatele', '10': 'zaakwaarneming' },
  },
  soortRelatie: zonder('COD472', '03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25'),
  landCode: zonder(
    'ISO 3166-1 alpha-2',
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW',
  ),
} as const satisfies Readonly<Record<string, Codelijst>>;

const stop = { '02': 'overlijden', '20': 'tijdelijk beëindigd', '36': 'op initiatief van de gemeente' } as const;
const verderStop = {
  ...{ '37': 'wijzigingsverzoek', '38': 'overstap naar andere aanbieder', '39': 'uitstroom naar ander domein' },
} as const;

/** Why delivery ended (WMO588, JZ588). */
export const redenBeeindiging: Readonly<Record<Wet, Codelijst>> = {
  wmo: {
    ...schema('WMO588'),
    codes: {
      ...stop,
      ...{ '19': 'volgens plan', '21': 'eenzijdig door cliënt', '22': 'eenzijdig door aanbieder' },
      ...{ '23': 'voortijdig in overeenstemming', '31': 'verhuizing naar andere gemeente' },
      ...verderStop,
    },
  },
  jw: {
    ...schema('JZ588'),
    codes: {
      ...stop,
      ...{ '31': 'volgens plan', '32': 'eenzijdig door cliënt', '33': 'eenzijdig door aanbieder' },
      ...{ '34': 'voortijdig in overeenstemming', '35': 'externe omstandigheden' },
      ...verderStop,
    },
  },
};

/** Product categories (WMO020, JZ020). Shelter is 16, 17 and 18; this platform gives out no others under the Wmo. */
export const productCategorie: Readonly<Record<Wet, Codelijst>> = {
  wmo: {
    ...schema('WMO020'),
    codes: {
      ...{ '01': 'hulp bij het huishouden', '02': 'begeleiding', '03': 'persoonlijke verzorging' },
      ...{ '04': 'kortdurend verblijf', '05': 'woondiensten', '06': 'overige individuele ondersteuning' },
      ...{ '07': 'dagbesteding', '08': 'vervoerdiensten', '09': 'overige groepsgerichte ondersteuning' },
      ...{ '10': 'overige maatwerkarrangementen', '11': 'rolstoelen', '12': 'vervoervoorzieningen' },
      ...{ '13': 'woonvoorzieningen', '14': 'overige hulpmiddelen', '15': 'beschermd wonen' },
      ...{ '16': 'opvang', '17': 'spoedopvang', '18': 'overig beschermd wonen en opvang' },
    },
  },
  jw: {
    ...schema('JZ020'),
    codes: {
      ...{ '31': 'wijkteam (2015)', '32': 'ambulant bij aanbieder (2015)', '33': 'daghulp (2015)' },
      ...{ '34': 'in het netwerk (2015)', '35': 'pleegzorg (2015)', '36': 'gezinsgericht (2015)' },
      ...{ '37': 'gesloten plaatsing (2015)', '38': 'overig residentieel (2015)', '40': 'persoonlijke verzorging' },
      ...{ '41': 'dagbehandeling', '42': 'vervoerdiensten', '43': 'verblijf inclusief behandeling' },
      ...{ '44': 'verblijf exclusief behandeling', '45': 'ambulant', '46': 'crisis', '47': 'jeugdreclassering' },
      ...{ '48': 'jeugdbescherming', '49': 'preventief justitieel', '50': 'maatwerkarrangementen' },
      ...{ '51': 'generalistische basis-ggz', '52': 'specialistische ggz', '53': 'kindergeneeskunde' },
      ...{ '54': 'jeugd-ggz', '55': 'landelijk ingekocht' },
    },
  },
};

/** Products of shelter (list of 2016). A contract may name others; the first two positions are the category. */
export const opvangproducten: Codelijst = {
  bron: 'WMO021, productcodelijst 2016, volgens Bouwdie/iWMO2',
  graad: 'secundair',
  geldigVanaf: datum('2016-01-01'),
  codes: {
    ...{ '16001': 'opvang dak- en thuislozen', '16002': 'vrouwenopvang', '16A00': 'opvang' },
    ...{ '17001': 'crisisopvang', '17A00': 'spoedopvang', '18A00': 'overig beschermd wonen en opvang' },
  },
};
