import {
  aanvaard,
  beginVanWettelijkeDag,
  berekenTermijn,
  geweigerd,
  plusDagen,
  wettelijkeDag,
  type Datum,
  type Gemeentecode,
  type Gevolg,
  type Opdrachtcontext,
  type Toestandsmachine,
  type Uuid,
} from '@schakel/domain';
import { buitenDeMachine } from '../dossier/overgang.domain.js';
import { BEHANDELTERMIJN, WAARSCHUWING, type Beperkingscode } from './beperking.domain.js';

export const vraagwijzen = ['bij-aangifte', 'schriftelijk'] as const;
export type Vraagwijze = (typeof vraagwijzen)[number];

interface Kern {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly versie: number;
  readonly betrokkeneId: Uuid;
  readonly aangebodenOp: Datum;
  readonly gewijzigdOp: string;
}
interface Verzoek {
  readonly gevraagdeCode: Exclude<Beperkingscode, '0'>;
  readonly ontvangenOp: Datum;
  /** Last day on which the request is handled in time. */
  readonly uiterlijk: Datum;
  readonly tijd: 'loopt' | 'nadert' | 'te-laat';
}

/** The restriction of delivery of one person (Wet BRP art. 2.59): always offered, asked or not, and ended only at the person's wish. */
export type Verstrekkingsbeperking =
  | (Kern & { readonly status: 'aangeboden' })
  | (Kern & { readonly status: 'afgezien' })
  | (Kern & Verzoek & { readonly status: 'gevraagd' })
  | (Kern & { readonly status: 'geldend'; readonly code: Exclude<Beperkingscode, '0'>; readonly vanaf: Datum })
  | (Kern & { readonly status: 'beeindigd'; readonly per: Datum });
export type Beperkingstatus = Verstrekkingsbeperking['status'];
export const beperkingstatussen: readonly Beperkingstatus[] = [
  'aangeboden',
  'afgezien',
  'gevraagd',
  'geldend',
  'beeindigd',
];

/** Who first did not want it may ask later: an offer never closes. */
export const verstrekkingsbeperkingmachine: Toestandsmachine<Beperkingstatus> = {
  naam: 'verstrekkingsbeperking',
  begin: 'aangeboden',
  eind: [],
  overgangen: [
    { van: null, opdracht: 'bied-aan', naar: 'aangeboden' },
    ...(['aangeboden', 'afgezien', 'beeindigd'] as const).flatMap((van) => [
      { van, opdracht: 'vraag-schriftelijk', naar: 'gevraagd' } as const,
      { van, opdracht: 'vraag-bij-aangifte', naar: 'geldend' } as const,
    ]),
    { van: 'aangeboden', opdracht: 'zie-af', naar: 'afgezien' },
    { van: 'gevraagd', opdracht: 'verwerk', naar: 'geldend' },
    { van: 'gevraagd', opdracht: 'zie-af', naar: 'afgezien' },
    { van: 'gevraagd', opdracht: 'meld-tijd', naar: 'gevraagd' },
    { van: 'geldend', opdracht: 'wijzig', naar: 'geldend' },
    { van: 'geldend', opdracht: 'beeindig', naar: 'beeindigd' },
  ],
};

type Code = Exclude<Beperkingscode, '0'>;
export type BiedAan = { readonly soort: 'bied-aan'; readonly id: Uuid; readonly betrokkeneId: Uuid };
export type Beperkingsopdracht =
  | BiedAan
  | { readonly soort: 'zie-af' }
  | { readonly soort: 'vraag-bij-aangifte'; readonly code: Code }
  | { readonly soort: 'vraag-schriftelijk'; readonly code: Code; readonly ontvangenOp: Datum }
  | { readonly soort: 'verwerk' }
  | { readonly soort: 'meld-tijd' }
  | { readonly soort: 'wijzig'; readonly code: Code }
  | { readonly soort: 'beeindig' };

type Feit = { readonly op: string; readonly door: string; readonly dag: Datum };
export type Beperkingsgebeurtenis = Feit &
  (
    | ({ readonly type: 'beperking-aangeboden'; readonly gemeentecode: Gemeentecode } & Omit<BiedAan, 'soort'>)
    | { readonly type: 'beperking-afgezien' }
    | ({ readonly type: 'beperking-gevraagd' } & Omit<Verzoek, 'tijd'>)
    | { readonly type: 'beperking-tijd-gemeld'; readonly tijd: Verzoek['tijd'] }
    | { readonly type: 'beperking-opgenomen'; readonly code: Code }
    | { readonly type: 'beperking-gewijzigd'; readonly code: Code }
    | { readonly type: 'beperking-beeindigd' }
  );

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `dag-in-de-toekomst`, `code-gelijk`. Asked with an aangifte it holds at once;
 * by letter the four weeks of art. 2.59 begin to run.
 */
