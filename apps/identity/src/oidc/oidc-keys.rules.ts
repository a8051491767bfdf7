const DAY = 86_400_000;
const SIGNS_DAYS = 90;
/** Others are to have heard of a key before it signs, and to know it as long as anything that it has signed. */
const AHEAD_DAYS = 2;

interface Made {
  createdAt: Date;
}

const age = ({ createdAt }: Made, now: Date) => (now.getTime() - createdAt.getTime()) / DAY;

/** Whether a next key is due; `keys`: the newest first. */
export const isKeyDue = ([newest]: readonly Made[], now: Date) => !newest || age(newest, now) >= SIGNS_DAYS - AHEAD_DAYS;

/** Those that are told, the one that signs first. Without any that others have heard of, the oldest signs. */
export function inOrder<T extends Made>(keys: readonly T[], now: Date): T[] {
  const told = keys.slice(0, 3);
  const signing = told.find((key) => age(key, now) >= AHEAD_DAYS) ?? told.at(-1);
  return signing ? [signing, ...told.filter((key) => key !== signing)] : [];
}
