import {
  aanvaard,
  geweigerd,
  type Gemeentecode,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';

/** Own grounds for a test, as laid down in the municipality's policy rules (Awb art. 4:81). A signal of the chain is none of them. */
export const aanleidingen = [
  'beleidsregel-sector',
  'beleidsregel-gebied',
  'antwoorden-formulier',
  'om-tip',
  'handhavingsverleden',
] as const;
export type Aanleiding = (typeof aanleidingen)[number];

/** Degree of danger (Wet Bibob art. 3). */
export const matenVanGevaar = ['geen', 'mindere-mate', 'ernstig'] as const;
export type MateVanGevaar = (typeof matenVanGevaar)[number];

/** The human conclusion. Serious danger allows refusal, it never commands it (Wet Bibob art. 3 lid 5). */
export interface Conclusie {
  readonly mate: MateVanGevaar;
  /** Use of benefit from offences (art. 3 lid 1 onder a). */
  readonly aGrond: boolean;
  /** Commission of offences (art. 3 lid 1 onder b). */
  readonly bGrond: boolean;
  /** An offence to obtain or keep the decision (art. 3 lid 6). */
  readonly lid6: boolean;
  readonly motivering: string;
  readonly evenredigheid: string;
}

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly vergunningaanvraagId: Uuid;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
  readonly gestartOp: string;
  readonly gewijzigdOp: string;
}

export type FormulierUitgereikt = Kern & { readonly status: 'formulier-uitgereikt' };
export type EigenOnderzoek = Kern & { readonly status: 'eigen-onderzoek'; readonly bevindingen: string };
export type Geconcludeerd = Omit<EigenOnderzoek, 'status'> & {
  readonly status: 'geconcludeerd';
  readonly conclusie: Conclusie;
};
export type BibobToets = FormulierUitgereikt | EigenOnderzoek | Geconcludeerd;
export type Bibobstatus = BibobToets['status'];

/** First form of the machine of Wet Bibob art. 7a and 3; the LBB advice comes with the licensing service in full. */
export const bibobtoetsmachine: Toestandsmachine<Bibobstatus> = {
  naam: 'bibob-toets',
  begin: 'formulier-uitgereikt',
  eind: ['geconcludeerd'],
  overgangen: [
    { van: null, opdracht: 'start', naar: 'formulier-uitgereikt' },
    { van: 'formulier-uitgereikt', opdracht: 'leg-onderzoek-vast', naar: 'eigen-onderzoek' },
    { van: 'eigen-onderzoek', opdracht: 'leg-onderzoek-vast', naar: 'eigen-onderzoek' },
    { van: 'eigen-onderzoek', opdracht: 'concludeer', naar: 'geconcludeerd' },
  ],
};

export type Start = {
  readonly soort: 'start';
  readonly id: Uuid;
  readonly vergunningaanvraagId: Uuid;
  readonly aanleiding: Aanleiding;
  readonly toelichting: string;
};
export type LegOnderzoekVast = { readonly soort: 'leg-onderzoek-vast'; readonly bevindingen: string };
export type Concludeer = { readonly soort: 'concludeer'; readonly conclusie: Conclusie };
export type Bibobopdracht = Start | LegOnderzoekVast | Concludeer;

interface Feit {
  readonly op: string;
  readonly door: string;
}

/** History of the sealed file. None of these has a public event (Wet Bibob art. 28; ADR 0008). */
export type Bibobgebeurtenis =
  | (Feit & { readonly type: 'bibob-toets-gestart'; readonly gemeentecode: Gemeentecode } & Omit<Start, 'soort'>)
  | (Feit & { readonly type: 'bibob-onderzoek-vastgelegd'; readonly bevindingen: string })
  | (Feit & { readonly type: 'bibob-conclusie-vastgesteld'; readonly conclusie: Conclusie });

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `toelichting-ontbreekt`,
 * `bevindingen-ontbreken`, `motivering-ontbreekt`, `gevaar-zonder-grond`, `grond-zonder-gevaar`, `evenredigheid-ontbreekt`.
 * @param toets undefined before creation
 */
