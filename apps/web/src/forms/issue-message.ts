import { t } from '@lingui/core/macro';
import type { z } from 'zod';

type RawIssue = Pick<Parameters<NonNullable<z.core.$ZodErrorMap>>[0], 'code' | 'input'> & Record<string, unknown>;

const blank = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Our own words for what a schema found, by the code of the issue, in the language on screen.
 * Replaces zod's messages, which speak of strings and arrays to people who typed an address.
 */
export function issueMessage(issue: RawIssue): string {
  if (blank(issue.input)) return t`Xin điền mục này`;
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_format':
      return wrongFormat(String(issue['format']));
    case 'invalid_value':
      return t`Xin chọn một mục trong danh sách`;
    case 'not_multiple_of':
      return wrongMultiple(String(issue['divisor']));
    case 'invalid_type':
      return wrongType(String(issue['expected']));
    default:
      return broken((issue['params'] as { rule?: string } | undefined)?.rule);
  }
}

/** Rules of the contracts that are not only a kind, a length or a form, by the names that they have there. */
function broken(rule?: string) {
  if (rule === 'day.century') return t`Xin ghi ngày từ năm 1900 đến năm 2099`;
  if (rule === 'video.host') return t`Xin dán đường dẫn https của YouTube hoặc Vimeo`;
  if (rule === 'tax_code.personal') return t`Mã 12 số là của hộ hoặc cá nhân kinh doanh; mã số thuế của tổ chức có 10 số`;
  if (rule === 'redirect_uri.form') return t`Xin ghi địa chỉ bắt đầu bằng https://, ví dụ https://cong.vi-du.vn/dang-nhap`;
  if (rule === 'translations.twice') return t`Mỗi ngôn ngữ một bản dịch thôi`;
  return t`Xin xem lại mục này`;
}

const wrongMultiple = (divisor: string) => t`Xin ghi một bội số của ${divisor}`;

function tooSmall(issue: RawIssue) {
  const minimum = String(issue['minimum']);
  if (issue['origin'] === 'string') return t`Xin viết ít nhất ${minimum} ký tự`;
  if (issue['origin'] === 'array') return t`Xin ghi ít nhất ${minimum} mục`;
  return issue['inclusive'] ? t`Xin ghi số từ ${minimum} trở lên` : t`Xin ghi số lớn hơn ${minimum}`;
}

function tooBig(issue: RawIssue) {
  const maximum = String(issue['maximum']);
  if (issue['origin'] === 'string') return t`Dài quá ${maximum} ký tự, xin viết gọn lại`;
  if (issue['origin'] === 'array') return t`Nhiều nhất ${maximum} mục, xin bỏ bớt`;
  return issue['inclusive'] ? t`Xin ghi số từ ${maximum} trở xuống` : t`Xin ghi số nhỏ hơn ${maximum}`;
}

function wrongFormat(format: string) {
  if (format === 'email') return t`Xin ghi địa chỉ thư điện tử đầy đủ, ví dụ ten@congty.vn`;
  if (format === 'url') return t`Xin ghi địa chỉ trang web đầy đủ, ví dụ https://congty.vn`;
  if (format === 'date') return t`Xin ghi ngày có thật, ví dụ 31/03/2027`;
  return t`Xin ghi đúng mẫu như ví dụ`;
}

function wrongType(expected: string) {
  if (expected === 'number' || expected === 'int') return t`Xin ghi một con số, ví dụ 3`;
  if (expected === 'date') return t`Xin ghi ngày có thật, ví dụ 31/03/2027`;
  return t`Xin xem lại mục này`;
}
