import { z } from 'zod';
import type { Endpoint } from './contract';
import { inputOf } from './input-schema';

/** Whether a caller says which version they saw. */
export const takesVersion = ({ body }: Pick<Endpoint, 'body'>) =>
  !(body instanceof z.ZodUndefined) && inputOf(body).properties?.['version'] !== undefined;

/** Whether an answer is one version of a thing: then its `ETag` says which. */
export const givesVersion = ({ kind, answer }: Pick<Endpoint, 'kind' | 'answer'>) =>
  kind === 'json' && answer instanceof z.ZodObject && answer.shape['version'] instanceof z.ZodNumber;

export const tagOfVersion = (version: number) => `"${version}"`;

/** The version that an entity tag of ours names (RFC 9110 8.8.3); undefined for any other. */
export function versionOfTag(tag: string): number | undefined {
  const digits = /^"([1-9]\d{0,9})"$/.exec(tag.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}
