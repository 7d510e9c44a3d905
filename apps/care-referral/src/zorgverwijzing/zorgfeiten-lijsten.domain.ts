// The closed lists of what may be established about a person in care.

/** Nationality as far as the choice of track needs it. */
export const nationaliteitscategorieen = ['nl', 'eu-eer-ch', 'derdeland', 'staatloos', 'onbekend'] as const;
export type Nationaliteitscategorie = (typeof nationaliteitscategorieen)[number];

/** Ground of lawful stay: letter of Vw 2000 art. 8, or none, or not known. */
export const verblijfsgronden = [
  ...(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'] as const),
  'geen',
  'onbekend',
] as const;
export type Verblijfsgrond = (typeof verblijfsgronden)[number];

export const geslachten = ['vrouw', 'man', 'anders', 'onbekend'] as const;
export type Geslacht = (typeof geslachten)[number];

/** How much danger threatens from those who exploited the person. */
export const dreigingen = ['geen', 'eigen-regio-onveilig', 'extreem', 'onbekend'] as const;
export type Dreiging = (typeof dreigingen)[number];

/** What asks for treatment beside shelter. */
export const problematieken = ['ggz', 'verslaving', 'lvb'] as const;
export type Problematiek = (typeof problematieken)[number];

/** Circumstances that open a track of their own beside the main one. */
export const omstandigheden = [
  'huiselijk-geweld',
  'kind-in-gevaar',
  'acuut-seksueel-geweld',
  'eergerelateerd-geweld',
  'loverboy',
  'huwelijksdwang-of-achterlating',
  'jeugdhulp-voor-18',
] as const;
export type Omstandigheid = (typeof omstandigheden)[number];

/** Whether somebody with authority over the minor is in the Netherlands. */
export const gezagsituaties = ['aanwezig', 'afwezig', 'in-twijfel', 'onbekend'] as const;
export type Gezagsituatie = (typeof gezagsituaties)[number];

/** How far the reflection period is (Vc 2000 B8/3): given once, not extended. */
export const bedenktijdstatussen = ['geen', 'aangeboden', 'lopend', 'afgelopen', 'onbekend'] as const;
export type Bedenktijdstatus = (typeof bedenktijdstatussen)[number];

/** Whether the person helps the investigation: report, other help, or unable by threat or illness (Vb 2000 art. 3.48 lid 1). */
export const medewerkingsvormen = ['geen', 'aangifte', 'anders', 'kan-niet', 'onbekend'] as const;
export type Medewerking = (typeof medewerkingsvormen)[number];

/** Forms of exploitation as the choice of track knows them: those in force, and forced marriage, which asks for help of its own. */
export const zorgvormen = [
  'seksueel',
  'arbeid',
  'crimineel',
  'orgaan',
  'gedwongen-dienstverlening',
  'gedwongen-huwelijk',
] as const;
export type Zorgvorm = (typeof zorgvormen)[number];
