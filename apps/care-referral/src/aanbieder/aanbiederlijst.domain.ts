import { type Oin, type Uuid, datum } from '@schakel/domain';
import type { Aanbieder } from './aanbieder.domain.js';

/** Organisations of the demo: OINs of the test series 00000099, which nobody holds. */
const OPVANG_AMSTERDAM = '00000099000030010000' as Oin;
const OPVANG_ROTTERDAM = '00000099000030020000' as Oin;

const herkomst = { bron: 'verzonnen voor demo en tests', geldigVanaf: datum('2026-01-01') } as const;
const amsterdam = { ...herkomst, organisatie: OPVANG_AMSTERDAM, veiligheidsregio: 'VR13' } as const;
const rotterdam = { ...herkomst, organisatie: OPVANG_ROTTERDAM, veiligheidsregio: 'VR17' } as const;

const aanbiederId = (nummer: number) => `0198c000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;

/** Synthetic directory of providers. A municipality's own directory takes its place before a real person is referred. */
export const aanbieders: readonly Aanbieder[] = [
  {
    ...amsterdam,
    id: aanbiederId(101),
    naam: 'Fictieve Vrouwenopvang Amstelland',
    soort: 'vrouwenopvang',
    doelgroepen: ['vrouwen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...amsterdam,
    id: aanbiederId(102),
    naam: 'Fictieve Mannenopvang Amstelland',
    soort: 'mannenopvang',
    doelgroepen: ['mannen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...amsterdam,
    id: aanbiederId(103),
    naam: 'Fictieve Jeugdhulp Amstelland',
    soort: 'jeugdhulp-met-verblijf',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
  {
    ...amsterdam,
    id: aanbiederId(104),
    naam: 'Fictieve COSM Noord',
    soort: 'cosm',
    doelgroepen: ['vrouwen', 'mannen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(201),
    naam: 'Fictieve Vrouwenopvang Rijnmond',
    soort: 'vrouwenopvang',
    doelgroepen: ['vrouwen', 'gezinnen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(202),
    naam: 'Fictieve Maatschappelijke Opvang Rijnmond',
    soort: 'maatschappelijke-opvang',
    doelgroepen: ['vrouwen', 'mannen'],
    leeftijdsgroepen: ['volwassen'],
  },
  {
    ...rotterdam,
    id: aanbiederId(203),
    naam: 'Fictieve Jeugdhulp Rijnmond',
    soort: 'jeugdhulp-met-verblijf',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
  {
    ...rotterdam,
    id: aanbiederId(204),
    naam: 'Fictieve Beschermde Opvang Rijnmond',
    soort: 'beschermde-opvang-amv',
    doelgroepen: ['jongeren'],
    leeftijdsgroepen: ['minderjarig'],
  },
];
