import type { Geweigerd } from '@schakel/domain';
import PDFDocument from 'pdfkit';
import { bezwaarTegenBrief, type Brief } from './brief.domain.js';
import { BLAD, Briefopmaak, schrijfVoet, schrijfWatermerk } from './briefopmaak.js';
import { bezwaarTegenTekens, LETTERTYPE } from './lettertype.js';

/** Most pages that a letter may have. */
const MAX_PAGINAS = 60;

/** Whether it is to be looked at, or to be sent. A preview differs by its watermark only. */
export type Briefuitgave = 'voorbeeld' | 'definitief';

/**
 * Makes a letter as PDF/A-2a (ISO 19005-2): tagged, in Dutch, fonts embedded, nothing from outside, no script. The same letter gives the
 * same bytes, whenever and wherever it is made.
 * @returns the bytes, or a refusal: `brief-ongeldig`, `teken-niet-afdrukbaar`
 */
export async function maakBriefPdf(brief: Brief, uitgave: Briefuitgave): Promise<Uint8Array | Geweigerd> {
  const bezwaar = bezwaarTegenBrief(brief) ?? bezwaarTegenTekens(brief);
  if (bezwaar !== undefined) return bezwaar;
  const doc = nieuwDocument(brief);
  const bytes = bytesVan(doc);
  new Briefopmaak(doc).schrijf(brief);
  const { count } = doc.bufferedPageRange();
  if (count > MAX_PAGINAS) throw new Error('a letter within its bounds has too many pages');
  for (let pagina = 0; pagina < count; pagina += 1) {
    doc.switchToPage(pagina);
    schrijfVoet(doc, brief, pagina + 1, count);
    if (uitgave === 'voorbeeld') schrijfWatermerk(doc);
  }
  doc.end();
  return bytes;
}

/** The metadata hold the kind of document and its day and nothing of the letter: they travel where its text is not meant to be read. */
function nieuwDocument({ datum }: Brief): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: 'A4',
    margins: BLAD.marge,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    // Without it the library would add its default font, which is not embedded.
    font: LETTERTYPE.gewoon as unknown as string,
    info: {
      Title: `Brief van ${datum}`,
      Producer: 'Schakel',
      Creator: 'Schakel',
      CreationDate: new Date(`${datum}T12:00:00Z`),
    },
  });
  doc.registerFont('gewoon', LETTERTYPE.gewoon);
  doc.registerFont('vet', LETTERTYPE.vet);
  return doc.font('gewoon');
}

function bytesVan(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const delen: Uint8Array[] = [];
    doc.on('data', (deel: Uint8Array) => void delen.push(deel));
    doc.on('end', () => resolve(Buffer.concat(delen)));
    doc.on('error', reject);
  });
}
