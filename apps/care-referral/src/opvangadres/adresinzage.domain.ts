import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

interface Kern {
  readonly id: Uuid;
  /** Municipality of the location: its coordinator watches over who looked. */
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly opvangadresId: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly gezienDoor: string;
  readonly gezienOp: string;
  readonly reden: string;
  /** Seen outside the access list or before placement: the alarm goes, and somebody else judges. */
  readonly nood: boolean;
  /** When whoever judges is reminded again; only while an emergency is not judged. */
  readonly herinnerOp?: string;
  readonly gewijzigdOp: string;
}

/** One time that somebody saw where a shelter is. */
export type Adresinzage =
  | (Kern & { readonly status: 'geopend' })
  | (Kern & {
      readonly status: 'beoordeeld';
      readonly beoordeeldDoor: string;
      readonly terecht: boolean;
      readonly oordeel: string;
    });
export type Inzagestatus = Adresinzage['status'];
export const inzagestatussen: readonly Inzagestatus[] = ['geopend', 'beoordeeld'];

export const adresinzagemachine: Toestandsmachine<Inzagestatus> = {
  naam: 'adresinzage',
  begin: 'geopend',
  eind: ['beoordeeld'],
  overgangen: [
    { van: null, opdracht: 'zie', naar: 'geopend' },
    { van: 'geopend', opdracht: 'herinner', naar: 'geopend' },
    { van: 'geopend', opdracht: 'beoordeel', naar: 'beoordeeld' },
  ],
};

/** What ties a referral to the provider of a location. Who brings nobody there has no emergency there. */
export interface Aanbiederband {
  /** The referral did not end. */
  readonly loopt: boolean;
  /** The provider took the person, or a place there is confirmed. */
  readonly vast: boolean;
  /** Until when a bed there is held; what is past does not hold. */
  readonly gehoudenTot?: string;
}

/**
 * @param opLijst the actor stands on the access list of the location
 * @param geplaatst the referral has a confirmed place at this location
 * @param inGebruik the location is still in use
 * @param band what ties the referral to the provider of the location
 * @param noodOpen an earlier emergency of the actor is not judged yet
 */
export type Zie = {
  readonly soort: 'zie';
  readonly id: Uuid;
  readonly opvangadresId: Uuid;
  readonly zorgverwijzingId: Uuid;
  readonly reden: string;
  readonly nood: boolean;
  readonly opLijst: boolean;
  readonly geplaatst: boolean;
  readonly inGebruik: boolean;
  readonly band: Aanbiederband;
  readonly noodOpen: boolean;
};
export type Inzageopdracht =
  | Zie
  | { readonly soort: 'herinner' }
  | { readonly soort: 'beoordeel'; readonly terecht: boolean; readonly oordeel: string };

type Feit = { readonly op: string; readonly door: string };
export type Inzagegebeurtenis = Feit &
  (
    | ({ readonly type: 'opvangadres-gezien' } & Pick<
        Kern,
        'id' | 'gemeentecode' | 'opvangadresId' | 'zorgverwijzingId' | 'reden' | 'nood'
      >)
    | { readonly type: 'noodinzage-herinnerd' }
    | { readonly type: 'adresinzage-beoordeeld'; readonly terecht: boolean; readonly oordeel: string }
  );

const ETMAAL_MS = 86_400_000;
/** Characters that the reason of an emergency has at least: a word is no reason. */
export const NOODREDEN_MIN = 20;

/**
 * What follows from a command. Refusals: `opvangadres-vervallen`, `niet-bevoegd` (not on the access list), `verwijzing-niet-geplaatst`,
 * `noodreden-te-kort`, `verwijzing-niet-bij-aanbieder` (an emergency with a referral that ended or that this provider has nothing to do
 * with), `noodinzage-niet-beoordeeld` (an earlier emergency of the actor waits), `vier-ogen` (who looked does not judge it) and
 * `overgang-niet-toegestaan`.
 */
