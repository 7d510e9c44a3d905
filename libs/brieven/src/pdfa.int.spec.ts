import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validatePdfa, type PdfaVerdict } from '@schakel/infrastructure';
import type { Brief } from './brief.domain.js';
import { maakBriefPdf, type Briefuitgave } from './briefpdf.js';
import { eenBrief, langeInhoud } from './fixtures/een-brief.js';

const letters: readonly (readonly [string, Brief, Briefuitgave])[] = [
  ['a short letter', eenBrief(), 'definitief'],
  ['a letter of many pages', eenBrief({ inhoud: langeInhoud() }), 'definitief'],
  ['a preview, with its watermark', eenBrief({ inhoud: langeInhoud() }), 'voorbeeld'],
  [
    'names with every kind of sign',
    eenBrief({ aanhef: 'Geachte mevrouw Ğüneş Łukasiewicz-Ðorđević Παπαδοπούλου' }),
    'definitief',
  ],
  ['signs that mean something in XML and PDF', eenBrief({ kenmerk: 'A&B <1> (2) \\3' }), 'definitief'],
];

describe('letters held against ISO 19005-2 by veraPDF, the reference validator', () => {
  let map: string;
  let verdicts: readonly PdfaVerdict[];

  beforeAll(async () => {
    map = await mkdtemp(join(tmpdir(), 'brieven-'));
    const made = await Promise.all(letters.map(([, brief, uitgave]) => bytesVan(brief, uitgave)));
    const whole = Buffer.from(await bytesVan(eenBrief(), 'definitief')).toString('latin1');
    const broken = Buffer.from(whole.replace('/OutputIntents', '/OutputIntentz'), 'latin1');
    const files = await Promise.all([...made, broken].map(bewaar));
    verdicts = await validatePdfa(files, '2a');
  });

  afterAll(() => rm(map, { recursive: true }));

  async function bewaar(bytes: Uint8Array, nummer: number): Promise<string> {
    const bestand = join(map, `brief-${nummer}.pdf`);
    await writeFile(bestand, bytes);
    return bestand;
  }

  async function bytesVan(brief: Brief, uitgave: Briefuitgave): Promise<Uint8Array> {
    const gemaakt = await maakBriefPdf(brief, uitgave);
    if (!(gemaakt instanceof Uint8Array)) throw new Error(gemaakt.weigering.code);
    return gemaakt;
  }

  it.each(letters.map(([naam], nummer) => [naam, nummer] as const))('%s is PDF/A-2a', (_naam, nummer) => {
    expect(verdicts[nummer]).toEqual({ passed: true, report: expect.any(String) });
  });

  it('would see it: the same letter without its output intent does not pass', () => {
    expect(verdicts[letters.length]).toEqual({ passed: false, report: expect.stringContaining('FAIL') });
  });
});
