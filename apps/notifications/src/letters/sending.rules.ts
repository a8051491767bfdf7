/** What a mail server, or the way to it, said to a letter. */
export interface Refusal {
  responseCode?: number | undefined;
  command?: string | undefined;
  code?: string | undefined;
  message: string;
}

/**
 * `away`: nobody takes letters at present, this one is no worse than the others. `later`: this letter, again. `bounced`: nobody has this
 * address. `failed`: the letter itself is refused for good.
 */
export type Verdict = 'away' | 'later' | 'bounced' | 'failed';

export function verdictOf({ responseCode, command, code }: Refusal): Verdict {
  // Whom the server lets in and how is our affair, not the letter's.
  if (responseCode === undefined || code === 'EAUTH' || command === 'CONN' || command === 'EHLO') return 'away';
  if (responseCode < 500) return 'later';
  return command === 'RCPT TO' ? 'bounced' : 'failed';
}

const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;
/** Servers that are away come back within days; a letter of last week is no news. */
export const GIVE_UP_DAYS = 5;

/** How long a letter waits that was refused for now, after so many attempts. */
export const pauseAfter = (attempts: number) => Math.min(MINUTE * 2 ** (attempts - 1), LONGEST);
