import { createNewIds } from './new-id';

const globals = { sessionStorage: globalThis.sessionStorage, addEventListener: globalThis.addEventListener };
afterAll(() => void Object.assign(globalThis, globals));

/** A tab: its storage, and the pages that are opened in it one after another. */
function tab(copied: Iterable<[string, string]> = []) {
  const kept = new Map(copied);
  const open = () => {
    const listeners = new Map<string, () => void>();
    const here =
      <A extends unknown[], R>(run: (...sent: A) => R) =>
      (...sent: A) => {
        globalThis.sessionStorage = {
          getItem: (name: string) => kept.get(name) ?? null,
          setItem: (name: string, value: string) => void kept.set(name, value),
          removeItem: (name: string) => void kept.delete(name),
        } as Storage;
        globalThis.addEventListener = ((name: string, listener: () => void) =>
          void listeners.set(name, listener)) as typeof globalThis.addEventListener;
        return run(...sent);
      };
    const { newIdOf, forgetNewId } = createNewIds();
    const heard = (name: string) => here(() => listeners.get(name)?.());
    return { begin: here(newIdOf), forget: here(forgetNewId), leave: heard('pagehide'), comeBack: heard('pageshow') };
  };
  return { kept, open };
}

test('what is begun keeps its id over a reload, until it is there', () => {
  const { open } = tab();
  const page = open();
  const id = page.begin('an/need');
  expect(page.begin('an/need')).toBe(id);
  expect(page.begin('an/technology')).not.toBe(id);
  page.leave();
  const reloaded = open();
  expect(reloaded.begin('an/need')).toBe(id);
  reloaded.forget('an/need', 'another that was opened');
  expect(reloaded.begin('an/need')).toBe(id);
  reloaded.forget('an/need', id);
  expect(reloaded.begin('an/need')).not.toBe(id);
});

test('a duplicated tab begins under an id of its own, also after its twin came back to the page', () => {
  const first = tab();
  const page = first.open();
  const id = page.begin('an/need');
  const twin = tab(first.kept).open();
  expect(twin.begin('an/need')).not.toBe(id);
  page.leave();
  page.comeBack();
  expect(tab(first.kept).open().begin('an/need')).not.toBe(id);
  page.leave();
  expect(first.open().begin('an/need')).toBe(id);
});
