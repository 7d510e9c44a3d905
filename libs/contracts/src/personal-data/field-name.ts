import { PERSONAL_FIELD_ENDINGS, PERSONAL_FIELD_NAMES } from './field-names.data.js';

const NAMES = new Set(PERSONAL_FIELD_NAMES);

/** Whether a field name says that the field holds something about a person. Case and separators do not matter: `E-mail` is `email`. */
export function isPersonalFieldName(name: string): boolean {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  return NAMES.has(plain) || PERSONAL_FIELD_ENDINGS.some((ending) => plain.endsWith(ending));
}
