import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validatePdfa, type PdfaVerdict } from '@schakel/infrastructure';
import type { Brief } from './brief.domain.js';
import { maakBriefPdf, type Briefuitgave } from './briefpdf.js';
import { eenBrief, langeInhoud } from './fixtures/een-brief.js';

describe('letters held against ISO 19005-2 by veraPDF, the reference validator', () => {
  let map: string;

  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'brieven-'));
  });

  afterAll(() => rm(map, { recursive: true }));

  async function oordeel(bytes: Uint8Array): Promise<PdfaVerdict> {
    const bestand = join(map, 'brief.pdf');
    await writeFile(bestand, bytes);
    return validatePdfa(bestand, '2a');
  }

  async function bytesVan(brief: Brief, uitgave: Briefuitgave): Promise<Uint8Array> {
    const gemaakt = await maakBriefPdf(brief, uitgave);
    if (!(gemaakt instanceof Uint8Array)) throw new Error(gemaakt.weigering.code);
    return gemaakt;
  }

  it.each([
    ['a short letter', eenBrief(), 'definitief'],
    ['a letter of many pages', eenBrief({ inhoud: langeInhoud() }), 'definitief'],
    ['a preview, with its watermark', eenBrief({ inhoud: langeInhoud() }), 'voorbeeld'],
    [
      'names with every kind of sign',
      eenBrief({ aanhef: 'Geachte mevrouw Ğüneş Łukasiewicz-Ðorđević Παπαδοπούλου' }),
      'definitief',
    ],
    ['signs that mean something in XML and PDF', eenBrief({ kenmerk: 'A&B <1> (2) \\3' }), 'definitief'],
  ] as const)('%s is PDF/A-2a', async (_naam, brief, uitgave) => {
    const { passed, report } = await oordeel(await bytesVan(brief, uitgave));
    expect([passed, report]).toEqual([true, expect.stringContaining('PASS')]);
  });

  it('would see it: the same letter without its output intent does not pass', async () => {
    const heel = Buffer.from(await bytesVan(eenBrief(), 'definitief')).toString('latin1');
    const kapot = Buffer.from(heel.replace('/OutputIntents', '/OutputIntentz'), 'latin1');
    expect(await oordeel(kapot)).toMatchObject({ passed: false, report: expect.stringContaining('FAIL') });
  });
});
