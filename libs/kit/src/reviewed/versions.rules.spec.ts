import { changedFields, lastOfEachDay, withoutRepeats } from './versions.rules';

const text = (version: number, title: string, at = `2026-11-0${version}T03:00:00.000Z`) => ({ version, at, statement: { title } });
const versions = (list: { version: number }[]) => list.map(({ version }) => version);

it('a text that says nothing else than the one before is no version', () =>
  expect(versions(withoutRepeats([text(4, 'b'), text(3, 'b'), text(2, 'a'), text(1, 'a')]))).toEqual([3, 1]));

it('what came back is a version again', () =>
  expect(versions(withoutRepeats([text(3, 'a'), text(2, 'b'), text(1, 'a')]))).toEqual([3, 2, 1]));

it('of a day in Vietnam the last text stands for all', () =>
  expect(
    versions(
      lastOfEachDay([
        text(4, 'd', '2026-11-03T16:30:00.000Z'),
        text(3, 'c', '2026-11-02T17:30:00.000Z'),
        text(2, 'b', '2026-11-02T16:59:00.000Z'),
        text(1, 'a', '2026-11-02T00:00:00.000Z'),
      ]),
    ),
  ).toEqual([4, 2]));

it('names the fields that differ, also within', () =>
  expect(changedFields({ a: 1, b: [{ c: 1 }], d: null }, { a: 1, b: [{ c: 2 }], d: null })).toEqual(['b']));
