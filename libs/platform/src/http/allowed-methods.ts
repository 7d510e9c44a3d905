/** Knows which methods each address has, for `405` with `Allow` (RFC 9110 §15.5.6) and for `OPTIONS`. Looked at only when no route matched. */
export class AllowedMethods {
  private readonly byPattern = new Map<string, { readonly matches: RegExp; readonly methods: Set<string> }>();

  /** Remembers a route in the router's own syntax: `/v1/signalen/:id`, `/x/*`. */
  add(pattern: string, method: string | readonly string[]): void {
    let entry = this.byPattern.get(pattern);
    if (entry === undefined) {
      entry = { matches: patternToRegExp(pattern), methods: new Set() };
      this.byPattern.set(pattern, entry);
    }
    for (const one of [method].flat()) entry.methods.add(one);
  }

  /** Methods that the address of this request target has, sorted, with OPTIONS; empty when the address does not exist. */
  of(url: string): readonly string[] {
    const path = url.split(/[?#;]/, 1)[0] ?? '';
    const methods = new Set<string>();
    for (const { matches, methods: own } of this.byPattern.values()) {
      if (matches.test(path)) for (const method of own) methods.add(method);
    }
    if (methods.size > 0) methods.add('OPTIONS');
    return [...methods].sort();
  }
}

function patternToRegExp(pattern: string): RegExp {
  const source = pattern
    .split('/')
    .map((segment) =>
      segment === '*'
        ? '.*'
        : segment
            .split(/:[A-Za-z0-9_]+/)
            .map(escape)
            .join('[^/]+'),
    )
    .join('/');
  return new RegExp(`^${source}$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
