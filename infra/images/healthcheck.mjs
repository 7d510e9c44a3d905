// Ends with 0 when the service in this container is ready.
const answer = await fetch(`http://127.0.0.1:${process.env.SCHAKEL_HTTP_PORT}/health/ready`).catch(() => undefined);
process.exit(answer?.ok ? 0 : 1);
