import type { Herkomst } from '@schakel/domain';
import type { BrpGebeurtenisnaam } from '../brp/brp-codes.domain.js';

const BRON: Herkomst = {
  bron: 'RvIG, gebeurtenisgedreven BRP (2026); namen zoals voorlopig gepubliceerd',
  graad: 'secundair',
};

/** A kind of notification of the BRP, and whether it can mean that more people live somewhere. */
export interface BrpGebeurtenissoort extends Herkomst {
  readonly voegtBewonerToe: boolean;
}

/** The notifications by name. They carry no data: who receives one asks again, for a purpose, or does nothing. */
export const BRP_GEBEURTENISSEN = {
  'ingeschreven.geboorte': { voegtBewonerToe: true, ...BRON },
  'ingeschreven.immigratie': { voegtBewonerToe: true, ...BRON },
  'ingeschreven.niet-ingezetene': { voegtBewonerToe: false, ...BRON },
  'verhuisd.binnengemeentelijk': { voegtBewonerToe: true, ...BRON },
  'verhuisd.buitengemeentelijk': { voegtBewonerToe: true, ...BRON },
  'verhuisd.intergemeentelijk': { voegtBewonerToe: true, ...BRON },
  'verhuisd.immigratie': { voegtBewonerToe: true, ...BRON },
  'verhuisd.emigratie': { voegtBewonerToe: false, ...BRON },
  'verhuisd.in-buitenland': { voegtBewonerToe: false, ...BRON },
  'verblijfplaats.in-onderzoek': { voegtBewonerToe: false, ...BRON },
} as const satisfies Record<BrpGebeurtenisnaam, BrpGebeurtenissoort>;
