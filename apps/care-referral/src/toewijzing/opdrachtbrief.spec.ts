import { maakBriefPdf } from '@schakel/brieven';
import { datum } from '@schakel/domain';
import { maakOpdrachtbrief } from './opdrachtbrief.js';
import { na, NU, open, opvang, wijsToe, zonderBsn } from './toewijzing.voorbeelden.js';

const gegevens = {
  afzender: { naam: 'Gemeente Amsterdam', adresregels: ['Postbus 1'] },
  geadresseerde: ['Stichting Verzonnen'],
  ondertekening: { namens: 'Het college', naam: 'V. Oorbeeld', functie: 'hoofd zorg' },
};
const geheim = { soort: '03', straat: 'Schuilhof', plaats: 'Nergenshuizen' } as const;
const client = { ...zonderBsn(), contacten: [{ soort: '02', organisatie: 'Postbus opvang' } as const, geheim] };

describe('the letter for a client without a number', () => {
  it('says what is assigned and to whom, and no address of the client', async () => {
    const brief = maakOpdrachtbrief(
      na(open(client), wijsToe(opvang({ einddatum: datum('2026-06-01') }))),
      gegevens,
      NU,
    );
    const tekst = JSON.stringify(brief);
    expect(tekst).toContain('Toewijzing 101: vrouwenopvang (16002), vanaf 2 maart 2026 tot en met 1 juni 2026');
    expect(tekst).toContain('A Verzonnen');
    expect(tekst).not.toMatch(/Schuilhof|Nergenshuizen|Postbus opvang/);
    if ('weigering' in brief) throw new Error(brief.weigering.code);
    expect(await maakBriefPdf(brief, 'definitief')).toBeInstanceOf(Uint8Array);
  });

  it('is not for who can be told by message', () => {
    expect(maakOpdrachtbrief(na(open(), wijsToe(opvang())), gegevens, NU)).toMatchObject({
      weigering: { code: 'gaat-per-bericht' },
    });
  });
});
