import { lunarDay } from '@caunoi/contracts/dates/lunar';
import { readDeadline } from '@caunoi/text/reading/dates';
import { reading } from '@caunoi/text/reading/reading';

const tetOf = (year: number) => lunarDay(year, 1, 1);

/** Reads by when, as people say it: "cuối quý 2 năm sau", "trong 3 tháng", "trước Tết". Null where no coming day is named. */
export function readDayWords(words: string, today: string): string | null {
  if (!/\p{L}/u.test(words)) return null;
  // "To be ready" makes of a stretch of time a day by which something is due; without accents, as the words may be.
  return readDeadline(reading(`can xong ${words.normalize('NFC').trim()}`), today, tetOf)?.value ?? null;
}
