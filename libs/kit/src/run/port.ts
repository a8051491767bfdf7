import { createServer } from 'node:net';
import { variableOf } from './config';

interface Address {
  port: number;
  host: string;
}

/** Fails early and in one sentence where a port can't be had, rather than in the middle of a start. `choose` is what one writes to have another. */
export const assertPortFree = ({ port, host }: Address, choose: (port: number) => string) =>
  new Promise<void>((done, refuse) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use' : `can't be used (${error.code})`;
      refuse(new Error(`Port ${port} ${why}; choose another one: ${choose(port < 1024 ? 3001 : port + 1)}.`));
    });
    probe.listen(port, host, () => probe.close(() => done()));
  });

/** How one chooses the port of a service that runs alone. */
export const portOf = (name: string) => (port: number) => `${variableOf(name, 'port')}=${port} npm run service -- ${name}`;
