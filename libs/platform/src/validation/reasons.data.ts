/** Code and sentence of a built-in constraint of class-validator. `{0}` is its first argument, from the schema, never from input. */
export interface Reason {
  readonly code: string;
  readonly text: string;
}

const plain = (code: string, text: string): Reason => ({ code, text });

/** By the name that class-validator gives a constraint; plain Dutch (B1) for people, kebab-case codes for programs. */
export const reasons: Readonly<Record<string, Reason>> = {
  isDefined: plain('verplicht', 'Vul dit in.'),
  isNotEmpty: plain('verplicht', 'Vul dit in.'),
  isNotEmptyObject: plain('leeg', 'Hier moet minstens één gegeven in staan.'),
  isEmpty: plain('moet-leeg-zijn', 'Laat dit leeg.'),
  whitelistValidation: plain('onbekend-veld', 'Dit veld kennen wij niet. Laat het weg.'),
  nestedValidation: plain('geen-object', 'Hier moet een object staan.'),
  unknownValue: plain('geen-object', 'Hier moet een object staan.'),
  isObject: plain('geen-object', 'Hier moet een object staan.'),
  isInstance: plain('verkeerde-soort', 'Dit is niet het soort gegeven dat hier hoort.'),
  isString: plain('geen-tekst', 'Hier moet tekst staan.'),
  isBoolean: plain('geen-ja-nee', 'Hier moet true of false staan.'),
  isNumber: plain('geen-getal', 'Hier moet een getal staan.'),
  isInt: plain('geen-geheel-getal', 'Hier moet een geheel getal staan.'),
  isNumberString: plain('geen-getal', 'Hier moeten alleen cijfers staan.'),
  isDecimal: plain('geen-getal', 'Hier moet een getal staan.'),
  isArray: plain('geen-lijst', 'Hier moet een lijst staan.'),
  isDate: plain('geen-datum', 'Hier moet een datum staan.'),
  isDateString: plain(
    'geen-datum',
    'Hier moet een datum staan, zoals 2026-01-31, of een tijdstip, zoals 2026-01-31T09:00:00Z.',
  ),
  isIso8601: plain(
    'geen-datum',
    'Hier moet een datum staan, zoals 2026-01-31, of een tijdstip, zoals 2026-01-31T09:00:00Z.',
  ),
  isRfc3339: plain('geen-tijdstip', 'Hier moet een tijdstip staan, zoals 2026-01-31T09:00:00Z.'),
  isMilitaryTime: plain('geen-tijd', 'Hier moet een tijd staan, zoals 09:30.'),
  minDate: plain('datum-te-vroeg', 'Deze datum is te vroeg.'),
  maxDate: plain('datum-te-laat', 'Deze datum is te laat.'),
  isEnum: plain('onbekende-keuze', 'Kies een van deze waarden: {keuzes}.'),
  isIn: plain('onbekende-keuze', 'Kies een van deze waarden: {keuzes}.'),
  isNotIn: plain('niet-toegestaan', 'Deze waarde mag hier niet.'),
  equals: plain('verkeerde-waarde', 'Hier mag maar één waarde staan: {0}.'),
  notEquals: plain('niet-toegestaan', 'Deze waarde mag hier niet.'),
  min: plain('te-klein', 'Het getal moet {0} of hoger zijn.'),
  max: plain('te-groot', 'Het getal moet {0} of lager zijn.'),
  isPositive: plain('te-klein', 'Het getal moet hoger zijn dan 0.'),
  isNegative: plain('te-groot', 'Het getal moet lager zijn dan 0.'),
  isDivisibleBy: plain('niet-deelbaar', 'Het getal moet deelbaar zijn door {0}.'),
  minLength: plain('te-kort', 'Gebruik minstens {0} tekens.'),
  maxLength: plain('te-lang', 'Gebruik hoogstens {0} tekens.'),
  isLength: plain('verkeerde-lengte', 'Gebruik {0} tot {1} tekens.'),
  isByteLength: plain('verkeerde-lengte', 'Deze tekst is te kort of te lang.'),
  matches: plain('verkeerde-vorm', 'Dit heeft niet de vorm die hier hoort.'),
  contains: plain('verkeerde-vorm', 'Dit heeft niet de vorm die hier hoort.'),
  notContains: plain('verkeerde-vorm', 'Hier staat een teken of woord dat niet mag.'),
  isAlpha: plain('verkeerde-vorm', 'Gebruik alleen letters.'),
  isAlphanumeric: plain('verkeerde-vorm', 'Gebruik alleen letters en cijfers.'),
  isAscii: plain('verkeerde-vorm', 'Gebruik alleen letters, cijfers en leestekens.'),
  isLowercase: plain('verkeerde-vorm', 'Gebruik alleen kleine letters.'),
  isUppercase: plain('verkeerde-vorm', 'Gebruik alleen hoofdletters.'),
  isUuid: plain('geen-uuid', 'Hier moet een kenmerk (UUID) staan.'),
  isEmail: plain('geen-e-mailadres', 'Hier moet een e-mailadres staan.'),
  isPhoneNumber: plain('geen-telefoonnummer', 'Hier moet een telefoonnummer staan.'),
  isMobilePhone: plain('geen-telefoonnummer', 'Hier moet een mobiel nummer staan.'),
  isPostalCode: plain('geen-postcode', 'Hier moet een postcode staan, zoals 1234 AB.'),
  isUrl: plain('geen-webadres', 'Hier moet een webadres staan.'),
  isIBAN: plain('geen-iban', 'Hier moet een IBAN staan.'),
  isJson: plain('geen-json', 'Hier moet JSON staan.'),
  isBase64: plain('verkeerde-vorm', 'Hier moet base64 staan.'),
  isHexadecimal: plain('verkeerde-vorm', 'Gebruik alleen de cijfers 0 tot en met 9 en de letters a tot en met f.'),
  isLatitude: plain('geen-plaats', 'Hier moet een breedtegraad staan.'),
  isLongitude: plain('geen-plaats', 'Hier moet een lengtegraad staan.'),
  isLatLong: plain('geen-plaats', 'Hier moeten een breedtegraad en een lengtegraad staan.'),
  arrayNotEmpty: plain('lijst-leeg', 'De lijst mag niet leeg zijn.'),
  arrayMinSize: plain('lijst-te-kort', 'De lijst moet minstens {0} regels hebben.'),
  arrayMaxSize: plain('lijst-te-lang', 'De lijst mag hoogstens {0} regels hebben.'),
  arrayUnique: plain('dubbel', 'In de lijst staat iets dubbel.'),
  arrayContains: plain('lijst-onvolledig', 'In de lijst ontbreekt iets.'),
  arrayNotContains: plain('niet-toegestaan', 'In de lijst staat iets dat niet mag.'),
};

/** For constraints without a line of their own. */
export const unknownReason: Reason = plain('ongeldig', 'Dit klopt niet.');
