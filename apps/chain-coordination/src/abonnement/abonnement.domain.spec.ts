import { isGeweigerd } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { abonneerbareTypes } from './abonneerbaar.domain.js';
import { decide, evolve, MAX_ABONNEMENTEN } from './abonnement.domain.js';
import { abonnementVan, rijVan, type AbonnementRij } from './abonnement.rij.js';
import { aanvraag, context, eenAbonnement, na, partnerOin, valideer } from './abonnement.voorbeelden.js';
import { abonnementmachine, abonnementstatussen, type Abonnementopdracht } from './abonnement-toestand.domain.js';

const { gegeven } = specificatie(decide);
const opdrachten: Record<string, Abonnementopdracht> = {
  'vraag-aan': aanvraag,
  valideer,
  pauzeer: { soort: 'pauzeer' },
  hervat: { soort: 'hervat' },
  beeindig: { soort: 'beeindig' },
  'meld-verdwenen': { soort: 'meld-verdwenen' },
};

controleerMachine(abonnementmachine, {
  beslis: (van, opdracht) => {
    const abonnement = van === null ? undefined : eenAbonnement(van);
    const gevolg = decide(abonnement, opdrachten[opdracht]!, context);
    if (isGeweigerd(gevolg)) return undefined;
    return gevolg.gebeurtenissen.reduce(evolve, abonnement!).status;
  },
});

describe('asking for a subscription', () => {
  it('names organisation, address and types, each type once and in a fixed order', () => {
    const types = [abonneerbareTypes[3], abonneerbareTypes[1], abonneerbareTypes[3]];
    gegeven(undefined)
      .als({ ...aanvraag, types }, context)
      .dan({
        type: 'abonnement-aangevraagd',
        organisatie: partnerOin,
        types: [abonneerbareTypes[1], abonneerbareTypes[3]].sort(),
      });
  });

  it.each<[string, Partial<typeof aanvraag>, string, ...string[]]>([
    ['an address that may not be called', { sink: 'http://keten.voorbeeld.nl' }, 'sink-onjuist', 'sink'],
    ['no types', { types: [] }, 'types-ontbreken', 'types'],
    ['one too many', { lopend: MAX_ABONNEMENTEN }, 'te-veel-abonnementen'],
  ])('is refused with %s', (_waarom, anders, code, ...velden) => {
    gegeven(undefined)
      .als({ ...aanvraag, ...anders }, context)
      .geweigerd(code, ...velden);
  });
});

describe('the handshake', () => {
  it.each([
    ['geweigerd', 'handdruk-geweigerd'],
    ['onbereikbaar', 'webhook-onbereikbaar'],
    ['adres-niet-toegestaan', 'sink-adres-niet-toegestaan'],
  ] as const)('that ends %s changes nothing', (handdruk, code) => {
    gegeven(eenAbonnement('aangevraagd')).als({ soort: 'valideer', handdruk }, context).geweigerd(code);
  });

  it('starts what is owed at the first success and never again', () => {
    const later = { ...context, nu: '2026-03-09T09:00:00.000Z' };
    const gevolg = decide(eenAbonnement('actief'), valideer, later);
    if (isGeweigerd(gevolg)) throw new Error(gevolg.weigering.code);
    const weer = gevolg.gebeurtenissen.reduce(evolve, eenAbonnement('actief'));
    expect(weer).toMatchObject({ actiefSinds: context.nu, gevalideerdOp: later.nu, versie: 3 });
  });

  it('does not end a pause', () =>
    expect(na(aanvraag, valideer, { soort: 'pauzeer' }, valideer)?.status).toBe('gepauzeerd'));
});

describe('the end', () => {
  it('tells who ended it', () => {
    gegeven(eenAbonnement('actief')).als({ soort: 'beeindig' }, context).dan({ einde: 'opgezegd' });
    gegeven(eenAbonnement('gepauzeerd')).als({ soort: 'meld-verdwenen' }, context).dan({ einde: 'webhook-verdwenen' });
  });
});

describe('the row', () => {
  const terug = (rij: ReturnType<typeof rijVan>): AbonnementRij => {
    const datum = (waarde: string | null) => waarde && new Date(waarde);
    const gewijzigd_op = datum(rij.gewijzigd_op);
    const aangevraagd_op = datum(rij.aangevraagd_op);
    const actief_sinds = datum(rij.actief_sinds);
    return {
      ...rij,
      aangevraagd_op,
      gewijzigd_op,
      actief_sinds,
      gevalideerd_op: datum(rij.gevalideerd_op),
    } as AbonnementRij;
  };
  it.each(abonnementstatussen)('gives a subscription that is %s back whole', (status) => {
    expect(abonnementVan(terug(rijVan(eenAbonnement(status))))).toEqual(eenAbonnement(status));
  });
  it('gives back one that ended before it was ever active', () => {
    const nooit = na(aanvraag, { soort: 'beeindig' })!;
    expect(abonnementVan(terug(rijVan(nooit)))).toEqual(nooit);
  });
});
