import { z } from 'zod';

/** Notes that come unasked with what is under investigation: names of members, and since when. They travel with what they are about. */
const inOnderzoek = z.record(z.string().max(60), z.unknown()).optional();
const kort = z.string().max(500);
const waarde = z.object({ code: z.string().max(20).optional(), omschrijving: kort.optional() });
const bsn = z.string().regex(/^[0-9]{9}$/);
const bag = z.string().regex(/^[0-9]{16}$/);
const langFormaat = z.string().max(30);

/** A date, of one of four types: what is not known is not there. */
export const brpApiDatum = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Datum'), datum: z.iso.date(), langFormaat }),
  z.object({ type: z.literal('JaarMaandDatum'), jaar: z.int(), maand: z.int().min(1).max(12), langFormaat }),
  z.object({ type: z.literal('JaarDatum'), jaar: z.int(), langFormaat }),
  z.object({ type: z.literal('DatumOnbekend'), onbekend: z.boolean(), langFormaat }),
]);
const datum = brpApiDatum.optional();

const naam = z.object({
  voornamen: kort.optional(),
  adellijkeTitelPredicaat: waarde.extend({ soort: z.enum(['titel', 'predicaat']).optional() }).optional(),
  voorvoegsel: kort.optional(),
  geslachtsnaam: kort.optional(),
  voorletters: kort.optional(),
  volledigeNaam: kort.optional(),
  aanduidingNaamgebruik: waarde.optional(),
  inOnderzoek,
});
const gebeurtenis = z.object({ datum, land: waarde.optional(), plaats: waarde.optional(), inOnderzoek });
const verwant = {
  burgerservicenummer: bsn.optional(),
  naam: naam.optional(),
  geboorte: gebeurtenis.optional(),
  inOnderzoek,
};

const nationaliteit = { redenOpname: waarde.optional(), datumIngangGeldigheid: datum, inOnderzoek };
export const brpNationaliteit = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Nationaliteit'), nationaliteit: waarde.optional(), ...nationaliteit }),
  z.object({ type: z.literal('BehandeldAlsNederlander'), ...nationaliteit }),
  z.object({ type: z.literal('VastgesteldNietNederlander'), ...nationaliteit }),
  z.object({ type: z.literal('Staatloos'), ...nationaliteit }),
  z.object({ type: z.literal('NationaliteitOnbekend'), ...nationaliteit }),
]);

const verblijf = { datumVan: datum, datumIngangGeldigheid: datum, inOnderzoek };
const nietOpAdres = { indicatieVastgesteldVerblijftNietOpAdres: z.boolean().optional() };
const regels = { regel1: kort.optional(), regel2: kort.optional(), regel3: kort.optional() };
const binnenland = z.object({
  officieleStraatnaam: kort.optional(),
  korteStraatnaam: kort.optional(),
  huisnummer: z.int().optional(),
  huisletter: kort.optional(),
  huisnummertoevoeging: kort.optional(),
  aanduidingBijHuisnummer: waarde.optional(),
  postcode: kort.optional(),
  woonplaats: kort.optional(),
  inOnderzoek,
});
export const brpVerblijfplaats = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Adres'),
    verblijfadres: binnenland.optional(),
    functieAdres: waarde.optional(),
    adresseerbaarObjectIdentificatie: bag.optional(),
    nummeraanduidingIdentificatie: bag.optional(),
    ...nietOpAdres,
    ...verblijf,
  }),
  z.object({
    type: z.literal('Locatie'),
    verblijfadres: z.object({ locatiebeschrijving: kort.optional(), inOnderzoek }).optional(),
    functieAdres: waarde.optional(),
    ...nietOpAdres,
    ...verblijf,
  }),
  z.object({
    type: z.literal('VerblijfplaatsBuitenland'),
    verblijfadres: z.object({ ...regels, land: waarde.optional(), inOnderzoek }).optional(),
    ...verblijf,
  }),
  z.object({ type: z.literal('VerblijfplaatsOnbekend'), ...verblijf }),
]);

