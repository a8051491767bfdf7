import type { Direction, Kind } from '@caunoi/contracts/matching/match';

/** What is suggested to the owner of a thing, by its kind. */
export const shelves = {
  need: ['need_technology', 'need_expert'],
  technology: ['technology_need'],
  expert: ['expert_need'],
} as const satisfies Record<Kind, readonly Direction[]>;
