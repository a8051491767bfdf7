import { trl } from '@caunoi/contracts/code-lists/trl';

const numbered = (code: string, { vi, en, fr }: { vi: string; en: string; fr: string }) => ({
  vi: `TRL ${code}: ${vi}`,
  en: `TRL ${code}: ${en}`,
  fr: `TRL ${code} : ${fr}`,
});

/** The readiness levels with their numbers, which people know better than their names. */
export const trlLevels = { ...trl, codes: trl.codes.map((level) => ({ ...level, labels: numbered(level.code, level.labels) })) };
