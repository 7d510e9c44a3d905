import type { Dimensie, Gewicht, Indicator } from './indicator.domain.js';

const bron = 'ILO/Europese Commissie, Operational indicators of trafficking in human beings (Delphi 2009), WCMS_105023';

/** code, omschrijving, weight for an adult (labour), weight for a minor (labour; null: not on that list), ILO forced-labour indicators */
type Regel = readonly [string, string, Gewicht, Gewicht | null, readonly number[]];

const regels: readonly Regel[] = [
  ['DR01', 'Misleid over de aard van het werk, de plaats of de werkgever', 'S', 'S', [2]],
  ['DR02', 'Misleid over loon of verdiensten', 'M', 'M', [2, 8]],
  ['DR03', 'Misleid over de arbeidsomstandigheden', 'M', 'M', [2]],
  ['DR04', 'Misleid over inhoud of wettigheid van het contract', 'M', 'M', [2]],
  ['DR05', 'Misleid over huisvesting en leefomstandigheden', 'M', 'M', [2]],
  ['DR06', 'Misleid over documenten of rechtmatig verblijf', 'M', 'M', [2]],
  ['DR07', 'Misleid over de voorwaarden van reis en werving', 'M', 'M', [2]],
  ['DR08', 'Misleid over gezinshereniging', 'M', 'M', [2]],
  ['DR09', 'Misleid door een belofte van huwelijk of adoptie', 'M', 'M', [2]],
  ['DR10', 'Misleid over toegang tot onderwijs', 'W', 'S', [2]],
  ['CR01', 'Geweld tegen het slachtoffer bij de werving', 'S', 'S', [5]],
  ['CR02', 'Dreiging met geweld tegen het slachtoffer bij de werving', 'M', 'S', [6]],
  ['CR03', 'Ontvoering, gedwongen huwelijk of adoptie, verkoop', 'M', 'S', []],
  ['CR04', 'Schuldbinding bij de werving', 'M', 'S', [9]],
  ['CR05', 'Documenten afgenomen bij de werving', 'M', 'M', [7]],
  ['CR06', 'Isolatie, opsluiting of bewaking bij de werving', 'M', 'M', [3, 4]],
  ['CR07', 'Dreiging met aangeven bij de autoriteiten bij de werving', 'M', 'M', [6]],
  ['CR08', 'Dreiging familie, gemeenschap of publiek in te lichten bij de werving', 'M', 'M', [6]],
  ['CR09', 'Geweld of dreiging daarmee tegen familie bij de werving', 'M', 'M', [5, 6]],
  ['CR10', 'Geld achtergehouden bij de werving', 'M', 'M', [8]],
  ['RV01', 'Misbruik van een moeilijke gezinssituatie', 'M', 'M', [1]],
  ['RV02', 'Misbruik van onrechtmatig verblijf', 'M', 'M', [1]],
  ['RV03', 'Misbruik van gebrek aan opleiding of taal', 'M', 'M', [1]],
  ['RV04', 'Misbruik van gebrek aan informatie', 'M', 'M', [1]],
  ['RV05', 'Onder zeggenschap van de uitbuiters bij de werving', 'M', 'M', [1]],
  ['RV06', 'Economische nood bij de werving', 'M', 'M', [1]],
  ['RV07', 'Onware voorstelling van geslaagde migratie', 'M', 'M', [1, 2]],
  ['RV08', 'Onware voorstelling van de wet of de houding van autoriteiten', 'M', null, [1, 2]],
  ['RV09', 'Gezinssituatie bij de werving', 'M', 'M', [1]],
  ['RV10', 'Persoonlijke situatie bij de werving', 'M', 'M', [1]],
  ['RV11', 'Emotionele afhankelijkheid (loverboypatroon)', 'M', 'M', [1]],
  ['RV12', 'Verhouding tot de autoriteiten of verblijfsstatus bij de werving', 'M', 'M', [1]],
  ['RV13', 'Moeilijkheden in het verleden bij de werving', 'M', 'M', [1]],
  ['RV14', 'Kon de reis niet zelf regelen', 'M', 'M', [1]],
  ['RV15', 'Misbruik van culturele of godsdienstige overtuiging', 'W', 'M', [1]],
  ['RV16', 'Algemene omstandigheden (conflict, ramp, politiek)', 'W', 'M', [1]],
  ['EX01', 'Buitensporige werkdagen of werktijden', 'S', 'S', [11]],
  ['EX02', 'Laag of geen loon', 'M', 'M', [8]],
  ['EX03', 'Manipulatie van loon (boetes, inhoudingen, tussenpersoon)', 'M', 'M', [8, 9]],
  ['EX04', 'Slechte leefomstandigheden', 'M', 'M', [10]],
  ['EX05', 'Zeer slechte arbeidsomstandigheden', 'M', 'M', [10]],
  ['EX06', 'Gevaarlijk werk', 'M', 'M', [10]],
  ['EX07', 'Arbeidsrecht of getekend contract niet nageleefd', 'M', 'M', [10]],
  ['EX08', 'Geen sociale bescherming', 'M', null, [10]],
  ['EX09', 'Geen toegang tot onderwijs', 'W', 'M', [10]],
  ['CD01', 'Documenten afgenomen op de plaats van bestemming', 'S', 'S', [7]],
  ['CD02', 'Schuldbinding op de plaats van bestemming', 'S', 'S', [9]],
  ['CD03', 'Isolatie, opsluiting of bewaking op de plaats van bestemming', 'S', 'S', [3, 4]],
  ['CD04', 'Geweld tegen het slachtoffer op de plaats van bestemming', 'S', 'S', [5]],
  ['CD05', 'Dreiging met geweld tegen het slachtoffer', 'M', 'S', [6]],
  ['CD06', 'Gedwongen tot ongeoorloofde of strafbare handelingen', 'M', 'S', []],
  ['CD07', 'Gedwongen taken of klanten', 'M', 'S', []],
  ['CD08', 'Onder sterke invloed gehouden (gedwongen te blijven)', 'M', 'S', [1, 6]],
  ['CD09', 'Gedwongen om tegen lotgenoten op te treden', 'M', 'M', [6]],
  ['CD10', 'Gedwongen om tegen autoriteiten of familie te liegen', 'M', 'M', [6, 4]],
  ['CD11', 'Dreiging met aangeven bij de autoriteiten', 'M', 'M', [6]],
  ['CD12', 'Dreiging met nog slechtere omstandigheden', 'M', 'M', [6]],
  ['CD13', 'Geweld tegen familie', 'M', 'M', [5, 6]],
  ['CD14', 'Loon achtergehouden', 'M', 'M', [8]],
  ['CD15', 'Dreiging familie, gemeenschap of publiek in te lichten', 'W', 'M', [6]],
  ['VD01', 'Afhankelijk van de uitbuiters', 'M', 'M', [1]],
  ['VD02', 'Moeite om zich te redden in een onbekende omgeving', 'M', 'M', [1]],
  ['VD03', 'Economische nood op de plaats van bestemming', 'M', 'M', [1]],
  ['VD04', 'Gezinssituatie op de plaats van bestemming', 'M', 'M', [1]],
  ['VD05', 'Verhouding tot de autoriteiten of verblijfsstatus', 'M', 'M', [1]],
  ['VD06', 'Moeilijkheden in het verleden', 'W', 'M', [1]],
  ['VD07', 'Persoonlijke kenmerken (lid van een gediscrimineerde groep)', 'W', 'M', [1]],
];

/**
 * The 67 adult-labour indicators of the ILO/EC Delphi survey with the child-labour weight beside them and the numbers of the
 * eleven ILO indicators of forced labour. Read through a secondary synthesis, hence grade `secundair`: a jurist or researcher
 * confirms them against WCMS_105023 before a municipality relies on a weight.
 */
export const iloIndicatoren: readonly Indicator[] = regels.map(
  ([code, omschrijving, volwassene, minderjarige, ilo11]) => ({
    code,
    omschrijving,
    lijst: 'ilo-delphi',
    dimensie: code.slice(0, 2) as Dimensie,
    gewichten: { volwassene, minderjarige },
    ilo11,
    bron,
    graad: 'secundair',
  }),
);
