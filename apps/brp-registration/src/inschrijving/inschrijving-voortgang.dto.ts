import { geweigerd, type Datum, type Geweigerd } from '@schakel/domain';
import { Dag, Deel, GeheelGetal, JaNee, Keuze, Tekst } from '@schakel/platform';
import {
  bewijsoordelen,
  type Bewijsoordeel,
  type Bewijsvoorstel,
} from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import {
  bewijsfeiten,
  bewijssoortcodes,
  type Bewijsfeit,
  type Bewijssoortcode,
} from '../identiteitsbewijs/identiteitsbewijzen.data.js';
import {
  aangiftecodelijst,
  inschrijfwijzen,
  type Aangifte,
  type Aangiftecode,
  type Ambtshalve,
  type Inschrijfwijze,
} from './aangifte.domain.js';
import type { Correctievoorstel } from './correctie.domain.js';
import { AdresDto, BevragingDto, naarAdres } from './inschrijving-opdracht.dto.js';

const verplicht = { verplicht: true } as const;

export class BewijsDto implements Bewijsvoorstel {
  @Keuze('Waarover het stuk gaat.', bewijsfeiten, verplicht)
  feit!: Bewijsfeit;

  @Keuze('Soort stuk, in de orde van Wet BRP art. 2.8 lid 2.', bewijssoortcodes, verplicht)
  bewijssoort!: Bewijssoortcode;

  @Keuze('Of het is aanvaard, is getoond en niet aanvaard, of niet is te krijgen.', bewijsoordelen, verplicht)
  oordeel!: Bewijsoordeel;

  @Tekst('Waarop het oordeel rust. Neem geen nummers van stukken op.', 2_000, verplicht)
  motivering!: string;

  @JaNee('Of wat het zegt waarschijnlijk onjuist is (Wet BRP art. 2.10).')
  waarschijnlijkOnjuist?: boolean;

  @JaNee('Of eerst de registers zijn geraadpleegd (Wet BRP art. 2.10).')
  registersGeraadpleegd?: boolean;
}

export class VoornemenDto {
  @Tekst('Kenmerk van de brief.', 100, verplicht)
  briefkenmerk!: string;

  @Dag('Dag waarop het voornemen is medegedeeld; vanaf die dag geldt de inschrijving (Wet BRP art. 2.19).', verplicht)
  medegedeeldOp!: Datum;

  @Dag('Laatste dag voor een zienswijze (Awb art. 4:8).', verplicht)
  zienswijzeTot!: Datum;
}

export class AangifteDto {
  @Keuze('Wie aangifte deed (LO BRP 72.10).', aangiftecodelijst, verplicht)
  door!: Aangiftecode;

  @JaNee('Of de aangifte in persoon is gedaan (Wet BRP art. 2.38).', verplicht)
  inPersoon!: boolean;

  @Dag('Dag waarop de aangifte is ontvangen; vanaf die dag geldt de inschrijving (Wet BRP art. 2.19).', verplicht)
  ontvangenOp!: Datum;

  @Dag('Eerste dag van het verblijf in de gemeente.', verplicht)
  verblijfSinds!: Datum;
}

export class RegistratieDto {
  @Keuze('Op aangifte of ambtshalve.', inschrijfwijzen, verplicht)
  wijze!: Inschrijfwijze;

  @Deel('De aangifte; verplicht bij wijze aangifte.', AangifteDto)
  aangifte?: AangifteDto;

  @Tekst('Kenmerk van het besluit; verplicht bij wijze ambtshalve (Wet BRP art. 2.60).', 100)
  besluitkenmerk?: string;
}

/** The way of registering with what belongs to it. Refused with `aangifte-ontbreekt` or `besluit-ontbreekt`. */
export function naarWijze({ wijze, aangifte, besluitkenmerk }: RegistratieDto): Aangifte | Ambtshalve | Geweigerd {
  if (wijze === 'aangifte')
    return aangifte === undefined
      ? geweigerd('aangifte-ontbreekt', 'Leg de aangifte vast.', [
          { veld: 'aangifte', regel: 'verplicht bij wijze aangifte' },
        ])
      : { wijze, ...aangifte };
  return besluitkenmerk === undefined || besluitkenmerk.trim() === ''
    ? geweigerd('besluit-ontbreekt', 'Een ambtshalve inschrijving is een besluit.', [
        { veld: 'besluitkenmerk', regel: 'verplicht bij wijze ambtshalve' },
      ])
    : { wijze, besluitkenmerk };
}

export class RedenDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class OverdrachtsverzoekDto {
  @Tekst('Toelichting voor de andere gemeente. Neem geen adres op.', 2_000, verplicht)
  toelichting!: string;
}

export class OverzichtDto {
  @Dag('Dag waarop het overzicht is verzonden, met de mededeling van het recht van art. 2.59.', verplicht)
  verzondenOp!: Datum;
}

export class CorrectieDto {
  @Deel('De juiste naam en geboortedatum.', BevragingDto)
  identiteit?: BevragingDto;

  @Deel('Het juiste adres.', AdresDto)
  adres?: AdresDto;

  @Dag('De juiste dag van inschrijving.')
  ingeschrevenPer?: Datum;

  @Dag('Vanaf welke dag het gecorrigeerde gold.', verplicht)
  geldigVanaf!: Datum;

  @Tekst('Waarop de correctie rust.', 2_000, verplicht)
  reden!: string;
}

/** Plain values: what is encrypted is data, not class instances. */
export function naarCorrectie({
  identiteit,
  adres,
  ingeschrevenPer,
  geldigVanaf,
  reden,
}: CorrectieDto): Correctievoorstel {
  return {
    geldigVanaf,
    reden,
    ...(identiteit && { identiteit: { ...identiteit } }),
    ...(adres && { adres: naarAdres(adres) }),
    ...(ingeschrevenPer !== undefined && { ingeschrevenPer }),
  };
}

export const correctiebesluiten = ['goedgekeurd', 'afgewezen'] as const;

export class CorrectiebesluitDto {
  @GeheelGetal('Volgnummer van de handeling die de correctie voorstelde.', 1, 1_000_000, verplicht)
  correctie!: number;

  @Keuze('Het besluit.', correctiebesluiten, verplicht)
  besluit!: (typeof correctiebesluiten)[number];

  @Tekst('Waarop het besluit rust.', 2_000, verplicht)
  motivering!: string;
}
