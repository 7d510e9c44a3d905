/** One line of a file, numbered from 1 as an editor shows it: where the line begins, when a quoted cell runs over several. */
export interface Csvregel {
  readonly regel: number;
  readonly cellen: readonly string[];
}

/** The text of a file: UTF-16LE by its byte order mark, else UTF-8; the mark is dropped. What is no character becomes U+FFFD. */
export function csvTekst(bestand: Uint8Array): string {
  const utf16 = bestand[0] === 0xff && bestand[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bestand);
}

/**
 * Reads lines of cells (RFC 4180, with a separator of choice): cells may be quoted, a quote within is doubled. Empty lines are skipped. Never
 * throws: a quote that is not closed runs to the end.
 */
export function leesCsv(tekst: string, scheiding: ',' | ';'): readonly Csvregel[] {
  const regels: Csvregel[] = [];
  let cellen: string[] = [];
  let cel = '';
  let binnen = false;
  let nummer = 1;
  let begin = 1;
  const sluit = () => {
    cellen.push(cel);
    if (cellen.length > 1 || cel.trim() !== '') regels.push({ regel: begin, cellen });
    cellen = [];
    cel = '';
  };
  for (let plaats = 0; plaats < tekst.length; plaats += 1) {
    const teken = tekst.charAt(plaats);
    if (teken === '\n') nummer += 1;
    if (binnen) {
      if (teken !== '"') cel += teken;
      else if (tekst.charAt(plaats + 1) === '"') cel += tekst.charAt((plaats += 1));
      else binnen = false;
    } else if (teken === '"' && cel === '') binnen = true;
    else if (teken === scheiding) {
      cellen.push(cel);
      cel = '';
    } else if (teken === '\n') {
      sluit();
      begin = nummer;
    } else if (teken !== '\r') cel += teken;
  }
  if (cel !== '' || cellen.length > 0) sluit();
  return regels;
}
