import { type Gemeentecode, type Oin, type Opdrachtcontext, type Uuid, datum } from '@schakel/domain';
import { decide } from './zorgverwijzing.domain.js';
import type { Zorgfeiten } from './zorgfeiten.domain.js';
import type {
  GekozenAanbieder,
  Ontvang,
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
  leeftijdsgroepen: ['volwassen'],
};
/** Takes adults and minors. */
export const opvangRijn: GekozenAanbieder = {
  id: id(201),
  organisatie: '00000099000030020000' as Oin,
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
export const biedAan: Zorgverwijzingsopdracht = { soort: 'bied-aan', aanbodId: id(11), aanbieder: opvangAmstel };
export const accepteer: Zorgverwijzingsopdracht = { soort: 'accepteer', organisatie: opvangAmstel.organisatie };
export const wijsAf: Zorgverwijzingsopdracht = {
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

/** One valid example of every command. */
export const alleOpdrachten: readonly Zorgverwijzingsopdracht[] = [
  ontvang,
  stelVoor,
  biedAan,
  accepteer,
  wijsAf,
  trekIn,
  plaats,
];

const naarStatus: Readonly<Record<Zorgverwijzingsstatus, readonly Zorgverwijzingsopdracht[]>> = {
  ontvangen: [],
  voorgesteld: [stelVoor],
  aangeboden: [stelVoor, biedAan],
  afgewezen: [
    stelVoor,
    { ...biedAan, aanbieder: opvangRijn } as Zorgverwijzingsopdracht,
    { ...wijsAf, organisatie: opvangRijn.organisatie } as Zorgverwijzingsopdracht,
  ],
  geaccepteerd: [stelVoor, biedAan, accepteer],
  geplaatst: [stelVoor, biedAan, accepteer, plaats],
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

/** A referral in the wanted state, come there by real commands. */
export function eenZorgverwijzing(status: Zorgverwijzingsstatus = 'ontvangen', feiten = zorgfeiten()): Zorgverwijzing {
  const opdrachten = naarStatus[status].map((opdracht) =>
    opdracht.soort === 'stel-voor' ? { ...opdracht, feiten } : opdracht,
  );
  const verwijzing = historieVan([ontvang, ...opdrachten]).at(-1)?.[1];
  if (verwijzing?.status !== status) throw new Error(`no example of ${status}`);
  return verwijzing;
}
