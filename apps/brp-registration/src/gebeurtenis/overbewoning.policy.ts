import { alle, eigenGemeente, heeftWaarde, kolom, policy } from '@schakel/access';

const eigen = eigenGemeente('gemeentecode');
const doelbindingen = ['overbewoning-signalering'];

/** Who sets the norm, and who may read by which norm is counted. */
export const overbewoningsnormpolicy = policy({
  aggregaat: 'overbewoningsnorm',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'jurist-stelt-de-norm-vast',
      handelingen: ['overbewoningsnorm:vaststellen', 'overbewoningsnorm:lezen'],
      rollen: ['jurist'],
      doelbindingen,
      voorwaarde: eigen,
      bron: 'Huisvestingswet 2014; verordening van de gemeente',
    },
    {
      naam: 'wie-beoordeelt-leest-de-norm',
      handelingen: ['overbewoningsnorm:lezen'],
      rollen: ['toezichthouder', 'burgerzakenmedewerker'],
      doelbindingen,
      voorwaarde: eigen,
    },
  ],
});

/**
 * Signs come in by the gateway of the BRP, that acts as a registrar. Supervisors see only signs about objects where nobody asked for secrecy:
 * where somebody did, it may be a shelter.
 */
export const overbewoningssignaalpolicy = policy({
  aggregaat: 'overbewoningssignaal',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode'), afgeschermd: kolom('afgeschermd') },
  regels: [
    {
      naam: 'burgerzaken-neemt-waar-en-beoordeelt',
      handelingen: ['overbewoningssignaal:waarnemen', 'overbewoningssignaal:lezen', 'overbewoningssignaal:beoordelen'],
      rollen: ['burgerzakenmedewerker'],
      doelbindingen,
      voorwaarde: eigen,
      bron: 'Wet BRP art. 3.8',
    },
    {
      naam: 'toezichthouder-beoordeelt-wat-niet-is-afgeschermd',
      handelingen: ['overbewoningssignaal:lezen', 'overbewoningssignaal:beoordelen'],
      rollen: ['toezichthouder'],
      doelbindingen,
      voorwaarde: alle(eigen, heeftWaarde('afgeschermd', 'nee')),
      bron: 'Wet BRP art. 2.59',
    },
  ],
});
