/**
 * The gold set: twelve needs with the technologies and experts that answer them, and those that only look as if they did. Codes are those of
 * the demonstration content. `also` answers a part of the need; `never` shares words with it and nothing else.
 */
export interface GoldNeed {
  need: string;
  technology: string;
  expert: string;
  alsoTechnologies: readonly string[];
  alsoExperts: readonly string[];
  never: readonly string[];
  /** The expected technology misses a must of the need: it is to be shown as conditional. */
  conditional: boolean;
}

type Row = readonly [need: string, technology: string, expert: string, never: readonly string[], also?: Partial<Pick<GoldNeed, 'alsoTechnologies' | 'alsoExperts'>>];

const rows: readonly Row[] = [
  ['N01', 'T01', 'E01', ['T02']],
  ['N02', 'T02', 'E02', ['T06']],
  ['N03', 'T03', 'E03', ['T11'], { alsoTechnologies: ['T12'], alsoExperts: ['E12'] }],
  ['N04', 'T04', 'E04', ['T10']],
  ['N05', 'T05', 'E05', ['T10']],
  ['N06', 'T06', 'E06', ['T02'], { alsoTechnologies: ['T11'] }],
  ['N07', 'T07', 'E07', ['T08']],
  ['N08', 'T08', 'E08', ['T07']],
  ['N09', 'T09', 'E09', ['T07']],
  ['N10', 'T10', 'E10', ['T04']],
  ['N11', 'T11', 'E11', ['T04'], { alsoExperts: ['E06'] }],
  ['N12', 'T12', 'E12', ['T02'], { alsoTechnologies: ['T03'], alsoExperts: ['E03'] }],
];

const conditional = new Set(['N11']);

export const goldNeeds: readonly GoldNeed[] = rows.map(([need, technology, expert, never, also]) => ({
  need,
  technology,
  expert,
  alsoTechnologies: also?.alsoTechnologies ?? [],
  alsoExperts: also?.alsoExperts ?? [],
  never,
  conditional: conditional.has(need),
}));

/** Experts who may advise but must never review: they have a tie to the technology. */
export const forbiddenReviewers: readonly { technology: string; expert: string }[] = [{ technology: 'T08', expert: 'E08' }];

/** How many of a list are read: what stands deeper is as good as not found. */
export const readDepth = 3;
