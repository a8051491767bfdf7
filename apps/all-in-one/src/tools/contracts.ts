import { openapi } from '@caunoi/contracts/openapi';
import { gatewayEndpoints, services } from '@caunoi/contracts/services';
import { asset } from '@caunoi/kit/assets';
import { mkdir, writeFile } from 'node:fs/promises';

const groups = { gateway: gatewayEndpoints, ...Object.fromEntries(Object.entries(services).map(([name, { endpoints }]) => [name, endpoints])) };

await mkdir(asset('docs/contracts'), { recursive: true });
await writeFile(asset('docs/contracts/openapi.json'), `${JSON.stringify(openapi(groups), null, 2)}\n`);
