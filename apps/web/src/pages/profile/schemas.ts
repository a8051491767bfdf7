import { EvidenceDocument, ExpertStatement, Interest } from '@caunoi/contracts/experts/expert';
import { z } from 'zod';
import { formsOf } from '../../drafts/parts';
import { asLine, asTranslations, asWords, blankIn, orNothing, rows } from '../../drafts/shapes';

export interface WorkRow {
  kind: string | null;
  title: string;
  summary: string;
  /** A number, or what was typed in its place. */
  year: number | string | null;
  role: string;
  link: string;
}
export const blankWork = (): WorkRow => ({ kind: null, title: '', summary: '', year: null, role: 'lead', link: '' });

export interface InterestRow {
  technologyId: string | null;
  relation: string;
}
export const blankInterest = (): InterestRow => ({ technologyId: null, relation: 'owner' });

const { keywords, orcid, timeZone, translations } = ExpertStatement.shape;
const Work = z.object({ ...EvidenceDocument.shape, link: orNothing(EvidenceDocument.shape.link) });
const workRows = (works: EvidenceDocument[]): WorkRow[] =>
  works.length > 0 ? works.map((work) => ({ ...work, link: work.link ?? '' })) : [blankWork()];

/** A profile is one part with every field. */
const fieldsOf = { profile: Object.keys(ExpertStatement.shape) as (keyof ExpertStatement)[] };
const { shapes, forms } = formsOf(ExpertStatement, fieldsOf, {
  keywords: asWords(keywords),
  translations: asTranslations(translations),
  orcid: asLine(orcid),
  // Chosen from a list: nothing chosen is null there.
  timeZone: { begin: (zone: string) => zone || null, read: z.preprocess((value) => value ?? '', timeZone) },
  documents: { begin: workRows, read: rows(Work, blankIn('title', 'summary', 'year', 'link'), 60) },
  interests: { begin: (interests: Interest[]) => interests as InterestRow[], read: rows(Interest, blankIn('technologyId'), 20) },
});

export const shape = shapes.profile;
/** A profile as its form begins with it. */
export const formOf = forms.profile;
export type ProfileForm = ReturnType<typeof formOf>;