export function decide(
  beperking: Verstrekkingsbeperking | undefined,
  opdracht: Beperkingsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Beperkingsgebeurtenis> {
  const buiten = buitenDeMachine(verstrekkingsbeperkingmachine, beperking?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const dag = wettelijkeDag(nu);
  const feit = { op: nu, door: actor, dag };
  switch (opdracht.soort) {
    case 'bied-aan': {
      const { id, betrokkeneId } = opdracht;
      return aanvaard({ type: 'beperking-aangeboden', ...feit, gemeentecode, id, betrokkeneId });
    }
    case 'zie-af':
      return aanvaard({ type: 'beperking-afgezien', ...feit });
    case 'vraag-bij-aangifte':
      return aanvaard({ type: 'beperking-opgenomen', ...feit, code: opdracht.code });
    case 'vraag-schriftelijk': {
      const { code: gevraagdeCode, ontvangenOp } = opdracht;
      if (ontvangenOp > dag)
        return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [
          { veld: 'ontvangenOp', regel: 'uiterlijk vandaag' },
        ]);
      return aanvaard({
        type: 'beperking-gevraagd',
        ...feit,
        gevraagdeCode,
        ontvangenOp,
        uiterlijk: uiterlijkeDag(ontvangenOp),
      });
    }
    case 'verwerk':
      if (beperking?.status !== 'gevraagd') throw new Error('the machine lets only what was asked be handled');
      return aanvaard({ type: 'beperking-opgenomen', ...feit, code: beperking.gevraagdeCode });
    case 'meld-tijd': {
      if (beperking?.status !== 'gevraagd') throw new Error('the machine lets only what was asked be watched');
      return aanvaard({
        type: 'beperking-tijd-gemeld',
        ...feit,
        tijd: dag > beperking.uiterlijk ? 'te-laat' : 'nadert',
      });
    }
    case 'wijzig':
      if (beperking?.status === 'geldend' && beperking.code === opdracht.code)
        return geweigerd('code-gelijk', 'Deze beperking geldt al.', [{ veld: 'code', regel: 'een andere code' }]);
      return aanvaard({ type: 'beperking-gewijzigd', ...feit, code: opdracht.code });
    case 'beeindig':
      return aanvaard({ type: 'beperking-beeindigd', ...feit });
  }
}

/** Last day on which a written request is handled in time; the Algemene termijnenwet applies. */
export function uiterlijkeDag(ontvangenOp: Datum): Datum {
  const { duur, grondslag: artikel } = BEHANDELTERMIJN;
  return berekenTermijn({ begin: ontvangenOp, duur, artikel, regelsoort: 'wet' }).einde;
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(
  beperking: Verstrekkingsbeperking | undefined,
  gebeurtenis: Beperkingsgebeurtenis,
): Verstrekkingsbeperking {
  const { op, dag } = gebeurtenis;
  if (gebeurtenis.type === 'beperking-aangeboden') {
    const { id, gemeentecode, betrokkeneId } = gebeurtenis;
    return { status: 'aangeboden', id, gemeentecode, betrokkeneId, versie: 1, aangebodenOp: dag, gewijzigdOp: op };
  }
  if (beperking === undefined) throw new Error(`${gebeurtenis.type} before beperking-aangeboden`);
  const { id, gemeentecode, betrokkeneId, aangebodenOp } = beperking;
  const kern = { id, gemeentecode, betrokkeneId, aangebodenOp, versie: beperking.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'beperking-afgezien':
      return { ...kern, status: 'afgezien' };
    case 'beperking-gevraagd': {
      const { gevraagdeCode, ontvangenOp, uiterlijk } = gebeurtenis;
      return { ...kern, status: 'gevraagd', gevraagdeCode, ontvangenOp, uiterlijk, tijd: 'loopt' };
    }
    case 'beperking-tijd-gemeld':
      if (beperking.status !== 'gevraagd') throw new Error('only what was asked is watched');
      return { ...beperking, ...kern, tijd: gebeurtenis.tijd };
    case 'beperking-opgenomen':
    case 'beperking-gewijzigd':
      return { ...kern, status: 'geldend', code: gebeurtenis.code, vanaf: dag };
    case 'beperking-beeindigd':
      return { ...kern, status: 'beeindigd', per: dag };
  }
}

/** The code that holds now. */
export function geldendeCode(beperking: Verstrekkingsbeperking): Beperkingscode {
  return beperking.status === 'geldend' ? beperking.code : '0';
}

/** When the clock must look: before the last day, and after it. Null while nothing was asked. */
export function wekkerVan(beperking: Verstrekkingsbeperking): string | null {
  if (beperking.status !== 'gevraagd' || beperking.tijd === 'te-laat') return null;
  const { uiterlijk, tijd } = beperking;
  return beginVanWettelijkeDag(plusDagen(uiterlijk, tijd === 'loopt' ? -WAARSCHUWING.duur.aantal : 1));
}
