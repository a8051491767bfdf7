import type { SecretLinkIssued } from '@caunoi/contracts/identity/identity.events';
import type { z } from 'zod';
import { notificationLetter, secretLetter, type Told } from './letter.rules';

const url = 'https://caunoi.vi-du.vn';
const need = {
  kind: 'need' as const,
  id: '01890000-0000-7000-8000-000000000001',
  reference: 'N-000003',
  title: 'Giữ xoài <tươi>\r\nBcc: x@y.vn',
};
const told: Told = { event: 'returned', thing: need, other: null, detail: { reason: 'unclear' }, count: 1 };

it.each([
  ['vi', 'N-000003: Người duyệt gửi lại để sửa', 'Lý do: viết chưa rõ.', `${url}/needs/${need.id}`],
  ['en', 'N-000003: A reviewer has sent it back to be revised', 'Reason: not clear.', `${url}/en/needs/${need.id}`],
  ['fr', 'N-000003: Un relecteur l’a renvoyé pour correction', 'Motif: pas clair.', `${url}/fr/needs/${need.id}`],
] as const)('says in %s what happened, why, and where', (locale, subject, why, page) => {
  const letter = notificationLetter(told, { fullName: 'Bà Xoài', locale }, url);
  expect(letter.subject).toBe(subject);
  expect(letter.text).toContain(why);
  expect(letter.text).toContain(page);
  expect(letter.html).toContain('Giữ xoài &lt;tươi&gt;');
  expect(letter.html).toContain(`href="${page}"`);
});

it('a title begins no header', () => {
  const other = { ...need, reference: 'T-000003' };
  const { subject } = notificationLetter({ ...told, event: 'mutual_interest', other }, { fullName: 'Bà Xoài', locale: 'vi' }, url);
  expect(subject).toBe('N-000003: Hai bên cùng quan tâm: Giữ xoài <tươi> Bcc: x@y.vn');
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
    ...{ expiresAt: '2026-12-01T01:00:00.000Z', organisationName: null, invitedBy: null },
  };
  const { text, subject } = secretLetter(fact, url);
  expect(subject).toBe('Choose a new password');
  expect(text).toContain(`${url}/en/reset-password#s3cret`);
  expect(text).toContain('08:00');
});
