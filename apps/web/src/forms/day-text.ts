const written = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/;
const machine = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads a day as people write it, "31/3/2027", into "2027-03-31". Empty is null; what is no real day stays text, so that the schema can say so. */
export function readDay(text: string): string | null {
  const compact = text.normalize('NFC').trim();
  if (compact === '') return null;
  const [, day, month, year] = written.exec(compact) ?? [];
  const [, isoYear, isoMonth, isoDay] = machine.exec(compact) ?? [];
  const iso = [year ?? isoYear, (month ?? isoMonth)?.padStart(2, '0'), (day ?? isoDay)?.padStart(2, '0')].join('-');
  return isRealDay(iso) ? iso : text;
}

/** "2027-03-31" → "31/03/2027"; text that is no day is shown as it is. */
export function writeDay(value: unknown): string {
  const [, year, month, day] = machine.exec(String(value ?? '')) ?? [];
  return year ? `${day}/${month}/${year}` : String(value ?? '');
}

function isRealDay(iso: string) {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
