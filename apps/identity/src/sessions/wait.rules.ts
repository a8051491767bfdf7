export const FREE_FROM_ONE_PLACE = 5;
/** Whoever tries from ever new addresses: high enough that a forgetful owner never meets it, and then one try in five minutes. */
export const FREE_FROM_ANYWHERE = 100;
/** Letters in a day to one address, from wherever they are asked for: nobody can fill somebody else's mailbox. */
export const FREE_LETTERS = 10;
const LONGEST_WAIT_SECONDS = 300;

/** Seconds that must pass after the last of so many failures: none for the first few, then doubling up to five minutes. */
export const waitAfter = (failures: number, free: number) => (failures < free ? 0 : Math.min(2 ** (failures - free), LONGEST_WAIT_SECONDS));
