import { z } from 'zod';
import { budgetBands } from '../code-lists/budget-bands';
import { CodeOf } from '../code-lists/code-list-schemas';
import { cooperationForms } from '../code-lists/cooperation-forms';
import { ford } from '../code-lists/ford';
import { provinces } from '../code-lists/provinces';
import { sectors } from '../code-lists/sectors';
import { strategicProducts as strategicProductList } from '../code-lists/strategic-products';
import { vsic } from '../code-lists/vsic';
import { Photos } from '../files/photo';
import { Day, Figure, Line, LocaleCode, OpenLine, OpenText, Timestamp } from '../primitives';
import { Defect } from '../quality';
import { Review, Viewer } from '../review';
import { Translations } from '../translation';

/** What is measured, where it stands and where it must get to: "thời gian giữ tươi: 21 → 35 ngày". */
export const Target = z.strictObject({ quantity: Line(120), unit: Line(24), current: Figure, wanted: Figure }).meta({ id: 'Target' });
export type Target = z.infer<typeof Target>;

/** What the business tells us. Everything may still be open while it is a draft. */
export const NeedStatement = z
  .strictObject({
    language: LocaleCode.default('vi'),
    title: OpenLine(160).default(''),
    /** The problem in the writer's own words. */
    problem: OpenText(4000).default(''),
    /** Title and problem in other languages. */
    translations: Translations,
    /** Where in the process it occurs. */
    processStep: OpenLine(200).default(''),
    targets: z.array(Target).max(5).default([]),
    /** What a solution must respect; a breach rules it out. */
    constraints: z.array(Line(300)).max(12).default([]),
    /** What would be welcome. */
    wishes: z.array(Line(300)).max(12).default([]),
    trlMin: z.int().min(1).max(9).nullable().default(null),
    budgetBand: CodeOf(budgetBands).nullable().default(null),
    deadline: Day.nullable().default(null),
    cooperation: z.array(CodeOf(cooperationForms)).max(6).default([]),
    sector: CodeOf(sectors).nullable().default(null),
    vsic: CodeOf(vsic).nullable().default(null),
    ford: z.array(CodeOf(ford)).max(3).default([]),
    strategicProducts: z.array(CodeOf(strategicProductList)).max(3).default([]),
    province: CodeOf(provinces).nullable().default(null),
    keywords: z.array(Line(60)).max(10).default([]),
    photos: Photos,
    /** Hides the organisation until both sides agree. */
    anonymous: z.boolean().default(false),
    /** Shown to the owner and reviewers only; never indexed, never in an event. */
    confidential: OpenText(4000).default(''),
  })
  .meta({ id: 'NeedStatement' });
export type NeedStatement = z.output<typeof NeedStatement>;

export const NeedStatus = z.enum(['draft', 'under_review', 'returned', 'published', 'answered', 'expired', 'withdrawn']);
export type NeedStatus = z.infer<typeof NeedStatus>;

/** A need as the caller may see it: what is withheld from them is null. */
export const Need = z
  .object({
    ...NeedStatement.shape,
    // Drafts from before these limits stay readable.
    targets: z.array(z.object({ ...Target.shape, current: z.number(), wanted: z.number() })).default([]),
    deadline: z.iso.date().nullable().default(null),
    id: z.uuid(),
    /** Short name for people: N-000012. */
    reference: z.string(),
    viewer: Viewer,
    organisationId: z.uuid().nullable(),
    confidential: z.string().nullable(),
    status: NeedStatus,
    version: z.int(),
    review: Review.nullable(),
    submittedAt: Timestamp.nullable(),
    /** When a reviewer has answered at the latest: the end of the third working day after submission. */
    reviewDueAt: Timestamp.nullable(),
    publishedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable(),
    updatedAt: Timestamp,
  })
  .meta({ id: 'Need' });
export type Need = z.infer<typeof Need>;

/** Words that would identify the writer of an anonymous need. */
export const Leak = z.object({
  kind: z.enum(['organisation_name', 'email', 'phone', 'tax_code', 'web_address', 'street_address']),
  field: z.string(),
  text: z.string(),
});
export type Leak = z.infer<typeof Leak>;

/** A value for a field that was read from the writer's own text, and the words it was read from. */
export const Proposal = z.object({
  field: z.enum(['title', 'targets', 'constraints', 'trlMin', 'budgetBand', 'deadline', 'sector', 'province']),
  value: z.unknown(),
  /** How the value reads to a person. */
  display: z.string(),
  words: z.string(),
});
export type Proposal = z.infer<typeof Proposal>;

export const Assessment = z
  .object({
    /** 0 to 100; a need is answerable when no blocker is left. */
    score: z.int(),
    answerable: z.boolean(),
    defects: z.array(Defect),
    leaks: z.array(Leak),
    proposals: z.array(Proposal),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof Assessment>;
