import { createService, readConfig, runMain, runMigrations, serviceConfig } from '@schakel/platform';
import { migrations } from './migrations/index.js';
import { API, SERVICE } from './service-gegevens.js';
import { SignalIntakeModule } from './signal-intake.module.js';

/** Configuration → migrations (when the owner's address is given) → HTTP and relay → stop in order on SIGTERM. */
await runMain(async () => {
  const config = readConfig(serviceConfig, process.env);
  const ownerUrl = config.SCHAKEL_DATABASE_OWNER_URL;
  if (ownerUrl !== undefined) await runMigrations({ url: ownerUrl, migrations });
  return createService(SignalIntakeModule.with(config), {
    name: SERVICE.naam,
    version: SERVICE.versie,
    api: API,
    config,
  });
});
