import { aanvaard, geweigerd, type Gemeentecode, type Gevolg, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { ingevuld } from './bibob-regels.domain.js';
import type { Feit } from './bibob-toets-gebeurtenis.domain.js';

/** A line of the access list: who may work in the file, since when and through whom. */
export interface Toegang {
  readonly toegangId: Uuid;
  /** Subject of the colleague's token. */
  readonly houder: string;
  readonly verleendOp: string;
  readonly verleendDoor: string;
}

/** The access list of one toets. It starts with who started the toets and is never empty. */
export interface Toegangslijst {
  readonly id: Uuid;
  readonly bibobToetsId: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly regels: readonly Toegang[];
}

export type OpenLijst = {
  readonly soort: 'open';
  readonly id: Uuid;
  readonly bibobToetsId: Uuid;
  readonly toegangId: Uuid;
};
export type VerleenToegang = {
  readonly soort: 'verleen';
  readonly toegangId: Uuid;
  readonly houder: string;
  readonly reden: string;
};
export type TrekToegangIn = { readonly soort: 'trek-in'; readonly toegangId: Uuid; readonly reden: string };
export type Toegangsopdracht = OpenLijst | VerleenToegang | TrekToegangIn;

/** History of the access list: every change is an event (Wet Bibob art. 28). */
export type Toegangsgebeurtenis =
  | (Feit & { readonly type: 'bibob-toegangslijst-geopend'; readonly gemeentecode: Gemeentecode } & Omit<
        OpenLijst,
        'soort'
      >)
  | (Feit & { readonly type: 'bibob-toegang-verleend' } & Omit<VerleenToegang, 'soort'>)
  | (Feit & { readonly type: 'bibob-toegang-ingetrokken' } & Omit<TrekToegangIn, 'soort'>);

/**
 * What follows from a command on the list. Refusals: `overgang-niet-toegestaan`, `reden-ontbreekt`, `houder-ontbreekt`,
 * `houder-heeft-toegang`, `toegang-onbekend`, `laatste-toegang`.
 */
export function beslisToegang(
  lijst: Toegangslijst | undefined,
  { soort, ...opdracht }: Toegangsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Toegangsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if ((soort === 'open') !== (lijst === undefined))
    return geweigerd('overgang-niet-toegestaan', 'Een toets heeft precies één toegangslijst.');
  if (!('reden' in opdracht))
    return aanvaard({ type: 'bibob-toegangslijst-geopend', ...feit, gemeentecode, ...opdracht });
  const bezwaar = ingevuld(opdracht.reden, 'reden-ontbreekt', 'reden', 'Zeg waarom.');
  if (bezwaar) return bezwaar;
  const regels = lijst?.regels ?? [];
  if ('houder' in opdracht) {
    if (regels.some(({ houder }) => houder === opdracht.houder))
      return geweigerd('houder-heeft-toegang', 'Deze collega staat al op de toegangslijst.');
    const wie = ingevuld(opdracht.houder, 'houder-ontbreekt', 'houder', 'Noem wie toegang krijgt.');
    return wie ?? aanvaard({ type: 'bibob-toegang-verleend', ...feit, ...opdracht });
  }
  if (!regels.some(({ toegangId }) => toegangId === opdracht.toegangId))
    return geweigerd('toegang-onbekend', 'Deze regel staat niet op de toegangslijst.');
  if (regels.length === 1) return geweigerd('laatste-toegang', 'Iemand moet het dossier kunnen behandelen.');
  return aanvaard({ type: 'bibob-toegang-ingetrokken', ...feit, ...opdracht });
}

/** The list after one more event. */
export function volgendeToegang(lijst: Toegangslijst | undefined, gebeurtenis: Toegangsgebeurtenis): Toegangslijst {
  const { op: verleendOp, door: verleendDoor } = gebeurtenis;
  if (gebeurtenis.type === 'bibob-toegangslijst-geopend') {
    const { id, bibobToetsId, gemeentecode, toegangId } = gebeurtenis;
    const eerste = { toegangId, houder: verleendDoor, verleendOp, verleendDoor };
    return { id, bibobToetsId, gemeentecode, versie: 1, regels: [eerste] };
  }
  if (lijst === undefined) throw new Error(`${gebeurtenis.type} before bibob-toegangslijst-geopend`);
  const versie = lijst.versie + 1;
  const { toegangId } = gebeurtenis;
  if (gebeurtenis.type === 'bibob-toegang-ingetrokken')
    return { ...lijst, versie, regels: lijst.regels.filter((regel) => regel.toegangId !== toegangId) };
  const regel = { toegangId, houder: gebeurtenis.houder, verleendOp, verleendDoor };
  return { ...lijst, versie, regels: [...lijst.regels, regel] };
}
