import { z } from 'zod';
import { CodeOf } from '../code-lists/code-list-schemas';
import { declineReasons } from '../code-lists/decline-reasons';
import { ShownPhoto } from '../files/photo';
import { LocaleCode, Timestamp } from '../primitives';
import { ShownTranslation } from '../translation';

export const Kind = z.enum(['technology', 'expert', 'need']);
export type Kind = z.infer<typeof Kind>;

/** A piece of text, and whether it is what was looked for. */
export const Part = z.object({ text: z.string(), hit: z.boolean() }).meta({ id: 'TextPart' });
export type Part = z.infer<typeof Part>;

/** What a list shows of a technology, an expert or a need. */
export const Card = z
  .object({
    kind: Kind,
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    summary: z.string(),
    language: LocaleCode,
    /** By whoever wrote it. */
    translations: z.array(ShownTranslation),
    /** Null where it is not stated, or withheld because the need is anonymous. */
    organisationId: z.uuid().nullable(),
    sectors: z.array(z.string()),
    province: z.string().nullable(),
    trl: z.int().nullable(),
    cooperation: z.array(z.string()),
    budgetBand: z.string().nullable(),
    deadline: z.iso.date().nullable(),
    availableDays: z.int().nullable(),
    services: z.array(z.string()),
    confirmedAt: Timestamp.nullable(),
    /** Its first photo; of an expert the portrait, which is a square. */
    cover: ShownPhoto.nullable(),
  })
  .meta({ id: 'Card' });
export type Card = z.infer<typeof Card>;

/** Words in the language asked for. */
export const Sentence = z.object({
  text: z.string(),
  /** The text in pieces: those in another language, which nobody can translate, name it. */
  parts: z.array(z.object({ text: z.string(), lang: LocaleCode.nullable() })),
});
export type Sentence = z.infer<typeof Sentence>;

/** A sentence of an explanation: a template of `reasons.ts`, its values, and the sentence in the language asked for. */
export const Reason = Sentence.extend({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
}).meta({ id: 'Reason' });
export type Reason = z.infer<typeof Reason>;

/** The words or the field that a reason rests on. */
export const Evidence = z
  .object({
    side: z.enum(['source', 'target']),
    field: z.string(),
    /** For experts: which of their documents. */
    document: z.int().nullable(),
    parts: z.array(Part),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** What one feature adds to the score. `points` of all contributions sum to `score` exactly. */
export const Contribution = z
  .object({
    feature: z.string(),
    group: z.enum(['content', 'conditions']),
    /** 0 to 1; null is unknown, which counts as neutral, never as zero. */
    value: z.number().nullable(),
    /** The most points this feature can give. Weights sum to 100. */
    weight: z.number(),
    points: z.number(),
    reason: Reason,
    evidence: z.array(Evidence),
  })
  .meta({ id: 'Contribution' });
export type Contribution = z.infer<typeof Contribution>;

/** An everyday wording of the source and the technical term that the target uses for it. */
export const Wording = z.object({ concept: z.string(), everyday: z.string(), term: z.string() });

export const Band = z.enum(['excellent', 'good', 'possible']);
export type Band = z.infer<typeof Band>;

/**
 * Where a suggestion belongs: `suggested` is worth a meeting; `unsure` may be related, and nobody should be told that it fits. Lists hold
 * the first shelf before the second.
 */
export const Shelf = z.enum(['suggested', 'unsure']);
export type Shelf = z.infer<typeof Shelf>;

/** How far a target is reached by what was measured; `unmeasured` where nothing can be compared. */
export const Reach = z.enum(['met', 'near', 'partly', 'short', 'unmeasured']);
export type Reach = z.infer<typeof Reach>;

/** A target of the need, and where it would stand by what was measured. */
export const ReachedTarget = z.object({
  /** In the words of the need. */
  quantity: z.string(),
  unit: z.string(),
  current: z.number(),
  wanted: z.number(),
  /** In the unit of the target; null where nothing measured can be compared. */
  value: z.number().nullable(),
  reach: Reach,
});
export type ReachedTarget = z.infer<typeof ReachedTarget>;

/** The shelf is nothing but a name for the bands: from `good` on it is a suggestion. */
export const shelfOf = (band: Band): Shelf => (band === 'possible' ? 'unsure' : 'suggested');

export const Direction = z.enum(['need_technology', 'need_expert', 'technology_need', 'expert_need', 'technology_reviewer']);
export type Direction = z.infer<typeof Direction>;

export const DeclineReason = CodeOf(declineReasons);
export const Feedback = z.object({ verdict: z.enum(['accepted', 'not_relevant']), reason: z.string().nullable(), at: Timestamp });
export type Feedback = z.infer<typeof Feedback>;

/** A suggestion and why it is made: numbers as they were reckoned, words and card as both sides have them now. */
export const Match = z
  .object({
    id: z.uuid(),
    direction: Direction,
    source: z.object({ kind: Kind, id: z.uuid() }),
    target: Card,
    /** 0 to 100, one decimal. Orders suggestions; it is no probability. */
    score: z.number(),
    band: Band,
    shelf: Shelf,
    /** A must of the need is not met yet: the gap says which. A conditional match is never `excellent`. */
    conditional: z.boolean(),
    /** The suggestion in one sentence: how far it reaches, what is not clear, what it costs. */
    verdict: Sentence,
    /** Each target of the need, where the other side is a technology. */
    targets: z.array(ReachedTarget),
    /** What somebody would ask about first, in few words. */
    missing: z.array(Reason).max(3),
    contributions: z.array(Contribution),
    strengths: z.array(Reason).max(3),
    gaps: z.array(Reason),
    unknowns: z.array(Reason),
    /** What would lift the match, if anything would. */
    counterfactual: Reason.nullable(),
    /** Both sides' own words with what they share. */
    quotes: z.array(Evidence),
    sharedTerms: z.int(),
    wordings: z.array(Wording),
    /** Which searches found the candidate. */
    generators: z.array(z.string()),
    modelVersion: z.string(),
    weightsVersion: z.string(),
    createdAt: Timestamp,
    feedback: Feedback.nullable(),
    /** The other side is interested, too. Nobody learns it before they have said so themselves. */
    mutual: z.boolean(),
  })
  .meta({ id: 'Match' });
export type Match = z.infer<typeof Match>;

/** A suggestion that was made earlier. A target that is no longer shown is null: its kind and the numbers are all that is said of it. */
export const StoredMatch = Match.extend({ target: Card.nullable(), targetKind: Kind }).meta({ id: 'StoredMatch' });
export type StoredMatch = z.infer<typeof StoredMatch>;

/**
 * Suggestions, shelf by shelf, best first. `abstained` says honestly that nothing is good enough yet: the first shelf is empty, though
 * something may stand on the second.
 */
export const MatchList = z
  .object({
    items: z.array(Match),
    abstained: z.boolean(),
    refused: z.int(),
    computedAt: Timestamp,
    sourceVersion: z.int().describe('Which version of the need, listing or profile they are for; a newer one may still be on its way.'),
  })
  .meta({ id: 'MatchList' });
