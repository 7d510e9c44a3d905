import { geweigerd, plusDagen, type Datum, type Herkomst, type Uuid } from '@schakel/domain';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor, type Bezwaar } from './bibob-regels.domain.js';

/** What the body intends to decide. */
export const strekkingen = ['weigeren', 'intrekken', 'met-voorschriften'] as const;
export type Strekking = (typeof strekkingen)[number];

/** The person tested, or a third person named in the motivation, who is concerned for his own part (Wet Bibob art. 33 lid 2; Awb 4:8). */
export const belanghebbendenrollen = ['betrokkene', 'derde'] as const;
export type Belanghebbendenrol = (typeof belanghebbendenrollen)[number];

/** Somebody who is heard. `deel` is all of the intended decision that may be shown to him. */
export interface Belanghebbende {
  readonly id: Uuid;
  readonly rol: Belanghebbendenrol;
  readonly naam: string;
  readonly deel: string;
  /** Day on which secrecy was imposed in writing, with what was sent (art. 28 lid 3). */
  readonly geheimhoudingAangezegdOp: Datum;
}

/** Written or oral at choice (Awb 4:9), or not wanted. */
export const zienswijzevormen = ['schriftelijk', 'mondeling', 'afgezien'] as const;
export type Zienswijzevorm = (typeof zienswijzevormen)[number];

export interface Zienswijze {
  readonly belanghebbendeId: Uuid;
  readonly vorm: Zienswijzevorm;
  readonly ontvangenOp: Datum;
  readonly inhoud: string;
}

/** The intended decision as it was sent, and what those concerned said to it. */
export interface Voornemen {
  readonly verzondenOp: Datum;
  /** Last day for a view. */
  readonly reactieTot: Datum;
  readonly strekking: Strekking;
  readonly motivering: string;
  readonly belanghebbenden: readonly Belanghebbende[];
  readonly zienswijzen: readonly Zienswijze[];
}

/** Time for a view when the body names none: the law names no length. */
export const ZIENSWIJZETERMIJN = {
  dagen: 14,
  artikel: 'Wet Bibob art. 33',
  bron: 'Openbare aanbestedingsspecificatie Bibob; de wet noemt geen termijn',
  graad: 'secundair',
} as const satisfies Herkomst & { readonly dagen: number; readonly artikel: string };

/** Last day for a view: the day named, or fourteen days after sending. */
export function reactiedag(verzondenOp: Datum, reactieTot: Datum | undefined): Datum {
  return reactieTot ?? plusDagen(verzondenOp, ZIENSWIJZETERMIJN.dagen);
}

/** What one person concerned may see of the intended decision: never more than his own part (art. 33 lid 2). */
export interface EigenDeel {
  readonly belanghebbendeId: Uuid;
  readonly rol: Belanghebbendenrol;
  readonly deel: string;
  readonly reactieTot: Datum;
  readonly geheimhoudingAangezegdOp: Datum;
  readonly zienswijze?: Omit<Zienswijze, 'belanghebbendeId'>;
}

/** The part of one person concerned; undefined when he is none of those heard. Made field by field from his own lines only. */
export function deelVoor({ belanghebbenden, zienswijzen, reactieTot }: Voornemen, id: Uuid): EigenDeel | undefined {
  const wie = belanghebbenden.find((een) => een.id === id);
  if (wie === undefined) return undefined;
  const { rol, deel, geheimhoudingAangezegdOp } = wie;
  const eigen = zienswijzen.find(({ belanghebbendeId }) => belanghebbendeId === id);
  const gezegd = eigen && { vorm: eigen.vorm, ontvangenOp: eigen.ontvangenOp, inhoud: eigen.inhoud };
  const kern = { belanghebbendeId: id, rol, deel, reactieTot, geheimhoudingAangezegdOp };
  return { ...kern, ...(gezegd && { zienswijze: gezegd }) };
}

