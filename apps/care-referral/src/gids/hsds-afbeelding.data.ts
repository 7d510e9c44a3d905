/** One field of Open Referral HSDS 3.0, and what it is called here. */
export interface Hsdsveld {
  /** Path in the document; `schakel.…` stands in our profile and not in HSDS itself. */
  readonly hsds: string;
  readonly veld: string;
  readonly uitleg: string;
}

const bron = 'Open Referral, Human Services Data Specification 3.0 (docs.openreferral.org)';

/**
 * How HSDS 3.0 maps to the directory. HSDS knows locations with an address and coordinates: this profile takes none, and an import that
 * brings them is refused, because what is not there cannot leak.
 */
export const HSDS_AFBEELDING: {
  readonly bron: string;
  readonly graad: 'secundair';
  readonly velden: readonly Hsdsveld[];
} = {
  bron,
  graad: 'secundair',
  velden: [
    { hsds: 'service.id', veld: 'id', uitleg: 'UUID; blijft bij een volgende import gelijk' },
    { hsds: 'service.name', veld: 'naam', uitleg: 'naam van het aanbod' },
    { hsds: 'service.status', veld: 'geldigTot', uitleg: 'alleen active staat in de gids; al het andere is beëindigd' },
    {
      hsds: 'service.organization.organization_identifiers',
      veld: 'organisatie, agbCode',
      uitleg: 'schema OIN en AGB',
    },
    { hsds: 'service.minimum_age, service.maximum_age', veld: 'leeftijdsgroepen', uitleg: 'grens bij 18 jaar' },
    { hsds: 'service.service_areas.extent', veld: 'veiligheidsregio', uitleg: 'code van de veiligheidsregio' },
    { hsds: 'service.languages.code', veld: 'talen', uitleg: 'ISO 639-1' },
    { hsds: 'service.schedules', veld: 'dagEnNacht', uitleg: 'elke dag van 00:00 tot 24:00' },
    { hsds: 'schakel.kind', veld: 'soort', uitleg: 'soort aanbod' },
    { hsds: 'schakel.target_groups', veld: 'doelgroepen', uitleg: 'voor wie' },
    { hsds: 'schakel.capacity', veld: 'capaciteit', uitleg: 'plaatsen in totaal' },
    { hsds: 'schakel.genders', veld: 'geslachten', uitleg: 'wie er terechtkan' },
    { hsds: 'schakel.children_max', veld: 'kinderenMax', uitleg: 'kinderen die mee kunnen' },
    { hsds: 'schakel.security_level', veld: 'beveiligingsniveau', uitleg: 'hoe het bewaakt is' },
    { hsds: 'schakel.secret_location', veld: 'geheimeLocatie', uitleg: 'de plek is geheim' },
    { hsds: 'schakel.accepts_without_bsn', veld: 'neemtOpZonderBsn', uitleg: 'ook zonder burgerservicenummer' },
    { hsds: 'schakel.residence_grounds', veld: 'verblijfsgronden', uitleg: 'letters van Vw 2000 art. 8; leeg: alle' },
    { hsds: 'schakel.contract_municipality', veld: 'contractgemeente', uitleg: 'gemeente die inkocht' },
    { hsds: 'schakel.specialisations', veld: 'specialisaties', uitleg: 'specialistische functies' },
    {
      hsds: 'schakel.valid_from, schakel.valid_to',
      veld: 'geldigVanaf, geldigTot',
      uitleg: 'eerste dag, en eerste dag niet meer',
    },
  ],
};
