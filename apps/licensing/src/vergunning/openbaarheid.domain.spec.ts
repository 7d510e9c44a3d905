import type { KvkNummer } from '@schakel/domain';
import fc from 'fast-check';
import { beginstandVanPublicatie, openbaarDeel, publicatiestanden } from './openbaarheid.domain.js';
import { dag, eenKenmerk, eenVergunning, pasToe } from './vergunning.voorbeelden.js';

const kvkNummer = '90417263' as KvkNummer;

describe('whether a permit may be published at once', () => {
  it.each([
    ['Verzonnen Horeca BV', undefined, 'openbaar'],
    ['Verzonnen Horeca B.V.', undefined, 'openbaar'],
    ['Verzonnen Horeca b.v. te Amsterdam', undefined, 'openbaar'],
    ['Havenbedrijf N.V.', undefined, 'openbaar'],
    ['Stichting De Verzonnen Kade', undefined, 'openbaar'],
    ['Coöperatie De Kade U.A.', undefined, 'openbaar'],
    ['Vereniging Kadevrienden', undefined, 'openbaar'],
    // No legal person: a name in itself, a firm (vof), a trade name without form.
    ['Café Jansen', undefined, 'wacht-op-vrijgave'],
    ['J. Jansen', undefined, 'wacht-op-vrijgave'],
    ['V.O.F. De Kade', undefined, 'wacht-op-vrijgave'],
    ['Eetcafé Bvlgari', undefined, 'wacht-op-vrijgave'],
    ['Het Stichtinkje', undefined, 'wacht-op-vrijgave'],
    ['', undefined, 'wacht-op-vrijgave'],
    // A legal person named after who signed, however it is written.
    ['Jansen Beheer BV', 'A. Jansen', 'wacht-op-vrijgave'],
    ['Müller Holding B.V.', 'K. Muller', 'wacht-op-vrijgave'],
    ['JANSEN-DE KADE BV', 'Anna Jansen', 'wacht-op-vrijgave'],
    ['Verzonnen Horeca BV', 'Zdenka Geheimova', 'openbaar'],
  ])('%s, signed by %s: %s', (bedrijfsnaam, vertegenwoordiger, verwacht) => {
    const houder = { kvkNummer, bedrijfsnaam, ...(vertegenwoordiger !== undefined && { vertegenwoordiger }) };
    expect(beginstandVanPublicatie(houder)).toBe(verwacht);
  });

  it('never for a name that holds the surname of who signed', () => {
    const naam = fc.stringMatching(/^[A-Z][a-z]{3,12}$/);
    fc.assert(
      fc.property(naam, naam, fc.constantFrom('BV', 'B.V.', 'N.V.', 'Stichting'), (voor, achter, vorm) => {
        const houder = { kvkNummer, bedrijfsnaam: `${achter} Horeca ${vorm}`, vertegenwoordiger: `${voor} ${achter}` };
        expect(beginstandVanPublicatie(houder)).toBe('wacht-op-vrijgave');
      }),
    );
  });
});

describe('what is published', () => {
  const TOEGESTAAN = [
    'bedrijfsnaam',
    'bekendgemaaktOp',
    'geldigTotEnMet',
    'gemeentecode',
    'id',
    'kvkNummer',
    'status',
    'vergunningsoort',
  ];
  /** Texts that stand in every private place of a permit; no one of them may come out. */
  const geheim = fc.string({ minLength: 12, maxLength: 30 }).map((tekst) => `geheim-${tekst}`);

  it('is a subset of the allow-list, and nothing of any private field, whatever stands there', () => {
    fc.assert(
      fc.property(geheim, geheim, geheim, geheim, fc.constantFrom(...publicatiestanden), (a, b, c, d, publicatie) => {
        const vergunning = {
          ...pasToe(
            eenVergunning('van-kracht', {
              houder: { kvkNummer, bedrijfsnaam: 'Verzonnen Horeca BV', vertegenwoordiger: a },
              voorschriften: [{ tekst: b }],
            }),
            { soort: 'maak-bekend', op: dag('2026-03-02') },
          ),
          publicatie,
          wijzigingen: [
            { kenmerk: eenKenmerk, soort: 'overname', per: dag('2026-03-02'), toelichting: c, gemeldOp: 'x' },
          ],
          herbeoordelingen: [{ bron: 'toezicht', kenmerk: eenKenmerk, reden: d, geopendOp: 'x' }],
        } as const;
        const deel = openbaarDeel(vergunning);
        expect(deel === undefined).toBe(publicatie !== 'openbaar');
        for (const veld of Object.keys(deel ?? {})) expect(TOEGESTAAN).toContain(veld);
        expect(JSON.stringify(deel ?? {})).not.toContain('geheim-');
      }),
    );
  });

  it('does not grow with fields that a permit gets later', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (extra) => {
        const vergunning = { ...pasToe(eenVergunning(), { soort: 'maak-bekend', op: dag('2026-03-02') }) };
        const deel = openbaarDeel({ ...extra, ...vergunning });
        expect(Object.keys(deel ?? {}).sort()).toEqual(TOEGESTAAN);
      }),
    );
  });

  it('is nothing before announcement', () => {
    expect(openbaarDeel(eenVergunning())).toBeUndefined();
  });

  it('still tells that a permit is gone', () => {
    const ingetrokken = pasToe(pasToe(eenVergunning(), { soort: 'maak-bekend', op: dag('2026-03-02') }), {
      soort: 'trek-in',
      besluitId: eenKenmerk,
      per: dag('2026-03-10'),
    });
    expect(openbaarDeel(ingetrokken)).toMatchObject({ status: 'ingetrokken' });
  });
});
