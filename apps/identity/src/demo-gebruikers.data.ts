/**
 * Demo users: every role of the platform in two municipalities, and the people of care providers and chain partners.
 * They are functions, not persons. Organisations carry OINs of the test series 00000099 (Logius, OIN-stelsel); the
 * municipality code is part of the number so that a reader recognises it. Passwords are not data: they are drawn at first start.
 */
export const ROLLEN = [
  'frontofficemedewerker',
  'toezichthouder',
  'aandachtsfunctionaris',
  'ketenregisseur',
  'zorgmedewerker',
  'zorgaanbieder',
  'zorgcoordinator',
  'piketmedewerker',
  'contractbeheerder',
  'veilig-thuis',
  'berichtenknooppunt',
  'burgerzakenmedewerker',
  'kwaliteitsmedewerker-burgerzaken',
  'vergunningmedewerker',
  'bibob-coordinator',
  'burgemeester',
  'jurist',
  'bezwaarsecretaris',
  'ketenpartner',
  'privacyfunctionaris',
  'beheerder',
] as const;

export type Rol = (typeof ROLLEN)[number];

export interface Gemeente {
  readonly code: string;
  readonly naam: string;
  readonly oin: string;
}

/** One person who can log in. `sub` is opaque, is used for nothing else than this platform, and never changes. */
export interface Demogebruiker {
  readonly sub: string;
  readonly gebruikersnaam: string;
  readonly omschrijving: string;
  readonly soort: 'medewerker' | 'partner';
  readonly rollen: readonly Rol[];
  readonly gemeentecode?: string;
  readonly organisatie: string;
}

export const AMSTERDAM: Gemeente = { code: '0363', naam: 'Amsterdam', oin: '00000099000003630000' };
export const ROTTERDAM: Gemeente = { code: '0599', naam: 'Rotterdam', oin: '00000099000005990000' };

const OPVANG_AMSTERDAM = '00000099000030010000';
const OPVANG_ROTTERDAM = '00000099000030020000';
const VEILIG_THUIS_AMSTERDAM = '00000099000040010000';
const VEILIG_THUIS_ROTTERDAM = '00000099000040020000';
/** The gateway of messages between municipalities and providers, as the simulator `ggk` plays it. */
export const KNOOPPUNT = '00000099000050010000';
export const POLITIE_EENHEID = '00000099000010010000';
export const REGIONALE_KETENPARTNER = '00000099000020010000';

function medewerker(sub: string, rol: Rol, gemeente: Gemeente): Demogebruiker {
  return {
    sub,
    gebruikersnaam: `${rol}.${gemeente.naam.toLowerCase()}`,
    omschrijving: `${rol}, gemeente ${gemeente.naam}`,
    soort: 'medewerker',
    rollen: [rol],
    gemeentecode: gemeente.code,
    organisatie: gemeente.oin,
  };
}

function partner(sub: string, rol: Rol, plaats: string, organisatie: string, omschrijving: string): Demogebruiker {
  return { sub, gebruikersnaam: `${rol}.${plaats}`, omschrijving, soort: 'partner', rollen: [rol], organisatie };
}

