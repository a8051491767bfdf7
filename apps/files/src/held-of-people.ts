import type { HeldOfPeople } from '@caunoi/kit/personal-data/held-of-people';

/** Pictures belong to organisations: nothing here says of a person whose it is. */
export const heldOfPeople: HeldOfPeople = {};
