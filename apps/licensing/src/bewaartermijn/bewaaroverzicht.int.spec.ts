import { eventually } from '@schakel/testing';
import { gehoord, gesprekMet, mensen, verlening, weigering } from '../fixtures/besluiten.js';
import { medewerker, startProefdienst, type Gebruiker, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
// Rotterdam: its own rule gives an exploitatievergunning for five years.
const { doe, aanvraag, getekend } = gesprekMet(() => dienst, undefined, '0599');
const privacy = medewerker('privacy-1', 'privacyfunctionaris', '0599');

beforeAll(async () => {
  dienst = await startProefdienst({ klok: () => '2026-03-02T09:00:00.000Z' });
});
afterAll(async () => {
  // A consumer that is told to stop while it still joins would come back after the test environment is gone.
  await eventually(async () => (await fetch(`${dienst.url}/health/ready`)).status === 200, 'the service is ready');
  await dienst.stop();
});

const overzicht = (wie: Gebruiker = privacy, doelbinding = 'vernietiging') =>
  dienst.vraag('GET', '/v1/bewaaroverzicht', { wie, doelbinding });

describe('what goes when', () => {
  it('is counted from result and source date, for the own municipality, and written down', async () => {
    await getekend(`vergunningaanvragen/${await aanvraag()}`, verlening);
    const evenement = await aanvraag({ vergunningsoort: 'evenementenvergunning' });
    const nee = await getekend(`vergunningaanvragen/${evenement}`, weigering, mensen.jurist, gehoord('2026-03-02'));
    expect((await overzicht()).body.tellingen).toEqual([{ soort: 'vergunning', jaar: 2032, aantal: 1, verlengd: 0 }]);
    await doe(`besluiten/${nee}/bekendmakingen`, 4, { op: '2026-03-02', wijze: 'toezending' });
    // A refusal is kept five years from its announcement; a permit one year from its last day, 2 March 2031.
    expect((await overzicht()).body).toMatchObject({
      regels: expect.arrayContaining([
        expect.objectContaining({ klasse: 'weigering', bewaartermijn: 'P5Y', resultaat: '11.2', graad: 'gelezen' }),
      ]),
      tellingen: [
        { soort: 'besluit', jaar: 2031, aantal: 1, verlengd: 0 },
        { soort: 'vergunning', jaar: 2032, aantal: 1, verlengd: 0 },
      ],
    });
    expect((await overzicht(medewerker('privacy-9', 'privacyfunctionaris', '0363'))).body.tellingen).toEqual([]);
    const regels = await dienst.sql(
      `select 1 from toegangsbeslissing where body #>> '{request,action,name}' = 'bewaaroverzicht:lezen'`,
    );
    expect(regels).toHaveLength(3);
  });

  it('is not for who handles permits', async () => {
    for (const wie of [mensen.opsteller, mensen.burgemeester])
      expect((await overzicht(wie, 'vergunningverlening')).status).toBe(403);
  });
});
