import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { isWhole, readable } from '../../drafts/shapes';
import { partOf, stateOf, writtenParts } from './parts';
import { fieldWords } from '../../things/technology/field-words';
import { blankRight, forms, shapes } from './schemas';

const statement = TechnologyStatement.parse({
  title: 'Màng phủ nano-chitosan',
  keywords: ['xoài', 'bảo quản'],
  results: [{ quantity: 'Giữ tươi', unit: 'ngày', value: 34, conditions: '2 container' }],
  trl: 7,
  trlEvidence: [
    { level: 4, grade: 'B', note: 'Báo cáo thử trong phòng thí nghiệm' },
    { level: 7, grade: 'B', note: 'Biên bản chạy 2 container' },
    { level: 7, grade: 'B', note: 'Nhật ký của bên xuất khẩu' },
  ],
  ipr: [{ type: 'patent', state: 'granted', territory: 'VN', number: '1-0041234', expires: '2041-08-01', share: 60 }],
  cooperation: ['licence_non_exclusive'],
});

test.each(writtenParts)('the form of part %s gives back what it was made from', (part) => {
  const values = forms[part](statement);
  expect(isWhole(shapes[part], values)).toBe(true);
  expect({ ...statement, ...readable(shapes[part], values) }).toEqual(statement);
});

test('every field of a listing is asked for in some part', () => {
  const asked = writtenParts.flatMap((part) => Object.keys(shapes[part]));
  expect(asked.toSorted()).toEqual(Object.keys(TechnologyStatement.shape).toSorted());
  for (const part of writtenParts) for (const field of Object.keys(shapes[part])) expect(partOf(field)).toBe(part);
});

test('every field that a part asks for has a name and reads as what was written', () => {
  expect(fieldWords.fields.toSorted()).toEqual(Object.keys(TechnologyStatement.shape).toSorted());
  expect(fieldWords.fields.map((field) => fieldWords.text(field, statement)).filter(Boolean)).toEqual([
    'Tiếng Việt',
    statement.title,
    'xoài, bảo quản',
    'Giữ tươi: 34 ngày (2 container)',
    'TRL 4 (B): Báo cáo thử trong phòng thí nghiệm\nTRL 7 (B): Biên bản chạy 2 container\nTRL 7 (B): Nhật ký của bên xuất khẩu',
    'TRL 7',
    'Sáng chế, 1-0041234, đã cấp, Việt Nam, hết hạn 01/08/2041, sở hữu 60%',
    'Không',
    'Li-xăng không độc quyền',
  ]);
});

test('a level that is said to be reached without evidence waits; the others are saved', () => {
  const values = forms.maturity(statement);
  const trlEvidence = values.trlEvidence.map((row) => (row.level === 8 ? { ...row, reached: 'yes' as const } : row));
  expect(isWhole(shapes.maturity, { ...values, trlEvidence })).toBe(false);
  expect(readable(shapes.maturity, { ...values, trlEvidence })).toEqual({ trl: 7, trlEvidence: statement.trlEvidence, documents: [] });
});

test('a right that is not begun counts as not there', () =>
  expect(readable(shapes.rights, { ...forms.rights(statement), ipr: [blankRight()] })).toMatchObject({ ipr: [] }));

test('a part says whether it is begun and what it must still have', () => {
  const defects = [{ code: 'task_code.missing', field: 'taskCode', severity: 'blocker' as const, points: 2 }];
  expect(stateOf('rights', statement, defects)).toEqual({ started: true, missing: 1 });
  expect(stateOf('terms', TechnologyStatement.parse({}), defects)).toEqual({ started: false, missing: 0 });
});
