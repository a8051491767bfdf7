import type { Member } from '@caunoi/contracts/access';
import type { Person } from '@caunoi/contracts/identity/identity.events';
import type { InterestFact, MatchFact } from '@caunoi/contracts/matching/matching.events';
import type { SavedSearchMatched } from '@caunoi/contracts/matching/saved-searches.events';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { NeedFact as Schema } from '@caunoi/contracts/needs/needs.events';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

/** A person as identity tells of them. */
export const personOf = ({ id, organisationId }: Member, change: Partial<Person> = {}): Person => ({
  id,
  email: `${id}@vi-du.vn`,
  emailVerified: true,
  fullName: 'Nguyễn Văn Xoài',
  locale: 'vi',
  memberships: [{ organisationId, manager: false }],
  platformRoles: [],
  blocked: false,
  ...change,
});

let number = 0;

export const needOf = (change: Partial<NeedFact> & { organisationId: string }): NeedFact =>
  Schema.parse({
    id: randomUUID(),
    reference: `N-${String(++number).padStart(6, '0')}`,
    title: `Giữ xoài tươi ${number + 34} ngày`,
    status: 'published',
    version: 1,
    submittedAt: null,
    reviewDueAt: null,
    publishedAt: null,
    expiresAt: null,
    updatedAt: '2026-11-20T03:00:00.000Z',
    ...change,
  });

export const matchOf = (needId: string, change: Partial<MatchFact> = {}): MatchFact => ({
  id: randomUUID(),
  direction: 'need_technology',
  source: { kind: 'need', id: needId },
  target: { kind: 'technology', id: randomUUID() },
  score: 81.5,
  band: 'good',
  modelVersion: '1',
  weightsVersion: '1',
  ...change,
});

export const searchOf = (accountId: string, change: Partial<z.input<typeof SavedSearchMatched.data>> = {}) => ({
  ...{ id: randomUUID(), accountId, name: 'Máy sấy nông sản', query: { q: 'máy sấy', sector: ['food'] }, frequency: 'at_once' as const },
  things: [{ kind: 'need' as const, id: randomUUID() }],
  ...change,
});

export const interestOf = (id: string, other: string): InterestFact => ({
  kind: 'need',
  id,
  mutual: [{ kind: 'need', id: other, organisationId: null }],
});
