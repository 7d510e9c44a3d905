import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { verzoekVerzonden, type Bericht } from '../fixtures/gebeurtenissen.js';
import { eenInschrijving, identiteit } from '../fixtures/inschrijvingen.js';
import { medewerker, startProefdienst, type Antwoord, type Proefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;

beforeAll(async () => {
  dienst = await startProefdienst();
});

afterAll(() => dienst.stop());

const registrars = Array.from({ length: 25 }, (_, index) => medewerker(`registrar-${index}`));
const van = (verzoek: string) =>
  dienst.rijen<{ id: string; versie: number }>('select id, versie from inschrijving where actieverzoek_id = $1', [
    verzoek,
  ]);

describe('PI4: a request that comes more than once leads to one registration', () => {
  it('the same event a hundred times, in one batch and in later ones', async () => {
    const event = verzoekVerzonden();
    await dienst.afzender.stuur(...Array.from({ length: 60 }, () => event));
    const [inschrijving] = await eventually(async () => {
      const rijen = await van(event.subject);
      return rijen.length > 0 ? rijen : false;
    }, 'the registration');
    for (let keer = 0; keer < 40; keer += 1) await dienst.afzender.stuur(event);
    await achterdeRij(event.subject);
    expect(await van(event.subject)).toEqual([{ id: inschrijving?.id, versie: 1 }]);
    const tel = (tabel: string, kolom: string) =>
      dienst.rijen(`select count(*)::int as n from ${tabel} where ${kolom} = $1`, [inschrijving?.id]);
    expect(await tel('historie', 'aggregaat_id')).toEqual([{ n: 1 }]);
    expect(await tel('data_key', 'id')).toEqual([{ n: 1 }]);
    await eventually(() => dienst.meelezer.over(String(inschrijving?.id)).length > 0, 'its event');
    expect(dienst.meelezer.over(String(inschrijving?.id))).toHaveLength(1);
  });

  it('another event about the same request, in the same batch and later', async () => {
    const subject = nieuwId();
    await dienst.afzender.stuur(verzoekVerzonden({ subject }), verzoekVerzonden({ subject }));
    await achterdeRij(subject);
    await dienst.afzender.stuur(verzoekVerzonden({ subject }));
    await achterdeRij(subject);
    expect(await van(subject)).toHaveLength(1);
    expect(await dienst.rijen('select id from parked_message')).toEqual([]);
  });

  it('a request for care is none of our business', async () => {
    const zorg = verzoekVerzonden({ soort: 'zorg' });
    await dienst.afzender.stuur(zorg);
    await achterdeRij(zorg.subject);
    expect(await van(zorg.subject)).toEqual([]);
  });

  /** A later event of the same key has been seen: whatever came before it has been handled. */
  async function achterdeRij(subject: string): Promise<void> {
    const laatste = verzoekVerzonden({ subject, soort: 'zorg' });
    await dienst.afzender.stuur(laatste);
    await eventually(
      async () => (await dienst.rijen('select 1 as een from inbox where event_id = $1', [laatste.id])).length === 1,
      'everything before it was handled',
      { timeoutMs: 30_000 },
    );
  }
});

describe('CC13: edits at the same time are refused, not lost', () => {
  it('of 25 registrars on one version one wins, the others are told both versions', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    const antwoorden = await Promise.all(registrars.map((wie) => bepaal(id, 2, wie)));
    expect(tel(antwoorden)).toEqual({ '200': 1, '409 versieconflict': 24 });
    for (const { status, body } of antwoorden)
      if (status === 409) expect(body).toMatchObject({ gelezenVersie: 2, huidigeVersie: 3 });
    expect((await dienst.lees(id)).body).toMatchObject({ versie: 3, status: 'gemeente-bepaald' });
  });

  it('of registrars that read again when refused exactly one wins per version, and each version has its event', async () => {
    const id = await eenInschrijving(dienst, 'bevraagd');
    const versies = (await Promise.all(registrars.map((wie) => totGelukt(id, wie, 4)))).flat().sort((a, b) => a - b);
    expect(versies.length).toBeGreaterThanOrEqual(4);
    expect(versies).toEqual(versies.map((_versie, index) => index + 3));
    const laatste = versies.at(-1) ?? 0;
    await eventually(() => dienst.meelezer.over(id).length >= laatste, 'an event per version');
    expect(dienst.meelezer.over(id).map(volgnummer)).toEqual(Array.from({ length: laatste }, (_, index) => index + 1));
  });

  it('of questions to the BRP at the same time one is recorded, and each is accounted for', async () => {
    const id = await dienst.ontvang();
    await dienst.brp.herstel();
    const antwoorden = await Promise.all(
      registrars.slice(0, 20).map((wie) => dienst.stap(id, 'bevragingen', 1, identiteit, { wie })),
    );
    expect(antwoorden.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(tel(antwoorden)).toEqual({ '200': 1, '409 versieconflict': 19 });
    const gevraagd = (await dienst.brp.aanroepen()).length;
    const protocol = await dienst.rijen<{ n: number }>(
      `select count(*)::int as n from verwerkingslog where object = $1 and name = 'BRP bevragen'`,
      [`inschrijving/${id}`],
    );
    expect(protocol).toEqual([{ n: gevraagd }]);
  });
});

/** Tries with the version that the refusal names; gives the version that was accepted. */
async function totGelukt(id: string, wie: (typeof registrars)[number], pogingen: number): Promise<number[]> {
  for (let poging = 0, versie = 2; poging < pogingen; poging += 1) {
    const { status, body } = await bepaal(id, versie, wie);
    if (status === 200) return [Number(body.versie)];
    expect(body).toMatchObject({ status: 409, code: 'versieconflict', gelezenVersie: versie });
    versie = Number(body.huidigeVersie);
  }
  return [];
}

function bepaal(id: string, versie: number, wie: (typeof registrars)[number]): Promise<Antwoord> {
  return dienst.stap(id, 'gemeentebepalingen', versie, { gemeenteAangetroffen: '0363' }, { wie });
}

function tel(antwoorden: readonly Antwoord[]) {
  const soort = ({ status, body }: Antwoord) => `${status} ${String(body.code ?? '')}`.trim();
  const groepen = Object.groupBy(antwoorden, soort);
  return Object.fromEntries(Object.entries(groepen).map(([naam, groep]) => [naam, groep?.length]));
}

function volgnummer({ decoded }: Bericht): number {
  return decoded.kind === 'event' && decoded.known ? Number(decoded.event.sequence) : 0;
}
