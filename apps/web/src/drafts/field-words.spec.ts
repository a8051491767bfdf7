import { languages } from '@caunoi/contracts/code-lists/languages';
import { i18n } from '@lingui/core';
import { fieldWordsOf } from './field-words';

interface Words {
  title: string;
  year: number | null;
  remote: boolean;
  languages: string[];
  keywords: string[];
}

const words = fieldWordsOf<Words>({
  title: { name: { id: 'Tên' } },
  year: { name: { id: 'Năm' } },
  remote: { name: { id: 'Từ xa' } },
  languages: { name: { id: 'Ngôn ngữ' }, list: languages },
  keywords: { name: { id: 'Từ khóa' }, text: ({ keywords }) => keywords.join(', ') },
});
const statement: Words = { title: 'Xoài', year: 2021, remote: false, languages: ['vi', 'en'], keywords: ['xoài', 'giữ tươi'] };

beforeAll(() => i18n.loadAndActivate({ locale: 'vi', messages: {} }));

test('an answer reads as it is, by its code or as its field says, one a line', () =>
  expect(words.fields.map((field) => [words.name(field), words.text(field, statement)])).toEqual([
    ['Tên', 'Xoài'],
    ['Năm', '2021'],
    ['Từ xa', 'Không'],
    ['Ngôn ngữ', 'Tiếng Việt\nTiếng Anh'],
    ['Từ khóa', 'xoài, giữ tươi'],
  ]));

test('what is not answered reads as nothing', () =>
  expect(words.fields.map((field) => words.text(field, { ...statement, title: '', year: null, languages: [], keywords: [] }))).toEqual([
    '',
    '',
    'Không',
    '',
    '',
  ]));
