import { Delen, Keuze, Keuzes, Tekst } from '@schakel/platform';
import type { Profiel } from '../indicatorcatalogus/indicator.domain.js';
import { type Handeling, type Wegingsinvoer, handelingen } from './signaal-weging.domain.js';
import { type Route, routes } from './signaal-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class DuidingDto {
  @Tekst('Reden om een signaal van een collega over te nemen; dan verplicht.', 1000)
  overnamereden?: string;
}

export class WegingsregelDto {
  @Tekst('Code uit de indicatorcatalogus.', 10, verplicht)
  code!: string;

  @Tekst('Waarom deze indicator aanwezig is.', 2000, verplicht)
  toelichting!: string;
}

export class WegingDto {
  @Tekst('Versie van de indicatorcatalogus waarmee is gewogen.', 10, verplicht)
  catalogusversie!: string;

  @Keuze('Welke lijst van gewichten geldt.', ['volwassene', 'minderjarige'], verplicht)
  profiel!: Profiel;

  @Keuzes('Handelingen die zijn gebleken (art. 273f Sr).', handelingen)
  handelingen?: Handeling[];

  @Delen('De indicatoren die aanwezig zijn, elk met toelichting.', WegingsregelDto, 120, verplicht)
  regels!: WegingsregelDto[];

  @Tekst('Toelichting bij de weging als geheel.', 4000, verplicht)
  toelichting!: string;
}

export class RouteringDto {
  @Keuze('De route die u kiest.', routes, verplicht)
  route!: Route;

  @Tekst('Waarom u deze route kiest.', 4000, verplicht)
  reden!: string;
}

export class SluitingDto {
  @Tekst('Waarom er geen aanwijzing is.', 4000, verplicht)
  reden!: string;
}

/** The validated body as the domain knows it. */
export function naarWeging({ handelingen: gebleken = [], regels, ...rest }: WegingDto): Wegingsinvoer {
  return { ...rest, handelingen: gebleken, regels: regels.map((regel) => ({ ...regel })) };
}
