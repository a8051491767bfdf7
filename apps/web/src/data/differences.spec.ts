import { differences, merged } from './differences';

const mine = { title: 'Giữ xoài 35 ngày', problem: 'Thối cuống', targets: [1], version: 3 };
const theirs = { title: 'Giữ xoài 30 ngày', problem: 'Thối cuống', targets: [2], version: 4 };

test('only labelled fields that differ are put before the writer, in the order of the labels', () => {
  const found = differences(mine, theirs, { targets: 'Mục tiêu', title: 'Tên', problem: 'Vấn đề' });
  expect(found).toEqual([
    { field: 'targets', label: 'Mục tiêu', mine: '[1]', theirs: '[2]' },
    { field: 'title', label: 'Tên', mine: 'Giữ xoài 35 ngày', theirs: 'Giữ xoài 30 ngày' },
  ]);
});

test('mine stays except where the other text was chosen', () => {
  expect(merged(mine, theirs, ['title'])).toEqual({ ...mine, title: 'Giữ xoài 30 ngày' });
});
