import { BRP_TABELLEN, zoekTabelrij, type BrpTabelnummer } from '@schakel/domain';
import type {
  Geboorte,
  Geslacht,
  Naam,
  Nationaliteit,
  Persoonslijst,
  Verblijfplaats,
  Verwant,
  Waardetabel,
} from './persoonslijst.js';

/** The filled cells of one line, by column. */
export interface Rij {
  readonly cellen: ReadonlyMap<string, string>;
}

type Cel = (groep: string) => string | undefined;
const van =
  (rij: Rij, categorie: string): Cel =>
  (groep) =>
    rij.cellen.get(`${categorie}.${groep}`);

/** A code with its description; a code that our table does not know describes itself as such. */
function waarde(tabel: BrpTabelnummer, code: string): Waardetabel {
  return { code, omschrijving: zoekTabelrij(BRP_TABELLEN[tabel], code)?.omschrijving ?? 'onbekend' };
}

/** Drops members that are undefined, so that an optional member is absent and not empty. */
function zonder<T extends object>(velden: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const gevuld = Object.entries(velden).filter(([, deel]) => deel !== undefined);
  return Object.fromEntries(gevuld) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function naamVan(cel: Cel): Naam {
  return zonder({ voornamen: cel('02.10'), voorvoegsel: cel('02.30'), geslachtsnaam: cel('02.40') });
}

function gebeurtenis(datum: string, plaats: string | undefined, land: string | undefined): Geboorte {
  const binnen = plaats !== undefined && /^[0-9]{4}$/.test(plaats);
  return {
    datum,
    ...(plaats !== undefined && { plaats: binnen ? waarde('33', plaats) : { omschrijving: plaats } }),
    ...(land !== undefined && { land: waarde('34', land) }),
  };
}

const geboorteVan = (cel: Cel): Geboorte => gebeurtenis(cel('03.10') ?? '00000000', cel('03.20'), cel('03.30'));

function verwantVan(rij: Rij, categorie: string): Verwant | undefined {
  const cel = van(rij, categorie);
  if (cel('02.40') === undefined && cel('01.20') === undefined) return undefined;
  const bsn = cel('01.20');
  const geslacht = cel('04.10') as Geslacht | undefined;
  return {
    naam: naamVan(cel),
    geboorte: geboorteVan(cel),
    ...(bsn !== undefined && { burgerservicenummer: bsn }),
    ...(geslacht !== undefined && { geslacht }),
  };
}

const STAATLOOS = '0499';
const ONBEKEND = '0000';

function nationaliteitVan(rij: Rij): Nationaliteit | undefined {
  const cel = van(rij, '04');
  const code = cel('05.10');
  if (code === undefined) return undefined;
  const vanaf = cel('85.10') ?? '00000000';
  if (code === STAATLOOS) return { soort: 'Staatloos', vanaf };
  if (code === ONBEKEND) return { soort: 'NationaliteitOnbekend', vanaf };
  return { soort: 'Nationaliteit', nationaliteit: waarde('32', code), vanaf };
}

function verblijfVan(cel: Cel): Verblijfplaats | undefined {
  const functie = cel('10.10') === 'B' ? 'B' : 'W';
  const vanaf = cel('10.30') ?? '00000000';
  const [beschrijving, land, straat] = [cel('12.10'), cel('13.10'), cel('11.15') ?? cel('11.10')];
  if (beschrijving !== undefined) return { soort: 'locatie', functie, vanaf, beschrijving };
  if (straat !== undefined) {
    const optioneel = zonder({
      huisletter: cel('11.30'),
      toevoeging: cel('11.40'),
      postcode: cel('11.60'),
      woonplaats: cel('11.70'),
      nummeraanduiding: cel('11.90'),
      object: cel('11.80'),
    });
    return {
      soort: 'adres',
      functie,
      vanaf,
      straat,
      huisnummer: Number(cel('11.20')),
      ...optioneel,
    };
  }
  const sinds = cel('13.20') ?? vanaf;
  if (land === undefined) return cel('09.10') === undefined ? undefined : { soort: 'onbekend', vanaf: sinds };
  if (land === ONBEKEND) return { soort: 'onbekend', vanaf: sinds };
  const regels = [cel('13.30'), cel('13.40'), cel('13.50')].filter((regel) => regel !== undefined);
  return { soort: 'buitenland', vanaf: sinds, regels, land: waarde('34', land) };
}

function bijhouding(rij: Rij): Partial<Persoonslijst> {
  const [inschrijving, overlijden, verblijf, titel] = ['07', '06', '08', '10'].map((categorie) => van(rij, categorie));
  const reden = inschrijving?.('67.20') as NonNullable<Persoonslijst['opschorting']>['reden'] | undefined;
  const overleden = overlijden?.('08.10');
  const [vestiging, herkomst] = [verblijf?.('14.20'), verblijf?.('14.10')];
  const aanduiding = titel?.('39.10');
  const tot = titel?.('39.20');
  return {
    ...(reden !== undefined && { opschorting: { reden, datum: inschrijving?.('67.10') ?? '00000000' } }),
    ...(overleden !== undefined && { overleden: gebeurtenis(overleden, overlijden?.('08.20'), overlijden?.('08.30')) }),
    ...(verblijf?.('83.10') === '089999' && { woontNietOpAdres: verblijf('83.20') ?? '00000000' }),
    ...(vestiging !== undefined && { immigratie: { datum: vestiging, land: waarde('34', herkomst ?? ONBEKEND) } }),
    ...(aanduiding !== undefined && {
      verblijfstitel: {
        aanduiding: waarde('56', aanduiding),
        vanaf: titel?.('39.30') ?? '00000000',
        ...(tot !== undefined && { tot }),
      },
    }),
  };
}

function relaties(rijen: readonly Rij[]): Partial<Persoonslijst> {
  const [eerste] = rijen;
  if (eerste === undefined) return {};
  const ouders = ['02', '03'].map((categorie) => verwantVan(eerste, categorie)).filter((ouder) => ouder !== undefined);
  const kinderen = rijen.map((rij) => verwantVan(rij, '09')).filter((kind) => kind !== undefined);
  const partner = verwantVan(eerste, '05');
  const gehuwd = van(eerste, '05')('06.10');
  return {
    ...(ouders.length > 0 && { ouders }),
    ...(kinderen.length > 0 && { kinderen }),
    ...(partner !== undefined && gehuwd !== undefined && { partner: { ...partner, gehuwd } }),
  };
}

/** The list of a person from his line and the lines that follow it. The cells were checked before. */
export function persoonslijstVan(rijen: readonly Rij[]): Persoonslijst {
  const [eerste] = rijen;
  if (eerste === undefined) throw new RangeError('A person has at least one line.');
  const [persoon, inschrijving, verblijf] = [van(eerste, '01'), van(eerste, '07'), van(eerste, '08')];
  const verblijfplaats = verblijfVan(verblijf);
  return {
    burgerservicenummer: persoon('01.20') ?? '',
    aNummer: persoon('01.10') ?? '',
    naam: naamVan(persoon),
    geslacht: (persoon('04.10') ?? 'O') as Geslacht,
    geboorte: geboorteVan(persoon),
    gemeente: verblijf('09.10') ?? '',
    ingeschreven: verblijf('09.20') ?? inschrijving('68.10') ?? '00000000',
    geheim: Number(inschrijving('70.10') ?? '0') as Persoonslijst['geheim'],
    nationaliteiten: rijen.map(nationaliteitVan).filter((een) => een !== undefined),
    ...(verblijfplaats !== undefined && { verblijfplaats }),
    ...bijhouding(eerste),
    ...relaties(rijen),
  };
}
