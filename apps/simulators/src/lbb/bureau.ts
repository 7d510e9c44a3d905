/** What the bureau wrote, for the coordinator to record by hand. */
export interface Brief {
  readonly soort: 'ontvangstbevestiging' | 'gegevensverzoek' | 'gegevens-ontvangen' | 'verlenging' | 'advies';
  readonly op: string;
  readonly aan?: 'gemeente' | 'betrokkene';
  readonly dagen?: number;
  readonly advies?: Readonly<Record<string, unknown>>;
}

/** A request for advice, as far as the bureau shows it: never what was in the package. */
export interface Adviesaanvraag {
  readonly kenmerk: string;
  readonly manifesthash: string;
  readonly brieven: readonly Brief[];
}

/** What the trainer lets the bureau do next. */
export type Zet =
  | { readonly actie: 'vraag-gegevens'; readonly aan: 'gemeente' | 'betrokkene' }
  | { readonly actie: 'ontvang-gegevens' }
  | { readonly actie: 'verleng'; readonly dagen: number }
  | { readonly actie: 'adviseer'; readonly advies: Readonly<Record<string, unknown>> };

/** Why the bureau does not do that now. */
export type Zetfout = 'aanvraag-onbekend' | 'al-geadviseerd' | 'vraag-loopt' | 'geen-vraag' | 'al-verlengd';

/** The bureau that a trainer plays, in memory. It knows its own law: one extension, one question at a time, one advice. */
export class Bureau {
  readonly #aanvragen = new Map<string, Adviesaanvraag>();
  #meldingen = 0;

  neemAan(manifesthash: string, op: string): Adviesaanvraag {
    const eerder = [...this.#aanvragen.values()].find((een) => een.manifesthash === manifesthash);
    if (eerder) return eerder;
    const kenmerk = `LBB-${String(this.#aanvragen.size + 1).padStart(6, '0')}`;
    const aanvraag: Adviesaanvraag = { kenmerk, manifesthash, brieven: [{ soort: 'ontvangstbevestiging', op }] };
    this.#aanvragen.set(kenmerk, aanvraag);
    return aanvraag;
  }

  meld(): string {
    return `LBB-M-${String((this.#meldingen += 1)).padStart(6, '0')}`;
  }

  aanvraag(kenmerk: string): Adviesaanvraag | undefined {
    return this.#aanvragen.get(kenmerk);
  }

  aanvragen(): readonly Adviesaanvraag[] {
    return [...this.#aanvragen.values()];
  }

  leeg(): void {
    this.#aanvragen.clear();
    this.#meldingen = 0;
  }

  /** Does one move and gives the letter that follows from it. */
  zet(kenmerk: string, zet: Zet, op: string): { readonly brief: Brief } | { readonly fout: Zetfout } {
    const aanvraag = this.#aanvragen.get(kenmerk);
    if (aanvraag === undefined) return { fout: 'aanvraag-onbekend' };
    const fout = bezwaar(aanvraag, zet);
    if (fout) return { fout };
    const brief = briefVan(zet, op);
    this.#aanvragen.set(kenmerk, { ...aanvraag, brieven: [...aanvraag.brieven, brief] });
    return { brief };
  }
}

function bezwaar({ brieven }: Adviesaanvraag, { actie }: Zet): Zetfout | undefined {
  const aantal = (soort: Brief['soort']) => brieven.filter((brief) => brief.soort === soort).length;
  const vraagLoopt = aantal('gegevensverzoek') > aantal('gegevens-ontvangen');
  if (aantal('advies') > 0) return 'al-geadviseerd';
  if (actie === 'ontvang-gegevens') return vraagLoopt ? undefined : 'geen-vraag';
  if (actie === 'verleng') return aantal('verlenging') > 0 ? 'al-verlengd' : undefined;
  return vraagLoopt ? 'vraag-loopt' : undefined;
}

function briefVan(zet: Zet, op: string): Brief {
  switch (zet.actie) {
    case 'vraag-gegevens':
      return { soort: 'gegevensverzoek', op, aan: zet.aan };
    case 'ontvang-gegevens':
      return { soort: 'gegevens-ontvangen', op };
    case 'verleng':
      return { soort: 'verlenging', op, dagen: zet.dagen };
    case 'adviseer':
      return { soort: 'advies', op, advies: zet.advies };
  }
}
