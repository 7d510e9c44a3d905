import { geweigerd, toestanden, type Geweigerd, type Toestandsmachine } from '@schakel/domain';

export const afleveringstatussen = ['wachtend', 'afgeleverd', 'mislukt', 'overgeslagen', 'vervallen'] as const;

/**
 * `wachtend`: to be delivered, perhaps again; `afgeleverd`: the webhook took it; `mislukt`: given up until somebody decides, and the later ones of
 * the chain file wait; `overgeslagen`: somebody decided that it need not arrive; `vervallen`: it may not be delivered any more.
 */
export type Afleveringstatus = (typeof afleveringstatussen)[number];

/** The life of one event on its way to one subscription. */
export const afleveringmachine: Toestandsmachine<Afleveringstatus> = {
  naam: 'aflevering',
  begin: 'wachtend',
  eind: ['afgeleverd', 'overgeslagen', 'vervallen'],
  overgangen: [
    { van: null, opdracht: 'bied-aan', naar: 'wachtend' },
    { van: 'wachtend', opdracht: 'lever', naar: 'afgeleverd' },
    { van: 'wachtend', opdracht: 'stel-uit', naar: 'wachtend' },
    { van: 'wachtend', opdracht: 'geef-op', naar: 'mislukt' },
    { van: 'wachtend', opdracht: 'laat-vervallen', naar: 'vervallen' },
    { van: 'mislukt', opdracht: 'laat-vervallen', naar: 'vervallen' },
    { van: 'wachtend', opdracht: 'sla-over', naar: 'overgeslagen' },
    { van: 'mislukt', opdracht: 'sla-over', naar: 'overgeslagen' },
    { van: 'mislukt', opdracht: 'herhaal', naar: 'wachtend' },
  ],
};
export const afleveringtoestanden = toestanden(afleveringmachine);

/** Why a delivery lapsed: no ground, no send. */
export type Vervalreden = 'geen-toegang' | 'grondslag-niet-geldig' | 'abonnement-beeindigd';

/** What a person may decide about a delivery that does not arrive. */
export type Ingreep = 'herhaal' | 'sla-over';

/**
 * Whether a person may intervene. Only what failed is repeated; skipped is what failed or fails. Refusals: `overgang-niet-toegestaan`,
 * `reden-ontbreekt`.
 * @param pogingen attempts so far
 */
export function bezwaarTegenIngreep(
  { status, pogingen }: { readonly status: Afleveringstatus; readonly pogingen: number },
  ingreep: Ingreep,
  reden: string,
): Geweigerd | undefined {
  const kan = status === 'mislukt' || (ingreep === 'sla-over' && status === 'wachtend' && pogingen > 0);
  if (!kan) {
    return geweigerd('overgang-niet-toegestaan', `De aflevering heeft status ${status}; ${ingreep} kan dan niet.`);
  }
  if (reden.trim() === '')
    return geweigerd('reden-ontbreekt', 'Geef een reden.', [{ veld: 'reden', regel: 'niet leeg' }]);
  return undefined;
}
