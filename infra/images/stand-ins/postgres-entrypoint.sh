#!/usr/bin/env bash
# What the entry point of the official image does, as far as docker-compose.yml and tools/infrastructure use it:
# POSTGRES_PASSWORD, POSTGRES_INITDB_ARGS, root steps down to `postgres`, first set-up with a server on the socket only.
set -euo pipefail
[ "${1:0:1}" = '-' ] && set -- postgres "$@"
if [ "$1" = postgres ]; then
  mkdir -p "$PGDATA"
  chmod 700 "$PGDATA"
  if [ "$(id -u)" = 0 ]; then
    find "$PGDATA" /var/run/postgresql \! -user postgres -exec chown postgres '{}' +
    exec setpriv --reuid=postgres --regid=postgres --init-groups "$0" "$@"
  fi
  if [ ! -s "$PGDATA/PG_VERSION" ]; then
    : "${POSTGRES_PASSWORD:?must be set for an empty data directory}"
    # POSTGRES_INITDB_ARGS is a list of words.
    # shellcheck disable=SC2086
    initdb -D "$PGDATA" --username=postgres --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") ${POSTGRES_INITDB_ARGS:-}
    printf '\nhost all all all scram-sha-256\n' >> "$PGDATA/pg_hba.conf"
    printf "\nlisten_addresses = '*'\nunix_socket_directories = '/var/run/postgresql'\n" >> "$PGDATA/postgresql.conf"
    pg_ctl -D "$PGDATA" -o "-c listen_addresses=''" -w start
    psql -v ON_ERROR_STOP=1 --username=postgres --no-psqlrc -qc 'select 1' postgres > /dev/null
    pg_ctl -D "$PGDATA" -m fast -w stop
  fi
fi
exec "$@"
