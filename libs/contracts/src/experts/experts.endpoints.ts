import { z } from 'zod';
import { endpoint } from '../contract';
import { Line, Timestamp, Version } from '../primitives';
import { FileInfo } from '../files';
import { cvFile } from './cv';
import { Expert, ExpertAssessment, ExpertStatement } from './expert';
import { writtenBack } from '../written-back';

const OneExpert = z.strictObject({ expertId: z.uuid() });
const Seen = z.strictObject({ version: Version });

export const startProfile = endpoint({
  method: 'POST',
  path: '/experts',
  summary: 'Start the own expert profile; an account has at most one',
  access: 'member',
  body: ExpertStatement,
  answer: Expert,
  status: 201,
  problems: ['expert.exists'],
});

export const myProfile = endpoint({
  method: 'GET',
  path: '/experts/mine',
  summary: 'The own expert profile',
  access: 'signed-in',
  answer: z.object({ profile: Expert.nullable() }),
});

export const assessProfile = endpoint({
  method: 'POST',
  path: '/experts/assessment',
  summary: 'Say how complete a profile is and what would improve its matches; stores nothing',
  access: 'signed-in',
  body: ExpertStatement,
  answer: ExpertAssessment,
});

export const getExpert = endpoint({
  method: 'GET',
  path: '/experts/:expertId',
  summary: 'One expert',
  access: 'public',
  params: OneExpert,
  answer: Expert,
  problems: ['expert.unknown'],
});

export const expertVersions = endpoint({
  method: 'GET',
  path: '/experts/:expertId/versions',
  since: '0.2.0',
  summary: 'When a profile that everybody may read changed, newest first, and in which fields; never what it said before',
  access: 'public',
  params: OneExpert,
  /** `changed`: the fields that differ from the version before; null for the oldest that is kept. */
  answer: z.object({ items: z.array(z.object({ version: z.int(), at: Timestamp, changed: z.array(z.string()).nullable() })) }),
  problems: ['expert.unknown'],
});

export const reviseProfile = endpoint({
  method: 'PUT',
  path: '/experts/:expertId',
  summary: 'Replace the own profile; a published one stays published if it is still complete',
  access: 'signed-in',
  params: OneExpert,
  body: writtenBack(ExpertStatement, Expert),
  answer: Expert,
  problems: ['expert.unknown', 'expert.stale', 'expert.not_complete'],
});

export const publishProfile = endpoint({
  method: 'POST',
  path: '/experts/:expertId/publication',
  summary: 'Show the own profile to everybody, or confirm for another year that it still stands',
  access: 'signed-in',
  params: OneExpert,
  body: Seen,
  answer: Expert,
  problems: ['account.unproven', 'expert.unknown', 'expert.stale', 'expert.not_complete', 'expert.wrong_state'],
});

export const hideProfile = endpoint({
  method: 'POST',
  path: '/experts/:expertId/hiding',
  summary: 'Withdraw consent: the own profile leaves search and matching',
  access: 'signed-in',
  params: OneExpert,
  body: Seen,
  answer: Expert,
  problems: ['expert.unknown', 'expert.stale', 'expert.wrong_state'],
});

const OneCv = z.strictObject({ expertId: z.uuid(), documentId: z.uuid() });

export const putCv = endpoint({
  method: 'PUT',
  path: '/experts/:expertId/cv/:documentId',
  kind: 'file',
  file: cvFile,
  since: '0.2.0',
  summary:
    'Send a CV of the own profile; it is shown once the profile names it, and what the profile does not name is forgotten with the next',
  access: 'signed-in',
  params: OneCv,
  query: z.strictObject({ name: Line(120) }),
  answer: FileInfo,
  status: 201,
  problems: ['expert.unknown', 'file.unknown', 'file.too_many', 'file.refused'],
});

export const getCv = endpoint({
  method: 'GET',
  path: '/experts/:expertId/cv/:documentId',
  kind: 'file',
  file: cvFile,
  since: '0.2.0',
  summary: 'The CV that a profile names, for whoever may open it',
  access: 'public',
  params: OneCv,
  answer: z.unknown(),
  problems: ['expert.unknown', 'file.unknown', 'file.closed'],
});
