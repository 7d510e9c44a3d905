const CANDIDATE = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])/g;

/** Whether a text holds a bank account number whose check digits are right (ISO 13616), written with or without spaces. */
export function holdsIban(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([candidate]) => startsWithIban(candidate.split(' ')));
}

/** Capitals that follow the number may have been taken along, so words are left off from the end one by one. */
function startsWithIban(words: readonly string[]): boolean {
  return words.some((_, index) => hasRightCheckDigits(words.slice(0, index + 1).join('')));
}

/** Four positions to the end, letters to numbers (A = 10), remainder by 97 is 1. */
function hasRightCheckDigits(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false;
  const numbers = [...iban.slice(4), ...iban.slice(0, 4)].map((sign) => parseInt(sign, 36)).join('');
  return [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
