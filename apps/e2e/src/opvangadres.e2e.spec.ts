import { departmentServices, stand } from '@schakel/system';
import { z } from 'zod';
import { openBronnen } from './proef/bronnen.js';
import { alsTekst } from './proef/databanken.js';
import { leesAlles } from './proef/onderwerpen.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import { Speurhond, type Geplantadres } from './proef/speurhond.js';
import { Verzamelaar } from './proef/verzamelaar.js';

const adres: Required<Geplantadres> = {
  straat: 'Verzonnenlaan Kwispelveer',
  huisnummer: '7713-bis',
  postcode: '9999ZX',
  plaats: 'Nergenshuizerdam',
  aanwijzing: 'Bel aan bij Frummelpoort',
};
const lijst = z.object({ resultaten: z.array(z.looseObject({ id: z.uuid(), soort: z.string() })) });
const gezien = z.object({ id: z.uuid(), adres: z.string() });

describe('the address of a shelter, through all services', () => {
  const verzamelaar = new Verzamelaar();
  const speurhond = Speurhond.metAdressen([], [adres]);
  let proef: Proefsysteem;
  let getoond = '';

  beforeAll(async () => {
    await verzamelaar.start();
    const env = Object.fromEntries(departmentServices.map((naam) => [naam, { SCHAKEL_OTLP_URL: verzamelaar.url }]));
    proef = await startProefsysteem({ logLevel: 'trace', env });
    const zorgverwijzingId = (await openBronnen(proef.keten)).get('zorgverwijzingen')?.id;
    const gesprek = (wie: string, doel: string) => proef.keten.gesprek(wie, 'care-referral', doel);
    const zorg = gesprek('zorgmedewerker.amsterdam', 'zorgverwijzing');
    const coordinator = gesprek('zorgcoordinator.amsterdam', 'opvangadres');
    const aanbieder = gesprek('zorgaanbieder.opvang-amsterdam', 'opvanginkoop');
    const gids = (await zorg.lees('/v1/aanbieders?soort=vrouwenopvang&veiligheidsregio=VR13', lijst)).inhoud;
    const aanbiederId = gids.resultaten[0]?.id;
    const locatie = (await coordinator.maak('/v1/opvangadressen', stand, { aanbiederId, adres })).inhoud;
    const plaats = await aanbieder.maak('/v1/opvangplaatsen', stand, {
      aanbiederId,
      opvangadresId: locatie.id,
      geslachten: ['vrouw'],
      leeftijdVan: 18,
      leeftijdTot: 99,
      kinderenMax: 0,
      beveiligingsniveau: 'open',
    });
    const vraag = { plaatsId: plaats.inhoud.id, zorgverwijzingId };
    const reservering = (await zorg.maak('/v1/reserveringen', stand, vraag)).inhoud;
    await zorg.stap(`/v1/reserveringen/${reservering.id}/bevestigingen`, stand, 1);
    const begeleider = gesprek('zorgmedewerker.amsterdam', 'opvangadres');
    const toegang = { gebruiker: proef.keten.deelnemer('zorgmedewerker.amsterdam').sub, reden: 'Brengt haar vanavond' };
    await coordinator.stap(`/v1/opvangadressen/${locatie.id}/toegangen`, stand, 1, toegang);
    const inzage = { zorgverwijzingId, reden: 'Vervoer vanavond' };
    getoond = (await begeleider.maak(`/v1/opvangadressen/${locatie.id}/inzagen`, gezien, inzage)).inhoud.adres;
  });
  afterAll(async () => {
    await proef?.stop();
    await verzamelaar.stop();
  });

  it('is shown to who brings somebody there', () => {
    expect(speurhond.vindt([['answer', getoond]])).not.toEqual([]);
  });

  it('stands in no database', async () => {
    for (const dienst of departmentServices) {
      const tabellen = await alsTekst(proef.adminUrl(dienst));
      if (dienst === 'care-referral') expect(tabellen.get('opvangadres')).toContain('s1.');
      expect([dienst, speurhond.vindt(tabellen)]).toEqual([dienst, []]);
    }
  });

  it('stands in no topic and no log', async () => {
    const opnames = await leesAlles(proef.brokers, proef.system.topicPrefix);
    expect(opnames.length).toBeGreaterThan(0);
    expect(speurhond.vindt(opnames.map(({ topic, tekst }) => [topic, tekst] as const))).toEqual([]);
    const logs = await proef.logs();
    expect(logs.get('care-referral.log')).toContain('"traceId"');
    expect(speurhond.vindt(logs)).toEqual([]);
  });

  it('stands in no trace', async () => {
    // Stopping sends what waits.
    await proef.system.stop();
    expect(verzamelaar.spans.map(({ dienst }) => dienst)).toContain('care-referral');
    expect(speurhond.vindt(verzamelaar.ontvangen.map((tekst) => ['spans', tekst] as const))).toEqual([]);
  });
});
