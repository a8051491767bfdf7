import type { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { z } from 'zod';

const document = { kind: 'project', title: 'Xử lý thối rễ sầu riêng ở 12 vườn Krông Pắc', year: 2024, role: 'lead' } as const;

/** A profile that lacks nothing. */
export const profile: z.input<typeof ExpertStatement> = {
  displayName: 'Chuyên gia bệnh cây',
  headline: 'Bệnh rễ cây ăn quả do Phytophthora, phòng trừ sinh học',
  biography: 'Mười lăm năm làm với vườn cây Tây Nguyên; bắt đầu từ đất và nước tưới, rồi mới bàn đến chế phẩm và quy trình chăm sóc.',
  ford: ['4.1'],
  sectors: ['agriculture'],
  keywords: ['Phytophthora', 'sầu riêng', 'Trichoderma'],
  services: ['consulting', 'trial_testing'],
  languages: ['vi', 'en'],
  province: '66',
  remote: true,
  availableDays: 4,
  orcid: '0000-0002-1825-0097',
  documents: [document, { ...document, kind: 'publication', year: 2023 }, { ...document, kind: 'training', year: 2022 }],
};
