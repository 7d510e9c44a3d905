import { ROLLEN, VERWERKINGEN } from '@schakel/access';
import type { Artefact, ArtefactSource } from '../artefact.js';

type Verwerking = (typeof VERWERKINGEN)[number];

const GEVOELIG: Readonly<Record<Verwerking['gevoelig'][number], string>> = {
  bijzonder: 'bijzondere persoonsgegevens (AVG art. 9)',
  strafrechtelijk: 'gegevens van strafrechtelijke aard (AVG art. 10)',
  bsn: 'burgerservicenummer',
};

const KOP = `# Verwerkingsregister

Gemaakt uit \`libs/access/src/register/verwerkingsregister.data.ts\`; niet met de hand wijzigen.

Dit zijn de verwerkingen die de diensten kennen (AVG art. 30 lid 1 onder b en c). De code is de waarde van de header \`Doelbinding\`. Een verzoek
dat een dossier raakt wordt geweigerd zonder code van deze lijst, en ook als de rol niet voor dat doel mag handelen. Het verwerkingslog verwijst naar
code en versie.

Wat een register verder moet bevatten staat hier niet, omdat elke gemeente het zelf bepaalt: de verwerkingsverantwoordelijke en de functionaris
voor gegevensbescherming (onder a), ontvangers buiten de keten en doorgiften (d, e) en bewaartermijnen (f). De maatregelen (g) staan in
[dpia.md](dpia.md).

De graad zegt hoe een grondslag is gevonden. Een jurist van de gemeente bevestigt elke grondslag voordat er over iemand mee wordt beslist;
\`uit het hoofd\` is niet nagelezen, \`secundair\` is gelezen in een andere bron dan de beslissende, \`gelezen-2017\` in de tekst van 2017.
`;

/** The register of processing activities to read, in Dutch: its readers are the municipality's lawyers and privacy officers. */
export const verwerkingsregisterSource: ArtefactSource = {
  name: 'verwerkingsregister',
  generate: (): Artefact[] => [
    { path: 'docs/privacy/verwerkingsregister.md', content: [KOP, ...VERWERKINGEN.map(deel)].join('\n') },
  ],
};

function deel({ code, versie, naam, doel, grondslagen, rollen, betrokkenen, gevoelig }: Verwerking): string {
  const gronden = grondslagen.map(({ artikel, bron, graad, geldigVanaf }) => {
    const vanaf = geldigVanaf === undefined ? '' : `, geldig vanaf ${geldigVanaf}`;
    return `  - ${artikel} (bron: ${bron}; graad: ${graad}${vanaf})`;
  });
  const regels = [
    `## ${naam}`,
    '',
    `- Code: \`${code}\`, versie ${versie}`,
    `- Doel: ${doel}`,
    '- Grondslagen:',
    ...gronden,
    '- Rollen die voor dit doel mogen handelen:',
    ...rollen.map((rol) => `  - \`${rol}\`: ${ROLLEN[rol].omschrijving}`),
    `- Betrokkenen: ${betrokkenen.join('; ')}`,
    `- Gevoelige gegevens: ${gevoelig.length === 0 ? 'geen voorzien' : gevoelig.map((soort) => GEVOELIG[soort]).join('; ')}`,
  ];
  return `${regels.join('\n')}\n`;
}
