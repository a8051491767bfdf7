// What an image runs: services, the gateway, and the tools that look after them; no benchmark, no embedded engine.
import { existsSync } from 'node:fs';
import config from '../../rolldown.config.mjs';

const kept = (name) => existsSync(`apps/${name}/src/service.ts`) || ['gateway', 'administrator', 'dead-letters'].includes(name);

export default { ...config, input: Object.fromEntries(Object.entries(config.input).filter(([name]) => kept(name))) };
