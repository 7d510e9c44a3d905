import { randomUUID } from 'node:crypto';
import { ROLLEN, VERWERKINGEN, type Rol } from '@schakel/access';
import { departmentServices } from '@schakel/system';
import { ingevuld, leesBeschrijving, type Beschrijving, type Operatie } from './proef/openapi.js';
import { startProefsysteem, type Proefsysteem } from './proef/proefsysteem.js';
import { gebruikerMet, rechten, zonderDoelbinding, type Dienst, type Recht } from './proef/rechten.data.js';

const rollen = Object.keys(ROLLEN) as Rol[];
const doelen = VERWERKINGEN.map(({ code }) => code);

/** Purposes that the register gives a role. */
const doelenVan = (rol: Rol) => VERWERKINGEN.filter((een) => een.rollen.includes(rol)).map(({ code }) => code);

describe('who may call which operation', () => {
  let proef: Proefsysteem;
  const beschrijvingen = new Map<Dienst, Beschrijving>();

  beforeAll(async () => {
    proef = await startProefsysteem();
    for (const dienst of departmentServices) beschrijvingen.set(dienst, await leesBeschrijving(proef.keten, dienst));
  });
  afterAll(() => proef?.stop());

  const operaties = (dienst: Dienst) => beschrijvingen.get(dienst)?.operaties ?? [];

  /** What a call that has everything but a real id and a real body is answered. */
  const status = async (dienst: Dienst, operatie: Operatie, wie: string | undefined, doelbinding?: string) => {
    const { keten } = proef;
    const gesprek = wie === undefined ? keten.anoniem(dienst) : keten.gesprek(wie, dienst, doelbinding);
    const antwoord = await gesprek.stuur({
      methode: operatie.methode,
      pad: ingevuld(operatie.pad, randomUUID()),
      ...(operatie.inhoud && { inhoud: {} }),
      koppen: {
        'bibob-ontvanger': 'rechter',
        ...(operatie.methode === 'POST' && { 'idempotency-key': randomUUID(), 'if-match': '"1"' }),
      },
    });
    return antwoord.status;
  };

  describe.each(departmentServices)('%s', (dienst) => {
    const tabel = rechten[dienst];

    it('has exactly the operations of the table of rights', () => {
      expect(
        operaties(dienst)
          .map(({ naam }) => naam)
          .toSorted(),
      ).toEqual(Object.keys(tabel).toSorted());
    });

    it('asks who it is, everywhere but where the table says that anybody may', async () => {
      for (const operatie of operaties(dienst)) {
        // What anybody may post is refused for what it says, not for who says it.
        const open = operatie.methode === 'POST' ? 400 : 200;
        const verwacht = tabel[operatie.naam] === 'openbaar' ? open : 401;
        expect([operatie.naam, await status(dienst, operatie, undefined)]).toEqual([operatie.naam, verwacht]);
      }
    });

    it.each(rollen)('%s may what the table says, for the purposes that it says, and nothing else', async (rol) => {
      const fout: string[] = [];
      for (const operatie of operaties(dienst)) {
        const recht = tabel[operatie.naam];
        if (recht === undefined || recht === 'openbaar') continue;
        const toegestaan = recht[rol] ?? [];
        for (const doelbinding of teProberen(recht, rol)) {
          const kreeg = await status(dienst, operatie, gebruikerMet(rol), doelbinding);
          const mag = zonderDoelbinding.has(operatie.naam) ? toegestaan.length > 0 : toegestaan.includes(doelbinding);
          const klopt = mag ? kreeg !== 403 && kreeg !== 401 && kreeg < 500 : kreeg === 403;
          if (!klopt) fout.push(`${operatie.naam} voor ${doelbinding}: ${String(kreeg)}`);
        }
      }
      expect(fout).toEqual([]);
    });
  });
});

/** For who may: every purpose there is, right and wrong. For who may not: the right purposes, and those of his own work. */
function teProberen(recht: Recht, rol: Rol): readonly string[] {
  if (recht[rol] !== undefined) return doelen;
  return [...new Set([...Object.values(recht).flat(), ...doelenVan(rol)])];
}
