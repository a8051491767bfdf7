import { type Technology, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';

/** A listing as everybody sees it. */
export const technologyOf = (id: string, organisationId: string, said: Partial<Technology> = {}): Technology => ({
  ...TechnologyStatement.parse({ title: 'Màng phủ giữ xoài tươi', summary: 'Giữ xoài tươi 34 ngày.', problem: 'Xoài thối cuống.', trl: 7 }),
  id,
  reference: 'T-000001',
  viewer: 'public',
  organisationId,
  confidential: null,
  status: 'published',
  version: 1,
  verified: [],
  review: null,
  submittedAt: null,
  reviewDueAt: null,
  publishedAt: '2026-11-01T00:00:00.000Z',
  confirmedAt: '2026-11-01T00:00:00.000Z',
  expiresAt: null,
  updatedAt: '2026-11-01T00:00:00.000Z',
  ...said,
});
