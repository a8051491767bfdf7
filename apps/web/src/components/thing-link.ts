import type { Kind } from '@caunoi/contracts/matching/match';
import { thingPath } from '@caunoi/contracts/thing-path';
import type { LinkProps } from '@tanstack/react-router';

/** The page of a need, a technology or an expert. */
export function thingLink(kind: Kind, id: string): LinkProps {
  if (kind === 'need') return { to: '/needs/$needId', params: { needId: id } };
  if (kind === 'technology') return { to: '/technologies/$technologyId', params: { technologyId: id } };
  return { to: '/experts/$expertId', params: { expertId: id } };
}

/** Where that page is for whoever gets a list of this in a file or a letter. */
export const thingAddress = (kind: Kind, id: string) => location.origin + thingPath({ kind, id });
