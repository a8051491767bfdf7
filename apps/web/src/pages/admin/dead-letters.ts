import type { deadLetterEndpoints } from '@caunoi/contracts/dead-letters/dead-letters.endpoints';
import { deadLetters } from '@caunoi/contracts/gateway/moderation.endpoints';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';

export type DeadLetterRow = z.output<typeof deadLetters.answer>['items'][number];
type Endpoints = ReturnType<typeof deadLetterEndpoints>;
type Called<E extends Endpoints['retry' | 'drop']> = Pick<E, 'method' | 'path' | 'kind'>;

export const deadLettersQuery = queryOptions({
  queryKey: ['dead-letters'],
  queryFn: ({ signal }) => api.call(deadLetters, {}, signal),
  staleTime: 2_000,
  refetchInterval: 5_000,
});

// Each service has the addresses of its own name; the browser needs no more of the contract.
const addressIn = (service: string, act: 'retries' | 'drops') =>
  ({ method: 'POST', path: `/dead-letters/${service}/${act}`, kind: 'json' }) as const;

export const retry = ({ service, consumer, key }: DeadLetterRow) =>
  api.call(addressIn(service, 'retries') as Called<Endpoints['retry']> as Endpoints['retry'], { body: { consumer, key } });

export const drop = ({ service, consumer, key, eventId }: DeadLetterRow, reason: string) =>
  api.call(addressIn(service, 'drops') as Called<Endpoints['drop']> as Endpoints['drop'], { body: { consumer, key, eventId, reason } });
