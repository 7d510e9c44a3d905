import { Keuzes, Tekst } from '@schakel/platform';
import { abonneerbareTypes, type Abonneerbaar } from './abonneerbaar.domain.js';

const verplicht = { verplicht: true } as const;

export class AbonnementsaanvraagDto {
  @Tekst('Adres (https) van uw webhook, zonder vraagteken of hekje.', 500, verplicht)
  sink!: string;

  @Keuzes('Soorten gebeurtenissen waarover u bericht wilt krijgen.', abonneerbareTypes, verplicht)
  types!: Abonneerbaar[];
}
