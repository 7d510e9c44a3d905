import {
  isOin,
  isUuid,
  type Datum,
  type Gemeentecode,
  type Oin,
  type Uuid,
  type Veiligheidsregiocode,
  type Veldfout,
} from '@schakel/domain';
import type { Aanbieder, Aanbodsoort, Doelgroep } from '../aanbieder/aanbieder.domain.js';
import type { Beveiligingsniveau, Opvanggeslacht, Specialisatie } from '../aanbieder/aanbodkenmerken.domain.js';
import type { Verblijfsgrond } from '../zorgverwijzing/zorgfeiten.domain.js';

/** A service in HSDS 3.0, as far as our profile takes it. */
export interface Hsdsdienst {
  readonly id: string;
  readonly name: string;
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  readonly organization: {
    readonly name: string;
    readonly organization_identifiers: readonly {
      readonly identifier_scheme: 'OIN' | 'AGB';
      readonly identifier: string;
    }[];
  };
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly service_areas: readonly { readonly extent: string }[];
  readonly languages: readonly { readonly code: string }[];
  readonly schedules: readonly { readonly byday: string; readonly opens_at: string; readonly closes_at: string }[];
  readonly schakel: {
    readonly kind: Aanbodsoort;
    readonly target_groups: readonly Doelgroep[];
    readonly capacity: number;
    readonly genders: readonly Opvanggeslacht[];
    readonly children_max: number;
    readonly security_level: Beveiligingsniveau;
    readonly secret_location: boolean;
    readonly accepts_without_bsn: boolean;
    readonly residence_grounds: readonly Verblijfsgrond[];
    readonly contract_municipality: string;
    readonly specialisations: readonly Specialisatie[];
    readonly valid_from: Datum;
    readonly valid_to?: Datum;
  };
}
export interface Hsdsdocument {
  readonly source: string;
  readonly services: readonly Hsdsdienst[];
}

const MEERDERJARIG = 18;

/** Faults of a document that no single field shows: doubles, ages and days that cross, numbers that are missing. Empty when it is sound. */
export function documentfouten({ services }: Hsdsdocument): readonly Veldfout[] {
  const gezien = new Set<string>();
  return services.flatMap((dienst, index) => {
    const fout = (veld: string, regel: string) => ({ veld: `services.${index}.${veld}`, regel });
    const { schakel, organization, minimum_age = 0, maximum_age = 120 } = dienst;
    const fouten: Veldfout[] = [];
    if (!isUuid(dienst.id)) fouten.push(fout('id', 'een kenmerk (UUID in kleine letters)'));
    if (gezien.has(dienst.id)) fouten.push(fout('id', 'een kenmerk dat nog niet voorkwam'));
    gezien.add(dienst.id);
    if (minimum_age > maximum_age) fouten.push(fout('maximum_age', 'niet lager dan minimum_age'));
    if (nummer(organization, 'OIN') === undefined)
      fouten.push(fout('organization.organization_identifiers', 'een OIN, zodat de aanbieder kan antwoorden'));
    if (schakel.valid_to !== undefined && schakel.valid_to <= schakel.valid_from)
      fouten.push(fout('schakel.valid_to', 'na valid_from'));
    if (dienst.service_areas.length !== 1) fouten.push(fout('service_areas', 'precies een gebied'));
    return fouten;
  });
}

function nummer({ organization_identifiers }: Hsdsdienst['organization'], stelsel: 'OIN' | 'AGB'): string | undefined {
  const past = (waarde: string) => (stelsel === 'OIN' ? isOin(waarde) : /^\d{8}$/.test(waarde));
  return organization_identifiers.find((een) => een.identifier_scheme === stelsel && past(een.identifier))?.identifier;
}

/** The services of a sound document that stand in the directory: what is not active is left out, and so ends. */
export function leesDocument({ source, services }: Hsdsdocument): readonly Aanbieder[] {
  return services.filter(({ status }) => status === 'active').map((dienst) => aanbiederUit(dienst, source));
}

function aanbiederUit(dienst: Hsdsdienst, bron: string): Aanbieder {
  const { schakel, organization, minimum_age = 0, maximum_age = 120 } = dienst;
  const agbCode = nummer(organization, 'AGB');
  return {
    id: dienst.id as Uuid,
    organisatie: nummer(organization, 'OIN') as Oin,
    ...(agbCode !== undefined && { agbCode }),
    naam: dienst.name,
    soort: schakel.kind,
    doelgroepen: schakel.target_groups,
    leeftijdsgroepen: [
      ...(minimum_age < MEERDERJARIG ? (['minderjarig'] as const) : []),
      ...(maximum_age >= MEERDERJARIG ? (['volwassen'] as const) : []),
    ],
    veiligheidsregio: dienst.service_areas[0]?.extent as Veiligheidsregiocode,
    contractgemeente: schakel.contract_municipality as Gemeentecode,
    capaciteit: schakel.capacity,
    geslachten: schakel.genders,
    kinderenMax: schakel.children_max,
    beveiligingsniveau: schakel.security_level,
    geheimeLocatie: schakel.secret_location,
    neemtOpZonderBsn: schakel.accepts_without_bsn,
    verblijfsgronden: schakel.residence_grounds,
    specialisaties: schakel.specialisations,
    talen: dienst.languages.map(({ code }) => code),
    dagEnNacht: dagEnNacht(dienst.schedules),
    bron,
    geldigVanaf: schakel.valid_from,
    ...(schakel.valid_to !== undefined && { geldigTot: schakel.valid_to }),
  };
}

function dagEnNacht(schedules: Hsdsdienst['schedules']): boolean {
  const heel = schedules.filter(({ opens_at, closes_at }) => opens_at === '00:00' && closes_at === '24:00');
  return new Set(heel.flatMap(({ byday }) => byday.split(','))).size === 7;
}
