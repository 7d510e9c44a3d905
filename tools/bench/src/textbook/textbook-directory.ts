import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

/** The tables as an entity manager sees them in a build of the tutorials: whole rows. */
@Entity('aanbieder', { synchronize: false })
export class TextbookService {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') soort!: string;
  @Column('text') veiligheidsregio!: string;
  @Column('boolean') neemt_op_zonder_bsn!: boolean;
  @Column('text', { array: true }) verblijfsgronden!: string[];
  @Column('text', { array: true }) specialisaties!: string[];
  @Column('date') geldig_vanaf!: string;
  @Column('date', { nullable: true }) geldig_tot!: string | null;
  @Column('jsonb') gegevens!: unknown;
}

@Entity('plaats', { synchronize: false })
export class TextbookPlace {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') status!: string;
  @Column('uuid') aanbieder_id!: string;
  @Column('text', { array: true }) geslachten!: string[];
  @Column('int') leeftijd_van!: number;
  @Column('int') leeftijd_tot!: number;
  @Column('int') kinderen_max!: number;
  @Column('int') beveiligingsniveau!: number;
  @Column('timestamptz', { nullable: true }) gereserveerd_tot!: Date | null;
  @Column('text') inhoud!: string;
}

interface Question {
  readonly geslacht?: string;
  readonly leeftijd?: number;
  readonly aantalKinderen?: number;
  readonly beveiligingsniveau?: string;
  readonly verblijfsgrond?: string;
  readonly heeftBurgerservicenummer?: boolean;
  readonly specialisatie?: string;
  readonly nietInRegios?: readonly string[];
  readonly liefstInRegio?: string;
}

const LEVELS = ['open', 'toezicht-overdag', 'toezicht-altijd', 'beveiligd'];
const PAGE = 25;

/** A search that loads all and filters in code. It must find what ours found: a comparison of different answers says nothing. */
export async function openTextbookDirectory(url: string) {
  const source = await new DataSource({
    type: 'postgres',
    url,
    entities: [TextbookService, TextbookPlace],
    synchronize: false,
    installExtensions: false,
  }).initialize();
  return {
    close: () => source.destroy(),
    /** Milliseconds of one search. */
    search: async (question: Question, expected: readonly string[]): Promise<number> => {
      const began = performance.now();
      const services = new Map((await source.manager.find(TextbookService)).map((service) => [service.id, service]));
      const found = (await source.manager.find(TextbookPlace))
        .filter((place) => fits(place, services.get(place.aanbieder_id), question))
        .toSorted((one, other) => compare(one, other, services, question.liefstInRegio))
        .slice(0, PAGE);
      const took = performance.now() - began;
      if (found.map(({ id }) => id).join() !== expected.join()) throw new Error('the textbook finds other places');
      return took;
    },
  };
}

function fits(place: TextbookPlace, service: TextbookService | undefined, question: Question): boolean {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  if (service === undefined || service.geldig_vanaf > today) return false;
  if (service.geldig_tot !== null && service.geldig_tot <= today) return false;
  const free =
    place.status === 'vrij' ||
    (place.status === 'gereserveerd' && (place.gereserveerd_tot?.getTime() ?? 0) <= Date.now());
  const { geslacht, leeftijd, aantalKinderen = 0, verblijfsgrond, specialisatie, nietInRegios = [] } = question;
  return (
    free &&
    (geslacht === undefined || place.geslachten.includes(geslacht)) &&
    (leeftijd === undefined || (place.leeftijd_van <= leeftijd && leeftijd <= place.leeftijd_tot)) &&
    place.kinderen_max >= aantalKinderen &&
    place.beveiligingsniveau >= LEVELS.indexOf(question.beveiligingsniveau ?? 'open') &&
    (verblijfsgrond === undefined ||
      service.verblijfsgronden.length === 0 ||
      service.verblijfsgronden.includes(verblijfsgrond)) &&
    (question.heeftBurgerservicenummer !== false || service.neemt_op_zonder_bsn) &&
    (specialisatie === undefined || service.specialisaties.includes(specialisatie)) &&
    !nietInRegios.includes(service.veiligheidsregio)
  );
}

function compare(
  one: TextbookPlace,
  other: TextbookPlace,
  services: ReadonlyMap<string, TextbookService>,
  wish?: string,
): number {
  const far = ({ aanbieder_id }: TextbookPlace) =>
    wish === undefined || services.get(aanbieder_id)?.veiligheidsregio !== wish ? 1 : 0;
  return far(one) - far(other) || (one.id < other.id ? -1 : 1);
}
