// Walks the journey of one signal through the ports of docker-compose.yml, logged in as its users, and prints each thing that happened.
//   npm run -s build && node infra/images/walk.mjs FOLDER
// FOLDER is a copy of the folder of `identity`: docker compose cp identity:/var/lib/schakel/. FOLDER
import dns from 'node:dns';
import { join } from 'node:path';
import { Keten, loopReis, nieuwVerhaal } from '@schakel/system';

// RFC 6761 §6.3: a name below localhost is this machine. Browsers and curl know; Node asks the operating system, which may not.
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(/(^|\.)localhost$/.test(name) ? 'localhost' : name, ...rest);

const ports = {
  identity: 4000,
  simulators: 4001,
  'signal-intake': 4010,
  'chain-coordination': 4011,
  licensing: 4012,
  'care-referral': 4013,
  'brp-registration': 4014,
};
const url = (name) => `http://${name}.localhost:${ports[name]}`;

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Give the folder with demo-toegang.json.\n');
  process.exit(2);
}
const keten = await Keten.van({ url, issuer: url('identity'), accessFile: join(folder, 'demo-toegang.json') });
const steps = loopReis(keten, nieuwVerhaal());
for (;;) {
  const next = await steps.next();
  if (next.done) {
    const { signaalId, ketendossierId, tijdlijn } = next.value;
    process.stdout.write(`signaal ${signaalId}\nketendossier ${ketendossierId}\ntijdlijn ${tijdlijn.length} regels\n`);
    break;
  }
  process.stdout.write(`${next.value.stap.padEnd(13)} ${next.value.regel}\n`);
}
