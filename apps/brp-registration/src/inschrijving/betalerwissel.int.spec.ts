import { betalerGewisseld } from '@schakel/contracts';
import { nieuwId } from '@schakel/platform';
import { eenGebeurtenis, stuurGebeurtenissen } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { beoordeling, eenInschrijving, iemand, versieBij } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
beforeAll(async () => {
  dienst = await startProefdienst();
});
afterAll(() => dienst.stop());

type Betaler = 'geen' | 'rijk-cosm' | 'gemeente';
const wissel = (ketendossierId: string, naar: Betaler, sequence = 1, subject = nieuwId(), gemeentecode = '0363') =>
  eenGebeurtenis(betalerGewisseld, {
    subject,
    sequence,
    data: { gemeentecode, zorgverwijzingId: nieuwId(), ketendossierId, van: 'rijk-cosm', naar },
  });
const stuur = (events: readonly ReturnType<typeof wissel>[], keer = 1) =>
  stuurGebeurtenissen(
    dienst.topics,
    events.map((event) => ({ event, topic: 'care-referral' as const })),
    keer,
  );
/** Waits until everything sent so far was handled: events of one key are handled in order, so the last one tells. */
async function verwerkt(...events: readonly ReturnType<typeof wissel>[]): Promise<void> {
  const ids = events.map(({ id }) => id);
  await eventually(
    async () => {
      const [rij] = await dienst.rijen<{ aantal: string }>(
        'select count(*) as aantal from inbox where event_id = any ($1::uuid[])',
        [ids],
      );
      return Number(rij?.aantal) === ids.length;
    },
    'the events were handled',
    { timeoutMs: 60_000 },
  );
}
async function lopend(): Promise<{ id: string; dossier: string }> {
  const dossier = nieuwId();
  const id = await dienst.ontvang('0363', dossier);
  return { id: await eenInschrijving(dienst, 'adres-bepaald', { id }), dossier };
}
const lees = async (id: string) => (await dienst.lees(id)).body;

describe('the municipality pays from now on', () => {
  it('asks for another look at address and permit, once, however often it is told; the record stays whole', async () => {
    const { id, dossier } = await lopend();
    const ander = await lopend();
    const eerste = wissel(dossier, 'gemeente');
    const tweede = wissel(dossier, 'gemeente');
    await stuur([eerste, tweede], 100);
    await verwerkt(eerste, tweede);
    expect(await lees(id)).toMatchObject({
      ...{ status: 'adres-bepaald', versie: versieBij['adres-bepaald'] + 1 },
      signalen: [{ soort: 'betaler-gewisseld' }],
    });
    expect((await lees(ander.id)).signalen).toEqual([]);
    const controle = await dienst.vraag('GET', `/v1/inschrijvingen/${id}/handelingencontrole`, {
      wie: medewerker('registrar-1'),
      doelbinding: 'brp-inschrijving',
    });
    expect(controle.body).toMatchObject({ ongeschonden: true, aantal: versieBij['adres-bepaald'] + 1 });
    // A registrar settles it by beginning anew with a question.
    expect((await dienst.stap(id, 'bevragingen', versieBij['adres-bepaald'] + 1, iemand())).status).toBe(200);
    expect((await lees(id)).signalen).toEqual([]);
  });

  it('says nothing when somebody else pays, in whatever order it comes, or when there is no registration yet', async () => {
    const { id, dossier } = await lopend();
    const spoor = nieuwId();
    const later = wissel(dossier, 'geen', 3, spoor);
    const eerder = wissel(dossier, 'rijk-cosm', 2, spoor);
    const leeg = wissel(nieuwId(), 'gemeente');
    const elders = wissel(dossier, 'gemeente', 1, nieuwId(), '0599');
    await stuur([later, eerder, leeg, elders]);
    await verwerkt(later, leeg, elders);
    expect(await lees(id)).toMatchObject({ versie: versieBij['adres-bepaald'], signalen: [] });
    // The switch that came late is told all the same.
    const wisseling = wissel(dossier, 'gemeente');
    await stuur([wisseling]);
    await verwerkt(wisseling);
    expect((await lees(id)).signalen).toMatchObject([{ soort: 'betaler-gewisseld' }]);
  });

  it('beside an officer who is at work: the step of the officer or the signal is written after the other, never lost', async () => {
    const dossier = nieuwId();
    const id = await eenInschrijving(dienst, 'beoordeeld', { id: await dienst.ontvang('0363', dossier) });
    const event = wissel(dossier, 'gemeente');
    const [, antwoord] = await Promise.all([
      stuur([event]),
      dienst.stap(id, 'beoordelingen', versieBij.beoordeeld, { beoordeling }),
    ]);
    await verwerkt(event);
    const na = await lees(id);
    expect([200, 409]).toContain(antwoord.status);
    expect(na.versie).toBe(versieBij.beoordeeld + (antwoord.status === 200 ? 2 : 1));
  });
});
