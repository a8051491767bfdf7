import type { ReachedTarget } from '@caunoi/contracts/matching/match';
import type { locales } from '@caunoi/contracts/locales';
import { reason, type StoredReason, toldReason, toldSentence } from '@caunoi/contracts/matching/reasons';
import { type Explained, judged } from './verdict.rules';

const fresh: ReachedTarget = { quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35, value: 34, reach: 'near' };
const rot: ReachedTarget = { quantity: 'Tỷ lệ thối', unit: '%', current: 11, wanted: 3, value: 2.6, reach: 'met' };
const eu = reason('constraint.unknown', { constraint: 'Không dùng hóa chất bị cấm ở EU (kể cả chất nhúng trái sau thu hoạch)' });
const within = reason('budget.within', { price: '500m_2b', budget: '500m_2b' });
const unnamed = reason('concepts.unknown', {});

const explained = ({ reasons = [], ...more }: Partial<Explained> & { reasons?: StoredReason[] } = {}): Explained => ({
  contributions: reasons.map((one) => ({ reason: one })),
  targets: [],
  gaps: [],
  unknowns: [],
  ...more,
});
const said = (known: Explained, locale: (typeof locales)[number] = 'vi') => toldSentence(judged(known).verdict, locale).text;

describe('a verdict', () => {
  const mango = explained({ reasons: [within, unnamed], targets: [fresh, rot], unknowns: [eu, unnamed] });

  it.each([
    ['vi', 'Đạt 34 trên 35 ngày; chưa rõ: không dùng hóa chất bị cấm ở EU; 500 triệu – 2 tỷ đồng, trong ngân sách.'],
    ['en', 'Reaches 34 of 35 days; not clear yet: “không dùng hóa chất bị cấm ở EU”; VND 500 million – 2 billion, within budget.'],
    [
      'fr',
      'Atteint 34 sur 35 jours\u00a0; pas encore clair : «\u00a0không dùng hóa chất bị cấm ở EU\u00a0»\u00a0; 500 millions à 2 milliards de VND, dans le budget.',
    ],
  ] as const)('in %s says how far it reaches, what is not clear, what it costs', (locale, text) => expect(said(mango, locale)).toBe(text));

  it('marks the words of the need as theirs', () =>
    expect(toldSentence(judged(mango).verdict, 'en').parts.map(({ lang }) => lang)).toEqual([null, 'vi', null]));

  it.each<[string, Partial<Explained> & { reasons?: StoredReason[] }, string]>([
    ['every target is met', { targets: [rot, { ...fresh, value: 36, reach: 'met' }] }, 'Đạt cả 2 mục tiêu.'],
    ['the only target is met', { targets: [rot] }, 'Đạt mục tiêu: 2,6%, cần 3.'],
    [
      'one is met and nothing measures the other',
      { targets: [rot, { ...fresh, value: null, reach: 'unmeasured' }] },
      'Đạt 1 trên 2 mục tiêu, còn lại chưa có số đo.',
    ],
    ['it has still to fall', { targets: [{ ...rot, value: 5, reach: 'partly' }, fresh] }, 'Còn 5%, cần 3%.'],
    [
      'nothing measures a target',
      { targets: [{ ...fresh, value: null, reach: 'unmeasured' }], reasons: [reason('targets.unknown', { quantity: 'x' })] },
      'Chưa có số đo để so với mục tiêu.',
    ],
    [
      'it does something else with the same thing',
      { reasons: [reason('application.object', { objects: { vi: 'xoài', en: 'mango', fr: 'mangue' } }), within] },
      'Cùng nói về xoài, chưa thấy cùng việc; 500 triệu – 2 tỷ đồng, trong ngân sách.',
    ],
    [
      'it costs too much, which is said once',
      {
        reasons: [reason('budget.above', { price: '2b_5b', budget: 'under_100m' })],
        gaps: [reason('budget.above', { price: '2b_5b', budget: 'under_100m' })],
      },
      '2 – 5 tỷ đồng, vượt ngân sách.',
    ],
    [
      'an expert has done the like',
      { reasons: [reason('documents.near', { title: 'x', year: '2025' }), reason('availability.days', { days: 5 })] },
      'Đã làm việc gần giống (2025); số ngày rảnh mỗi tháng: 5.',
    ],
    [
      'a need can spend less than a hundred millions',
      { reasons: [reason('funding.stated', { budget: 'under_100m' })] },
      'Ngân sách dưới 100 triệu đồng.',
    ],
    [
      'an expert has done a part, which is said once',
      {
        reasons: [reason('documents.partly', { title: 'x', year: '2024' })],
        gaps: [reason('documents.partly', { title: 'x', year: '2024' })],
      },
      'Mới làm một phần việc này (2024).',
    ],
    ['nothing is known', {}, ''],
  ])('where %s', (_, known, text) => expect(said(explained(known))).toBe(text));
});

describe('what is missing', () => {
  const told = (known: Partial<Explained>) => judged(explained(known)).missing.map((why) => toldReason(why, 'vi').text);

  it('is said in few words, a must first, without what targets and the explanation say', () =>
    expect(
      told({
        targets: [fresh],
        gaps: [
          reason('trl.below', { trl: 5, wanted: 7 }),
          reason('targets.missing', { quantity: 'x', missing: 1, unit: 'ngày', wanted: 35 }),
          reason('region.far', { province: '31' }),
        ],
        unknowns: [eu, unnamed],
      }),
    ).toEqual(['Mới TRL 5, cần 7.', 'Chưa rõ: không dùng hóa chất bị cấm ở EU.']));

  it('is never more than three things', () =>
    expect(told({ unknowns: [eu, reason('trl.unknown', {}), reason('rights.unknown', {}), reason('budget.unknown', {})] })).toHaveLength(
      3,
    ));

  it('cuts a long requirement at a word', () => {
    const constraint = 'Đưa vừa dây chuyền rửa và phân loại ba tấn một giờ hiện có của xưởng, không phải xây thêm nhà';
    expect(told({ unknowns: [reason('constraint.unknown', { constraint })] })).toEqual([
      'Chưa rõ: đưa vừa dây chuyền rửa và phân loại ba tấn một…',
    ]);
  });
});
