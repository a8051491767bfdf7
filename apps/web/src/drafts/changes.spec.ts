import type { FieldWords } from './field-words';
import { changesOf } from './changes';

interface Words {
  title: string;
  targets: string[];
  place: string;
}
const words: FieldWords<Words> = {
  fields: ['title', 'targets', 'place'],
  name: (field) => field.toUpperCase(),
  text: (field, statement) => [statement[field]].flat().join('\n'),
};
const before: Words = { title: 'Giữ xoài tươi lâu', targets: ['tươi 21 ngày'], place: 'Đồng Tháp' };
const changes = (now: Partial<Words>) => changesOf(words, before, { ...before, ...now });

it('the same words are no change', () => expect(changes({})).toEqual([]));

it('words are marked whole, with their accents', () =>
  expect(changes({ title: 'Giữ xoài tươi mãi' })).toEqual([
    {
      field: 'title',
      name: 'TITLE',
      pieces: [
        { text: 'Giữ xoài tươi ', kind: 'same' },
        { text: 'lâu', kind: 'gone' },
        { text: 'mãi', kind: 'new' },
      ],
    },
  ]));

it('only what changed is there, in the order of reading', () =>
  expect(changes({ place: '', targets: ['tươi 35 ngày'] }).map(({ field }) => field)).toEqual(['targets', 'place']));

it('what was put together again is the text of before and the text of now', () => {
  const [change] = changes({ targets: ['tươi 35 ngày', 'không nấm'] });
  const text = (...kinds: string[]) =>
    change?.pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text: piece }) => piece)
      .join('');
  expect([text('same', 'gone'), text('same', 'new')]).toEqual(['tươi 21 ngày', 'tươi 35 ngày\nkhông nấm']);
});
