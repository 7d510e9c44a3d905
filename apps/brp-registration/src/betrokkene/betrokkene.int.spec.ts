import { testBsn } from '@schakel/domain';
import { eventually } from '@schakel/testing';
import { burgerzaken, buiten, kwaliteit, startAdresdienst, type Adresdienst } from '../fixtures/adresdienst.js';

let dienst: Adresdienst;
beforeAll(async () => {
  dienst = await startAdresdienst(() => '2026-03-02T09:00:00.000Z');
});
afterAll(() => dienst.stop());

const samen = (van: string, naarId: string, versie = 1) =>
  dienst.doe(`betrokkenen/${van}/samenvoegingen`, versie, { naarId, reden: 'Zelfde pasfoto Verzonnen.' }, kwaliteit);
const typen = (id: string) =>
  dienst.meelezer
    .over(id)
    .map(({ decoded }) => ('event' in decoded ? decoded.event.type.split('.').at(-2) : 'onleesbaar'));

describe('a person without a number', () => {
  it('gets one later, by mistake, and loses it again: the number is in no column, event or log', async () => {
    const bsn = testBsn(11);
    const id = await dienst.persoon();
    expect(await dienst.doe(`betrokkenen/${id}/koppelingen`, 1, { bsn })).toMatchObject({
      body: { status: 'met-nummer', versie: 2 },
    });
    expect((await dienst.toon(`betrokkenen/${id}`)).body).toMatchObject({ bsn });
    expect(JSON.stringify((await dienst.toon('betrokkenen')).body)).not.toContain(bsn);
    expect((await dienst.doe(`betrokkenen/${id}/ontkoppelingen`, 2, { reden: 'Verwisseld.' })).status).toBe(200);
    expect((await dienst.toon(`betrokkenen/${id}`)).body).not.toHaveProperty('bsn');
    await eventually(() => typen(id).length === 3, 'three events');
    expect(typen(id)).toEqual(['betrokkene-vastgelegd', 'betrokkene-gekoppeld', 'betrokkene-ontkoppeld']);
    expect(await dienst.alleTekst()).not.toContain(bsn);
    expect(dienst.meelezer.berichten.map(({ tekst }) => tekst).join('\n')).not.toContain(bsn);
    expect(dienst.regels.join('\n')).not.toContain(bsn);
  });

  it('and another never share one, also when both are told at the same moment', async () => {
    const bsn = testBsn(12);
    const ids = await Promise.all([dienst.persoon(), dienst.persoon(), dienst.persoon()]);
    const antwoorden = await Promise.all(ids.map((id) => dienst.doe(`betrokkenen/${id}/koppelingen`, 1, { bsn })));
    expect(antwoorden.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { status, body } of antwoorden)
      if (status === 409) expect(body).toMatchObject({ code: 'bsn-al-gekoppeld' });
  });

  it('is nowhere for another municipality', async () => {
    const id = await dienst.persoon();
    expect((await dienst.toon(`betrokkenen/${id}`, buiten)).status).toBe(404);
    expect((await dienst.doe(`betrokkenen/${id}/koppelingen`, 1, { bsn: testBsn(13) }, buiten)).status).toBe(404);
  });
});

describe('two persons that are one', () => {
  it('are merged by a second person, found under either id, and parted again', async () => {
    const [van, naar] = [await dienst.persoon(), await dienst.persoon()];
    const { body } = await dienst.maak('verstrekkingsbeperkingen', { betrokkeneId: van });
    expect((await dienst.doe(`betrokkenen/${van}/samenvoegingen`, 1, { naarId: naar, reden: 'x' })).status).toBe(403);
    expect((await samen(van, naar)).body).toMatchObject({ status: 'samengevoegd', versie: 2 });
    const van_wie = async (id: string) =>
      (await dienst.toon(`verstrekkingsbeperkingen?betrokkeneId=${id}`)).body.resultaten as { id: string }[];
    expect((await van_wie(naar)).map(({ id }) => id)).toEqual([body.id]);
    expect((await van_wie(van)).map(({ id }) => id)).toEqual([body.id]);
    expect(
      (await dienst.doe(`betrokkenen/${van}/splitsingen`, 2, { reden: 'Toch niet.' }, kwaliteit)).body,
    ).toMatchObject({ status: 'zonder-nummer' });
    expect(await van_wie(naar)).toEqual([]);
    await eventually(() => typen(van).length === 3 && typen(naar).length === 3, 'events of both');
    expect(typen(van)).toEqual(['betrokkene-vastgelegd', 'betrokkene-samengevoegd', 'betrokkene-losgemaakt']);
    expect(typen(naar)).toEqual(['betrokkene-vastgelegd', 'betrokkene-uitgebreid', 'betrokkene-ingekrompen']);
    expect(await dienst.alleTekst()).not.toContain('Zelfde pasfoto Verzonnen');
  });

  it('are found along a chain A→B→C, while files go on being made under the oldest id', async () => {
    const [a, b, c] = [await dienst.persoon(), await dienst.persoon(), await dienst.persoon()];
    const voorstellen = () =>
      dienst.maak('veiligheidsbesluiten', { betrokkeneId: a, reden: 'Bedreigd.' }).then(({ body }) => body.id);
    const schrijven = Promise.all(Array.from({ length: 10 }, voorstellen));
    expect((await samen(a, b)).status).toBe(200);
    expect((await samen(b, c, 2)).status).toBe(200);
    const ids = await schrijven;
    const lijst = (await dienst.toon(`veiligheidsbesluiten?betrokkeneId=${c}&limiet=50`)).body.resultaten as {
      id: string;
    }[];
    expect(lijst.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('merged crosswise at the same moment: one goes up into the other', async () => {
    const [a, b] = [await dienst.persoon(), await dienst.persoon()];
    const antwoorden = await Promise.all([samen(a, b), samen(b, a)]);
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    const hoofd = await dienst.rijen<{ n: number }>(
      `select count(*)::int as n from betrokkene where id = any ($1::uuid[]) and status = 'samengevoegd'`,
      [[a, b]],
    );
    expect(hoofd).toEqual([{ n: 1 }]);
  });

  it('by who recorded one of them, with somebody unknown, or with one that is merged: refused', async () => {
    const [eigen, vreemd] = [await dienst.persoon(kwaliteit), await dienst.persoon(burgerzaken)];
    expect(await samen(vreemd, eigen)).toMatchObject({ status: 403, body: { code: 'vier-ogen' } });
    expect(await samen(vreemd, '01920000-0000-7000-8000-00000000e001')).toMatchObject({
      status: 400,
      body: { code: 'betrokkene-onbekend', invalidParams: [{ name: 'naarId' }] },
    });
  });
});
