import fc from 'fast-check';
import type { Brief } from './brief.domain.js';
import { briefhash } from './briefkenmerk.js';
import { maakBriefPdf, type Briefuitgave } from './briefpdf.js';
import { eenBrief, langeInhoud } from './fixtures/een-brief.js';
import { alsTekst, paginastromen } from './fixtures/pdf-onderdelen.js';

async function pdfVan(brief: Brief, uitgave: Briefuitgave = 'definitief'): Promise<Uint8Array> {
  const gemaakt = await maakBriefPdf(brief, uitgave);
  if (!(gemaakt instanceof Uint8Array)) throw new Error(gemaakt.weigering.code);
  return gemaakt;
}

describe('a letter as PDF/A', () => {
  it('says that it is PDF/A-2a, in Dutch, tagged, with an output intent', async () => {
    const pdf = alsTekst(await pdfVan(eenBrief()));
    for (const deel of [
      '<pdfaid:part>2</pdfaid:part>',
      '<pdfaid:conformance>A</pdfaid:conformance>',
      '/S /GTS_PDFA1',
      '/Lang (nl-NL)',
      '/Marked true',
      '/Type /StructTreeRoot',
    ])
      expect(pdf).toContain(deel);
    for (const soort of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody'])
      expect(pdf).toMatch(new RegExp(`/S /${soort}\\b`));
  });

  it('embeds every font and holds no script, no action, no file and no address', async () => {
    const pdf = alsTekst(await pdfVan(eenBrief()));
    expect(pdf.match(/\/Type \/FontDescriptor/g)).toHaveLength(2);
    expect(pdf.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(pdf).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|URI|GoToR|EmbeddedFile|SubmitForm|Annots)\b/);
  });

  it('has nothing of its text in the metadata, which travel where the text is not read', async () => {
    const pdf = alsTekst(await pdfVan(eenBrief()));
    for (const tekst of ['Verzonnen Verhuur', 'Dorpsstraat', 'ontvangen', 'A. Voorbeeld'])
      expect(pdf).not.toContain(tekst);
    expect(pdf).toContain('Brief van 2026-03-03');
  });

  it('gives the same bytes for the same letter, at any time', async () => {
    const [eerst, later] = [await pdfVan(eenBrief()), await pdfVan(structuredClone(eenBrief()))];
    expect(briefhash(later)).toBe(briefhash(eerst));
  });

  it('gives other bytes when a single word differs', async () => {
    const anders = eenBrief({ rechtsmiddelen: ['U kunt binnen vier weken bezwaar maken.'] });
    expect(briefhash(await pdfVan(anders))).not.toBe(briefhash(await pdfVan(eenBrief())));
  });

  it('differs between preview and final by the watermark only, on every page', async () => {
    const brief = eenBrief({ inhoud: langeInhoud() });
    const definitief = paginastromen(await pdfVan(brief));
    const voorbeeld = paginastromen(await pdfVan(brief, 'voorbeeld'));
    expect(definitief.length).toBeGreaterThan(3);
    expect(voorbeeld).toHaveLength(definitief.length);
    for (const [nummer, pagina] of definitief.entries()) {
      expect(voorbeeld[nummer]?.startsWith(pagina)).toBe(true);
      const rest = voorbeeld[nummer]?.slice(pagina.length) ?? '';
      expect(rest).toMatch(/^\/Artifact <<\s*\/Type \/Pagination\s*>> BDC\n[^]*EMC\n$/);
    }
  });

  it('keeps one paragraph one element, also over a page break', async () => {
    const zin = 'Deze alinea loopt door over het einde van de bladzijde. ';
    const een = alsTekst(await pdfVan(eenBrief({ inhoud: [{ soort: 'alinea', tekst: zin.repeat(90).trim() }] })));
    expect(een).toMatch(/\/Type \/MCR/);
  });

  it.each([
    ['rechts naar links', 'سلام'],
    ['een gezichtje', 'Beste 😀'],
    ['Chinees', '王'],
  ])('refuses what the font cannot print (%s), naming the field and not the text', async (_wat, tekst) => {
    const antwoord = await maakBriefPdf(eenBrief({ geadresseerde: ['Bedrijf', tekst] }), 'definitief');
    expect(antwoord).toMatchObject({
      soort: 'geweigerd',
      weigering: { code: 'teken-niet-afdrukbaar', velden: [{ veld: 'geadresseerde[1]' }] },
    });
    expect(JSON.stringify(antwoord)).not.toContain(tekst);
  });

  it('refuses a letter that is no letter before anything is made', async () => {
    expect(await maakBriefPdf(eenBrief({ geadresseerde: [] }), 'definitief')).toMatchObject({
      weigering: { code: 'brief-ongeldig' },
    });
  });

  it('makes or refuses any text, and never fails', async () => {
    const tekst = fc.string({ unit: 'grapheme', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(tekst, tekst, async (onderwerp, alinea) => {
        const brief = eenBrief({ onderwerp, inhoud: [{ soort: 'alinea', tekst: alinea }] });
        const gemaakt = await maakBriefPdf(brief, 'definitief');
        return gemaakt instanceof Uint8Array || gemaakt.weigering.velden !== undefined;
      }),
      { numRuns: 30 },
    );
  });
});
