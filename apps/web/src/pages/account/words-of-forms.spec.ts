import { ProblemError } from '@caunoi/contracts/client';
import { CodeOf } from '@caunoi/contracts/code-lists/code-list-schemas';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { Day } from '@caunoi/contracts/primitives';
import { services } from '@caunoi/contracts/services';
import type { UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { SignUpForm } from './sign-up-schema';
import '../../zod-setup';
import { applyProblem } from '../../forms/apply-problem';

const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);
const notPersonal = 'Mã 12 số là của hộ hoặc cá nhân kinh doanh; mã số thuế của tổ chức có 10 số';
const household = { name: 'Tổ hợp tác', type: 'sme', province: '79', vsic: null, website: null, taxCode: '079083001234' };

test.each([
  ['a code that nobody chose', CodeOf(provinces), null, 'Xin điền mục này'],
  ['a code that is none', CodeOf(provinces), 'Sài Gòn', 'Xin chọn một mục trong danh sách'],
  ['a day of another century', Day, '1822-01-01', 'Xin ghi ngày từ năm 1900 đến năm 2099'],
  ['the number of a person for a company', OrganisationDetails, household, notPersonal],
  ['the same at sign-up', SignUpForm.shape.organisation, household, notPersonal],
])('%s is asked for in our words', (_, schema, value, words) => expect(said(schema, value)).toContain(words));

/** Every schema, and every check of one, that has a word of its own for what it finds wrong. */
function* wordy(value: unknown, seen = new Set<unknown>()): Generator<(issue: object) => unknown> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const { _zod } = value as { _zod?: { def: Record<string, unknown> } };
  if (typeof _zod?.def['error'] === 'function') yield _zod.def['error'] as (issue: object) => unknown;
  for (const part of Object.values(_zod?.def ?? value)) yield* wordy(part, seen);
}

test('no schema of the contracts has a sentence for developers where there are words of ours', () => {
  const sentences = [...wordy(services)].map((sentence) => sentence({ input: 'x' }));
  expect(sentences.length).toBeGreaterThan(5);
  expect(new Set(sentences)).toEqual(new Set([undefined]));
});

describe('what the platform refuses', () => {
  const values: Record<string, unknown> = { 'organisation.taxCode': '079', 'organisation.type': '' };
  const applied = (problem: object) => {
    const errors: Record<string, unknown> = {};
    const setError = (name: string, { message }: { message: string }) => void (errors[name] = message);
    const form = { setError, getValues: (name: string) => values[name] } as unknown as UseFormReturn;
    applyProblem(form, new ProblemError({ status: 422, code: 'request.invalid', title: 'Có chỗ chưa đúng', ...problem }));
    return errors;
  };
  const message = 'Invalid input: expected string';

  test('is said at its field, in our words', () =>
    expect(
      applied({
        errors: [
          { in: 'body', pointer: '/organisation/taxCode', code: 'custom', message },
          { in: 'body', pointer: '/organisation/type', code: 'invalid_value', message },
          { in: 'body', pointer: '/organisation/province', code: 'too_small', message },
        ],
      }),
    ).toEqual({
      'organisation.taxCode': 'Xin xem lại mục này',
      'organisation.type': 'Xin điền mục này',
      'organisation.province': 'Xin điền mục này',
    }));

  test('is said above the form by its title: what is said along is for developers', () =>
    expect(applied({ detail: 'nested deeper than 20' })).toEqual({ 'root.server': 'Có chỗ chưa đúng' }));
});
