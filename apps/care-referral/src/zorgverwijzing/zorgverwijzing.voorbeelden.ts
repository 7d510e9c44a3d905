import { type Gemeentecode, type Oin, type Opdrachtcontext, type Uuid, datum } from '@schakel/domain';
import { decide } from './zorgverwijzing.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';
import { bewaakTijd } from './zorgverwijzing-tijd.domain.js';
import type {
  Beeindig,
  BiedAan,
  DraagOver,
  GekozenAanbieder,
  Kandidaat,
  Ontvang,
  WijsAf,
  Zorgverwijzing,
  Zorgverwijzingsgebeurtenis,
  Zorgverwijzingsopdracht,
  Zorgverwijzingsstatus,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';

// Builders for specs: each says only what matters; all persons and organisations are invented.

const id = (nummer: number) => `01930000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;

export const eenId = id(1);

/** A command context on 2 March 2026; the actor is a care officer unless told otherwise. */
export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'zorgmedewerker-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'zorgverwijzing',
    correlatieId: id(12),
    ...anders,
  };
}

/** An adult Dutch woman of whom nothing special is known. */
export function zorgfeiten(anders: Partial<Zorgfeiten> = {}): Zorgfeiten {
  return {
    geboortedatum: datum('1999-04-23'),
    leeftijdOnzeker: false,
    nationaliteit: 'nl',
    verblijfsgrond: 'onbekend',
    gezagAanwezig: false,
    geslacht: 'vrouw',
    meegekomenKinderen: 0,
    dreiging: 'geen',
    problematiek: [],
    omstandigheden: [],
    ...anders,
  };
}

/** Takes adults only. */
export const opvangAmstel: GekozenAanbieder = {
  id: id(101),
  organisatie: '00000099000030010000' as Oin,
  soort: 'vrouwenopvang',
  leeftijdsgroepen: ['volwassen'],
};
/** Takes adults and minors. */
export const opvangRijn: GekozenAanbieder = {
  id: id(201),
  organisatie: '00000099000030020000' as Oin,
  soort: 'maatschappelijke-opvang',
  leeftijdsgroepen: ['volwassen', 'minderjarig'],
};

export const ontvang: Ontvang = {
  soort: 'ontvang',
  id: eenId,
  ketendossierId: id(2),
  actieverzoekId: id(3),
  actieverzoekUrl: 'https://keten.example.nl/v1/actieverzoeken/01930000-0000-7000-8000-000000000003',
};
export const stelVoor: Zorgverwijzingsopdracht = { soort: 'stel-voor', feiten: zorgfeiten() };
/** A provider to ask, without anything known of consent. */
export function kandidaat(aanbieder: GekozenAanbieder, nummer = 11): Kandidaat {
  return { aanbodId: id(nummer), aanbieder, toestemming: { uitkomst: 'niet-getoetst' } };
}
/** Offers to all of these at once, and names who is next. */
export function biedAanAan(kandidaten: readonly Kandidaat[], vervolglijst: readonly Kandidaat[] = []): BiedAan {
  return { soort: 'bied-aan', kandidaten, vervolglijst };
}
export const biedAan = biedAanAan([kandidaat(opvangAmstel)]);
export const aanRijn = biedAanAan([kandidaat(opvangRijn, 12)]);
export const bekijk: Zorgverwijzingsopdracht = { soort: 'bekijk', organisatie: opvangAmstel.organisatie };
export const accepteer: Zorgverwijzingsopdracht = { soort: 'accepteer', organisatie: opvangAmstel.organisatie };
export const wijsAf: WijsAf = {
  soort: 'wijs-af',
  organisatie: opvangAmstel.organisatie,
  reden: 'geen-capaciteit',
};
export const trekIn: Zorgverwijzingsopdracht = {
  soort: 'trek-in',
  reden: 'reactietermijn-verlopen',
  toelichting: 'Na drie uur geen antwoord.',
};
export const plaats: Zorgverwijzingsopdracht = { soort: 'plaats', ingangsdatum: datum('2026-03-02') };
export const vannacht: Zorgverwijzingsopdracht = { soort: 'bepaal-urgentie', urgentie: 'vannacht' };
export const zonderBsn: Zorgverwijzingsopdracht = {
  soort: 'bepaal-toewijzing',
  toewijzing: 'buiten-keten-zonder-bsn',
};
const punten = ['kennismaking', 'veiligheidsplan', 'medische-zorg', 'inkomen-en-betaler', 'contactpersoon'];
export const draagOver: DraagOver = {
  soort: 'draag-over',
  einddatum: datum('2026-03-02'),
  overdracht: punten.map((punt) => ({ punt })),
};
export const beeindig = (einde: Beeindig['einde'] = 'uitgestroomd'): Beeindig => ({
  soort: 'beeindig',
  einde,
  einddatum: datum('2026-03-02'),
  bestemming: 'eigen-woning',
});

/** One valid example of every command. */
export const alleOpdrachten: readonly Zorgverwijzingsopdracht[] = [
  ontvang,
  vannacht,
  stelVoor,
  biedAan,
  bekijk,
  accepteer,
  wijsAf,
  trekIn,
  plaats,
  zonderBsn,
  draagOver,
  beeindig(),
];

const geplaatst = [stelVoor, biedAan, accepteer, plaats];
const naarStatus: Readonly<Record<Exclude<Zorgverwijzingsstatus, 'verlopen'>, readonly Zorgverwijzingsopdracht[]>> = {
  ontvangen: [],
  voorgesteld: [stelVoor],
  aangeboden: [stelVoor, biedAan],
  afgewezen: [stelVoor, aanRijn, { ...wijsAf, organisatie: opvangRijn.organisatie }],
  ingetrokken: [stelVoor, biedAan, trekIn],
  geaccepteerd: [stelVoor, biedAan, accepteer],
  geplaatst,
  overgedragen: [...geplaatst, draagOver],
  doorgeplaatst: [...geplaatst, beeindig('doorgeplaatst')],
  uitgestroomd: [...geplaatst, beeindig()],
  afgebroken: [...geplaatst, beeindig('afgebroken')],
};

/** The history of commands from nothing, each event with the state after it; throws when one is refused: then the example is wrong. */
export function historieVan(
  opdrachten: readonly Zorgverwijzingsopdracht[],
  context = eenContext(),
): readonly (readonly [Zorgverwijzingsgebeurtenis, Zorgverwijzing])[] {
  const historie: [Zorgverwijzingsgebeurtenis, Zorgverwijzing][] = [];
  for (const opdracht of opdrachten) {
    const gevolg = decide(historie.at(-1)?.[1], opdracht, context);
    if (gevolg.soort === 'geweigerd') throw new Error(`${opdracht.soort} refused: ${gevolg.weigering.code}`);
    for (const gebeurtenis of gevolg.gebeurtenissen) {
      historie.push([gebeurtenis, evolve(historie.at(-1)?.[1], gebeurtenis)]);
    }
  }
  return historie;
}

/** A referral in the wanted state, come there by real commands; `verlopen` by the clock, a day later. */
export function eenZorgverwijzing(status: Zorgverwijzingsstatus = 'ontvangen', feiten = zorgfeiten()): Zorgverwijzing {
  const opdrachten = naarStatus[status === 'verlopen' ? 'aangeboden' : status].map((opdracht) =>
    opdracht.soort === 'stel-voor' ? { ...opdracht, feiten } : opdracht,
  );
  const begin = historieVan([ontvang, ...opdrachten]).at(-1)?.[1];
  const verwijzing = status === 'verlopen' && begin !== undefined ? naTijd(begin, '2026-03-03T09:00:00.000Z') : begin;
  if (verwijzing?.status !== status) throw new Error(`no example of ${status}`);
  return verwijzing;
}

/** The referral after the clock looked at it. */
export function naTijd(verwijzing: Zorgverwijzing, nu: string): Zorgverwijzing {
  const gevolg = bewaakTijd(verwijzing, eenContext({ nu, actor: 'systeem:care-referral' }), evolve);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Zorgverwijzing>(evolve, verwijzing);
}
