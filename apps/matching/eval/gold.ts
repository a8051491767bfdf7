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

type Row = readonly [
  need: string,
  technology: string,
  expert: string,
  never: readonly string[],
  also?: Partial<Pick<GoldNeed, 'alsoTechnologies' | 'alsoExperts'>>,
];

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

/** Who may review a technology: an expert with a tie to it may advise its users but never review it, one without may. */
export const reviewing: readonly { technology: string; expert: string; offered: boolean }[] = [
  { technology: 'T08', expert: 'E08', offered: false },
  { technology: 'T07', expert: 'E07', offered: true },
];

/** The further needs of the demonstration content and what was written to answer them; null where nothing of that kind was. */
export const demoPairs: readonly { need: string; technology: string | null; expert: string | null }[] = (
  [
    ['N13', 'T13', 'E13'],
    ['N14', 'T14', 'E14'],
    ['N15', 'T15', 'E15'],
    ['N17', 'T17', 'E17'],
    ['N18', 'T18', 'E18'],
    ['N19', 'T21', 'E20'],
    ['N20', 'T22', 'E21'],
    ['N21', 'T23', 'E22'],
    ['N22', 'T25', 'E23'],
    ['N23', 'T26', 'E24'],
    ['N25', 'T29', 'E25'],
    ['N26', 'T30', 'E26'],
    ['N28', 'T33', 'E28'],
    ['N29', 'T34', 'E29'],
    ['N30', 'T37', 'E30'],
    ['N31', 'T38', 'E31'],
    ['N33', 'T39', 'E32'],
    ['N34', 'T41', 'E33'],
    ['N35', 'T42', 'E34'],
    ['N36', 'T43', null],
    ['N37', 'T45', 'E36'],
    ['N38', 'T46', 'E37'],
    ['N40', 'T49', 'E39'],
    ['N41', 'T50', 'E40'],
    ['N42', 'T51', 'E41'],
    ['N43', 'T53', 'E42'],
    ['N44', 'T54', 'E43'],
    ['N46', 'T59', 'E44'],
  ] as const
).map(([need, technology, expert]) => ({ need, technology, expert }));

/** Needs that nothing in the demonstration content answers: here the matcher is to abstain. */
export const unanswered: readonly string[] = ['N16', 'N24', 'N27', 'N32', 'N39', 'N45'];

/** How many of a list are read: what stands deeper is as good as not found. */
export const readDepth = 3;
