import { langeDatum } from './sjabloon.domain.js';
import type { Brief, Briefblok } from './brief.domain.js';

type Document = PDFKit.PDFDocument;
type Structuur = PDFKit.PDFStructureElement;

/** Places on an A4 sheet in points; the address stands where a window envelope shows it. */
export const BLAD = {
  marge: { top: 70, bottom: 80, left: 71, right: 71 },
  venster: { top: 128, hoogte: 90 },
  voet: 48,
} as const;
const GROOTTE = { tekst: 10.5, kop: 12, voet: 8 } as const;
const INSPRINGING = 16;

/** Writes a letter on the pages of a document, everything of it in the structure tree in reading order. */
export class Briefopmaak {
  private readonly wortel: Structuur;

  constructor(private readonly doc: Document) {
    this.wortel = doc.struct('Document');
    doc.addStructure(this.wortel);
  }

  /** The whole letter, without what is the same on every page. */
  schrijf(brief: Brief): void {
    this.briefhoofd(brief);
    this.regel(this.wortel, 'P', brief.aanhef);
    for (const blok of brief.inhoud) this.blok(blok);
    this.ondertekening(brief);
    if (brief.rechtsmiddelen.length > 0) {
      this.blok({ soort: 'kop', tekst: 'Bent u het er niet mee eens?' });
      for (const tekst of brief.rechtsmiddelen) this.blok({ soort: 'alinea', tekst });
    }
    this.wortel.end();
  }

  private briefhoofd({ afzender, geadresseerde, datum, kenmerk, onderwerp }: Brief): void {
    const { doc } = this;
    this.regels(BLAD.marge.top - 25, [afzender.naam, ...afzender.adresregels], 'right');
    this.regels(BLAD.venster.top, geadresseerde, 'left');
    doc.y = Math.max(doc.y, BLAD.venster.top + BLAD.venster.hoogte) + 20;
    for (const [naam, waarde] of [
      ['Datum', langeDatum(datum)],
      ['Ons kenmerk', kenmerk],
    ])
      this.regel(this.wortel, 'P', `${naam}: ${waarde}`, 2);
    doc.y += 8;
    doc.font('vet');
    this.regel(this.wortel, 'H1', onderwerp, 14, GROOTTE.kop);
    doc.font('gewoon');
  }

  private regels(top: number, regels: readonly string[], align: 'left' | 'right'): void {
    const { doc } = this;
    const alinea = doc.struct('P', {}, () => {
      doc.fontSize(GROOTTE.tekst).text(regels.join('\n').normalize('NFC'), BLAD.marge.left, top, { align });
    });
    this.wortel.add(alinea);
    doc.x = BLAD.marge.left;
  }

  /** One paragraph or heading; it may run over pages, and stays one element of the structure. */
  private regel(
    in_: Structuur,
    soort: 'P' | 'H1' | 'H2',
    tekst: string,
    na = 9,
    grootte: number = GROOTTE.tekst,
  ): void {
    const { doc } = this;
    this.houdBijeen(soort === 'P' ? 2 : 4);
    in_.add(
      doc.struct(soort, {}, () => {
        doc.fontSize(grootte).text(tekst.normalize('NFC'), BLAD.marge.left, doc.y, { lineGap: 2 });
      }),
    );
    doc.y += na;
  }

  private blok(blok: Briefblok): void {
    if (blok.soort === 'lijst') return this.lijst(blok.items);
    if (blok.soort === 'alinea') return this.regel(this.wortel, 'P', blok.tekst);
    this.doc.font('vet');
    this.regel(this.wortel, 'H2', blok.tekst, 5);
    this.doc.font('gewoon');
  }

  private lijst(items: readonly string[]): void {
    const { doc } = this;
    const lijst = doc.struct('L');
    this.wortel.add(lijst);
    for (const item of items) {
      this.houdBijeen(2);
      const punt = doc.struct('LI');
      lijst.add(punt);
      const top = doc.y;
      const links = BLAD.marge.left;
      doc.fontSize(GROOTTE.tekst);
      punt.add(doc.struct('Lbl', {}, () => void doc.text('•', links, top, { lineBreak: false })));
      const tekst = item.normalize('NFC');
      const width = doc.page.width - links - BLAD.marge.right - INSPRINGING;
      punt.add(doc.struct('LBody', {}, () => void doc.text(tekst, links + INSPRINGING, top, { lineGap: 2, width })));
      punt.end();
      doc.x = links;
      doc.y += 3;
    }
    lijst.end();
    doc.y += 6;
  }

  private ondertekening({ ondertekening: { namens, naam, functie } }: Brief): void {
    this.houdBijeen(7);
    this.doc.y += 6;
    this.regel(this.wortel, 'P', 'Met vriendelijke groet,');
    this.regel(this.wortel, 'P', `${namens},`, 26);
    this.regel(this.wortel, 'P', naam, 0);
    this.regel(this.wortel, 'P', functie, 18);
  }

  /** Begins a new page when fewer than so many lines are left on this one. */
  private houdBijeen(regels: number): void {
    const { doc } = this;
    doc.fontSize(GROOTTE.tekst);
    if (doc.y + regels * doc.currentLineHeight(true) > doc.page.height - BLAD.marge.bottom) doc.addPage();
  }
}

/** Foot of every page, outside the structure: reference and page number. */
export function schrijfVoet(doc: Document, { kenmerk }: Pick<Brief, 'kenmerk'>, pagina: number, van: number): void {
  const opties = { lineBreak: false, width: doc.page.width - BLAD.marge.left - BLAD.marge.right } as const;
  const top = doc.page.height - BLAD.voet;
  buitenStructuur(doc, () => {
    doc.fontSize(GROOTTE.voet).fillColor('#444444');
    doc.text(`Kenmerk ${kenmerk.normalize('NFC')}`, BLAD.marge.left, top, opties);
    doc.text(`Pagina ${pagina} van ${van}`, BLAD.marge.left, top, { ...opties, align: 'right' });
    doc.fillColor('black');
  });
}

/** The watermark of a preview: all that makes it differ from the letter that is sent. */
export function schrijfWatermerk(doc: Document): void {
  const { width, height } = doc.page;
  buitenStructuur(doc, () => {
    doc.save().rotate(-55, { origin: [width / 2, height / 2] });
    doc.font('vet').fontSize(84).fillColor('#c8c8c8').fillOpacity(0.45);
    doc.text('VOORBEELD', 0, height / 2 - 55, { width, align: 'center', lineBreak: false });
    doc.fillOpacity(1).fillColor('black').font('gewoon').restore();
  });
}

function buitenStructuur(doc: Document, schrijf: () => void): void {
  const { bottom } = doc.page.margins;
  doc.page.margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination' });
  schrijf();
  doc.endMarkedContent();
  doc.page.margins.bottom = bottom;
}
