import { ExpertStatement } from '@caunoi/contracts/experts/expert';
import type { ExpertFact } from '@caunoi/contracts/experts/experts.events';
import { NeedStatement } from '@caunoi/contracts/needs/need';
import type { NeedFact } from '@caunoi/contracts/needs/needs.events';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { TechnologyFact } from '@caunoi/contracts/technology-bank/technologies.events';
import type { Told } from './document.entity';

const id = '00000000-0000-4000-8000-000000000001';
const time = '2026-01-05T02:00:00Z';
const keywords = ['chiếu xạ', 'bao bì'];
const said =
  'Xoài xuất khẩu đi biển 28 ngày bị thối cuống và nhũn, hao hụt 18% mỗi container 20 tấn. Nước thải 2.000 m³/ngày còn màu, mùi hôi; ' +
  'lò hơi 6 tấn/giờ đốt trấu bị đóng xỉ. Cần đếm và phân loại 5 triệu quả mỗi năm bằng camera, chi phí dưới 300 triệu đồng.';

/** What every fact says beside the statement. Typed, not parsed: a contract that asks for more is noticed when it is compiled. */
const heading = <S extends string>(status: S) => ({
  ...{ id, reference: 'X', organisationId: id, status, version: 1 },
  ...{ submittedAt: time, reviewDueAt: time, publishedAt: time, confirmedAt: time, expiresAt: time, updatedAt: time },
});

const need: NeedFact = {
  ...NeedStatement.parse({
    ...{ title: 'Giữ xoài tươi 35 ngày khi đi biển', problem: said, processStep: 'Sau thu hoạch, đóng container', keywords },
    targets: [{ quantity: 'thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 }],
    constraints: ['Không dùng hoá chất trong danh mục cấm', 'Công suất ít nhất 10 tấn/ngày'],
    wishes: ['Thiết bị sản xuất trong nước'],
  }),
  ...heading('published'),
};

const technology: TechnologyFact = {
  ...TechnologyStatement.parse({
    ...{ title: 'Màng phủ nano-chitosan cho quả tươi', summary: 'Kéo dài thời gian bảo quản quả sau thu hoạch', problem: said, keywords },
    ...{ solution: 'Nhúng 30 giây trong dung dịch 1,5%, sấy gió 25 °C', application: 'Nhà đóng gói, kho lạnh', advantages: said },
    results: [{ quantity: 'thời gian giữ tươi', unit: 'ngày', value: 34, conditions: 'ở 13 °C, ẩm độ 90%' }],
    ...{ trials: 'Thử 2 container, 40 tấn', scale: 'pilot 2 tấn/giờ', trl: 7 },
  }),
  ...heading('published'),
  verified: [],
};

const expert: ExpertFact = {
  ...ExpertStatement.parse({
    ...{ displayName: 'X', headline: 'Công nghệ sau thu hoạch, xử lý nước thải', biography: said, keywords },
    documents: [{ kind: 'project', title: 'Bảo quản quả nhiệt đới bằng khí quyển biến đổi', summary: said, year: 2024, role: 'lead' }],
  }),
  ...heading('published'),
  accountId: id,
};

/** One thing of each kind, with what the rules look for: everyday words, terms, figures, units, capacities. What they mean does not matter. */
export const samples: Told[] = [
  { kind: 'need', fact: need },
  { kind: 'technology', fact: technology },
  { kind: 'expert', fact: expert },
];
