import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { formatDate } from '@caunoi/contracts/formats';
import type { NeedStatement, Target } from '@caunoi/contracts/needs/need';
import { msg, t } from '@lingui/core/macro';
import { fieldWordsOf, photosText, translationsText } from '../../drafts/field-words';
import { trlLevels } from '../../forms/trl-levels';
import { formatMeasure } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';

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

export const fieldWords = fieldWordsOf<NeedStatement>({
  problem: { name: msg`Vấn đề` },
  photos: { name: msg`Ảnh hiện trường`, text: photosText },
  title: { name: msg`Tên ngắn gọn` },
  translations: { name: msg`Bản dịch`, text: translationsText },
  sector: { name: msg`Lĩnh vực`, list: sectors },
  processStep: { name: msg`Khâu xảy ra vấn đề` },
  keywords: { name: msg`Từ khóa`, text: ({ keywords }) => keywords.join(', ') },
  strategicProducts: { name: msg`Sản phẩm công nghệ chiến lược`, list: strategicProducts },
  targets: { name: msg`Mục tiêu đo được`, text: ({ targets }) => targets.map(targetText).join('\n') },
  constraints: { name: msg`Ràng buộc` },
  wishes: { name: msg`Mong muốn thêm` },
  budgetBand: { name: msg`Ngân sách`, list: budgetBands },
  deadline: { name: msg`Thời hạn`, text: ({ deadline }) => (deadline === null ? '' : formatDate(deadline, currentLocale())) },
  trlMin: { name: msg`Mức sẵn sàng tối thiểu`, list: trlLevels },
  province: { name: msg`Nơi cần giải pháp`, list: provinces },
  cooperation: { name: msg`Hình thức hợp tác`, list: cooperationForms },
  anonymous: { name: msg`Ẩn tên tổ chức`, text: anonymity },
  confidential: { name: msg`Phần riêng cho người duyệt` },
});
