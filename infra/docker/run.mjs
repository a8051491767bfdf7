// The process of a container: the service, or the gateway, that SERVICE names.
import { existsSync } from 'node:fs';
import { setSourceMapsSupport } from 'node:module';
import { service, settings } from './which.mjs';

const program = new URL(`../../dist/server/${service}.mjs`, import.meta.url);
if (!/^[a-z-]+$/.test(service) || !existsSync(program)) {
  console.error(`There is no service "${service}": set SERVICE to the name of one, or to gateway.`);
  process.exit(1);
}
setSourceMapsSupport(true);
Object.assign(process.env, settings);
await import(program.href);