export const DEMOGEBRUIKERS: readonly Demogebruiker[] = [
  medewerker('c6517a1f-03a1-4fd4-af8d-a80487ebb1e1', 'frontofficemedewerker', AMSTERDAM),
  medewerker('ad3e2cb8-12cd-4c5f-8e6a-70a6c569184a', 'toezichthouder', AMSTERDAM),
  medewerker('c7de807b-0de3-4ff7-926f-1305e50c604b', 'aandachtsfunctionaris', AMSTERDAM),
  medewerker('73f34b0d-7190-4c7b-af8a-726f320708db', 'ketenregisseur', AMSTERDAM),
  medewerker('1a28f46e-1de2-470f-91ba-9a1c9a85710e', 'zorgmedewerker', AMSTERDAM),
  medewerker('e66956cb-5fa6-4fd7-99ef-02cf7ed32292', 'burgerzakenmedewerker', AMSTERDAM),
  medewerker('955b836b-c5ff-4d0f-9156-7a8fed280dc8', 'zorgcoordinator', AMSTERDAM),
  medewerker('99e5cf1f-61cb-46ce-aa8f-80dfe00bbda7', 'piketmedewerker', AMSTERDAM),
  medewerker('2c79d428-83a3-4580-bbc4-469019c76577', 'contractbeheerder', AMSTERDAM),
  medewerker('3fe6e8f0-db2e-42ce-a532-4b1cd1c039c2', 'kwaliteitsmedewerker-burgerzaken', AMSTERDAM),
  medewerker('7740eb2d-ca84-4aea-92a4-d863bbd3655d', 'vergunningmedewerker', AMSTERDAM),
  medewerker('9b9492e6-94af-4b36-a148-680a5ffe849f', 'bibob-coordinator', AMSTERDAM),
  medewerker('d13c513a-42f8-4da1-97b1-165f0971b7c4', 'burgemeester', AMSTERDAM),
  medewerker('25abd89b-d67e-4d92-8a83-18174d645fa6', 'jurist', AMSTERDAM),
  medewerker('3cbb7daa-64c1-44fa-88a7-c8252abc5619', 'bezwaarsecretaris', AMSTERDAM),
  medewerker('4620c5d1-089a-4212-a9c9-989f1caf649e', 'privacyfunctionaris', AMSTERDAM),
  medewerker('dae091d6-a738-4398-8299-95abdc001bed', 'beheerder', AMSTERDAM),
  medewerker('3d02c873-d526-45e1-9fe6-923d9eddce61', 'frontofficemedewerker', ROTTERDAM),
  medewerker('12b7edde-8248-48b7-b722-f48889760dcc', 'toezichthouder', ROTTERDAM),
  medewerker('095aa011-fc97-4736-838c-19adc231b466', 'aandachtsfunctionaris', ROTTERDAM),
  medewerker('5dc88989-b258-48a2-bd67-fcb432abf508', 'ketenregisseur', ROTTERDAM),
  medewerker('ae76aed4-cf8e-4562-8b2b-4fe24019bb10', 'zorgmedewerker', ROTTERDAM),
  medewerker('f0726da6-3a4d-4f28-aaf2-9b169735a162', 'burgerzakenmedewerker', ROTTERDAM),
  medewerker('83e2425e-5cbd-407f-9da9-134216d4c510', 'zorgcoordinator', ROTTERDAM),
  medewerker('4a806667-d05d-4387-80ab-ff3eadf80dc7', 'piketmedewerker', ROTTERDAM),
  medewerker('cca30d6a-b1e1-4a67-87df-1a95b4d77ecb', 'contractbeheerder', ROTTERDAM),
  medewerker('66e88ea1-9823-45be-b5d1-a80eefe96320', 'kwaliteitsmedewerker-burgerzaken', ROTTERDAM),
  medewerker('2c080472-4fc4-413a-a7f9-9ece06213682', 'vergunningmedewerker', ROTTERDAM),
  medewerker('e32b5e35-aad9-4f14-9b3e-3a4de230f072', 'bibob-coordinator', ROTTERDAM),
  medewerker('eca9bad1-449e-48e4-b15c-e760f3e452f2', 'burgemeester', ROTTERDAM),
  medewerker('76e9c809-2966-493d-8bc1-6f01162794bf', 'jurist', ROTTERDAM),
  medewerker('29ec148c-ead5-4263-b4d6-d23508bd9d96', 'bezwaarsecretaris', ROTTERDAM),
  medewerker('47415209-39a0-4fc4-9db3-9b2b6abb4902', 'privacyfunctionaris', ROTTERDAM),
  medewerker('b3b9de9f-d6c1-400f-9bc5-2ff0b7446645', 'beheerder', ROTTERDAM),
  partner(
    '6eae91fe-63a0-431f-a76f-8db4ac726bf8',
    'zorgaanbieder',
    'opvang-amsterdam',
    OPVANG_AMSTERDAM,
    'Zorgaanbieder, opvang Amsterdam',
  ),
  partner(
    '6e8b3569-5282-444e-925a-1154b74382b2',
    'zorgaanbieder',
    'opvang-rotterdam',
    OPVANG_ROTTERDAM,
    'Zorgaanbieder, opvang Rotterdam',
  ),
  partner(
    'ff5feadd-dd8e-4fec-8d84-b9466173a1d0',
    'veilig-thuis',
    'amsterdam',
    VEILIG_THUIS_AMSTERDAM,
    'Veilig Thuis, regio Amsterdam',
  ),
  partner(
    '837855b8-a3d8-4c3f-b581-e0bfe234329c',
    'veilig-thuis',
    'rotterdam',
    VEILIG_THUIS_ROTTERDAM,
    'Veilig Thuis, regio Rotterdam',
  ),
  partner(
    '2f0c6b1e-7d3a-4c58-9e41-b6a05d8f7c12',
    'berichtenknooppunt',
    'landelijk',
    KNOOPPUNT,
    'Systeem van het knooppunt voor berichten (GGk)',
  ),
  partner(
    '860ecee2-20db-41df-ba05-e50c7385f513',
    'ketenpartner',
    'politie',
    POLITIE_EENHEID,
    'Ketenpartner, politie-eenheid',
  ),
  partner(
    'ae3d9d46-203e-40e6-a037-5070a3bf8729',
    'ketenpartner',
    'regio',
    REGIONALE_KETENPARTNER,
    'Ketenpartner, regionaal samenwerkingsverband',
  ),
];
