# Stands in for apache/kafka:4.x: user `appuser` (1000), settings from KAFKA_… variables by Kafka's own wrapper, storage formatted at first start.
FROM schakel-stand-in/debian:bookworm
RUN apt-get update && apt-get install -y --no-install-recommends openjdk-17-jre-headless && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 1000 --create-home --shell /bin/bash appuser \
 && mkdir -p /opt/kafka/config /etc/kafka/docker /etc/kafka/secrets /var/lib/kafka/data /mnt/shared/config \
 && chown -R appuser:appuser /opt/kafka /mnt/shared/config && chown -R appuser:root /var/lib/kafka /etc/kafka
COPY jars /opt/kafka/libs
COPY kafka-run.sh /etc/kafka/docker/run
RUN chmod 755 /etc/kafka/docker/run
EXPOSE 9092
USER appuser
VOLUME ["/etc/kafka/secrets", "/var/lib/kafka/data", "/mnt/shared/config"]
CMD ["/etc/kafka/docker/run"]
