import { NeedStatement } from '@caunoi/contracts/needs/need';
import type { z } from 'zod';
import { mangoNeed } from '../../test/mango-need';
import { assertAnswerable, assess } from './need.rules';

const today = '2026-11-23';
const complete = NeedStatement.parse(mangoNeed);
const target = complete.targets[0] as (typeof complete.targets)[number];
type Change = Partial<z.input<typeof NeedStatement>>;
const assessed = (change: Change, names: string[] = []) => assess(NeedStatement.parse({ ...mangoNeed, ...change }), today, names);
const codes = (change: Change) => assessed(change).defects.map(({ code }) => code);

describe('the quality gate', () => {
  it('lets an answerable need through with full points', () =>
    expect(assess(complete, today, [])).toMatchObject({ score: 100, answerable: true, defects: [], leaks: [] }));

  it('names everything that an empty need lacks, in the order of the wizard', () => {
    const { defects, answerable } = assess(NeedStatement.parse({}), today, []);
    expect(answerable).toBe(false);
    expect(defects.filter(({ severity }) => severity === 'blocker').map(({ field }) => field)).toEqual([
      ...['title', 'problem', 'sector', 'targets', 'budgetBand', 'deadline', 'cooperation'],
    ]);
  });

  it('gives points only for what was answered', () => {
    const scoreOf = (change: Change) => assess(NeedStatement.parse(change), today, []).score;
    expect([scoreOf({}), scoreOf({ title: mangoNeed.title }), scoreOf({ targets: [target] })]).toEqual([0, 8, 26]);
  });

  const stops: [string, Change, string][] = [
    ['two words of description', { problem: 'Xoài thối' }, 'problem.too_short'],
    ['no measurable target', { targets: [] }, 'targets.missing'],
    ['a target that is already met', { targets: [{ ...target, current: 35 }] }, 'targets.already_met'],
    ['no budget', { budgetBand: null }, 'budget.missing'],
    ['no deadline', { deadline: null }, 'deadline.missing'],
    ['a deadline of today', { deadline: today }, 'deadline.past'],
    ['no form of cooperation', { cooperation: [] }, 'cooperation.missing'],
  ];
  it.each(stops)('stops %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
    expect(() => assertAnswerable(NeedStatement.parse({ ...mangoNeed, ...change }), today, [])).toThrow('need.not_answerable');
  });

  const advises: [string, Change, string][] = [
    ['no constraint', { constraints: [] }, 'constraints.missing'],
    ['no province', { province: null }, 'province.missing'],
    ['no readiness level', { trlMin: null }, 'trl.missing'],
    ['no step of the process', { processStep: '' }, 'process_step.missing'],
  ];
  it.each(advises)('advises on %s', (_, change, code) => {
    expect(codes(change)).toEqual([code]);
    expect(assessed(change).answerable).toBe(true);
  });

  it('lets a target through that holds what is reached, beside one that moves', () =>
    expect(codes({ targets: [target, { ...target, wanted: 21 }] })).toEqual([]));
  it('lets a deadline of tomorrow through', () => expect(codes({ deadline: '2026-11-24' })).toEqual([]));
  it('lets a budget that is to be discussed through', () => expect(codes({ budgetBand: 'to_discuss' })).toEqual([]));
});

describe('anonymity', () => {
  const name = 'Công ty TNHH Xoài Gáo Giồng';
  const named = { problem: `${mangoNeed.problem} ${name} đã thử hai loại túi.` };

  it('a need without its name must not give it away', () => {
    expect(assessed({ ...named, anonymous: true }, [name])).toMatchObject({
      answerable: false,
      defects: [],
      leaks: [{ kind: 'organisation_name' }],
    });
    const statement = NeedStatement.parse({ ...mangoNeed, ...named, anonymous: true });
    expect(() => assertAnswerable(statement, today, [name])).toThrow('need.not_answerable');
  });

  it('waits until the name is known', () => {
    expect(() => assess(NeedStatement.parse({ ...mangoNeed, anonymous: true }), today, undefined)).toThrow('service.unavailable');
    expect(assess(complete, today, undefined)).toMatchObject({ answerable: true });
  });

  it('a need with its name may say it', () => expect(assessed(named, [name])).toMatchObject({ answerable: true, leaks: [] }));
});

describe('telephone, e-mail and street', () => {
  const fields: [string, Change][] = [
    ['title', { title: 'Giữ xoài tươi, gọi 0912 345 678' }],
    ['problem', { problem: `${mangoNeed.problem} Xin gửi thư về xoai@example.vn.` }],
    ['processStep', { processStep: 'Sơ chế tại số 12 đường Nguyễn Trãi' }],
    ['constraints', { constraints: ['Không dùng hóa chất, hỏi +84 912 345 678'] }],
    ['wishes', { wishes: ['zalo 0912345678'] }],
    ['keywords', { keywords: ['0912345678'] }],
  ];
  it.each(fields)('are not shown in %s of a need that bears its name', (field, change) => {
    const { answerable, defects } = assessed(change);
    expect({ answerable, defects }).toEqual({
      answerable: false,
      defects: [{ code: 'contact.shown', field, severity: 'blocker', points: 0 }],
    });
  });
  it('may stand in the confidential part', () => expect(codes({ confidential: 'Gọi 0912 345 678' })).toEqual([]));
  it('a web page may be named', () => expect(codes({ problem: `${mangoNeed.problem} Xem www.example.vn.` })).toEqual([]));
});
