import { z } from 'zod';
import { endpoint } from '../contract';
import { FileInfo } from '../files';
import { Line } from '../primitives';
import { documentFile, documentTiers } from './documents';
import { ShownDocument } from './technology';

const owner = { anyOf: ['scientist', 'business'], scope: 'technologies:write' } as const;
const OneDocument = z.strictObject({ technologyId: z.uuid(), documentId: z.uuid() });

/** A document of a listing as the caller may see it. */
export const TechnologyDocument = FileInfo.extend({
  /** Who may open it; `reviewers`: only its owner and reviewers, and nobody else knows of it. */
  tier: z.enum([...documentTiers, 'reviewers']),
  proves: ShownDocument.shape.proves,
  /** Whether the caller may. */
  open: z.boolean(),
}).meta({ id: 'TechnologyDocument' });
export type TechnologyDocument = z.output<typeof TechnologyDocument>;

export const technologyDocuments = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId/documents',
  since: '0.2.0',
  summary: 'Documents that show what a listing says: all of them for its owner and reviewers, for others those that the listing names',
  access: 'public',
  params: z.strictObject({ technologyId: z.uuid() }),
  answer: z.object({ items: z.array(TechnologyDocument) }),
  problems: ['technology.unknown'],
});

export const getTechnologyDocument = endpoint({
  method: 'GET',
  path: '/technologies/:technologyId/documents/:documentId',
  kind: 'file',
  file: documentFile,
  since: '0.2.0',
  summary: 'One document of a listing, for whoever may open it',
  access: 'public',
  params: OneDocument,
  answer: z.unknown(),
  problems: ['technology.unknown', 'file.unknown', 'file.closed'],
});

export const putTechnologyDocument = endpoint({
  method: 'PUT',
  path: '/technologies/:technologyId/documents/:documentId',
  kind: 'file',
  file: documentFile,
  since: '0.2.0',
  summary:
    'Add a document to an own listing, at most five of at most 10 MB; sent again under the same id, it answers the one that is there',
  access: owner,
  params: OneDocument,
  query: z.strictObject({ name: Line(120) }),
  answer: FileInfo,
  status: 201,
  problems: ['technology.unknown', 'file.unknown', 'file.too_many', 'file.refused'],
});

export const removeTechnologyDocument = endpoint({
  method: 'DELETE',
  path: '/technologies/:technologyId/documents/:documentId',
  since: '0.2.0',
  summary: 'Remove a document of an own listing',
  access: owner,
  params: OneDocument,
  answer: z.undefined(),
  status: 204,
  problems: ['technology.unknown', 'file.unknown'],
});