export function decide(
  toets: BibobToets | undefined,
  opdracht: Bibobopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Bibobgebeurtenis> {
  const feit = { op: nu, door: actor };
  const mag = bibobtoetsmachine.overgangen.some(
    ({ van, opdracht: naam }) => van === (toets?.status ?? null) && naam === opdracht.soort,
  );
  if (!mag) {
    const toestand = toets === undefined ? 'De toets bestaat nog niet' : `De toets heeft status ${toets.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  switch (opdracht.soort) {
    case 'start': {
      const { id, vergunningaanvraagId, aanleiding, toelichting } = opdracht;
      const bezwaar = ingevuld(toelichting, 'toelichting-ontbreekt', 'toelichting', 'Licht de aanleiding toe.');
      const start = { id, vergunningaanvraagId, aanleiding, toelichting };
      return bezwaar ?? aanvaard({ type: 'bibob-toets-gestart', ...feit, gemeentecode, ...start });
    }
    case 'leg-onderzoek-vast': {
      const { bevindingen } = opdracht;
      const bezwaar = ingevuld(bevindingen, 'bevindingen-ontbreken', 'bevindingen', 'Leg de bevindingen vast.');
      return bezwaar ?? aanvaard({ type: 'bibob-onderzoek-vastgelegd', ...feit, bevindingen });
    }
    case 'concludeer':
      return (
        sluitendeConclusie(opdracht.conclusie) ??
        aanvaard({ type: 'bibob-conclusie-vastgesteld', ...feit, conclusie: opdracht.conclusie })
      );
  }
}

function ingevuld(tekst: string, code: string, veld: string, uitleg: string): Geweigerd | undefined {
  return tekst.trim().length > 0 ? undefined : geweigerd(code, uitleg, [{ veld, regel: 'niet leeg' }]);
}

/** A conclusion hangs together: danger rests on a ground, no danger has none, and danger is weighed for proportionality (art. 3 lid 5). */
function sluitendeConclusie({
  mate,
  aGrond,
  bGrond,
  lid6,
  motivering,
  evenredigheid,
}: Conclusie): Geweigerd | undefined {
  const grond = aGrond || bGrond || lid6;
  if (mate !== 'geen' && !grond) {
    return geweigerd('gevaar-zonder-grond', 'Gevaar rust op de a-grond, de b-grond of lid 6 (Wet Bibob art. 3).');
  }
  if (mate === 'geen' && (aGrond || bGrond)) {
    return geweigerd('grond-zonder-gevaar', 'Zonder gevaar is er geen a-grond of b-grond.');
  }
  return (
    ingevuld(motivering, 'motivering-ontbreekt', 'motivering', 'Motiveer de conclusie (Awb art. 3:46).') ??
    (grond
      ? ingevuld(
          evenredigheid,
          'evenredigheid-ontbreekt',
          'evenredigheid',
          'Weeg de evenredigheid (Wet Bibob art. 3 lid 5).',
        )
      : undefined)
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(toets: BibobToets | undefined, gebeurtenis: Bibobgebeurtenis): BibobToets {
  if (gebeurtenis.type === 'bibob-toets-gestart') {
    const { id, gemeentecode, vergunningaanvraagId, aanleiding, toelichting, op } = gebeurtenis;
    const kern = { id, gemeentecode, vergunningaanvraagId, aanleiding, toelichting, gestartOp: op, gewijzigdOp: op };
    return { status: 'formulier-uitgereikt', versie: 1, ...kern };
  }
  if (toets === undefined) throw new Error(`${gebeurtenis.type} before bibob-toets-gestart`);
  const verder = { ...toets, versie: toets.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'bibob-onderzoek-vastgelegd') {
    return { ...verder, status: 'eigen-onderzoek', bevindingen: gebeurtenis.bevindingen };
  }
  if (!('bevindingen' in verder)) throw new Error('bibob-conclusie-vastgesteld before bibob-onderzoek-vastgelegd');
  return { ...verder, status: 'geconcludeerd', conclusie: gebeurtenis.conclusie };
}
