import { isOin } from '@schakel/domain';
import { Keuze, Tekst } from '@schakel/platform';
import { grondslagcodes, type Grondslagcode } from '../grondslag.domain.js';
import { toegangssoorten, type Toegangssoort } from './ketendossier.domain.js';

const verplicht = { verplicht: true } as const;

export class RegieDto {
  @Tekst('Reden van de overname; verplicht wanneer een ander de regie voert.', 1000)
  overnamereden?: string;
}

export class ToegangsverzoekDto {
  @Keuze('Soort houder.', toegangssoorten, verplicht)
  soort!: Toegangssoort;

  @Tekst('Kenmerk van de medewerker, of OIN van de organisatie.', 255, verplicht)
  houder!: string;

  @Keuze('Grondslag van de toegang.', grondslagcodes, verplicht)
  grondslag!: Grondslagcode;

  @Tekst('Waarvoor de houder toegang nodig heeft.', 500, verplicht)
  doel!: string;
}

export class RedenDto {
  @Tekst('Reden.', 1000, verplicht)
  reden!: string;
}

/** An organisation is named by its OIN. */
export function houderPast({ soort, houder }: ToegangsverzoekDto): boolean {
  return soort === 'medewerker' || isOin(houder);
}
