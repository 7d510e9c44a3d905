import { aanvaard, geweigerd, type Geweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { sinkfouten } from './abonnement-sink.domain.js';
import type {
  Abonnement,
  Abonnementgebeurtenis,
  Abonnementopdracht,
  Handdruk,
  VraagAan,
} from './abonnement-toestand.domain.js';

/** Most subscriptions that an organisation may have at the same time. */
export const MAX_ABONNEMENTEN = 25;

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `sink-onjuist`, `types-ontbreken`,
 * `te-veel-abonnementen`, `handdruk-geweigerd`, `webhook-onbereikbaar`, `sink-adres-niet-toegestaan`.
 * @param abonnement undefined before creation
 */
export function decide(
  abonnement: Abonnement | undefined,
  opdracht: Abonnementopdracht,
  { nu: op, actor: door }: Opdrachtcontext,
): Gevolg<Abonnementgebeurtenis> {
  if (opdracht.soort === 'vraag-aan') {
    return abonnement === undefined ? vraagAan(opdracht, op, door) : nietToegestaan(abonnement, opdracht);
  }
  const status = abonnement?.status;
  if (status === undefined || status === 'beeindigd') return nietToegestaan(abonnement, opdracht);
  switch (opdracht.soort) {
    case 'valideer':
      return bezwaarTegenHanddruk(opdracht.handdruk) ?? aanvaard({ type: 'abonnement-gevalideerd', op, door });
    case 'pauzeer':
      return status === 'actief'
        ? aanvaard({ type: 'abonnement-gepauzeerd', op, door })
        : nietToegestaan(abonnement, opdracht);
    case 'hervat':
      return status === 'gepauzeerd'
        ? aanvaard({ type: 'abonnement-hervat', op, door })
        : nietToegestaan(abonnement, opdracht);
    case 'beeindig':
      return aanvaard({ type: 'abonnement-beeindigd', op, door, einde: 'opgezegd' });
    case 'meld-verdwenen':
      return status === 'aangevraagd'
        ? nietToegestaan(abonnement, opdracht)
        : aanvaard({ type: 'abonnement-beeindigd', op, door, einde: 'webhook-verdwenen' });
  }
}

function nietToegestaan(abonnement: Abonnement | undefined, opdracht: Abonnementopdracht): Geweigerd {
  const toestand =
    abonnement === undefined ? 'Het abonnement bestaat nog niet' : `Het abonnement heeft status ${abonnement.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

function vraagAan(
  { id, organisatie, sink, types, lopend, lokaal }: VraagAan,
  op: string,
  door: string,
): Gevolg<Abonnementgebeurtenis> {
  const fouten = sinkfouten(sink, lokaal);
  if (fouten.length > 0) return geweigerd('sink-onjuist', 'Op dit adres kunnen wij niets afleveren.', fouten);
  if (types.length === 0) {
    const velden = [{ veld: 'types', regel: 'minstens één soort gebeurtenis' }];
    return geweigerd('types-ontbreken', 'Noem waarover u bericht wilt krijgen.', velden);
  }
  if (lopend >= MAX_ABONNEMENTEN) {
    return geweigerd('te-veel-abonnementen', `Een organisatie heeft hoogstens ${MAX_ABONNEMENTEN} abonnementen.`);
  }
  const gesorteerd = [...new Set(types)].sort();
  return aanvaard({ type: 'abonnement-aangevraagd', op, door, id, organisatie, sink, types: gesorteerd });
}

function bezwaarTegenHanddruk(handdruk: Handdruk): Geweigerd | undefined {
  switch (handdruk) {
    case 'toegestaan':
      return undefined;
    case 'geweigerd':
      return geweigerd('handdruk-geweigerd', 'De webhook geeft ons geen toestemming om te leveren.');
    case 'onbereikbaar':
      return geweigerd('webhook-onbereikbaar', 'De webhook gaf binnen tien seconden geen antwoord.');
    case 'adres-niet-toegestaan':
      return geweigerd(
        'sink-adres-niet-toegestaan',
        'De naam van de webhook leidt naar een adres dat wij niet aanroepen.',
      );
  }
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(abonnement: Abonnement | undefined, gebeurtenis: Abonnementgebeurtenis): Abonnement {
  if (gebeurtenis.type === 'abonnement-aangevraagd') {
    const { id, organisatie, sink, types, op, door } = gebeurtenis;
    const wat = { id, organisatie, sink, types };
    return { status: 'aangevraagd', versie: 1, ...wat, aangevraagdOp: op, aangevraagdDoor: door, gewijzigdOp: op };
  }
  if (abonnement === undefined || abonnement.status === 'beeindigd') {
    throw new Error(`${gebeurtenis.type} on a subscription that is not there`);
  }
  const verder = { versie: abonnement.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'abonnement-gevalideerd':
      return abonnement.status === 'aangevraagd'
        ? { ...abonnement, ...verder, status: 'actief', actiefSinds: gebeurtenis.op, gevalideerdOp: gebeurtenis.op }
        : { ...abonnement, ...verder, gevalideerdOp: gebeurtenis.op };
    case 'abonnement-gepauzeerd':
    case 'abonnement-hervat':
      if (abonnement.status === 'aangevraagd') throw new Error(`${gebeurtenis.type} before the handshake`);
      return { ...abonnement, ...verder, status: gebeurtenis.type === 'abonnement-hervat' ? 'actief' : 'gepauzeerd' };
    case 'abonnement-beeindigd':
      return { ...abonnement, ...verder, status: 'beeindigd', einde: gebeurtenis.einde };
  }
}
