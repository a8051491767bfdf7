import { v7 as uuidv7 } from 'uuid';

const keyOf = (owner: string) => `caunoi-new:${owner}`;

function takeKept(owner: string) {
  try {
    const id = sessionStorage.getItem(keyOf(owner));
    sessionStorage.removeItem(keyOf(owner));
    return id;
  } catch {
    // Storage is switched off: nothing is kept.
    return null;
  }
}

/**
 * The ids of what is begun on one page. They lie in the tab's storage only while no page holds them, between leaving and reloading: a
 * tab that is duplicated gets a copy of the storage, and must not find there what its twin writes under.
 */
export function createNewIds() {
  const held = new Map<string, string>();

  function keep() {
    try {
      for (const [owner, id] of held) sessionStorage.setItem(keyOf(owner), id);
    } catch {
      // Storage is switched off: the ids last as long as the page.
    }
  }

  // Somebody went on and came back to the page as it was.
  const takeBack = () => held.forEach((_, owner) => takeKept(owner));

  /** The id of what is begun in this tab. It outlives a reload, for the platform may have the thing though its answer was lost. */
  function newIdOf(owner: string): string {
    const id = held.get(owner) ?? takeKept(owner) ?? uuidv7();
    held.set(owner, id);
    // The same listeners again are none more.
    addEventListener('pagehide', keep);
    addEventListener('pageshow', takeBack);
    return id;
  }

  /** The thing is there: what is begun next is another one. */
  function forgetNewId(owner: string, id: string | undefined) {
    if (held.get(owner) === id) held.delete(owner);
  }

  return { newIdOf, forgetNewId };
}

export const { newIdOf, forgetNewId } = createNewIds();
