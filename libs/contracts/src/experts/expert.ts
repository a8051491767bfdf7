import { z } from 'zod';
import { CodeOf } from '../code-lists/code-list-schemas';
import { expertServices } from '../code-lists/expert-services';
import { ford } from '../code-lists/ford';
import { languages } from '../code-lists/languages';
import { provinces } from '../code-lists/provinces';
import { sectors } from '../code-lists/sectors';
import { Portrait } from '../files/photo';
import { cvTiers } from './cv';
import { Defect } from '../quality';
import { Line, LocaleCode, OpenLine, OpenText, Timestamp, WebAddress } from '../primitives';
import { Orcid } from '../registry-codes';
import { Translations } from '../translation';

/** A piece of work that shows what the expert can do. Matching reads these before the profile text. */
export const EvidenceDocument = z.strictObject({
  kind: z.enum(['publication', 'project', 'patent', 'solved_need', 'test_report', 'standard', 'training']),
  title: Line(300),
  summary: OpenText(1000).default(''),
  year: z.int().min(1950).max(2100),
  role: z.enum(['lead', 'member']),
  link: WebAddress.nullable().default(null),
});
export type EvidenceDocument = z.output<typeof EvidenceDocument>;

/** A tie to a technology that rules the expert out as its independent reviewer. */
export const Interest = z.strictObject({ technologyId: z.uuid(), relation: z.enum(['owner', 'co_owner', 'employee', 'adviser']) });
export type Interest = z.output<typeof Interest>;

/** A file of the profile, and who of those that see the profile may open it. */
export const Cv = z.strictObject({ documentId: z.uuid(), name: Line(120), tier: z.enum(cvTiers) });
export type Cv = z.output<typeof Cv>;

export const ExpertStatement = z
  .strictObject({
    language: LocaleCode.default('vi'),
    /** As the expert wants to be called in public. */
    displayName: OpenLine(120).default(''),
    /** One line: what they are expert in. */
    headline: OpenLine(160).default(''),
    biography: OpenText(3000).default(''),
    /** Seen by whoever sees the profile. */
    portrait: Portrait.nullable().default(null),
    cv: Cv.nullable().default(null),
    /** Headline and biography in other languages. */
    translations: Translations,
    ford: z.array(CodeOf(ford)).max(3).default([]),
    sectors: z.array(CodeOf(sectors)).max(4).default([]),
    keywords: z.array(Line(60)).max(15).default([]),
    services: z.array(CodeOf(expertServices)).max(10).default([]),
    languages: z.array(CodeOf(languages)).max(6).default([]),
    province: CodeOf(provinces).nullable().default(null),
    /** Lives outside Vietnam; then `timeZone` matters. */
    abroad: z.boolean().default(false),
    timeZone: OpenLine(40).default(''),
    remote: z.boolean().default(false),
    /** Days a month; null is not stated. */
    availableDays: z.int().min(0).max(31).nullable().default(null),
    /** ORCID iD, self-declared until it is claimed through ORCID itself. */
    orcid: Orcid.nullable().default(null),
    documents: z.array(EvidenceDocument).max(60).default([]),
    interests: z.array(Interest).max(20).default([]),
  })
  .meta({ id: 'ExpertStatement' });
export type ExpertStatement = z.output<typeof ExpertStatement>;

export const ExpertStatus = z.enum(['draft', 'published', 'expired', 'hidden']);
export type ExpertStatus = z.infer<typeof ExpertStatus>;

export const Expert = z
  .object({
    ...ExpertStatement.shape,
    id: z.uuid(),
    reference: z.string(),
    viewer: z.enum(['owner', 'public']),
    accountId: z.uuid().nullable(),
    organisationId: z.uuid(),
    status: ExpertStatus,
    version: z.int(),
    publishedAt: Timestamp.nullable(),
    confirmedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable(),
    updatedAt: Timestamp,
  })
  .meta({ id: 'Expert' });
export type Expert = z.infer<typeof Expert>;

export const ExpertAssessment = z.object({ score: z.int(), complete: z.boolean(), defects: z.array(Defect) });
