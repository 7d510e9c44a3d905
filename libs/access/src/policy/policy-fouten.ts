import type { Verwerkingsregister } from '../register/verwerking.js';
import type { Bronschema } from './bronschema.js';
import type { Policydefinitie, Regel } from './policy.js';
import { voorwaardeFouten } from './voorwaarde-sql.js';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const FIELD = /^[a-z][A-Za-z0-9]*$/;

/** Faults in a policy's definition, in English sentences for the programmer; empty when it is sound. */
export function policyFouten<S extends Bronschema>(
  definitie: Policydefinitie<S>,
  register: Verwerkingsregister,
): string[] {
  const { aggregaat, versie, bron, regels } = definitie;
  const namen = regels.map(({ naam }) => naam);
  return [
    ...(NAME.test(aggregaat) ? [] : ['the aggregate is not kebab-case']),
    ...(Number.isInteger(versie) && versie > 0 ? [] : ['the version is not a positive whole number']),
    ...Object.keys(bron)
      .filter((veld) => !FIELD.test(veld))
      .map((veld) => `field "${veld}" is not camelCase`),
    ...namen.filter((naam, index) => namen.indexOf(naam) !== index).map((naam) => `rule "${naam}" occurs twice`),
    ...regels.flatMap((regel) => regelFouten(regel, aggregaat, bron, register)),
  ];
}

function regelFouten(regel: Regel, aggregaat: string, bron: Bronschema, register: Verwerkingsregister): string[] {
  const fouten: string[] = [];
  if (!NAME.test(regel.naam)) fouten.push('its name is not kebab-case');
  if (regel.handelingen.length === 0 || regel.rollen.length === 0 || regel.doelbindingen.length === 0) {
    fouten.push('it lacks actions, roles or purposes');
  }
  for (const handeling of regel.handelingen) {
    const [van, werkwoord, ...rest] = handeling.split(':');
    if (van !== aggregaat || rest.length > 0 || !NAME.test(werkwoord ?? ''))
      fouten.push(`"${handeling}" is not "${aggregaat}:<verb>"`);
  }
  for (const code of regel.doelbindingen)
    if (!register.vind(code)) fouten.push(`purpose "${code}" is not in the register`);
  for (const rol of regel.rollen) {
    const past = regel.doelbindingen.some((code) => register.vind(code)?.rollen.includes(rol));
    if (!past) fouten.push(`role "${rol}" may act for none of its purposes`);
  }
  return [...fouten, ...voorwaardeFouten(regel.voorwaarde, bron)].map((fout) => `rule "${regel.naam}": ${fout}`);
}
