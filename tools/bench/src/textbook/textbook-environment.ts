/** Settings of the textbook fixture, handed over by the bench alone. Throws when one is missing, naming it. */
export function textbookEnvironment(): {
  readonly brokers: string[];
  readonly topic: string;
  readonly databaseUrl: string;
} {
  const read = (name: string): string => {
    const value = process.env[name];
    if (value === undefined || value === '') throw new Error(`${name} is missing`);
    return value;
  };
  return {
    brokers: read('TEXTBOOK_KAFKA_BROKERS').split(','),
    topic: read('TEXTBOOK_TOPIC'),
    databaseUrl: read('TEXTBOOK_DATABASE_URL'),
  };
}
