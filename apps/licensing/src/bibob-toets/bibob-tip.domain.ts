import {
  aanvaard,
  geweigerd,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Herkomst,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor } from './bibob-regels.domain.js';
import type { Feit } from './bibob-toets-gebeurtenis.domain.js';

interface Tippartij extends Herkomst {
  readonly omschrijving: string;
  readonly artikel: string;
  readonly richtingen: readonly Tiprichting[];
}

export const tiprichtingen = ['in', 'uit'] as const;
export type Tiprichting = (typeof tiprichtingen)[number];

/** With whom tips are exchanged. A signal of the chain is no tip and has no way in here (Wet Bibob art. 28). */
export const TIPPARTIJEN = {
  'officier-van-justitie': {
    omschrijving: 'Officier van justitie wijst op de mogelijkheid advies te vragen',
    artikel: 'Wet Bibob art. 26',
    richtingen: ['in'],
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
  lbb: {
    omschrijving: 'Landelijk Bureau Bibob',
    artikel: 'Wet Bibob art. 11',
    richtingen: ['in', 'uit'],
    bron: 'Wet Bibob (BWBR0013798)',
    graad: 'gelezen-2017',
  },
  'ander-bestuursorgaan': {
    omschrijving: 'Ander bestuursorgaan; sinds 2022',
    artikel: 'Wet Bibob, tweede tranche',
    richtingen: ['in', 'uit'],
    bron: 'Wet Bibob, tweede tranche',
    graad: 'uit het hoofd',
  },
} as const satisfies Record<string, Tippartij>;
export type Tippartijcode = keyof typeof TIPPARTIJEN;
export const tippartijcodes = Object.keys(TIPPARTIJEN) as readonly Tippartijcode[];

interface Tipkern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly richting: Tiprichting;
  readonly partij: Tippartijcode;
  /** Day on which it came in; for a tip out the day on which it was decided to give it. */
  readonly dag: Datum;
  readonly inhoud: string;
  readonly ontstaanOp: string;
  readonly gewijzigdOp: string;
}
export type OpenTip = Tipkern & { readonly status: 'open' };
export type AfgedaneTip = Tipkern & {
  readonly status: 'afgedaan';
  readonly afgedaanOp: Datum;
  readonly afgedaanDoor: string;
  readonly toelichting: string;
};
/** A tip in, to be dealt with, or a tip out, to be given by hand. */
export type Bibobtip = OpenTip | AfgedaneTip;
export type Bibobtipstatus = Bibobtip['status'];

export const bibobtipmachine: Toestandsmachine<Bibobtipstatus> = {
  naam: 'bibob-tip',
  begin: 'open',
  eind: ['afgedaan'],
  overgangen: [
    { van: null, opdracht: 'leg-vast', naar: 'open' },
    { van: 'open', opdracht: 'doe-af', naar: 'afgedaan' },
  ],
};

export type LegTipVast = { readonly soort: 'leg-vast' } & Pick<
  Tipkern,
  'id' | 'richting' | 'partij' | 'dag' | 'inhoud'
>;
export type DoeTipAf = { readonly soort: 'doe-af'; readonly afgedaanOp: Datum; readonly toelichting: string };
export type Tipgebeurtenis =
  | (Feit & { readonly type: 'bibob-tip-vastgelegd'; readonly gemeentecode: Gemeentecode } & Omit<LegTipVast, 'soort'>)
  | (Feit & { readonly type: 'bibob-tip-afgedaan' } & Omit<DoeTipAf, 'soort'>);

/** Refusals: `overgang-niet-toegestaan`, `richting-past-niet`, `tip-leeg`, `toelichting-ontbreekt`, `dag-in-de-toekomst`, `dag-te-vroeg`. */
export function beslisTip(
  tip: Bibobtip | undefined,
  opdracht: LegTipVast | DoeTipAf,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Tipgebeurtenis> {
  const feit = { op: nu, door: actor };
  const vandaag = wettelijkeDag(nu);
  if (opdracht.soort === 'leg-vast' && tip === undefined) {
    const { soort: _soort, ...vast } = opdracht;
    const richtingen: readonly Tiprichting[] = TIPPARTIJEN[vast.partij].richtingen;
    if (!richtingen.includes(vast.richting))
      return geweigerd('richting-past-niet', 'Met deze partij gaat een tip niet deze kant op.', [
        { veld: 'richting', regel: richtingen.join(' of ') },
      ]);
    return (
      eersteBezwaar(
        nietInDeToekomst('dag', vast.dag, vandaag),
        ingevuld(vast.inhoud, 'tip-leeg', 'inhoud', 'Leg vast wat de tip inhoudt.'),
      ) ?? aanvaard({ type: 'bibob-tip-vastgelegd', ...feit, gemeentecode, ...vast })
    );
  }
  if (opdracht.soort === 'leg-vast' || tip?.status !== 'open')
    return geweigerd('overgang-niet-toegestaan', 'Deze tip is niet open.');
  const { afgedaanOp, toelichting } = opdracht;
  return (
    eersteBezwaar(
      nietInDeToekomst('afgedaanOp', afgedaanOp, vandaag),
      nietVoor('afgedaanOp', afgedaanOp, tip.dag, 'de dag van de tip'),
      ingevuld(toelichting, 'toelichting-ontbreekt', 'toelichting', 'Zeg wat er met de tip is gedaan.'),
    ) ?? aanvaard({ type: 'bibob-tip-afgedaan', ...feit, afgedaanOp, toelichting })
  );
}

/** The tip after one more event. */
export function volgendeTip(tip: Bibobtip | undefined, gebeurtenis: Tipgebeurtenis): Bibobtip {
  if (gebeurtenis.type === 'bibob-tip-vastgelegd') {
    const { type: _type, door: _door, op, ...vast } = gebeurtenis;
    return { ...vast, versie: 1, status: 'open', ontstaanOp: op, gewijzigdOp: op };
  }
  if (tip === undefined) throw new Error('bibob-tip-afgedaan before bibob-tip-vastgelegd');
  const { op, door, afgedaanOp, toelichting } = gebeurtenis;
  const versie = tip.versie + 1;
  return { ...tip, versie, gewijzigdOp: op, status: 'afgedaan', afgedaanOp, afgedaanDoor: door, toelichting };
}
