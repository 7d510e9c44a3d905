import { type Gemeentecode, type Oin, type Uuid, datum } from '@schakel/domain';
import type { Aanbieder } from './aanbieder.domain.js';

/** Organisations of the demo: OINs of the test series 00000099, which nobody holds. */
const OPVANG_AMSTERDAM = '00000099000030010000' as Oin;
const OPVANG_ROTTERDAM = '00000099000030020000' as Oin;

const herkomst = { bron: 'verzonnen voor demo en tests', geldigVanaf: datum('2026-01-01') } as const;
const gewoon = {
  ...herkomst,
  capaciteit: 6,
  kinderenMax: 0,
  beveiligingsniveau: 'toezicht-altijd',
  geheimeLocatie: true,
  neemtOpZonderBsn: true,
  verblijfsgronden: [],
  specialisaties: [],
  talen: ['nl', 'en'],
  dagEnNacht: true,
} as const;
const amsterdam = {
  ...gewoon,
  organisatie: OPVANG_AMSTERDAM,
  veiligheidsregio: 'VR13',
  contractgemeente: '0363' as Gemeentecode,
} as const;
const rotterdam = {
  ...gewoon,
  organisatie: OPVANG_ROTTERDAM,
  veiligheidsregio: 'VR17',
  contractgemeente: '0599' as Gemeentecode,
} as const;

const aanbiederId = (nummer: number) => `0198c000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;

/** Synthetic directory for demo and specs. A municipality imports its own before a real person is referred. */
export const aanbieders: readonly Aanbieder[] = [
  {
    ...amsterdam,
    id: aanbiederId(101),
    geslachten: ['vrouw', 'anders'],
    kinderenMax: 4,
    naam: 'Fictieve Vrouwenopvang Amstelland',
    soort: 'vrouwenopvang',
    doelgroepen: ['vrouwen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...amsterdam,
    id: aanbiederId(102),
    geslachten: ['man'],
    naam: 'Fictieve Mannenopvang Amstelland',
    soort: 'mannenopvang',
    doelgroepen: ['mannen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...amsterdam,
    id: aanbiederId(103),
    geslachten: ['vrouw', 'man', 'anders'],
    naam: 'Fictieve Jeugdhulp Amstelland',
    soort: 'jeugdhulp-met-verblijf',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
  {
    ...amsterdam,
    id: aanbiederId(104),
    geslachten: ['vrouw', 'man', 'anders'],
    kinderenMax: 2,
    verblijfsgronden: ['f', 'h', 'k', 'geen'],
    specialisaties: ['omm'],
    naam: 'Fictieve COSM Noord',
    soort: 'cosm',
    doelgroepen: ['vrouwen', 'mannen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(201),
    geslachten: ['vrouw', 'anders'],
    kinderenMax: 4,
    naam: 'Fictieve Vrouwenopvang Rijnmond',
    soort: 'vrouwenopvang',
    doelgroepen: ['vrouwen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(202),
    geslachten: ['vrouw', 'man', 'anders'],
    naam: 'Fictieve Maatschappelijke Opvang Rijnmond',
    soort: 'maatschappelijke-opvang',
    doelgroepen: ['vrouwen', 'mannen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(203),
    geslachten: ['vrouw', 'man', 'anders'],
    naam: 'Fictieve Jeugdhulp Rijnmond',
    soort: 'jeugdhulp-met-verblijf',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
  {
    ...rotterdam,
    id: aanbiederId(204),
    geslachten: ['vrouw', 'man', 'anders'],
    naam: 'Fictieve Beschermde Opvang Rijnmond',
    soort: 'beschermde-opvang-amv',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
];
