import { z } from 'zod';
import { endpoint } from '../contract';
import { Filter, Repeated } from '../in-query';
import { Cursor, LocaleCode, Timestamp, Typed } from '../primitives';
import { filterLists } from './filter-lists';
import { SuggestionHistory } from './history';
import { Card, DeclineReason, Feedback, Kind, MatchList, Part, StoredMatch } from './match';

const InLanguage = { locale: LocaleCode.default('vi') };
const Owner = 'signed-in' as const;

export const SearchQuery = z.strictObject({
  q: Typed(500)
    .default('')
    .describe(
      'Words, and beside them `"word for word"`, `-without`, `sector:food`, `province:79`, `trl:>=6`, `kind:need`, `cooperation:`, `budget:`, `service:`, `language:`; values by code or by name.',
    ),
  kind: Kind.optional(),
  sector: Filter(filterLists.sector).optional(),
  province: Filter(filterLists.province).optional(),
  trlMin: z.coerce.number().int().min(1).max(9).optional(),
  trlMax: z.coerce.number().int().min(1).max(9).optional(),
  cooperation: Filter(filterLists.cooperation).optional(),
  budgetBand: Filter(filterLists.budgetBand).optional(),
  service: Filter(filterLists.service).optional(),
  language: Filter(filterLists.language).optional(),
  sort: z
    .enum(['relevance', 'newest', 'updated'])
    .default('relevance')
    .describe('`newest`: published last; `updated`: published, confirmed or changed last.'),
  only: z.enum(['precise']).optional().describe('Nothing that merely comes near the words.'),
  spelling: z
    .enum(['corrected', 'verbatim'])
    .default('corrected')
    .describe(
      'Where nothing holds the words as they were typed: `corrected` searches a likelier spelling and says so, `verbatim` does not.',
    ),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

const Hit = Card.extend({
  score: z.number(),
  precise: z.boolean().describe('It says what was asked, rather than something near it.'),
  updatedAt: Timestamp.nullable(),
  titleParts: z.array(Part),
  snippet: z.array(Part),
  snippetField: z.string(),
}).meta({ id: 'SearchHit' });
const FacetCount = z.object({ value: z.string(), count: z.int(), selected: z.boolean() }).meta({ id: 'FacetCount' });

/** What narrows a search. */
const Narrowing = z.enum([
  'kind',
  'sector',
  'province',
  'trl',
  'cooperation',
  'budgetBand',
  'service',
  'language',
  'only',
  'phrases',
  'without',
]);
export type Narrowing = z.infer<typeof Narrowing>;

export const search = endpoint({
  method: 'GET',
  path: '/search',
  summary: 'Search technologies, experts and needs, with or without accents',
  access: 'public',
  query: SearchQuery,
  answer: z.object({
    items: z.array(Hit),
    total: z.int(),
    precise: z
      .int()
      .describe('How many say what was asked. `precise` and `near` together are all that is found, also where `only` leaves some out.'),
    near: z.int().describe('How many come near it.'),
    totals: z.object({ technology: z.int(), expert: z.int(), need: z.int() }),
    facets: z.object({
      sector: z.array(FacetCount),
      province: z.array(FacetCount),
      trl: z.array(FacetCount),
      cooperation: z.array(FacetCount),
      budgetBand: z.array(FacetCount),
      service: z.array(FacetCount),
      language: z.array(FacetCount),
    }),
    unread: z
      .array(z.string())
      .describe('Of the query what looks like a filter or a phrase and is none: looked for by its words, or not at all.'),
    otherwise: z
      .object({
        without: z.array(z.object({ filter: Narrowing, total: z.int() })),
        words: z.array(z.object({ q: z.string(), total: z.int() })),
      })
      .nullable()
      .describe('Where nothing is found: what would be found without one of the filters, and by some of the words.'),
    /** The beginning of the query that was looked for when it has more than 32 different words; null when it was all of it. */
    searched: z.string().nullable(),
    corrected: z
      .string()
      .nullable()
      .describe('The likelier spelling that was searched, because nothing holds the words as typed; null when they were searched.'),
    /** A likelier spelling to offer, null when the words are known or it was searched already. */
    didYouMean: z.string().nullable(),
    /** Technical terms that the query was widened with and that something shown says: "bạn viết …, chuyên môn gọi là …". `abbreviation` as concept: the same, written otherwise. */
    widened: z.array(z.object({ concept: z.string(), everyday: z.string(), term: z.string() })),
    next: z.string().nullable(),
  }),
});

export const suggestions = endpoint({
  method: 'GET',
  path: '/search/suggestions',
  summary: 'Completions of what is being typed',
  access: 'public',
  query: z.strictObject({ q: Typed(200), limit: z.coerce.number().int().min(1).max(20).default(8) }),
  answer: z.object({
    items: z.array(z.object({ text: z.string(), parts: z.array(Part), kind: Kind.nullable(), id: z.uuid().nullable() })),
  }),
});

export const openThings = endpoint({
  method: 'GET',
  path: '/open-things',
  summary: 'Everything of a kind that is open, in the order of its ids: what a sitemap lists',
  access: 'public',
  exposure: 'internal',
  query: z.strictObject({ kind: Kind, after: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(10_000).default(1_000) }),
  answer: z.object({
    items: z.array(z.object({ id: z.uuid(), confirmedAt: Timestamp.nullable() })),
    /** What to send as `after` for those that follow, null on the last page. */
    next: z.uuid().nullable(),
  }),
});

export const lookAlikes = endpoint({
  method: 'POST',
  path: '/search/look-alikes',
  summary: 'What already resembles a text that is being written; stores nothing',
  access: 'signed-in',
  body: z.strictObject({ text: Typed(6000), kinds: z.array(Kind).min(1).max(3), limit: z.int().min(1).max(10).default(3) }),
  answer: z.object({ items: z.array(Card) }),
});

const suggested = { method: 'GET', access: Owner, computed: true, query: z.strictObject(InLanguage), answer: MatchList } as const;

export const needTechnologies = endpoint({
  ...suggested,
  path: '/needs/:needId/matches/technologies',
  summary: 'Technologies for an own need, best first, with reasons',
  params: z.strictObject({ needId: z.uuid() }),
  problems: ['need.unknown'],
});

export const needExperts = endpoint({
  ...suggested,
  path: '/needs/:needId/matches/experts',
  summary: 'Experts for an own need, best first, with reasons',
  params: z.strictObject({ needId: z.uuid() }),
  problems: ['need.unknown'],
});

export const needHistory = endpoint({
  method: 'GET',
  path: '/needs/:needId/matches/history',
  since: '0.2.0',
  summary: 'What was suggested for an own need, run by run, and why a suggestion came, moved or went',
  access: Owner,
  params: z.strictObject({ needId: z.uuid() }),
  query: z.strictObject({ since: Timestamp.optional().describe('When the reader last looked: `news` is what has changed since then.') }),
  answer: SuggestionHistory,
  problems: ['need.unknown'],
});

export const technologyNeeds = endpoint({
  ...suggested,
  path: '/technologies/:technologyId/matches/needs',
  summary: 'Open needs for an own listing, best first, with reasons',
  params: z.strictObject({ technologyId: z.uuid() }),
  problems: ['technology.unknown'],
});

export const technologyReviewers = endpoint({
  ...suggested,
  path: '/technologies/:technologyId/matches/reviewers',
  summary: 'Independent reviewers for an own listing, or any for moderators: experts without a tie to it or to its owner',
  params: z.strictObject({ technologyId: z.uuid() }),
  problems: ['technology.unknown'],
});

export const expertNeeds = endpoint({
  ...suggested,
  path: '/experts/:expertId/matches/needs',
  summary: 'Open needs for the own profile, best first, with reasons',
  params: z.strictObject({ expertId: z.uuid() }),
  problems: ['expert.unknown'],
});

/** Of so many things at once; further ones are not asked for. */
export const MOST_UNDECIDED = 50;

export const undecidedSuggestions = endpoint({
  method: 'GET',
  path: '/matches/undecided',
  summary:
    'How many suggestions for own things nobody has said a word on yet, where that is known without reckoning; how many are accepted, and how many of these by both sides',
  access: Owner,
  exposure: 'internal',
  query: z.strictObject({ thing: Repeated(z.uuid(), MOST_UNDECIDED) }),
  answer: z.object({ items: z.array(z.object({ id: z.uuid(), undecided: z.int(), interested: z.int(), mutual: z.int() })) }),
});

export const mutualInterests = endpoint({
  method: 'GET',
  path: '/things/:thingId/mutual-interests/changes',
  kind: 'stream',
  since: '0.2.0',
  summary: 'With whom an own need, listing or profile has mutual interest now, and each time that it changes',
  access: Owner,
  params: z.strictObject({ thingId: z.uuid() }),
  answer: z.object({ mutual: z.array(z.object({ kind: Kind, id: z.uuid() })) }),
  problems: ['match.unknown'],
});

const OneMatch = z.strictObject({ matchId: z.uuid() });

export const getMatch = endpoint({
  method: 'GET',
  path: '/matches/:matchId',
  summary: 'An earlier suggestion: its numbers as they were reckoned, its words as both sides have them now',
  access: Owner,
  params: OneMatch,
  query: z.strictObject(InLanguage),
  answer: StoredMatch,
  problems: ['match.unknown'],
});

export const giveFeedback = endpoint({
  method: 'PUT',
  path: '/matches/:matchId/feedback',
  summary: 'Accept a suggestion, or refuse it for good with a reason',
  access: Owner,
  params: OneMatch,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('accepted') }),
    z.strictObject({ verdict: z.literal('not_relevant'), reason: DeclineReason }),
  ]),
  answer: Feedback,
  problems: ['match.unknown'],
});

export const takeBackFeedback = endpoint({
  method: 'DELETE',
  path: '/matches/:matchId/feedback',
  summary: 'Take own feedback back',
  access: Owner,
  params: OneMatch,
  answer: z.undefined(),
  status: 204,
  problems: ['match.unknown'],
});

const OfEachKind = { technology: z.int(), expert: z.int(), need: z.int() };

export const platformCounts = endpoint({
  method: 'GET',
  path: '/search/counts',
  summary: 'How many technologies, experts and needs are open, in all, by sector and by province',
  access: 'public',
  answer: z.object({
    ...OfEachKind,
    bySector: z.array(z.object({ sector: z.string(), ...OfEachKind })),
    byProvince: z.array(z.object({ province: z.string(), ...OfEachKind })),
  }),
});
