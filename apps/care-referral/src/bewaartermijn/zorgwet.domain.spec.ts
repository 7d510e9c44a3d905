import { eindes, type Zorgverwijzing } from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { eenZorgverwijzing } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import { wetVan } from './zorgwet.domain.js';

function minderjarig(verwijzing: Zorgverwijzing): Zorgverwijzing {
  if (!('voorstel' in verwijzing)) throw new Error('nothing was proposed');
  const { voorstel } = verwijzing;
  return { ...verwijzing, voorstel: { ...voorstel, spoor: { ...voorstel.spoor, leeftijdsgroep: 'minderjarig' } } };
}
const metAanbod = (verwijzing: Zorgverwijzing, soort: 'vrouwenopvang' | 'jeugdhulp-met-verblijf'): Zorgverwijzing => ({
  ...verwijzing,
  aanbiedingen: verwijzing.aanbiedingen.map((aanbod) => ({ ...aanbod, soort })),
});

it.each(eindes)('the law of care that is %s is known: by age, or by what was given', (einde) => {
  expect(wetVan(eenZorgverwijzing(einde))).toBe('wmo');
  expect(wetVan(minderjarig(eenZorgverwijzing(einde)))).toBe('jw');
  // Youth help that goes on after eighteen.
  expect(wetVan(metAanbod(eenZorgverwijzing(einde), 'jeugdhulp-met-verblijf'))).toBe('jw');
  expect(wetVan(metAanbod(minderjarig(eenZorgverwijzing(einde)), 'vrouwenopvang'))).toBe('jw');
});

it('before a proposal nobody knows; youth help that was offered and not taken says nothing', () => {
  expect(wetVan(eenZorgverwijzing('ontvangen'))).toBeUndefined();
  expect(wetVan(metAanbod(eenZorgverwijzing('aangeboden'), 'jeugdhulp-met-verblijf'))).toBe('wmo');
});
