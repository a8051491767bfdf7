import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { EvidenceDocument, ExpertStatement, Interest } from '@caunoi/contracts/experts/expert';
import { msg, t } from '@lingui/core/macro';
import { fieldWordsOf, translationsText } from '../../drafts/field-words';
import { cvTierName } from './cv-words';
import { relationName } from './evidence-words';

const work = ({ year, title }: EvidenceDocument) => `${year} ${title}`;
const interest = ({ relation, technologyId }: Interest) => `${relationName(relation)}: ${technologyId}`;

export const fieldWords = fieldWordsOf<ExpertStatement>({
  language: { name: msg`Viết bằng`, list: languages },
  displayName: { name: msg`Tên hiển thị` },
  headline: { name: msg`Chuyên môn trong một dòng` },
  biography: { name: msg`Giới thiệu` },
  cv: { name: msg`Lý lịch khoa học`, text: ({ cv }) => (cv ? `${cv.name}: ${cvTierName(cv.tier)}` : '') },
  portrait: { name: msg`Ảnh chân dung`, text: ({ portrait }) => (portrait ? t`Có ảnh` : '') },
  translations: { name: msg`Bản dịch`, text: translationsText },
  ford: { name: msg`Lĩnh vực nghiên cứu`, list: ford },
  sectors: { name: msg`Lĩnh vực`, list: sectors },
  keywords: { name: msg`Từ khóa`, text: ({ keywords }) => keywords.join(', ') },
  services: { name: msg`Dịch vụ`, list: expertServices },
  languages: { name: msg`Ngôn ngữ làm việc`, list: languages },
  province: { name: msg`Tỉnh, thành phố`, list: provinces },
  abroad: { name: msg`Ở nước ngoài` },
  timeZone: { name: msg`Múi giờ` },
  remote: { name: msg`Làm từ xa` },
  availableDays: { name: msg`Số ngày rảnh mỗi tháng` },
  orcid: { name: msg`Mã ORCID` },
  documents: { name: msg`Công trình`, text: ({ documents }) => documents.map(work).join('\n') },
  interests: { name: msg`Quan hệ lợi ích`, text: ({ interests }) => interests.map(interest).join('\n') },
});
