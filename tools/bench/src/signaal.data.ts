import { nieuwId } from '@schakel/platform';

/** A report as a desk sends it, about one kilobyte; synthetic. The textbook build gets the same. */
export const melding = {
  acuutGevaar: false,
  kanaal: 'balie',
  melderrol: 'gemeentemedewerker',
  uitbuitingsvorm: 'arbeid',
  aard: 'persoon',
  minderjarig: 'nee',
  observaties: [
    {
      code: 'UG15',
      catalogusversie: '2026.1',
      waarneming: 'eigen-waarneming',
      waargenomenOp: '2026-01-05T10:00:00+01:00',
    },
    {
      code: 'UL03',
      catalogusversie: '2026.1',
      waarneming: 'van-horen-zeggen',
      toelichting: 'Collega van de inspectie hoorde het.',
    },
  ],
  toelichting:
    'Aan de balie kwam een persoon met een ander die steeds het woord deed. De papieren bleven bij de ander. Er was geen contract en het adres was niet bekend.',
  plaats: { straat: 'Voorbeeldlaan', huisnummer: '7', postcode: '1011 AB', woonplaats: 'Amsterdam' },
  bedrijf: { naam: 'Voorbeeld Uitzendbureau', kvkNummer: '90000013' },
  personen: [
    { rol: 'mogelijk-slachtoffer', naam: 'Persoon Een', geschatteLeeftijd: 24, kenmerken: 'spreekt weinig Nederlands' },
    { rol: 'mogelijke-dader', kenmerken: 'voert het woord' },
  ],
} as const;

/** Headers of one report: whoever asks, for which purpose, under a key of its own. */
export function headersFor(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, doelbinding: 'signaal-intake', 'idempotency-key': nieuwId() };
}
