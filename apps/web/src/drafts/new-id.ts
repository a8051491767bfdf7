import { v7 as uuidv7 } from 'uuid';

const keyOf = (owner: string) => `caunoi-new:${owner}`;

/** The id of what is begun in this tab. It outlives a reload, for the platform may have the thing though its answer was lost. */
export function newIdOf(owner: string): string {
  try {
    const id = sessionStorage.getItem(keyOf(owner)) ?? uuidv7();
    sessionStorage.setItem(keyOf(owner), id);
    return id;
  } catch {
    // Storage is switched off: the id lasts as long as the page.
    return uuidv7();
  }
}

/** The thing is there: what is begun next is another one. */
export function forgetNewId(owner: string, id: string | undefined) {
  try {
    if (sessionStorage.getItem(keyOf(owner)) === id) sessionStorage.removeItem(keyOf(owner));
  } catch {
    // Storage is switched off: there is nothing to forget.
  }
}
