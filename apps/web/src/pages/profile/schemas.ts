import { EvidenceDocument, ExpertStatement, Interest } from '@caunoi/contracts/experts/expert';
import { z } from 'zod';
import { blankIn, orNothing, rows, wordList } from '../../drafts/shapes';

const { documents: _documents, interests: _interests, keywords, orcid, timeZone, ...plain } = ExpertStatement.shape;
const Work = z.object({ ...EvidenceDocument.shape, link: orNothing(EvidenceDocument.shape.link) });

export const shape = {
  ...plain,
  keywords: wordList(keywords),
  orcid: orNothing(orcid),
  timeZone: z.preprocess((value) => value ?? '', timeZone),
  documents: rows(Work, blankIn('title', 'summary', 'year', 'link'), 60),
  interests: rows(Interest, blankIn('technologyId'), 20),
};

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

/** A profile as its form begins with it. */
export const formOf = ({ documents, interests, keywords, orcid, timeZone, ...rest }: ExpertStatement) => ({
  ...rest,
  keywords: keywords.join(', '),
  orcid: orcid ?? '',
  // Chosen from a list: nothing chosen is null there.
  timeZone: timeZone || null,
  documents: (documents.length > 0 ? documents.map((work) => ({ ...work, link: work.link ?? '' })) : [blankWork()]) as WorkRow[],
  interests: interests as InterestRow[],
});
export type ProfileForm = ReturnType<typeof formOf>;
