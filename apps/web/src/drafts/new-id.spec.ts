import { forgetNewId, newIdOf } from './new-id';

beforeEach(() => {
  const kept = new Map<string, string>();
  globalThis.sessionStorage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  } as Storage;
});

test('what is begun keeps its id over a reload, until it is there', () => {
  const id = newIdOf('an/need');
  expect(newIdOf('an/need')).toBe(id);
  expect(newIdOf('an/technology')).not.toBe(id);
  forgetNewId('an/need', 'another that was opened');
  expect(newIdOf('an/need')).toBe(id);
  forgetNewId('an/need', id);
  expect(newIdOf('an/need')).not.toBe(id);
});
