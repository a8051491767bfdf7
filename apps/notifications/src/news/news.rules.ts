import { daysAfter } from '@caunoi/kit/dates/days';

/** What happened longer ago is no news: whoever begins to listen late writes nobody about last month. */
const NEWS_DAYS = 7;
export const isNews = (at: Date, now: Date) => at > daysAfter(now, -NEWS_DAYS);

/** What may be told again and again of the same thing before it is published: a renewal is the owner's own doing. */
const wasShown = new Set(['published', 'expired']);
export const isDecision = (before: string | undefined) => before === undefined || !wasShown.has(before);

/** So many days before the end it is told; the later one takes the place of the earlier. */
const NOTICES = [3, 14] as const;
export const FIRST_NOTICE = 14;
export const noticeOf = (expiresAt: Date, now: Date) => NOTICES.find((days) => expiresAt <= daysAfter(now, days));
