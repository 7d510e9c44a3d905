import pg from 'pg';

/** How much there is: open applications of one municipality, divided over officers; the rest belongs to nobody yet. */
export interface Filling {
  readonly applications: number;
  readonly officers: number;
  /** Applications that an officer has. */
  readonly each: number;
  /** Officer by whom the bench asks. */
  readonly me: string;
}

const municipality = '0363';
const BATCH = 50_000;

/**
 * Fills the database of licensing with open applications, through the same triggers as a real one. Their content is one constant: a list shows
 * nothing of it. Terms are spread over two years around today, so that every threshold has some; one in ten stands still.
 */
export async function fillWorklist(adminUrl: string, filling: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (let made = 0; made < filling.applications; made += BATCH)
      await client.query(APPLICATIONS, [made, Math.min(BATCH, filling.applications - made), municipality]);
    const assigned = Math.min(filling.applications, filling.officers * filling.each);
    for (let made = 0; made < assigned; made += BATCH)
      await client.query(ASSIGNMENTS, [
        made,
        Math.min(BATCH, assigned - made),
        filling.officers,
        filling.me,
        municipality,
      ]);
    await client.query('vacuum (analyze) werkvoorraad');
    await client.query('analyze vergunningaanvraag');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

/** The number of an application makes its id, so that assignments find it without a search: version 7 with a made-up instant. */
const ID = `('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;

const APPLICATIONS = `insert into vergunningaanvraag (id, gemeentecode, versie, status, vergunningsoort, bedrijfspseudoniem,
    beslistermijn_einde, termijn_voorlopig, inhoud, ontvangen_op, gewijzigd_op)
  select ${ID}, $3, 1, 'in-behandeling', (array['exploitatievergunning', 'alcoholwetvergunning', 'verhuurvergunning'])[1 + n % 3],
    md5(n::text), current_date - 365 + (n * 7919 % 730)::int, n % 10 = 0, repeat('x', 800),
    current_date - 365 - 56 + (n * 7919 % 730)::int, now()
  from generate_series($1::bigint, $1::bigint + $2::bigint - 1) n`;

const ASSIGNMENTS = `insert into behandeling (id, gemeentecode, versie, vergunningaanvraag_id, behandelaar, gewijzigd_op)
  select gen_random_uuid(), $5, 1, ${ID}, case n % $3::bigint when 0 then $4 else 'medewerker-' || n % $3::bigint end, now()
  from generate_series($1::bigint, $1::bigint + $2::bigint - 1) n`;
