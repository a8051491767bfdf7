import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { SearchDocument } from '@caunoi/text/engine/search-document';

/** A made-up listing as the fact of a published technology, of an organisation of its own. */
export function technologyOf({ fields, filters, lang }: SearchDocument, id: string, today: string): TechnologyFact {
  const { title = '', summary = '', body = '', keywords = '' } = fields;
  const statement = TechnologyStatement.parse({
    title: title.slice(0, 160),
    summary: summary.slice(0, 500),
    solution: body,
    keywords: keywords
      .split(', ')
      .slice(0, 10)
      .map((word) => word.slice(0, 60)),
    language: lang,
    trl: filters['trl'],
  });
  const { confidential: _confidential, ...open } = statement;
  const dates = { submittedAt: today, reviewDueAt: null, publishedAt: today, confirmedAt: today, expiresAt: null, updatedAt: today };
  return { ...open, ...dates, id, reference: id, organisationId: id, verified: [], status: 'published', version: 1 };
}
