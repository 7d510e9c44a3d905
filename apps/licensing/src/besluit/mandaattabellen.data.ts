import { datum } from '@schakel/domain';
import type { Mandaattabel } from './mandaat.domain.js';

/**
 * Who signs what. A municipality's own table is a further entry with its code and the day it took effect; an older one stays, because
 * signatures name it. What no rule mandates stays with the authority itself: refusal on other grounds than the demands, withdrawal,
 * suspension, and whatever rests on the Wet Bibob.
 */
export const MANDAATTABELLEN: readonly Mandaattabel[] = [
  {
    versie: 'landelijk-2026.1',
    geldigVanaf: datum('2026-01-01'),
    bron: 'Awb art. 10:1 tot en met 10:3; Gemeentewet art. 174 en art. 160; te vervangen door het mandaatbesluit van de gemeente',
    graad: 'uit het hoofd',
    organen: {
      alcoholwetvergunning: 'burgemeester',
      exploitatievergunning: 'burgemeester',
      seksbedrijfvergunning: 'burgemeester',
      evenementenvergunning: 'burgemeester',
      speelautomatenvergunning: 'burgemeester',
      omgevingsvergunning: 'college',
      verhuurvergunning: 'college',
      huisvestingsvergunning: 'college',
      'andere-vergunning': 'college',
    },
    regels: [
      {
        naam: 'vergunningmedewerker-verleent-wat-aan-de-eisen-voldoet',
        vergunningsoorten: [
          'exploitatievergunning',
          'evenementenvergunning',
          'verhuurvergunning',
          'huisvestingsvergunning',
        ],
        uitkomsten: ['verleend', 'niet-behandeld'],
        rollen: ['vergunningmedewerker'],
      },
      {
        naam: 'jurist-tekent-verleningen-en-vaststelling-van-verval',
        vergunningsoorten: 'alle',
        uitkomsten: ['verleend', 'verleend-met-voorschriften', 'niet-behandeld', 'vervallen'],
        rollen: ['jurist'],
      },
      {
        naam: 'jurist-weigert-buiten-horeca-en-seksbedrijven',
        vergunningsoorten: [
          'evenementenvergunning',
          'omgevingsvergunning',
          'verhuurvergunning',
          'huisvestingsvergunning',
        ],
        uitkomsten: ['geweigerd'],
        rollen: ['jurist'],
      },
    ],
  },
];
