import { capacitiesOf, otherUnit, reaches, scaleGap } from './quantities.rules';

const goal = (quantity: string, unit: string, current: number, wanted: number) => ({ quantity, unit, current, wanted });
const result = (quantity: string, unit: string, value: number, conditions = '') => ({ quantity, unit, value, conditions });

describe('a goal and a result', () => {
  it.each([
    ['nearly met', goal('thời gian giữ tươi', 'ngày', 21, 35), result('Thời gian giữ tươi', 'ngày', 34), 13 / 14],
    ['met from above', goal('Tỷ lệ báo giả', '%', 8, 1), result('Tỷ lệ báo giả', '%', 0.7), 7.3 / 7],
    ['in another unit of the same dimension', goal('Thời gian báo động', 'phút', 60, 5), result('Thời gian báo động', 'giây', 300), 1],
    ['a reduction applied to where the need stands', goal('Tỷ lệ cây chết', '%', 8, 2), result('Giảm tỷ lệ cây chết', '%', 75), 1],
    ['a fall in degrees', goal('Nhiệt độ phòng', '°C', 38, 33), result('Mức giảm nhiệt độ phòng', '°C', 4.3), 0.86],
    ['a rise', goal('Năng suất bóc vỏ', 'kg/giờ', 20, 30), result('Tăng năng suất bóc vỏ', 'kg/giờ', 5), 0.5],
    ['worse than today', goal('Tỷ lệ báo giả', '%', 8, 1), result('Tỷ lệ báo giả', '%', 15), -1],
    ['in a compound unit of another spelling', goal('Bụi', 'mg/Nm³', 80, 30), result('Bụi', 'g/Nm3', 0.03), 1],
    ['worded in English', goal('False call rate', '%', 8, 1), result('False call rate', '%', 4.5), 0.5],
  ])('%s', (_, wanted, measured, progress) => expect(reaches([wanted], [measured])[0]?.progress).toBeCloseTo(progress, 5));

  it.each([
    ['percent of other things', goal('Tỷ lệ thối', '%', 11, 3), result('Độ ẩm hạt', '%', 12)],
    ['words for times alone', goal('Số ngày giữa hai lần mài', 'ngày', 3, 15), result('Thời gian báo trước mỗi lần hỏng', 'ngày', 20)],
    ['units of other dimensions', goal('Độ màu', 'Pt-Co', 400, 50), result('Độ màu', 'mg/L', 20)],
    ['a goal that only keeps what is', goal('Khối lượng mẻ', 'kg/mẻ', 500, 500), result('Khối lượng mẻ', 'kg/mẻ', 20)],
  ])('are not compared: %s', (_, wanted, measured) => expect(reaches([wanted], [measured])).toEqual([]));

  it('takes the result that is named most alike', () => {
    const found = reaches(
      [goal('Tỷ lệ thối khi mở container', '%', 11, 3)],
      [result('Tỷ lệ hao hụt', '%', 1), result('Tỷ lệ thối khi mở', '%', 2.6)],
    );
    expect(found.map((reach) => reach.result.quantity)).toEqual(['Tỷ lệ thối khi mở']);
  });
});

it('a goal measured in another unit is not compared, and known to be measured', () => {
  const [wanted, measured] = [goal('Bánh bỏ vì mốc', 'kg/tháng', 300, 50), result('Tỷ lệ bánh mốc', '%', 1)];
  expect(reaches([wanted], [measured])).toEqual([]);
  expect(otherUnit([wanted], [measured])).toMatchObject({ goal: wanted, result: measured });
});

describe('capacities', () => {
  it.each([
    ['2.000 m³/ngày', 2000, 'm³/ngày'],
    ['nhận 2.000 m³ một ngày', 2000, 'm³/ngày'],
    ['10 m3/h', 240, 'm³/ngày'],
    ['mẻ 20 kg tại xưởng', 20, 'kg/mẻ'],
    ['500 kg/mẻ', 500, 'kg/mẻ'],
    ['2,5 tấn/giờ', 60_000, 'kg/ngày'],
    ['1.5 MW', 1500, 'kW'],
    ['vườn 45 ha', 45, 'ha'],
    ['120 m3/ngđ', 120, 'm³/ngày'],
    ['500 lít/giờ', 12, 'm³/ngày'],
    ['vườn 45 hecta', 45, 'ha'],
  ])('%s', (text, amount, unit) => expect(capacitiesOf(text)).toEqual([expect.objectContaining({ amount, unit })]));

  it('are quoted as written', () => expect(capacitiesOf('pilot 50 m³/ngày tại chỗ')[0]?.surface).toBe('50 m³/ngày'));
  it('are not read into other numbers', () => expect(capacitiesOf('TRL 7, năm 2024, 35 ngày, 12 °C')).toEqual([]));

  it('compare the largest in the same unit', () => {
    const gap = scaleGap(capacitiesOf('2.000 m³/ngày'), capacitiesOf('pilot 50 m³/ngày, trước đó 5 m³/ngày'));
    expect(gap).toMatchObject({ ratio: 40, wanted: { surface: '2.000 m³/ngày' }, shown: { surface: '50 m³/ngày' } });
  });

  it('of different kinds do not compare', () => expect(scaleGap(capacitiesOf('500 kg/mẻ'), capacitiesOf('45 ha'))).toBeNull());
});
