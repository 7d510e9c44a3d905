import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.js';
import { settingsAsEnvironment } from './kafka-container.js';

describe('settings of the Kafka image', () => {
  it('come from the one properties file', () => {
    const file = readFileSync(join(repositoryRoot(), 'infra', 'kafka', 'server.properties'), 'utf8');
    const settings = settingsAsEnvironment(file);
    expect(settings).toMatchObject({
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    });
    expect(Object.keys(settings)).toHaveLength(
      file.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length,
    );
  });

  it('keep an equals sign in the value and pass over comments', () => {
    expect(settingsAsEnvironment('# a=b\n\na.b=c=d\n')).toEqual({ KAFKA_A_B: 'c=d' });
  });
});
