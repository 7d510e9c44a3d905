import { TOEKOMSTIGE_UITBUITINGSVORMEN, UITBUITINGSVORMCODES } from '@schakel/domain';
import { z } from 'zod';
import { TOPIC_NAMES } from '../kafka/topics.data.js';
import { topicAddress, topicOfAddress } from '../kafka/topics.js';
import { exampleEvent } from '../schema/example-event.js';
import { allEvents, eventByType, publicEvents } from './catalogue.js';
import { KETENANTWOORDEN, UITBUITINGSVORM_CODES } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { gemeentecodeField, uuidField } from './fields.js';
import { ketenraadplegingBeantwoord, ketenraadplegingGevraagd } from './ketenraadplegingen.events.js';
import { publicFact } from './public-fact.js';
import { createRegistry } from './registry.js';
import { signaalGerouteerd } from './signalen.events.js';

const every = allEvents.map((definition) => [definition.type, definition] as const);
const source = (type: string) => type.split('.')[2];

describe('the catalogue', () => {
  it('holds these events and no others', () => {
    const names = (topic: string) =>
      allEvents
        .filter((definition) => definition.topic === topic)
        .map(({ type }) => type.replace(/^nl\.schakel\./, '').replace(/\.v1$/, ''))
        .sort();
    expect(names('signal-intake')).toEqual([
      'signalen.signaal-gerouteerd',
      'signalen.signaal-gewogen',
      'signalen.signaal-in-duiding',
      'signalen.signaal-ontvangen',
      'signalen.signaal-zonder-aanwijzing-gesloten',
    ]);
    expect(names('chain-coordination')).toEqual([
      'actieverzoeken.actieverzoek-afgerond',
      'actieverzoeken.actieverzoek-afgewezen',
      'actieverzoeken.actieverzoek-opgepakt',
      'actieverzoeken.actieverzoek-verzonden',
      'ketenantwoorden.raadpleging-beantwoord',
      'ketendossiers.ketendossier-geopend',
      'ketendossiers.ketendossier-gesloten',
      'ketendossiers.ketendossier-in-regie',
      'ketendossiers.toegang-ingetrokken',
      'ketendossiers.toegang-verleend',
      'raadplegingen.raadpleging-beantwoord',
      'raadplegingen.raadpleging-gevraagd',
    ]);
    expect(names('care-referral')).toEqual([
      'bedenktijden.bedenktijd-bijgewerkt',
      'bedenktijden.betaler-gewisseld',
      'kostenverantwoordelijkheden.kosten-betwist',
      'kostenverantwoordelijkheden.kosten-erkend',
      'kostenverantwoordelijkheden.kosten-in-bemiddeling',
      'kostenverantwoordelijkheden.kosten-vastgesteld',
      'kostenverantwoordelijkheden.kosten-voorgesteld',
      'toestemmingen.toestemming-bijgewerkt',
      'toestemmingen.toestemming-ingetrokken',
      'toestemmingen.toestemming-verlopen',
      'zorgverwijzingen.zorgverwijzing-aangeboden',
      'zorgverwijzingen.zorgverwijzing-afgewezen',
      'zorgverwijzingen.zorgverwijzing-beeindigd',
      'zorgverwijzingen.zorgverwijzing-geaccepteerd',
      'zorgverwijzingen.zorgverwijzing-geescaleerd',
      'zorgverwijzingen.zorgverwijzing-geplaatst',
      'zorgverwijzingen.zorgverwijzing-gezien',
      'zorgverwijzingen.zorgverwijzing-herinnerd',
      'zorgverwijzingen.zorgverwijzing-ontvangen',
      'zorgverwijzingen.zorgverwijzing-urgentie-bepaald',
      'zorgverwijzingen.zorgverwijzing-vervallen',
      'zorgverwijzingen.zorgverwijzing-voorgesteld',
    ]);
    expect(names('brp-registration')).toEqual([
      'betrokkenen.betrokkene-gekoppeld',
      'betrokkenen.betrokkene-ingekrompen',
      'betrokkenen.betrokkene-losgemaakt',
      'betrokkenen.betrokkene-ontkoppeld',
      'betrokkenen.betrokkene-samengevoegd',
      'betrokkenen.betrokkene-uitgebreid',
      'betrokkenen.betrokkene-vastgelegd',
      'briefadressen.briefadres-bijgewerkt',
      'inschrijvingen.inschrijving-adres-bepaald',
      'inschrijvingen.inschrijving-bevraagd',
      'inschrijvingen.inschrijving-bijgewerkt',
      'inschrijvingen.inschrijving-bsn-toegekend',
      'inschrijvingen.inschrijving-gemeente-bepaald',
      'inschrijvingen.inschrijving-ingeschreven',
      'inschrijvingen.inschrijving-niet-inschrijfbaar',
      'inschrijvingen.inschrijving-ontvangen',
      'inschrijvingen.inschrijving-overdracht-gevraagd',
      'inschrijvingen.inschrijving-overdracht-geweigerd',
      'inschrijvingen.inschrijving-overdracht-ingetrokken',
      'inschrijvingen.inschrijving-overdracht-onbeantwoord',
      'inschrijvingen.inschrijving-overgedragen',
      'inschrijvingen.inschrijving-overgenomen',
      'inschrijvingen.inschrijving-teruggenomen',
      'overbewoning.overbewoningssignaal-beoordeeld',
      'overbewoning.overbewoningssignaal-waargenomen',
      'terugmeldingen.terugmelding-afgesloten',
      'terugmeldingen.terugmelding-doorgezonden',
      'terugmeldingen.terugmelding-in-onderzoek',
      'terugmeldingen.terugmelding-ontvangen',
      'terugmeldingen.terugmelding-termijn-bewaakt',
      'verstrekkingsbeperkingen.verstrekkingsbeperking-bijgewerkt',
    ]);
    expect(names('licensing')).toEqual([
      'vergunningaanvragen.aanvraag-bijgewerkt',
      'vergunningaanvragen.aanvraag-buiten-behandeling-gelaten',
      'vergunningaanvragen.aanvraag-geraadpleegd',
      'vergunningaanvragen.aanvraag-ingetrokken',
      'vergunningaanvragen.aanvraag-ontvangen',
      'vergunningaanvragen.raadpleging-gevraagd',
      'vergunningaanvragen.vergunning-geweigerd',
      'vergunningaanvragen.vergunning-van-rechtswege-verleend',
      'vergunningaanvragen.vergunning-verleend',
      'vergunningaanvragen.vergunning-verleend-met-voorschriften',
      'vergunningen.vergunning-bijgewerkt',
      'vergunningen.vergunning-geregistreerd',
      'vergunningen.vergunning-geschorst',
      'vergunningen.vergunning-hersteld',
      'vergunningen.vergunning-ingetrokken',
      'vergunningen.vergunning-vervallen',
    ]);
    expect(publicEvents.size).toBe(allEvents.length);
  });

  it('says nothing of the Bibob-toets (Wet Bibob art. 28)', () => {
    expect(allEvents.filter(({ type, aggregaat }) => /bibob/.test(type + aggregaat))).toEqual([]);
  });

  it('answers licensing with codes of one length, and names no file on either side (ADR 0022)', () => {
    expect(new Set(KETENANTWOORDEN.map(({ length }) => length)).size).toBe(1);
    expect(KETENANTWOORDEN).toHaveLength(2);
    const velden = [ketenraadplegingGevraagd, ketenraadplegingBeantwoord].map((een) =>
      Object.keys(exampleEvent(een).data).sort(),
    );
    expect(velden).toEqual([
      ['aanleiding', 'bedrijfspseudoniem', 'gemeentecode', 'grondslagcode'],
      ['antwoord', 'gemeentecode', 'grondslagcode'],
    ]);
  });

  it('keeps all events of one aggregate in one topic and under one source', () => {
    for (const aggregaat of new Set(allEvents.map((definition) => definition.aggregaat))) {
      const events = allEvents.filter((definition) => definition.aggregaat === aggregaat);
      expect(new Set(events.map(({ topic, type }) => `${topic} ${source(type)}`)).size).toBe(1);
    }
  });

  it.each(every)('%s is strict to the sender and tolerant to the receiver', (type, definition) => {
    const { data } = exampleEvent(definition);
    expect(definition.writer.safeParse(data).success).toBe(true);
    expect(definition.writer.safeParse({ ...data, nieuwVeld: 1 }).success).toBe(false);
    expect(definition.reader.parse({ ...data, nieuwVeld: 1 })).toEqual(data);
    for (const field of Object.keys(data)) {
      const { [field]: _, ...rest } = data;
      expect(definition.reader.safeParse(rest).success).toBe(false);
    }
    expect(eventByType(type)).toBe(definition);
  });

  it.each(every)(
    '%s tells the municipality, and the chain file where its source always knows it',
    (type, definition) => {
      const { data } = exampleEvent(definition);
      expect(data).toMatchObject({ gemeentecode: '0363' });
      const sources = ['actieverzoeken', 'raadplegingen', 'zorgverwijzingen', 'bedenktijden', 'inschrijvingen'];
      const knowsFile = sources.includes(source(type) ?? '');
      expect('ketendossierId' in data).toBe(knowsFile);
    },
  );

  it('knows every form of exploitation of the law and of the pending bill', () => {
    const known: readonly string[] = [
      ...UITBUITINGSVORMCODES,
      ...TOEKOMSTIGE_UITBUITINGSVORMEN.map(({ code }) => code),
      'onbekend',
    ];
    expect([...UITBUITINGSVORM_CODES].sort()).toEqual([...known].sort());
  });

  it('does not know what it does not hold', () => {
    expect(eventByType('nl.schakel.signalen.signaal-ontvangen.v2')).toBeUndefined();
  });
});

