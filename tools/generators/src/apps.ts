import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Toestandsmachine } from '@schakel/domain';
import type { Dienst } from '@schakel/service';

/** The services, and where each says what it is made of. Files without ending, below the source folder of the app. */
export const APPS = [
  { app: 'signal-intake', machines: { 'signaal/signaal-toestand.domain': 'signaalmachine' } },
  {
    app: 'chain-coordination',
    machines: {
      'ketendossier/ketendossier.domain': 'ketendossiermachine',
      'actieverzoek/actieverzoek.domain': 'actieverzoekmachine',
      'raadpleging/raadpleging.domain': 'raadplegingmachine',
      'abonnement/abonnement-toestand.domain': 'abonnementmachine',
      'abonnement/aflevering.domain': 'afleveringmachine',
    },
  },
  {
    app: 'care-referral',
    machines: {
      'zorgverwijzing/zorgverwijzing-toestand.domain': 'zorgverwijzingsmachine',
      'piket/piketdienst.domain': 'piketdienstmachine',
      'piket/zorgtaak.domain': 'zorgtaakmachine',
      'nazorg/nazorg.domain': 'nazorgmachine',
      'eenmalige-toegang/eenmalige-toegang.domain': 'eenmaligetoegangmachine',
      'spoorkeuze/spoorkeuze-toestand.domain': 'spoorkeuzemachine',
      'woonplaats/woonplaatsbepaling-toestand.domain': 'woonplaatsmachine',
      'centrumgemeente/centrumgemeenterelatie.domain': 'centrumgemeenterelatiemachine',
      'kostenverantwoordelijkheid/kostenverantwoordelijkheid-toestand.domain': 'kostenmachine',
      'gids/gidsimport.domain': 'gidsimportmachine',
      'contract/opvangcontract.domain': 'opvangcontractmachine',
      'plaats/plaats.domain': 'plaatsmachine',
      'plaats/reservering.domain': 'reserveringsmachine',
      'plaats/wachtende.domain': 'wachtendemachine',
      'opvangadres/opvanglocatie.domain': 'opvanglocatiemachine',
      'opvangadres/adresinzage.domain': 'adresinzagemachine',
      'toestemming/toestemming-toestand.domain': 'toestemmingmachine',
      'bedenktijd/bedenktijd-toestand.domain': 'bedenktijdmachine',
      'wmo-melding/wmo-melding-toestand.domain': 'wmoMeldingmachine',
      'wmo-melding/spoedvoorziening.domain': 'spoedvoorzieningmachine',
      'veilig-thuis/veilig-thuis-toestand.domain': 'veiligThuismachine',
      'meldcode/meldcode-toestand.domain': 'meldcodemachine',
      'toewijzing/toewijzing-toestand.domain': 'toewijzingmachine',
    },
  },
  {
    app: 'brp-registration',
    machines: {
      'inschrijving/inschrijvingsmachine.domain': 'inschrijvingsmachine',
      'bevraging/bevraging.domain': 'bevragingmachine',
      'terugmelding/terugmelding-toestand.domain': 'terugmeldingmachine',
      'gebeurtenis/overbewoningsnorm.domain': 'overbewoningsnormmachine',
      'gebeurtenis/overbewoningssignaal.domain': 'overbewoningssignaalmachine',
      'dubbelcontrole/dubbelcontrole.domain': 'dubbelcontrolemachine',
      'overdracht/overdracht-toestand.domain': 'overdrachtmachine',
      'backoffice/verwerkingsopdracht.domain': 'verwerkingsopdrachtmachine',
      'betrokkene/betrokkene-toestand.domain': 'betrokkenemachine',
      'briefadres/briefadres-toestand.domain': 'briefadresmachine',
      'briefadres/veiligheidsbesluit.domain': 'veiligheidsbesluitmachine',
      'briefadres/aanwijzing.domain': 'aanwijzingmachine',
      'briefadres/afgeschermd-adres.domain': 'afschermingmachine',
      'brief/brief.domain': 'burgerzakenbriefmachine',
      'verstrekkingsbeperking/verstrekkingsbeperking.domain': 'verstrekkingsbeperkingmachine',
      'verstrekkingsbeperking/verstrekkingsuitzondering.domain': 'verstrekkingsuitzonderingmachine',
    },
  },
  {
    app: 'licensing',
    machines: {
      'vergunningaanvraag/vergunningaanvraag-toestand.domain': 'vergunningaanvraagmachine',
      'bibob-toets/bibob-toets-toestand.domain': 'bibobtoetsmachine',
      'motiveringstekst/motiveringstekst.domain': 'motiveringstekstmachine',
      'besluit/besluit-toestand.domain': 'besluitmachine',
      'vergunning/vergunning-toestand.domain': 'vergunningmachine',
      'ketenraadpleging/ketenraadpleging.domain': 'ketenraadplegingmachine',
      'bezwaar/bezwaar-toestand.domain': 'bezwaarmachine',
      'toezicht/controle.domain': 'controlemachine',
      'bewaarverlenging/bewaarverlenging.domain': 'bewaarverlengingmachine',
      'bibob-beleidsregel/bibob-beleidsregel-toestand.domain': 'bibobbeleidsregelmachine',
      'bibob-formulier/bibob-formulier-toestand.domain': 'bibobformuliermachine',
      'bibob-relatiegraaf/bibob-relatiegraaf-toestand.domain': 'bibobrelatiegraafmachine',
      'bibob-financiering/bibob-financiering-toestand.domain': 'bibobfinancieringmachine',
      'bibob-toets/bibob-taak.domain': 'bibobtaakmachine',
      'bibob-toets/bibob-tip.domain': 'bibobtipmachine',
      'bibob-toets/bibob-vernietiging.domain': 'vernietigingsmachine',
      'brief/brief-toestand.domain': 'briefmachine',
      'brieftekst/brieftekst-toestand.domain': 'brieftekstmachine',
      'werkvoorraad/behandeling.domain': 'behandelingmachine',
    },
  },
] as const satisfies readonly { app: string; machines: Readonly<Record<string, string>> }[];

/** Name of a service's folder below `apps`. */
export type App = (typeof APPS)[number]['app'];

/** The root of the repository, from `src` and from `dist` alike. */
export const ROOT = join(import.meta.dirname, '../../..');

/**
 * A file of an app as this tool itself runs: the build when built, the source under a loader of TypeScript. Apps are no libraries, so no
 * name leads to them: a generator reads what the build left.
 */
async function fromApp(app: App, file: string): Promise<Readonly<Record<string, unknown>>> {
  const [folder, ending] = import.meta.filename.endsWith('.ts') ? ['src', 'ts'] : ['dist', 'js'];
  const path = join(ROOT, 'apps', app, folder, `${file}.${ending}`);
  return (await import(pathToFileURL(path).href)) as Readonly<Record<string, unknown>>;
}

/** What a service says about itself. Rejects when the app is not built. */
export async function dienstOf(app: App): Promise<Dienst> {
  const { dienst } = await fromApp(app, 'dienst');
  if (dienst === undefined) throw new Error(`apps/${app} exports no dienst`);
  return dienst as Dienst;
}

/** The state machines of a service, as its rules use them. */
export async function machinesOf({ app, machines }: (typeof APPS)[number]): Promise<Toestandsmachine<string>[]> {
  const found = Object.entries(machines).map(async ([file, name]) => {
    const machine = (await fromApp(app, file))[name];
    if (machine === undefined) throw new Error(`apps/${app}: ${file} exports no ${name}`);
    return machine as Toestandsmachine<string>;
  });
  return Promise.all(found);
}