const volledigeNaam = z.object({ volledigeNaam: kort.optional() });
const houder = z.object({ burgerservicenummer: bsn.optional(), naam: volledigeNaam.optional() });
const minderjarige = z.object({
  burgerservicenummer: bsn,
  naam: volledigeNaam.optional(),
  leeftijd: z.int().optional(),
});
const derde = z.discriminatedUnion('type', [
  houder.extend({ type: z.literal('BekendeDerde') }),
  z.object({ type: z.literal('OnbekendeDerde') }),
]);
const gezagsbasis = { minderjarige, inOnderzoek: z.boolean().optional() };
export const brpGezag = z.discriminatedUnion('type', [
  z.object({ type: z.literal('GezamenlijkOuderlijkGezag'), ouders: z.array(houder).max(2).optional(), ...gezagsbasis }),
  z.object({ type: z.literal('EenhoofdigOuderlijkGezag'), ouder: houder.optional(), ...gezagsbasis }),
  z.object({
    type: z.literal('GezamenlijkGezag'),
    ouder: houder.optional(),
    derde: derde.optional(),
    ...gezagsbasis,
  }),
  z.object({ type: z.literal('Voogdij'), derden: z.array(derde).max(20).optional(), ...gezagsbasis }),
  z.object({ type: z.literal('TijdelijkGeenGezag'), toelichting: kort, ...gezagsbasis }),
  z.object({ type: z.literal('GezagNietTeBepalen'), toelichting: kort, ...gezagsbasis }),
]);

/** Delivered with every person, never asked for. */
const ongevraagd = {
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  opschortingBijhouding: z.object({ reden: waarde, datum }).optional(),
  inOnderzoek,
  rni: z
    .array(z.object({ deelnemer: waarde.optional(), omschrijvingVerdrag: kort.optional(), categorie: kort.optional() }))
    .max(20)
    .optional(),
  verificatie: z.object({ datum, omschrijving: kort.optional() }).optional(),
};

/** What comes with every person unasked, whatever the task. */
export const brpOngevraagd = z.object(ongevraagd);

/** All that the API can say of a person (schemas Persoon, PersoonBeperkt and GezagPersoonBeperkt); tasks pick from it, the rest is dropped unread. */
export const brpPersoon = z.object({
  ...ongevraagd,
  aNummer: z
    .string()
    .regex(/^[0-9]{10}$/)
    .optional(),
  burgerservicenummer: bsn.optional(),
  datumEersteInschrijvingGBA: datum,
  geslacht: waarde.optional(),
  leeftijd: z.int().optional(),
  naam: naam.optional(),
  nationaliteiten: z.array(brpNationaliteit).max(50).optional(),
  geboorte: gebeurtenis.optional(),
  overlijden: gebeurtenis.optional(),
  verblijfplaats: brpVerblijfplaats.optional(),
  immigratie: z
    .object({
      landVanwaarIngeschreven: waarde.optional(),
      datumVestigingInNederland: datum,
      vanuitVerblijfplaatsOnbekend: z.boolean().optional(),
      indicatieVestigingVanuitBuitenland: z.boolean().optional(),
      inOnderzoek,
    })
    .optional(),
  gemeenteVanInschrijving: waarde.optional(),
  datumInschrijvingInGemeente: datum,
  adressering: z
    .object({
      adresregel1: kort.optional(),
      adresregel2: kort.optional(),
      adresregel3: kort.optional(),
      land: waarde.optional(),
      ...nietOpAdres,
      inOnderzoek,
    })
    .optional(),
  indicatieCurateleRegister: z.boolean().optional(),
  indicatieGezagMinderjarige: waarde.optional(),
  gezag: z.array(brpGezag).max(50).optional(),
  verblijfstitel: z
    .object({ aanduiding: waarde.optional(), datumIngang: datum, datumEinde: datum, inOnderzoek })
    .optional(),
  kinderen: z.array(z.object(verwant)).max(100).optional(),
  ouders: z
    .array(
      z.object({
        ...verwant,
        geslacht: waarde.optional(),
        ouderAanduiding: z.enum(['1', '2']).optional(),
        datumIngangFamilierechtelijkeBetrekking: datum,
      }),
    )
    .max(2)
    .optional(),
  partners: z
    .array(
      z.object({
        ...verwant,
        geslacht: waarde.optional(),
        soortVerbintenis: waarde.optional(),
        aangaanHuwelijkPartnerschap: gebeurtenis.optional(),
        ontbindingHuwelijkPartnerschap: z.object({ datum, inOnderzoek }).optional(),
      }),
    )
    .max(10)
    .optional(),
});

/** A person as far as a task may see him. */
export type BrpPersoon = z.output<typeof brpPersoon>;
export type Persoonslid = keyof BrpPersoon;
export type BrpApiDatum = z.output<typeof brpApiDatum>;
