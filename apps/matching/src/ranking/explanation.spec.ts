import { topic, concept, around, goals, measured, need, technology, signals, ranked } from '../../test/ranked';
import { pairOf } from './pair';
import { capacitiesOf } from './quantities.rules';
import type { Subject } from './subject';
import { buildLexicon } from '../lexicon/lexicon';
import { weighings } from './score.rules';
import { passagesOf, understood } from './reading.rules';

describe('an explanation', () => {
  const strengths = (target: Subject, source = need, likeness?: number) =>
    ranked([target], { source, ...(likeness === undefined ? {} : { likeness }) }).suggestions[0]?.strengths.map(({ key }) => key);
  const told = (feature: string, target: Subject, source = need) =>
    ranked([target], { source }).suggestions[0]?.contributions.find((contribution) => contribution.feature === feature);

  it('names a level below the one wanted as a gap only', () => {
    const [suggestion] = ranked([technology('T1', { trl: 6 })]).suggestions;
    expect(suggestion?.strengths.map(({ key }) => key)).not.toContain('trl.below');
    expect(suggestion?.gaps.map(({ key }) => key)).toContain('trl.below');
  });

  it('takes a fall by 4.3 °C for no 4.3 °C', () => {
    const room = { quantity: 'nhiệt độ phòng', unit: '°C', current: 38, wanted: 33 };
    const fall = { quantity: 'Giảm nhiệt độ phòng', unit: '°C', value: 4.3, conditions: '' };
    expect(told('targets', technology('T1', { measured: [fall] }), { ...need, goals: [room] })?.reason).toEqual({
      key: 'targets.change',
      params: { quantity: 'nhiệt độ phòng', value: 33.7, unit: '°C', wanted: 33, current: 38, change: '4,3 °C' },
    });
  });

  it('tells of every target that is reached', () => {
    const rot = { quantity: 'tỷ lệ thối', unit: '%', current: 11, wanted: 3 };
    const better = technology('T1', { measured: [...measured, { quantity: 'Tỷ lệ thối', unit: '%', value: 2.6, conditions: '' }] });
    expect(strengths(better, { ...need, goals: [...goals, rot] })?.filter((key) => key.startsWith('targets.'))).toHaveLength(2);
  });

  it('sets every target of the need against what was measured', () => {
    const [rot, colour] = [
      { quantity: 'tỷ lệ thối', unit: '%', current: 11, wanted: 3 },
      { quantity: 'độ màu', unit: 'Pt-Co', current: 380, wanted: 50 },
    ];
    const better = technology('T1', { measured: [...measured, { quantity: 'Tỷ lệ thối', unit: '%', value: 2.6, conditions: '' }] });
    const [suggestion] = ranked([better], { source: { ...need, goals: [...goals, rot, colour] } }).suggestions;
    expect(suggestion?.targets.map(({ value, reach }) => [value, reach])).toEqual([
      [34, 'near'],
      [2.6, 'met'],
      [null, 'unmeasured'],
    ]);
    expect(suggestion?.verdict[0]?.key).toBe('verdict.reaches');
  });

  it('gives less than full marks where less has been run than is wanted, and says so where units differ', () => {
    const hourly = (text: string) => ({ capacities: capacitiesOf(text) });
    const source = { ...need, ...hourly('3 tấn/giờ') };
    expect(told('scale', technology('T1', hourly('2,5 tấn/giờ')), source)?.value).toBeLessThan(1);
    expect(told('scale', technology('T1', hourly('3 tấn/giờ')), source)?.value).toBe(1);
    expect(told('scale', technology('T1', hourly('mẻ 300 kg')), { ...need, ...hourly('500 ký/ngày') })).toMatchObject({
      value: null,
      reason: { key: 'scale.other_unit' },
    });
  });

  it('is no strength where words are unlike, however like the texts seem to be', () => {
    const strange = technology('T1', { passages: passagesOf([['title', 'title', 'Chuyện khác hẳn']]) });
    const found = ranked([strange], { likeness: 0.6 }).suggestions[0];
    expect(found?.strengths.map(({ key }) => key)).not.toContain('problem.little');
    expect(found?.contributions.find(({ feature }) => feature === 'problem')?.value).toBeLessThan(0.5);
  });

  it('rests every strength on something', () => {
    for (const { strengths: list, contributions } of ranked([technology('T1'), technology('T2', { trl: 5 })]).suggestions) {
      const shown = contributions.filter(({ reason }) => list.some(({ key }) => key === reason.key));
      expect(shown.filter(({ evidence }) => evidence.length === 0)).toEqual([]);
    }
  });

  it('does not call what is complained of wanted', () => {
    const signs = buildLexicon({
      concepts: [concept],
      objects: [topic('hull', 'vỏ tàu')],
      functions: [{ ...topic('antifoul', 'chống hà'), signs: ['hà bám'] }],
    });
    const reading = (text: string) => {
      const passages = passagesOf([['title', 'title', text]]);
      return { passages, ...understood(passages, signs) };
    };
    const pair = pairOf(
      'need_technology',
      { ...need, ...reading('Vỏ tàu bị hà bám') },
      technology('T1', reading('Sơn vỏ tàu hết hà bám')),
      signals(0.2),
      { ...around, lexicon: signs },
    );
    const application = weighings(pair).find(({ feature }) => feature === 'application');
    expect(application?.measured.tell().reason.key).toBe('application.object');
  });
});
