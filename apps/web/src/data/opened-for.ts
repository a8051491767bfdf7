const key = 'caunoi-opened-for';

/** Keeps, for this tab, which organisation its page was opened for when the session switched to another. Nothing takes the note away. */
export function noteOpenedFor(organisationId: string | undefined) {
  try {
    if (organisationId === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, organisationId);
  } catch {
    // Storage is switched off: the page then offers every organisation.
  }
}

/** The organisation that the page of this tab was opened for before the session switched, if it did. */
export function openedFor(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
