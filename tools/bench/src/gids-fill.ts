import pg from 'pg';

/** How much there is. */
export interface Filling {
  readonly services: number;
  readonly places: number;
}

/**
 * Fills the directory with made-up services over all regions, and their places: one in three free, one in five held (half of those past their
 * time), the rest taken. The content of a place is one constant: the search shows nothing of it.
 */
export async function fillDirectory(adminUrl: string, { services, places }: Filling): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(SERVICES, [services]);
    await client.query(PLACES, [places, services]);
    await client.query('vacuum (analyze) plaats');
    await client.query('vacuum (analyze) aanbieder');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

const id = (kind: string, number: string): string =>
  `('01900000-0000-7000-${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const SERVICES = `insert into aanbieder (id, gemeentecode, versie, bron, organisatie, soort, veiligheidsregio, leeftijdsgroepen,
    neemt_op_zonder_bsn, verblijfsgronden, specialisaties, beveiligingsniveau, geldig_vanaf, geldig_tot, gegevens)
  select ${id('8000', 'n')}, '0363', 1, 'bench', '00000099' || lpad(n::text, 12, '0'),
    (array['vrouwenopvang', 'mannenopvang', 'maatschappelijke-opvang', 'jeugdhulp-met-verblijf', 'cosm'])[1 + n % 5],
    'VR' || lpad((1 + n % 25)::text, 2, '0'), array['volwassen'], n % 3 <> 0,
    case n % 4 when 0 then array['a', 'e', 'k'] else array[]::text[] end,
    case n % 7 when 0 then array['omm'] when 1 then array['lvb', 'ggz'] else array[]::text[] end, n % 4,
    current_date - 100, case when n % 50 = 0 then current_date - 1 end,
    jsonb_build_object('naam', 'Fictieve opvang ' || n, 'geheimeLocatie', n % 2 = 0)
  from generate_series(1, $1::bigint) n`;

const PLACES = `insert into plaats (id, gemeentecode, versie, status, aanbieder_id, organisatie, geslachten, leeftijd_van, leeftijd_tot,
    kinderen_max, beveiligingsniveau, gereserveerd_tot, reservering_id, inhoud, gewijzigd_op)
  select ${id('9000', 'n')}, '0363', 1, s.status, ${id('8000', '1 + n % $2::bigint')}, '00000099' || lpad((1 + n % $2::bigint)::text, 12, '0'),
    case n % 2 when 0 then array['vrouw', 'anders'] else array['man', 'anders'] end,
    case n % 6 when 0 then 12 else 18 end, case n % 6 when 0 then 17 else 99 end, n % 5, n % 4,
    case when s.status = 'gereserveerd' then now() + case n % 2 when 0 then interval '50 minutes' else interval '-1 minute' end end,
    case when s.status = 'gereserveerd' then ${id('a000', 'n')} end, repeat('x', 700), now()
  from generate_series(1, $1::bigint) n,
    lateral (select case when n % 15 < 5 then 'vrij' when n % 15 < 8 then 'gereserveerd' else 'bezet' end as status) s`;
