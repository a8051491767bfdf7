const separated = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})$/;
const compact = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const machine = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a day as people write it, day first: "31/3/2027", "31-3-27", and "31032027" for whoever has a keypad of digits only. A year
 * of two digits is of this century. Empty is null; what is no real day stays text, so that the schema can say so.
 */
export function readDay(text: string): string | null {
  const typed = text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ');
  if (typed === '') return null;
  const [, day, month, year] = separated.exec(typed) ?? compact.exec(typed) ?? [];
  const [, isoYear, isoMonth, isoDay] = machine.exec(typed) ?? [];
  const iso = [year?.padStart(4, '20') ?? isoYear, (month ?? isoMonth)?.padStart(2, '0'), (day ?? isoDay)?.padStart(2, '0')].join('-');
  return isRealDay(iso) ? iso : text;
}

/** Whether a value of a form is a day, rather than text that was typed in its place. */
export const isDay = (value: unknown) => machine.test(String(value ?? ''));

/** "2027-03-31" → "31/03/2027"; text that is no day is shown as it is. */
export function writeDay(value: unknown): string {
  const [, year, month, day] = machine.exec(String(value ?? '')) ?? [];
  return year ? `${day}/${month}/${year}` : String(value ?? '');
}

function isRealDay(iso: string) {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** The same day so many months on, as far as that month has it: from 31 August six months on is 28 February. */
export function monthsOn(today: string, months: number): string {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10);
}
