import type { SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import type { z } from 'zod';
import { digestLetter, namesIn, notificationLetter, secretLetter, type Told } from './letter.rules';

const url = 'https://caunoi.vi-du.vn';
const need = {
  kind: 'need' as const,
  id: '01890000-0000-7000-8000-000000000001',
  reference: 'N-000003',
  title: 'Giữ xoài <tươi>\r\nBcc: x@y.vn',
};
const lady = { fullName: 'Bà Xoài', unsubscribe: 'a.review.seal' };
const told: Told = { event: 'returned', thing: need, other: null, found: [], detail: { reason: 'unclear' }, count: 1 };

it.each([
  ['vi', 'N-000003: Người duyệt gửi lại để sửa', 'Lý do: viết chưa rõ.', `${url}/needs/${need.id}`],
  ['en', 'N-000003: A reviewer has sent it back to be revised', 'Reason: not clear.', `${url}/en/needs/${need.id}`],
  ['fr', 'N-000003: Un relecteur l’a renvoyé pour correction', 'Motif: pas clair.', `${url}/fr/needs/${need.id}`],
] as const)('says in %s what happened, why, and where', (locale, subject, why, page) => {
  const letter = notificationLetter(told, { ...lady, locale }, url);
  expect(letter.subject).toBe(subject);
  expect(letter.text).toContain(why);
  expect(letter.text).toContain(page);
  expect(letter.html).toContain('Giữ xoài &lt;tươi&gt;');
  expect(letter.html).toContain(`href="${page}"`);
  expect(letter.text.trim().endsWith(`${locale === 'vi' ? url : `${url}/${locale}`}/unsubscribe?token=a.review.seal`)).toBe(true);
});

it('a title begins no header', () => {
  const other = { ...need, reference: 'T-000003' };
  const { subject } = notificationLetter({ ...told, event: 'mutual_interest', other }, { ...lady, locale: 'vi' }, url);
  expect(subject).toBe('N-000003: Hai bên cùng quan tâm: Giữ xoài <tươi> Bcc: x@y.vn');
});

it('what a saved search found is named with its pages, and the search is the reason', () => {
  const search = {
    id: '01890000-0000-7000-8000-000000000009',
    name: 'Giữ xoài',
    query: { q: 'giữ xoài', sector: ['food', 'water'], trlMin: 6 },
  };
  const found = [{ ...need, title: 'Giữ xoài tươi' }];
  const matched: Told = { event: 'search_matched', thing: null, other: null, found, detail: { search }, count: 2 };
  const { subject, text } = notificationLetter(matched, { ...lady, locale: 'vi' }, url);
  expect(subject).toBe('Có 2 kết quả mới khớp với tìm kiếm đã lưu «Giữ xoài»');
  expect(text).toContain(`N-000003: Giữ xoài tươi\n\n${url}/needs/${need.id}`);
  expect(text).toContain(`${url}/search?q=gi%E1%BB%AF+xo%C3%A0i&sector=food&sector=water&trlMin=6&sort=newest&saved=${search.id}`);
  expect(text).toContain('vì đã lưu tìm kiếm «Giữ xoài»');
  const digest = digestLetter([matched], 'daily', { ...lady, locale: 'en' }, url);
  expect(digest.text).toContain('2 new results for your saved search “Giữ xoài”: N-000003: Giữ xoài tươi.');
  expect(namesIn(matched)).toEqual([need.id, search.id]);
});

it('a secret stands behind the address of its page', () => {
  const fact: z.output<typeof SecretLinkIssued.data> = {
    ...{
      id: need.id,
      purpose: 'reset_password',
      email: 'xoai@vi-du.vn',
      fullName: 'Bà Xoài',
      locale: 'en',
      secret: 's3cret',
      accountId: null,
    },
    ...{ expiresAt: '2026-12-01T01:00:00.000Z', organisationName: null, invitedBy: null, reason: null },
  };
  const { text, subject } = secretLetter(fact, url);
  expect(subject).toBe('Choose a new password');
  expect(text).toContain(`${url}/en/reset-password#s3cret`);
  expect(text).toContain('08:00');
});
