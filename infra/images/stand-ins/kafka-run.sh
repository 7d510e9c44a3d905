#!/usr/bin/env bash
# What the start script of the official image does: KAFKA_… variables become server.properties, the storage is formatted once, the broker runs.
set -euo pipefail
kafka() { java ${KAFKA_HEAP_OPTS:--Xmx1g} -XX:+UseSerialGC -cp '/opt/kafka/libs/*' "$@"; }
mkdir -p /tmp/defaults
printf '# every setting comes from a variable\n' > /tmp/defaults/server.properties
printf 'Configuration:\n  Appenders: {Console: {name: STDOUT, PatternLayout: {pattern: "[%%d] %%p %%m (%%c)%%n"}}}\n  Loggers: {Root: {level: WARN, AppenderRef: {ref: STDOUT}}}\n' > /tmp/defaults/log4j2.yaml
cp /tmp/defaults/log4j2.yaml /tmp/defaults/tools-log4j2.yaml
export CLUSTER_ID=${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}
# Formatting what is formatted ends with an error that is none.
said=$(kafka kafka.docker.KafkaDockerWrapper setup --default-configs-dir /tmp/defaults --mounted-configs-dir /mnt/shared/config \
  --final-configs-dir /opt/kafka/config 2>&1) || grep -qi 'already formatted' <<< "$said" || { printf '%s\n' "$said" >&2; exit 1; }
exec java ${KAFKA_HEAP_OPTS:--Xmx1g} -XX:+UseSerialGC -cp '/opt/kafka/libs/*' kafka.Kafka /opt/kafka/config/server.properties
