import type { Endpoint } from './contract';

// Browsers ask these of what is left of an endpoint for them: no schema stands here.

/** Whether a call answers with a file, or brings one. */
export const givesFile = ({ kind, method }: Pick<Endpoint, 'kind' | 'method'>) => kind === 'file' && method === 'GET';
export const takesFile = (endpoint: Pick<Endpoint, 'kind' | 'method'>) => endpoint.kind === 'file' && !givesFile(endpoint);
