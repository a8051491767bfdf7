import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import type { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import { msg, t } from '@lingui/core/macro';
import type { FieldWords } from '../../drafts/merge';
import { formatDate } from '@caunoi/contracts/formats';
import { formatMeasure } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';
import { trlLevels } from '../../forms/trl-levels';

/** How the form, the check page and the merging of two texts call a field. */
const names: FieldWords<NeedStatement>['names'] = {
  problem: msg`Vấn đề`,
  title: msg`Tên ngắn gọn`,
  sector: msg`Lĩnh vực`,
  processStep: msg`Khâu xảy ra vấn đề`,
  keywords: msg`Từ khóa`,
  strategicProducts: msg`Sản phẩm công nghệ chiến lược`,
  targets: msg`Mục tiêu đo được`,
  constraints: msg`Ràng buộc`,
  wishes: msg`Mong muốn thêm`,
  budgetBand: msg`Ngân sách`,
  deadline: msg`Thời hạn`,
  trlMin: msg`Mức sẵn sàng tối thiểu`,
  province: msg`Nơi cần giải pháp`,
  cooperation: msg`Hình thức hợp tác`,
  anonymous: msg`Ẩn tên tổ chức`,
  confidential: msg`Phần riêng cho người duyệt`,
};

const inWords = (list: CodeList, ...codes: (string | number | null)[]) =>
  codes.map((code) => (code === null ? '' : label(list, String(code), currentLocale()))).join('\n');

/** "Thời gian giữ tươi: hiện 21 ngày, cần 35 ngày". */
function targetText({ quantity, unit, current, wanted }: Target) {
  const measure = (value: number) => formatMeasure(value, unit, currentLocale());
  const [from, to] = [measure(current), measure(wanted)];
  return t`${quantity}: hiện ${from}, cần ${to}`;
}

/** Whose name is shown is asked beside the forms of cooperation: before those are answered it is no answer. */
function anonymity({ anonymous, cooperation }: NeedStatement) {
  if (anonymous) return t`Ẩn tên đến khi hai bên đồng ý`;
  return cooperation.length > 0 ? t`Hiện tên tổ chức` : '';
}

/** Every answer as a person reads it, one thing a line; empty where nothing is answered. */
const texts = (statement: NeedStatement): Partial<Record<keyof NeedStatement, string>> => ({
  problem: statement.problem,
  title: statement.title,
  processStep: statement.processStep,
  confidential: statement.confidential,
  sector: inWords(sectors, statement.sector),
  budgetBand: inWords(budgetBands, statement.budgetBand),
  province: inWords(provinces, statement.province),
  trlMin: inWords(trlLevels, statement.trlMin),
  cooperation: inWords(cooperationForms, ...statement.cooperation),
  strategicProducts: inWords(strategicProducts, ...statement.strategicProducts),
  keywords: statement.keywords.join(', '),
  constraints: statement.constraints.join('\n'),
  wishes: statement.wishes.join('\n'),
  targets: statement.targets.map(targetText).join('\n'),
  deadline: statement.deadline === null ? '' : formatDate(statement.deadline, currentLocale()),
  anonymous: anonymity(statement),
});

export const fieldWords: FieldWords<NeedStatement> = { names, text: (field, statement) => texts(statement)[field] ?? '' };
