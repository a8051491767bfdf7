import type { Endpoint } from './contract';
import { gatewayEndpoints, services } from './services';

/** What a release promises of a public endpoint. */
export interface OfferedEndpoint extends Pick<Endpoint, 'method' | 'path' | 'kind' | 'stability' | 'deprecated'> {
  id: string;
}

/** By their operation ids. */
export const publicEndpoints = () =>
  new Map(
    [gatewayEndpoints, ...Object.values(services).map(({ endpoints }) => endpoints)]
      .flatMap((endpoints) => Object.entries(endpoints))
      .filter(([, { exposure }]) => exposure === 'public'),
  );

/** Of every public endpoint, what may be relied on from now on. */
export const offeredEndpoints = (): OfferedEndpoint[] =>
  [...publicEndpoints()].map(([id, { method, path, kind, stability, deprecated }]) => ({ id, method, path, kind, stability, deprecated }));
