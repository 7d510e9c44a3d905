import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import { volgendeToestanden } from '@schakel/domain';
import {
  verwerkingsopdrachtmachine,
  type Backofficereden,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';

export const verdere = ['corrigeren', 'opnieuw-aanbieden', 'intrekken', 'afhandelen'] as const;
/** What a person may do about a registration that the burgerzaken system did not take over. */
export type Verder = (typeof verdere)[number];

/** Whether a correction waits for the second person: what would be offered now is not what is meant. */
export function correctieLoopt(inschrijving: Inschrijving | undefined): boolean {
  return (
    inschrijving !== undefined &&
    'correcties' in inschrijving &&
    inschrijving.correcties.some(({ status }) => status === 'voorgesteld')
  );
}

/** An order about the same registration as the one in hand. */
export interface Andereopdracht {
  readonly id: Verwerkingsopdracht['id'];
  readonly status: Opdrachtstatus;
  readonly reden?: Backofficereden;
  readonly reedsVerwerkt?: true;
}

/** Whether a later order took its place: that one goes out. Ids are UUID version 7. */
export function isVervangen({ id }: Pick<Verwerkingsopdracht, 'id'>, andere: readonly Andereopdracht[]): boolean {
  return andere.some((een) => een.id > id);
}

/**
 * Whether the burgerzaken system may have processed the registration by this or another order: only what it refused or what was withdrawn
 * certainly was not, unless it ever said that it did so before.
 */
export function mogelijkVerwerkt(opdracht: Andereopdracht, andere: readonly Andereopdracht[]): boolean {
  return [opdracht, ...andere].some(
    ({ status, reden, reedsVerwerkt }) =>
      reedsVerwerkt === true || reden === 'reeds-verwerkt' || (status !== 'geweigerd' && status !== 'ingetrokken'),
  );
}

/** The ways on from here, each a command that would be taken now; none while the burgerzaken system has it, or once it accepted. */
export function wegenVerder(
  opdracht: Verwerkingsopdracht,
  inschrijving: Inschrijving,
  andere: readonly Andereopdracht[] = [],
): readonly Verder[] {
  const kan = (soort: string) => volgendeToestanden(verwerkingsopdrachtmachine, opdracht.status, soort).length > 0;
  if (!kan('bied-opnieuw')) return [];
  const open = kan('handel-af');
  const geldt = open && (inschrijving.status === 'ingeschreven' || inschrijving.status === 'voltooid');
  const verteld = 'overzichtVerzondenOp' in inschrijving && inschrijving.overzichtVerzondenOp !== undefined;
  const loopt = correctieLoopt(inschrijving);
  const terug = kan('trek-in') && inschrijving.status === 'ingeschreven' && !verteld && !loopt;
  return [
    ...(geldt ? (['corrigeren'] as const) : []),
    ...(loopt || isVervangen(opdracht, andere) ? [] : (['opnieuw-aanbieden'] as const)),
    ...(terug && !mogelijkVerwerkt(opdracht, andere) ? (['intrekken'] as const) : []),
    ...(open ? (['afhandelen'] as const) : []),
  ];
}

/** What a registration shows of its last order: how it stands, why it was turned down, and the ways on. */
export interface Verwerkingsbeeld {
  readonly opdrachtId: Verwerkingsopdracht['id'];
  readonly status: Verwerkingsopdracht['status'];
  readonly versie: number;
  readonly reden?: Backofficereden;
  readonly toelichting?: string;
  readonly afhandeling?: Verwerkingsopdracht['afhandeling'];
  readonly wegen: readonly Verder[];
}

/** The last order about a registration, with the others. */
export interface Verwerkingsstand {
  readonly opdracht: Verwerkingsopdracht;
  readonly andere: readonly Andereopdracht[];
}

/** @see Verwerkingsbeeld */
export function beeldVan({ opdracht, andere }: Verwerkingsstand, inschrijving: Inschrijving): Verwerkingsbeeld {
  const { id: opdrachtId, status, versie, reden, toelichting, afhandeling } = opdracht;
  return {
    ...{ opdrachtId, status, versie, wegen: wegenVerder(opdracht, inschrijving, andere) },
    ...(status === 'geweigerd' && reden !== undefined && { reden }),
    ...(status === 'geweigerd' && toelichting !== undefined && { toelichting }),
    ...(afhandeling !== undefined && { afhandeling }),
  };
}