/**
 * The intended decision says what and why, to the person tested and everybody named in it, with secrecy imposed on each. Codes
 * `betrokkene-ontbreekt`, `motivering-ontbreekt`, `deel-ontbreekt`, `dag-in-de-toekomst`, `dag-te-vroeg`.
 */
export function bezwaarTegenVoornemen(voornemen: Omit<Voornemen, 'zienswijzen'>, vandaag: Datum): Bezwaar {
  const { verzondenOp, reactieTot, motivering, belanghebbenden } = voornemen;
  if (belanghebbenden.filter(({ rol }) => rol === 'betrokkene').length !== 1)
    return geweigerd('betrokkene-ontbreekt', 'Het voornemen gaat naar precies één betrokkene.', [
      { veld: 'belanghebbenden', regel: 'precies één betrokkene' },
    ]);
  return eersteBezwaar(
    nietInDeToekomst('verzondenOp', verzondenOp, vandaag),
    reactieTot > verzondenOp
      ? undefined
      : geweigerd('dag-te-vroeg', 'De termijn is al voorbij.', [{ veld: 'reactieTot', regel: 'na de verzending' }]),
    ingevuld(motivering, 'motivering-ontbreekt', 'motivering', 'Motiveer het voornemen.'),
    ...belanghebbenden.flatMap(({ deel, naam, geheimhoudingAangezegdOp }, nummer) => [
      ingevuld(naam, 'naam-ontbreekt', `belanghebbenden.${nummer}.naam`, 'Noem wie gehoord wordt.'),
      ingevuld(deel, 'deel-ontbreekt', `belanghebbenden.${nummer}.deel`, 'Geef het deel dat over deze persoon gaat.'),
      nietInDeToekomst(`belanghebbenden.${nummer}.geheimhoudingAangezegdOp`, geheimhoudingAangezegdOp, vandaag),
    ]),
  );
}

/**
 * A view is of somebody who is heard, once, and says something unless he does not want to. Codes `belanghebbende-onbekend`,
 * `zienswijze-al-gegeven`, `zienswijze-leeg`, `dag-in-de-toekomst`, `dag-te-vroeg`. A late view is recorded too: the body weighs it or
 * says why not.
 */
export function bezwaarTegenZienswijze(voornemen: Voornemen, zienswijze: Zienswijze, vandaag: Datum): Bezwaar {
  const { belanghebbendeId, vorm, inhoud, ontvangenOp } = zienswijze;
  if (!voornemen.belanghebbenden.some(({ id }) => id === belanghebbendeId))
    return geweigerd('belanghebbende-onbekend', 'Deze persoon wordt niet gehoord.', [
      { veld: 'belanghebbendeId', regel: 'iemand aan wie het voornemen is gezonden' },
    ]);
  if (voornemen.zienswijzen.some((eerder) => eerder.belanghebbendeId === belanghebbendeId))
    return geweigerd('zienswijze-al-gegeven', 'Van deze persoon is al een zienswijze vastgelegd.');
  return eersteBezwaar(
    nietInDeToekomst('ontvangenOp', ontvangenOp, vandaag),
    nietVoor('ontvangenOp', ontvangenOp, voornemen.verzondenOp, 'het voornemen'),
    vorm === 'afgezien' ? undefined : ingevuld(inhoud, 'zienswijze-leeg', 'inhoud', 'Leg vast wat er gezegd is.'),
  );
}

/** Hearing ends when everybody spoke or the time is over. Code `zienswijzetermijn-loopt-nog`. */
export function bezwaarTegenSluiting({ belanghebbenden, zienswijzen, reactieTot }: Voornemen, vandaag: Datum): Bezwaar {
  const gehoord = ({ id }: Belanghebbende) => zienswijzen.some(({ belanghebbendeId }) => belanghebbendeId === id);
  if (vandaag > reactieTot || belanghebbenden.every(gehoord)) return undefined;
  return geweigerd('zienswijzetermijn-loopt-nog', 'Nog niet iedereen is gehoord en de termijn loopt nog (art. 33).');
}