export function decide(
  inzage: Adresinzage | undefined,
  opdracht: Inzageopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Inzagegebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(adresinzagemachine, inzage?.status ?? null, opdracht.soort).length === 0)
    return geweigerd(
      'overgang-niet-toegestaan',
      `De inzage is ${inzage?.status ?? 'er nog niet'}; ${opdracht.soort} kan dan niet.`,
    );
  if (opdracht.soort === 'herinner') return aanvaard({ type: 'noodinzage-herinnerd', ...feit });
  if (opdracht.soort === 'beoordeel') {
    if (inzage?.gezienDoor === actor)
      return geweigerd('vier-ogen', 'Wie een opvangadres zag, beoordeelt dat niet zelf.');
    return aanvaard({ type: 'adresinzage-beoordeeld', ...feit, terecht: opdracht.terecht, oordeel: opdracht.oordeel });
  }
  const bezwaar = opdracht.nood ? bezwaarTegenNood(opdracht, nu) : bezwaarTegen(opdracht);
  if (bezwaar !== undefined) return bezwaar;
  const { id, opvangadresId, zorgverwijzingId, reden, nood } = opdracht;
  return aanvaard({
    type: 'opvangadres-gezien',
    ...feit,
    id,
    gemeentecode,
    opvangadresId,
    zorgverwijzingId,
    reden,
    nood,
  });
}

const vervallen = () => geweigerd('opvangadres-vervallen', 'Deze locatie is niet meer in gebruik.');

function bezwaarTegenNood({ inGebruik, reden, band, noodOpen }: Zie, nu: string) {
  if (!inGebruik) return vervallen();
  if (reden.trim().length < NOODREDEN_MIN)
    return geweigerd('noodreden-te-kort', 'Leg uit waarom dit niet kan wachten.', [
      { veld: 'reden', regel: `een uitleg van minstens ${NOODREDEN_MIN} tekens` },
    ]);
  const gehouden = band.gehoudenTot !== undefined && Date.parse(band.gehoudenTot) > Date.parse(nu);
  if (!band.loopt || !(band.vast || gehouden))
    return geweigerd(
      'verwijzing-niet-bij-aanbieder',
      'Deze verwijzing loopt niet bij de aanbieder van deze locatie. Reserveer daar eerst een plaats.',
    );
  if (noodOpen)
    return geweigerd(
      'noodinzage-niet-beoordeeld',
      'Uw vorige noodinzage is nog niet beoordeeld. Laat de zorgcoördinator die eerst beoordelen.',
    );
  return undefined;
}

function bezwaarTegen({ inGebruik, opLijst, geplaatst }: Zie) {
  if (!inGebruik) return vervallen();
  if (!opLijst) return geweigerd('niet-bevoegd', 'U staat niet op de toegangslijst van deze locatie.');
  if (!geplaatst)
    return geweigerd('verwijzing-niet-geplaatst', 'Deze verwijzing heeft geen bevestigde plaats op deze locatie.');
  return undefined;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(inzage: Adresinzage | undefined, gebeurtenis: Inzagegebeurtenis): Adresinzage {
  const { op, door } = gebeurtenis;
  const morgen = new Date(Date.parse(op) + ETMAAL_MS).toISOString();
  if (gebeurtenis.type === 'opvangadres-gezien') {
    const { type: _, op: __, door: ___, ...wat } = gebeurtenis;
    const herinner = gebeurtenis.nood && { herinnerOp: morgen };
    return { status: 'geopend', ...wat, ...herinner, versie: 1, gezienDoor: door, gezienOp: op, gewijzigdOp: op };
  }
  if (inzage?.status !== 'geopend') throw new Error(`${gebeurtenis.type} outside geopend`);
  const { herinnerOp: _, status: __, ...kern } = inzage;
  const verder = { ...kern, versie: kern.versie + 1, gewijzigdOp: op };
  if (gebeurtenis.type === 'noodinzage-herinnerd') return { ...verder, status: 'geopend', herinnerOp: morgen };
  const { terecht, oordeel } = gebeurtenis;
  return { ...verder, status: 'beoordeeld', beoordeeldDoor: door, terecht, oordeel };
}
