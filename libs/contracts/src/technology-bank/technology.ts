import { z } from 'zod';
import { budgetBands } from '../code-lists/budget-bands';
import { CodeOf } from '../code-lists/code-list-schemas';
import { cooperationForms } from '../code-lists/cooperation-forms';
import { ford } from '../code-lists/ford';
import { iprStates, iprTypes, territories } from '../code-lists/ipr';
import { provinces } from '../code-lists/provinces';
import { sectors } from '../code-lists/sectors';
import { strategicProducts as strategicProductList } from '../code-lists/strategic-products';
import { vsic } from '../code-lists/vsic';
import { Photos } from '../files/photo';
import { Review, Viewer } from '../review';
import { Translations } from '../translation';
import { VideoAddress } from '../video';
import { documentTiers, MOST_DOCUMENTS, provableClaims } from './documents';
import { Day, Figure, Line, LocaleCode, OpenLine, OpenText, Text, Timestamp } from '../primitives';

/**
 * B: there is a document. C: the owner's word. That something was checked independently (A) is not for its owner to say: see `verified`
 * of the listing.
 */
export const EvidenceGrade = z.enum(['B', 'C']);

/** What shows that a readiness level was reached. */
export const TrlEvidence = z.strictObject({ level: z.int().min(1).max(9), grade: EvidenceGrade, note: Text(500) });
export type TrlEvidence = z.output<typeof TrlEvidence>;

/** A level whose evidence a reviewer has compared with the report of a third party, and when. */
export const VerifiedLevel = z.object({ level: z.int().min(1).max(9), at: Timestamp });
export type VerifiedLevel = z.output<typeof VerifiedLevel>;

export const IprRow = z.strictObject({
  type: CodeOf(iprTypes),
  state: CodeOf(iprStates),
  territory: CodeOf(territories),
  number: OpenLine(60).default(''),
  expires: Day.nullable().default(null),
  /** Percent of the right that the listing organisation owns. */
  share: z.number().min(0).max(100).default(100),
});
export type IprRow = z.output<typeof IprRow>;

/** A figure measured in a trial: "giữ tươi 34 ngày, 2 container". */
export const Result = z.strictObject({ quantity: Line(120), unit: Line(24), value: Figure, conditions: OpenLine(300).default('') });

/** A document that others may open, and what it proves. One that is not named so is for owner and reviewers. */
export const ShownDocument = z.strictObject({
  documentId: z.uuid(),
  tier: z.enum(documentTiers),
  proves: z.enum(provableClaims).nullable().default(null),
});
export type ShownDocument = z.output<typeof ShownDocument>;

export const TechnologyStatement = z
  .strictObject({
    language: LocaleCode.default('vi'),
    title: OpenLine(160).default(''),
    summary: OpenText(500).default(''),
    /** Title and summary in other languages. */
    translations: Translations,
    /** The problem it solves. */
    problem: OpenText(3000).default(''),
    /** How it works, as far as it may be public. */
    solution: OpenText(4000).default(''),
    /** Where it is used: product, process, scale, place. */
    application: OpenText(2000).default(''),
    /** What it does better than what is used today, with the cost compared. */
    advantages: OpenText(2000).default(''),
    results: z.array(Result).max(8).default([]),
    /** What was tried, where and how long. */
    trials: OpenText(2000).default(''),
    /** Largest scale run so far: "pilot 50 m³/ngày". */
    scale: OpenLine(200).default(''),
    keywords: z.array(Line(60)).max(10).default([]),
    photos: Photos,
    video: VideoAddress.nullable().default(null),
    trl: z.int().min(1).max(9).nullable().default(null),
    trlEvidence: z.array(TrlEvidence).max(9).default([]),
    documents: z.array(ShownDocument).max(MOST_DOCUMENTS).default([]),
    ipr: z.array(IprRow).max(10).default([]),
    /** Research paid by the state: the task code and the owner's right to transfer must be stated (Law 93/2025/QH15). */
    stateFunded: z.boolean().default(false),
    taskCode: OpenLine(60).default(''),
    ownerMayTransfer: z.boolean().default(false),
    cooperation: z.array(CodeOf(cooperationForms)).max(6).default([]),
    priceBand: CodeOf(budgetBands).nullable().default(null),
    sectors: z.array(CodeOf(sectors)).max(3).default([]),
    ford: z.array(CodeOf(ford)).max(3).default([]),
    vsic: z.array(CodeOf(vsic)).max(3).default([]),
    strategicProducts: z.array(CodeOf(strategicProductList)).max(3).default([]),
    province: CodeOf(provinces).nullable().default(null),
    /** Shown to the owner and reviewers only; never indexed, never in an event. */
    confidential: OpenText(4000).default(''),
  })
  .meta({ id: 'TechnologyStatement' });
export type TechnologyStatement = z.output<typeof TechnologyStatement>;

export const TechnologyStatus = z.enum(['draft', 'under_review', 'returned', 'published', 'expired', 'archived']);
export type TechnologyStatus = z.infer<typeof TechnologyStatus>;

/** A listing as the caller may see it: what is withheld from them is null. */
export const Technology = z
  .object({
    ...TechnologyStatement.shape,
    // Drafts from before these limits stay readable.
    results: z.array(z.object({ ...Result.shape, value: z.number() })).default([]),
    ipr: z.array(z.object({ ...IprRow.shape, expires: z.iso.date().nullable().default(null) })).default([]),
    /** Facts of earlier times also hold A, which then was the owner's own word. */
    trlEvidence: z
      .array(TrlEvidence.extend({ grade: z.enum(['A', 'B', 'C']) }))
      .max(9)
      .default([]),
    /** Gone again as soon as the owner changes the evidence. */
    verified: z.array(VerifiedLevel).default([]),
    id: z.uuid(),
    reference: z.string(),
    viewer: Viewer,
    organisationId: z.uuid(),
    confidential: z.string().nullable(),
    status: TechnologyStatus,
    version: z.int(),
    review: Review.nullable(),
    submittedAt: Timestamp.nullable(),
    reviewDueAt: Timestamp.nullable(),
    publishedAt: Timestamp.nullable(),
    /** When the owner last said that it still stands. */
    confirmedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable(),
    updatedAt: Timestamp,
  })
  .meta({ id: 'Technology' });
export type Technology = z.infer<typeof Technology>;
