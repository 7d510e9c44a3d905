import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { decide, evolve, overdrachtmachine, type Overdracht, type Overdrachtsopdracht } from './overdracht.domain.js';

const id = '01920000-0000-7000-8000-00000000000a' as Uuid;
const naar = '0599' as Gemeentecode;
const van = '0363' as Gemeentecode;
const context: Opdrachtcontext = {
  nu: '2026-03-02T09:00:00.000Z',
  actor: 'registrar-rdam',
  gemeentecode: naar,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
};
const gemeente = {
  gemeentecode: naar,
  regel: 'gemeente-waar-aangetroffen',
  feiten: { gemeenteAangetroffen: naar },
  bron: 'bron',
  graad: 'secundair',
} as const;
const opdrachten: Readonly<Record<string, Overdrachtsopdracht>> = {
  vraag: {
    ...{ soort: 'vraag', id, inschrijvingId: id, vanGemeente: van, ketendossierId: id, actieverzoekId: id },
    ...{ actieverzoekUrl: 'https://keten.example.nl', verzoekgemeente: van, toelichting: 'Daar gevonden.' },
    ...{ identiteit: { geslachtsnaam: 'Voorbeeld', geboortedatum: '2001-02-03' }, gemeente },
  } as Overdrachtsopdracht,
  accepteer: { soort: 'accepteer', nieuweInschrijvingId: id },
  weiger: { soort: 'weiger', reden: 'Hier onbekend.' },
};
function reis(...namen: string[]): Overdracht {
  return namen.reduce<Overdracht | undefined>((tot, naam) => {
    const gevolg = decide(tot, opdrachten[naam]!, context);
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Overdracht | undefined>(evolve, tot);
  }, undefined)!;
}
const weg = { gevraagd: ['vraag'], geaccepteerd: ['vraag', 'accepteer'], geweigerd: ['vraag', 'weiger'] } as const;

controleerMachine(overdrachtmachine, {
  beslis: (status, naam) => {
    try {
      return reis(...(status === null ? [] : weg[status]), naam).status;
    } catch {
      return undefined;
    }
  },
});

it('belongs to the municipality that is asked, with facts, rule and source', () => {
  expect(reis('vraag')).toMatchObject({
    gemeentecode: naar,
    vanGemeente: van,
    versie: 1,
    gemeente: { regel: 'gemeente-waar-aangetroffen', bron: 'bron' },
  });
  expect(reis('vraag', 'weiger')).toMatchObject({ geweigerdDoor: 'registrar-rdam', reden: 'Hier onbekend.' });
});
