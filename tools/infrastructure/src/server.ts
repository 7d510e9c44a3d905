/** A server that a fault test can stop, kill and start again; addresses and data stay the same. */
export interface Server {
  start(): Promise<void>;
  /** In order: sessions are ended, everything is written. */
  stop(): Promise<void>;
  /** At once, as kill -9 or a power cut of the process. */
  kill(): Promise<void>;
  /** Ends the server for good and gives back what it held. */
  dispose(): Promise<void>;
}

export interface PostgresServer extends Server {
  /** URL of a role that may create databases and roles. */
  readonly adminUrl: string;
}

export interface KafkaServer extends Server {
  /** Bootstrap addresses, host:port. */
  readonly brokers: string[];
}
