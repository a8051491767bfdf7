import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { ExpertStatement } from '@caunoi/contracts/experts/expert';
import { msg, t } from '@lingui/core/macro';
import type { FieldWords } from '../../drafts/merge';
import { currentLocale } from '../../i18n/locale';
import { relationName } from '../../things/expert/evidence-words';

const lists: Partial<Record<keyof ExpertStatement, CodeList>> = {
  language: languages,
  ford,
  sectors,
  services: expertServices,
  languages,
  province: provinces,
};

/** How the merging of two texts calls a field, and what a person reads of it. */
export const fieldWords: FieldWords<ExpertStatement> = {
  names: {
    language: msg`Viết bằng`,
    displayName: msg`Tên hiển thị`,
    headline: msg`Chuyên môn trong một dòng`,
    biography: msg`Giới thiệu`,
    ford: msg`Lĩnh vực nghiên cứu`,
    sectors: msg`Lĩnh vực`,
    keywords: msg`Từ khóa`,
    services: msg`Dịch vụ`,
    languages: msg`Ngôn ngữ làm việc`,
    province: msg`Tỉnh, thành phố`,
    abroad: msg`Ở nước ngoài`,
    timeZone: msg`Múi giờ`,
    remote: msg`Làm từ xa`,
    availableDays: msg`Số ngày rảnh mỗi tháng`,
    orcid: msg`Mã ORCID`,
    documents: msg`Công trình`,
    interests: msg`Quan hệ lợi ích`,
  },
  text: (field, statement) => {
    const list = lists[field];
    const value = statement[field];
    if (list)
      return [value]
        .flat()
        .filter(Boolean)
        .map((code) => label(list, String(code), currentLocale()))
        .join(', ');
    if (field === 'documents') return statement.documents.map(({ year, title }) => `${year} ${title}`).join('\n');
    if (field === 'interests')
      return statement.interests.map(({ relation, technologyId }) => `${relationName(relation)}: ${technologyId}`).join('\n');
    if (typeof value === 'boolean') return value ? t`Có` : t`Không`;
    return Array.isArray(value) ? value.join(', ') : String(value ?? '');
  },
};
