import { isKvkNummer, type Datum, type KvkNummer } from '@schakel/domain';
import { Dag, Deel, JaNee, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { regelingcodes } from '../vergunningsoort/vergunningsoort.js';
import type { Gemachtigde } from './vergunningaanvraag-toestand.domain.js';
import type { Indiening } from './vergunningaanvraag.service.js';
import { vergunningsoorten, type Vergunningsoort } from './vergunningsoort.domain.js';

const verplicht = { verplicht: true } as const;

const kvkNummerVeld = [
  isKvkNummer,
  'een KvK-nummer van acht cijfers',
  { type: String, pattern: '^[0-9]{8}$' },
] as const;

export class GemachtigdeDto {
  @Keuze('Natuurlijk persoon of rechtspersoon.', ['natuurlijk-persoon', 'rechtspersoon'], verplicht)
  soort!: Gemachtigde['soort'];

  @Tekst('Naam van de gemachtigde.', 300, verplicht)
  naam!: string;

  @Voldoet('KvK-nummer van een rechtspersoon.', ...kvkNummerVeld)
  kvkNummer?: KvkNummer;

  @JaNee('Of een schriftelijke machtiging is getoond (Awb art. 2:1 lid 2).', verplicht)
  machtigingGezien!: boolean;
}

export class IndieningDto {
  @Keuze('Soort vergunning.', vergunningsoorten, verplicht)
  vergunningsoort!: Vergunningsoort;

  @Voldoet('KvK-nummer van het bedrijf dat aanvraagt.', ...kvkNummerVeld, verplicht)
  kvkNummer!: KvkNummer;

  @Tekst('Naam van het bedrijf dat aanvraagt.', 300, verplicht)
  bedrijfsnaam!: string;

  @Tekst('Naam van wie voor het bedrijf tekent.', 200)
  ondertekenaar?: string;

  @Keuze(
    'Regeling binnen de soort, zoals bij GET /vergunningsoorten. Ontbreekt die, dan geldt de gewone regeling van de soort.',
    regelingcodes,
  )
  regelingcode?: string;

  @Dag('Dag van ontvangst, als die niet vandaag is; de beslistermijn loopt vanaf de dag erna.')
  ontvangstdag?: Datum;

  @Deel('Wie namens de aanvrager optreedt (Awb art. 2:1).', GemachtigdeDto)
  gemachtigde?: GemachtigdeDto;
}

/** The command's part of an application as it was sent. */
export function naarOntvangst(dto: IndieningDto): Omit<Indiening, 'key' | 'requestHash'> {
  const { vergunningsoort, kvkNummer, bedrijfsnaam, ondertekenaar, regelingcode, ontvangstdag, gemachtigde } = dto;
  return {
    vergunningsoort,
    ...(regelingcode !== undefined && { regelingcode }),
    ...(ontvangstdag !== undefined && { ontvangstdag }),
    aanvrager: {
      kvkNummer,
      bedrijfsnaam,
      ...(ondertekenaar !== undefined && { ondertekenaar }),
      ...(gemachtigde !== undefined && { gemachtigde: { ...gemachtigde } }),
    },
  };
}