describe('defineEvent', () => {
  const valid = { topic: 'licensing', aggregaat: 'x', omschrijving: 'X.' } as const;
  const data = z.strictObject({ gemeentecode: gemeentecodeField() });

  it.each([
    'nl.schakel.Signalen.x.v1',
    'nl.schakel.signalen.x.v0',
    'nl.schakel.signalen.x_y.v1',
    'nl.schakel.a.b.c.v1',
  ])('refuses the type %s', (type) => {
    expect(() => defineEvent({ ...valid, type: type as 'nl.schakel.a.b.v1', data })).toThrow('does not follow');
  });

  it.each([
    ['an object', z.object({ a: z.string() })],
    ['a list of objects', z.array(z.object({ a: z.string() }))],
    ['an object that may be absent', z.object({ a: z.string() }).optional()],
    ['a map', z.record(z.string(), z.string())],
  ])('refuses %s as field', (_, veld) => {
    const nested = z.strictObject({ gemeentecode: gemeentecodeField(), veld: veld as unknown as z.ZodString });
    expect(() => defineEvent({ ...valid, type: 'nl.schakel.a.b.v1', data: nested })).toThrow(
      'the data of a public event is flat',
    );
  });

  it('names the schema of the data after type and major version', () => {
    const optional = z.strictObject({ gemeentecode: gemeentecodeField(), besluitId: uuidField('Besluit.').optional() });
    const { dataschema } = defineEvent({ ...valid, type: 'nl.schakel.besluiten.besluit-genomen.v2', data: optional });
    expect(dataschema).toBe('urn:schakel:gebeurtenis:besluiten:besluit-genomen:v2');
  });
});

describe('createRegistry', () => {
  it('refuses a type that is defined twice', () => {
    expect(() => createRegistry([...allEvents, ...allEvents.slice(0, 1)])).toThrow('defined twice');
  });
});

describe('publicFact', () => {
  it('gives what the history keeps', () => {
    const data = { gemeentecode: '0363', route: 'zorg' } as const;
    expect(publicFact(signaalGerouteerd, data, 'https://x.nl/v1/signalen')).toEqual({
      type: signaalGerouteerd.type,
      topic: 'signal-intake',
      data,
      dataref: 'https://x.nl/v1/signalen',
    });
  });
});

describe('topics', () => {
  it.each(TOPIC_NAMES)('%s has an address that leads back to it under its own prefix only', (name) => {
    expect(topicAddress(name)).toBe(`schakel.${name}`);
    expect(topicOfAddress(topicAddress(name, 't1.'), 't1.')).toBe(name);
    expect(topicOfAddress(topicAddress(name, 't1.'))).toBeUndefined();
  });
});
