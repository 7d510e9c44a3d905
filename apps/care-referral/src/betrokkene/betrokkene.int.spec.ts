import { betrokkeneLosgemaakt, betrokkeneSamengevoegd } from '@schakel/contracts';
import { Database, nieuwId } from '@schakel/platform';
import { gelijkenVan, hoofdVan } from '@schakel/service';
import { eenGebeurtenis, startProefdienst, stuurGebeurtenissen, type Proefdienst } from '@schakel/service/proef';
import { eventually } from '@schakel/testing';
import { dienst as careReferral } from '../dienst.js';
import { eenOpvangsleutel } from '../fixtures/opvangsleutel.js';

let dienst: Proefdienst;
let sleutel: Awaited<ReturnType<typeof eenOpvangsleutel>>;
beforeAll(async () => {
  sleutel = await eenOpvangsleutel();
  dienst = await startProefdienst(careReferral, {
    topics: ['chain-coordination', 'care-referral', 'brp-registration'],
    env: { SCHAKEL_OPVANGADRES_KEY_FILE: sleutel.bestand },
  });
});
afterAll(async () => {
  await dienst.stop();
  await sleutel.weg();
});

const lees = <T>(werk: (client: Parameters<typeof hoofdVan>[0]) => Promise<T>, gemeente = '0363') =>
  dienst.service.app.get(Database).read([gemeente], werk);
const gelijken = (id: string, gemeente?: string) => lees((client) => gelijkenVan(client, id), gemeente);
const hoofd = (id: string) => lees((client) => hoofdVan(client, id));
const gebeurtenis = (soort: typeof betrokkeneSamengevoegd, vanId: string, naarId: string, sequence: number) => ({
  topic: 'brp-registration' as const,
  event: eenGebeurtenis(soort, { subject: vanId, sequence, data: { gemeentecode: '0363', vanId, naarId } }),
});
const samen = (van: string, naar: string, versie = 2) => gebeurtenis(betrokkeneSamengevoegd, van, naar, versie);
const los = (van: string, naar: string, versie = 3) => gebeurtenis(betrokkeneLosgemaakt, van, naar, versie);

describe('ids that turn out to be one person', () => {
  it('are found from either side, a hundred deliveries or one, and by the own municipality only', async () => {
    const [a, b] = [nieuwId(), nieuwId()];
    await stuurGebeurtenissen(dienst.topics, [samen(a, b)], 100);
    await eventually(async () => (await gelijken(a)).length === 2, 'the merge arrives');
    expect((await gelijken(b)).toSorted()).toEqual([a, b].toSorted());
    expect([await hoofd(a), await hoofd(b)]).toEqual([b, b]);
    expect(await gelijken(a, '0599')).toEqual([a]);
  });

  it('form a chain, whichever link comes first', async () => {
    const [a, b, c] = [nieuwId(), nieuwId(), nieuwId()];
    await stuurGebeurtenissen(dienst.topics, [samen(b, c)]);
    await eventually(async () => (await hoofd(b)) === c, 'the later merge arrives first');
    await stuurGebeurtenissen(dienst.topics, [samen(a, b)]);
    await eventually(async () => (await hoofd(a)) === c, 'the earlier merge arrives last');
    for (const id of [a, b, c]) expect((await gelijken(id)).toSorted()).toEqual([a, b, c].toSorted());
  });

  it('are parted again; a merge that arrives after its undoing changes nothing', async () => {
    const [a, b] = [nieuwId(), nieuwId()];
    await stuurGebeurtenissen(dienst.topics, [samen(a, b), los(a, b)]);
    await eventually(async () => {
      const rijen = await lees((client) =>
        client.query('select 1 from betrokkenewijzer where van_id = $1 and versie = 3', [a]),
      );
      return rijen.rowCount === 1;
    }, 'the undoing arrives');
    expect([await gelijken(a), await gelijken(b)]).toEqual([[a], [b]]);
    const laat = [nieuwId(), nieuwId()] as const;
    await stuurGebeurtenissen(dienst.topics, [los(...laat)]);
    await stuurGebeurtenissen(dienst.topics, [samen(...laat)]);
    const [x, y] = [nieuwId(), nieuwId()];
    // On the key of the late one, so that it was handled when this is.
    await stuurGebeurtenissen(dienst.topics, [samen(laat[0], x, 4), samen(y, x)]);
    await eventually(async () => (await hoofd(laat[0])) === x && (await hoofd(y)) === x, 'what came after it');
    expect(await gelijken(laat[1])).toEqual([laat[1]]);
  });

  it('that point at each other while events are under way still give one person and one id', async () => {
    const [a, b] = [nieuwId(), nieuwId()];
    await stuurGebeurtenissen(dienst.topics, [samen(a, b), samen(b, a, 4)]);
    await eventually(async () => (await hoofd(a)) === (await hoofd(b)), 'both arrive');
    expect((await gelijken(a)).toSorted()).toEqual([a, b].toSorted());
  });
});
