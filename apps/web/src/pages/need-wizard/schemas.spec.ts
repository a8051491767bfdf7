import { NeedStatement } from '@caunoi/contracts/needs/need';
import { isWhole, readable } from '../../drafts/shapes';
import { fieldWords } from '../../things/need/field-words';
import { blankTarget, forms, shapes } from './schemas';
import { fieldsOf, partOf, writtenParts } from './parts';

const target = { quantity: 'Thời gian giữ tươi', unit: 'ngày', current: 21, wanted: 35 };
const statement = NeedStatement.parse({
  problem: 'Xoài đi tàu biển chỉ giữ được 21 ngày.',
  keywords: ['xoài', 'bảo quản'],
  targets: [target],
  constraints: ['Không dùng hóa chất bị cấm ở EU'],
  trlMin: 7,
  deadline: '2027-03-31',
  cooperation: ['pilot'],
});

test.each(writtenParts)('the form of part %s gives back what it was made from', (part) => {
  const values = forms[part](statement);
  expect(isWhole(shapes[part], values)).toBe(true);
  expect({ ...statement, ...readable(shapes[part], values) }).toEqual(statement);
});

test('every field that a part asks for belongs to it', () => {
  for (const part of writtenParts) for (const field of Object.keys(shapes[part])) expect(partOf(field)).toBe(part);
});

test('every field that a part asks for has a name and reads as what was written', () => {
  const asked = writtenParts.flatMap((part) => fieldsOf[part]);
  expect(asked.toSorted()).toEqual(fieldWords.fields.toSorted());
  expect(fieldWords.fields.map((field) => fieldWords.text(field, statement)).filter(Boolean)).toEqual([
    statement.problem,
    'xoài, bảo quản',
    'Thời gian giữ tươi: hiện 21 ngày, cần 35 ngày',
    'Không dùng hóa chất bị cấm ở EU',
    '31/03/2027',
    'TRL 7: Trình diễn nguyên mẫu trong môi trường vận hành',
    'Thử nghiệm pilot',
    'Hiện tên tổ chức',
  ]);
});

test('a target that is not begun counts as not there; one of words where numbers belong says so at its cells', () => {
  expect(readable(shapes.targets, { targets: [blankTarget(), target] })).toEqual({ targets: [target] });
  const issues = shapes.targets.targets.safeParse([blankTarget(), { ...target, unit: '', wanted: 'nhiều' }]).error?.issues;
  expect(issues?.map(({ path }) => path.join('.'))).toEqual(['1.unit', '1.wanted']);
});

test('a day that is none waits, the other fields are saved', () => {
  const values = { ...forms.conditions(NeedStatement.parse({})), budgetBand: '500m_2b', deadline: '31/3' };
  expect(readable(shapes.conditions, values)).toEqual({ constraints: [], wishes: [], budgetBand: '500m_2b', trlMin: null, province: null });
});
