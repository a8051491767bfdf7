import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import { NeedStatement } from '@caunoi/contracts/needs/need';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import { asset } from '@caunoi/kit/assets';
import { z } from 'zod';

/** What is published of the demonstration content of the three services, as the facts they would send, with codes for ids. */
export interface Corpus {
  needs: NeedFact[];
  technologies: TechnologyFact[];
  experts: ExpertFact[];
}

const day = 86_400_000;

const Header = z.looseObject({ code: z.string(), organisation: z.string() });
const Reviewed = Header.extend({ submittedDaysAgo: z.number(), status: z.enum(['published', 'under_review']).default('published') });
const NeedRow = NeedStatement.omit({ deadline: true }).extend({ ...Reviewed.shape, deadlineInDays: z.number().nullable().default(null) });
const Evidence = TrlEvidence.extend({ grade: z.enum(['A', 'B', 'C']) });
const TechnologyRow = TechnologyStatement.extend({ ...Reviewed.shape, trlEvidence: z.array(Evidence).default([]) });
const Interest = z.looseObject({ technologyCode: z.string(), relation: z.enum(['owner', 'co_owner', 'employee', 'adviser']) });
const ExpertRow = ExpertStatement.extend({ ...Header.shape, publishedDaysAgo: z.number(), interests: z.array(Interest).default([]) });

const rowsOf = <T>(service: string, schema: z.ZodType<T>): T[] => {
  const directory = asset(`apps/${service}/demo`);
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => z.array(schema).parse(JSON.parse(readFileSync(join(directory, name), 'utf8'))));
};

const isPublished = ({ status }: { status: string }) => status === 'published';

const record = (code: string, organisationId: string, publishedAt: string, now: Date) => ({
  id: code,
  reference: code,
  organisationId,
  status: 'published' as const,
  version: 1,
  publishedAt,
  submittedAt: publishedAt,
  reviewDueAt: null,
  expiresAt: new Date(now.getTime() + 365 * day).toISOString(),
  updatedAt: publishedAt,
});

/** Reads the demonstration content. @param now the day that "days ago" counts from */
export function readCorpus(now: Date): Corpus {
  const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * day).toISOString();
  return {
    needs: rowsOf('needs', NeedRow)
      .filter(isPublished)
      .map(({ code, organisation, submittedDaysAgo, deadlineInDays, confidential: _, ...statement }) => ({
        ...statement,
        ...record(code, organisation, at(submittedDaysAgo), now),
        deadline: deadlineInDays === null ? null : at(-deadlineInDays).slice(0, 10),
      })),
    technologies: rowsOf('technology-bank', TechnologyRow)
      .filter(isPublished)
      .map(({ code, organisation, submittedDaysAgo, confidential: _, ...statement }) => ({
        ...statement,
        ...record(code, organisation, at(submittedDaysAgo), now),
        confirmedAt: at(submittedDaysAgo),
        verified: statement.trlEvidence.filter(({ grade }) => grade === 'A').map(({ level }) => ({ level, at: at(submittedDaysAgo) })),
      })),
    experts: rowsOf('experts', ExpertRow).map(({ code, organisation, publishedDaysAgo, interests, ...statement }) => ({
      ...statement,
      ...record(code, organisation, at(publishedDaysAgo), now),
      accountId: code,
      confirmedAt: at(publishedDaysAgo),
      interests: interests.map(({ technologyCode, relation }) => ({ technologyId: technologyCode, relation })),
    })),
  };
}
