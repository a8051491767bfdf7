import { type Access, isForMembers } from './access';
import { type Endpoint, isCreation } from './contract';
import { givesFile, takesFile } from './kinds';
import type { ProblemCode } from './problems';

const always: readonly ProblemCode[] = [
  'request.malformed',
  'request.invalid',
  'request.too_large',
  'request.too_many',
  'request.wrong_host',
  'api_key.unknown',
  'service.failed',
  'service.unavailable',
  'service.busy',
];

/** Every problem that an endpoint may answer with: what any may, what its method, its kind and its access bring along, its own. */
export const refusalsOf = (endpoint: Endpoint): readonly ProblemCode[] => [
  ...always,
  ...(endpoint.method === 'GET' ? [] : (['request.media_type', 'request.cross_site'] as const)),
  ...ofAccess(endpoint.access),
  ...(changesForMembers(endpoint) ? (['access.suspended'] as const) : []),
  ...(endpoint.recent ? (['access.proof_old'] as const) : []),
  ...(isCreation(endpoint) ? (['request.in_progress', 'request.key_reused'] as const) : []),
  ...(takesFile(endpoint) ? (['file.type'] as const) : []),
  ...(givesFile(endpoint) ? (['file.range'] as const) : []),
  ...endpoint.problems,
];

/** What members of a suspended organisation are refused. */
export const changesForMembers = ({ method, access }: Pick<Endpoint, 'method' | 'access'>) => method !== 'GET' && isForMembers(access);

function ofAccess(access: Access): readonly ProblemCode[] {
  if (access === 'public') return [];
  const others = ['access.signed_out', 'access.role', 'access.scope'] as const;
  if (typeof access === 'object') return others;
  return [...others, ...(access === 'member' ? (['access.organisation'] as const) : [])];
}
