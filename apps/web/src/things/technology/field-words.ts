import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { label } from '@caunoi/contracts/code-lists/code-list';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { iprStates, iprTypes, territories } from '@caunoi/contracts/code-lists/ipr';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import { vsic } from '@caunoi/contracts/code-lists/vsic';
import { formatDate, formatNumber } from '@caunoi/contracts/formats';
import type { IprRow, ShownDocument, TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { msg, t } from '@lingui/core/macro';
import { fieldWordsOf, photosText, translationsText } from '../../drafts/field-words';
import { formatMeasure } from '../../i18n/format';
import { currentLocale } from '../../i18n/locale';
import { claimName, tierName } from './document-words';

const result = ({ quantity, value, unit, conditions }: TechnologyStatement['results'][number]) =>
  `${quantity}: ${formatMeasure(value, unit, currentLocale())}${conditions && ` (${conditions})`}`;

const proof = ({ level, grade, note }: TrlEvidence) => `TRL ${level} (${grade}): ${note}`;

const opened = ({ tier, proves }: ShownDocument) => `${claimName(proves)}: ${tierName(tier)}`;

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

// A box that nobody came to yet is no “no”: the rights part was answered once a right stands there, the transfer once it was asked for.
const funded = ({ stateFunded, ipr }: TechnologyStatement) => (stateFunded || ipr.length > 0 ? yes(stateFunded) : '');
const transfer = ({ stateFunded, ownerMayTransfer }: TechnologyStatement) => (stateFunded ? yes(ownerMayTransfer) : '');

export const fieldWords = fieldWordsOf<TechnologyStatement>({
  language: { name: msg`Viết bằng`, list: languages },
  title: { name: msg`Tên công nghệ` },
  summary: { name: msg`Tóm tắt` },
  translations: { name: msg`Bản dịch`, text: translationsText },
  problem: { name: msg`Bài toán giải quyết` },
  solution: { name: msg`Cách làm` },
  photos: { name: msg`Ảnh`, text: photosText },
  video: { name: msg`Video` },
  keywords: { name: msg`Từ khóa`, text: ({ keywords }) => keywords.join(', ') },
  application: { name: msg`Áp dụng ở đâu` },
  sectors: { name: msg`Lĩnh vực`, list: sectors },
  vsic: { name: msg`Ngành dùng`, list: vsic },
  ford: { name: msg`Lĩnh vực nghiên cứu`, list: ford },
  strategicProducts: { name: msg`Sản phẩm công nghệ chiến lược`, list: strategicProducts },
  advantages: { name: msg`So với cách đang làm` },
  results: { name: msg`Kết quả đo`, text: ({ results }) => results.map(result).join('\n') },
  trials: { name: msg`Đã thử nghiệm` },
  scale: { name: msg`Quy mô lớn nhất đã chạy` },
  trlEvidence: { name: msg`Bằng chứng từng mức`, text: ({ trlEvidence }) => trlEvidence.map(proof).join('\n') },
  trl: { name: msg`Mức sẵn sàng công bố`, text: ({ trl }) => (trl === null ? '' : `TRL ${trl}`) },
  documents: { name: msg`Tài liệu cho người khác mở`, text: ({ documents }) => documents.map(opened).join('\n') },
  ipr: { name: msg`Quyền sở hữu trí tuệ`, text: ({ ipr }) => ipr.map(right).join('\n') },
  stateFunded: { name: msg`Dùng ngân sách nhà nước`, text: funded },
  taskCode: { name: msg`Mã nhiệm vụ` },
  ownerMayTransfer: { name: msg`Có quyền chuyển giao`, text: transfer },
  cooperation: { name: msg`Hình thức hợp tác`, list: cooperationOffers },
  priceBand: { name: msg`Khoảng giá`, list: budgetBands },
  province: { name: msg`Tỉnh, thành phố`, list: provinces },
  confidential: { name: msg`Phần chỉ người duyệt đọc` },
});
