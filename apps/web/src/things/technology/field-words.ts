import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { iprStates, iprTypes, territories } from '@caunoi/contracts/code-lists/ipr';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import type { IprRow, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { msg, t } from '@lingui/core/macro';
import type { FieldWords } from '../../drafts/merge';
import { formatDate, formatNumber } from '@caunoi/contracts/formats';
import { formatMeasure } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';

/** How the form, the check page and the merging of two texts call a field. */
const names: FieldWords<TechnologyStatement>['names'] = {
  language: msg`Viết bằng`,
  title: msg`Tên công nghệ`,
  summary: msg`Tóm tắt`,
  problem: msg`Bài toán giải quyết`,
  solution: msg`Cách làm`,
  keywords: msg`Từ khóa`,
  application: msg`Áp dụng ở đâu`,
  sectors: msg`Lĩnh vực`,
  vsic: msg`Ngành dùng`,
  ford: msg`Lĩnh vực nghiên cứu`,
  strategicProducts: msg`Sản phẩm công nghệ chiến lược`,
  advantages: msg`So với cách đang làm`,
  results: msg`Kết quả đo`,
  trials: msg`Đã thử nghiệm`,
  scale: msg`Quy mô lớn nhất đã chạy`,
  trlEvidence: msg`Bằng chứng từng mức`,
  trl: msg`Mức sẵn sàng công bố`,
  ipr: msg`Quyền sở hữu trí tuệ`,
  stateFunded: msg`Dùng ngân sách nhà nước`,
  taskCode: msg`Mã nhiệm vụ`,
  ownerMayTransfer: msg`Có quyền chuyển giao`,
  cooperation: msg`Hình thức hợp tác`,
  priceBand: msg`Khoảng giá`,
  province: msg`Tỉnh, thành phố`,
  confidential: msg`Phần chỉ người duyệt đọc`,
};

const lists: Partial<Record<keyof TechnologyStatement, CodeList>> = {
  language: languages,
  sectors,
  vsic,
  ford,
  strategicProducts,
  cooperation: cooperationOffers,
  priceBand: budgetBands,
  province: provinces,
};

const inWords = (list: CodeList, value: unknown) => {
  const codes = Array.isArray(value) ? (value as string[]) : value ? [String(value)] : [];
  return codes.map((code) => label(list, code, currentLocale())).join('\n');
};

function right({ type, state, territory, number, expires, share }: IprRow) {
  const locale = currentLocale();
  const until = expires ? formatDate(expires, locale) : '';
  const percent = formatNumber(share, locale);
  const words = [
    label(iprTypes, type, locale),
    number,
    label(iprStates, state, locale).toLocaleLowerCase(locale),
    label(territories, territory, locale),
    until && t`hết hạn ${until}`,
    share < 100 && t`sở hữu ${percent}%`,
  ];
  return words.filter(Boolean).join(', ');
}

const yes = (value: boolean) => (value ? t`Có` : t`Không`);

/** What stands in a field, as a person reads it; empty where nothing does. */
function text(field: keyof TechnologyStatement & string, statement: TechnologyStatement): string {
  const list = lists[field];
  if (list) return inWords(list, statement[field]);
  const { keywords, results, trlEvidence, trl, ipr, stateFunded, ownerMayTransfer } = statement;
  if (field === 'keywords') return keywords.join(', ');
  if (field === 'results')
    return results
      .map(
        ({ quantity, value, unit, conditions }) =>
          `${quantity}: ${formatMeasure(value, unit, currentLocale())}${conditions && ` (${conditions})`}`,
      )
      .join('\n');
  if (field === 'trlEvidence') return trlEvidence.map(({ level, grade, note }) => `TRL ${level} (${grade}): ${note}`).join('\n');
  if (field === 'trl') return trl === null ? '' : `TRL ${trl}`;
  if (field === 'ipr') return ipr.map(right).join('\n');
  // A box that nobody came to yet is no “no”: the rights part was answered once a right stands there, the transfer once it was asked for.
  if (field === 'stateFunded') return stateFunded || ipr.length > 0 ? yes(stateFunded) : '';
  if (field === 'ownerMayTransfer') return stateFunded ? yes(ownerMayTransfer) : '';
  return String(statement[field]);
}

export const fieldWords: FieldWords<TechnologyStatement> = { names, text };
