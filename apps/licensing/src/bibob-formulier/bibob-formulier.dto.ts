import { isKvkNummer, type Datum } from '@schakel/domain';
import { Dag, Deel, Delen, JaNee, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { DossierbewijsstukDto, naarBewijsstuk, naarBewijsstukken } from '../bibob-dossierdeel/dossierdeel.dto.js';
import type { Antwoord, Antwoordwaarde, Ondertekening } from './bibob-formulier-toestand.domain.js';
import { formulierbijlagen, type Formulierbijlage, type Vraagkeuze } from './bibob-vraag.domain.js';

const verplicht = { verplicht: true } as const;
const CENTEN = /^(0|[1-9][0-9]{0,17})$/;

/** Whether the value is an amount in euro cents: a whole number from 0 as text, without leading zeros. */
export function isCenten(waarde: unknown): boolean {
  return typeof waarde === 'string' && CENTEN.test(waarde);
}

class FormuliervraagkeuzeDto {
  @Tekst('Code van een officiële vraag.', 20, verplicht)
  code!: string;

  @Tekst('Eigen bewoording, als die duidelijker is; nooit meer en nooit iets anders dan de officiële vraag.', 1_000)
  bewoording?: string;

  @JaNee('U bevestigt dat de betekenis gelijk is gebleven; verplicht bij een eigen bewoording.')
  betekenisOngewijzigd?: boolean;
}

export class FormulieruitreikingDto {
  @Keuze('Bijlage van de regeling: wat er is aangevraagd.', formulierbijlagen, verplicht)
  bijlage!: Formulierbijlage;

  @Delen('De gekozen vragen; zonder keuze alle vragen van de bijlage.', FormuliervraagkeuzeDto, 200)
  vragen?: FormuliervraagkeuzeDto[];

  @Dag('Laatste dag waarop het formulier terug is.', verplicht)
  uiterlijk!: Datum;
}

class GenoemdePersoonDto {
  @Tekst('Naam.', 200, verplicht)
  naam!: string;

  @Tekst('Adres.', 300)
  adres?: string;

  @Tekst('Woonplaats.', 100)
  woonplaats?: string;

  @Voldoet('KvK-nummer.', isKvkNummer, 'een KvK-nummer van acht cijfers', { type: String, pattern: '^[0-9]{8}$' })
  kvkNummer?: string;
}

class FormulierantwoordDto {
  @Tekst('Code van de vraag.', 20, verplicht)
  vraag!: string;

  @JaNee('Antwoord op een ja-neevraag.')
  jaNee?: boolean;

  @Tekst('Antwoord in woorden.', 10_000)
  tekst?: string;

  @Dag('Antwoord op een vraag naar een dag.')
  dag?: Datum;

  @Voldoet(
    'Antwoord op een vraag naar een bedrag, in eurocenten.',
    isCenten,
    'een bedrag in hele eurocenten, als tekst',
    { type: String, pattern: CENTEN.source },
  )
  bedragInCenten?: string;

  @Delen('Antwoord op een vraag naar personen; leeg is: niemand.', GenoemdePersoonDto, 100)
  personen?: GenoemdePersoonDto[];

  @Delen('De stukken waarin dit staat, ten minste het formulier zelf.', DossierbewijsstukDto, 50, verplicht)
  bewijs!: DossierbewijsstukDto[];
}

export class FormulierantwoordenDto {
  @Delen('De antwoorden; een antwoord op een vraag vervangt het vorige.', FormulierantwoordDto, 200, verplicht)
  antwoorden!: FormulierantwoordDto[];
}

export class FormulierhersteltermijnDto {
  @Dag('Laatste dag waarop het ontbrekende er is.', verplicht)
  tot!: Datum;

  @Tekst('Waarom deze termijn.', 2_000, verplicht)
  reden!: string;
}

export class FormulierondertekeningDto {
  @Tekst('Naam van wie tekende.', 200, verplicht)
  naam!: string;

  @Dag('Dag waarop is getekend.', verplicht)
  ondertekendOp!: Datum;

  @Deel('Het getekende formulier.', DossierbewijsstukDto, verplicht)
  bewijs!: DossierbewijsstukDto;
}

export function naarVraagkeuzes(dto: FormulieruitreikingDto): readonly Vraagkeuze[] | undefined {
  return dto.vragen?.map(({ code, bewoording, betekenisOngewijzigd }) => ({
    code,
    ...(bewoording !== undefined && { bewoording }),
    ...(betekenisOngewijzigd !== undefined && { betekenisOngewijzigd }),
  }));
}

/** The answers as the rules know them. Of an answer that fills several kinds, or none, no kind fits the question: the rules say so. */
export function naarAntwoorden({ antwoorden }: FormulierantwoordenDto): readonly Antwoord[] {
  return antwoorden.map((dto) => ({
    vraag: dto.vraag,
    waarde: naarWaarde(dto),
    bewijs: naarBewijsstukken(dto.bewijs),
  }));
}

function naarWaarde({ jaNee, tekst, dag, bedragInCenten, personen }: FormulierantwoordDto): Antwoordwaarde {
  const gegeven: Antwoordwaarde[] = [
    ...(jaNee === undefined ? [] : [{ soort: 'ja-nee', jaNee } as const]),
    ...(tekst === undefined ? [] : [{ soort: 'tekst', tekst } as const]),
    ...(dag === undefined ? [] : [{ soort: 'dag', dag } as const]),
    ...(bedragInCenten === undefined ? [] : [{ soort: 'bedrag', centen: bedragInCenten } as const]),
    ...(personen === undefined ? [] : [{ soort: 'personen', personen: personen.map(naarPersoon) } as const]),
  ];
  const [enige] = gegeven;
  return enige !== undefined && gegeven.length === 1 ? enige : { soort: 'tekst', tekst: '' };
}

function naarPersoon({ naam, adres, woonplaats, kvkNummer }: GenoemdePersoonDto) {
  return {
    naam,
    ...(adres !== undefined && { adres }),
    ...(woonplaats !== undefined && { woonplaats }),
    ...(kvkNummer !== undefined && { kvkNummer }),
  };
}

export function naarOndertekening({ naam, ondertekendOp, bewijs }: FormulierondertekeningDto): Ondertekening {
  return { naam, ondertekendOp, bewijs: naarBewijsstuk(bewijs) };
}
