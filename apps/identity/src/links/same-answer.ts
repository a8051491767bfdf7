import { setTimeout as pause } from 'node:timers/promises';

/** Longer than a link takes to be issued. */
const EVERY_ANSWER_MS = 400;

/** For whatever may send a letter: whether it does must not show in the time. */
export async function inTheSameTime(work: Promise<unknown>) {
  await Promise.all([work, pause(EVERY_ANSWER_MS)]);
}
