import type { SavedQuery } from './saved-search';

/** The page of what a saved search finds, the newest first, in the web app without a language before it: for links in pages and letters. */
export function savedSearchPath({ id, query }: { id: string; query: SavedQuery }): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined && one !== '') said.append(name, String(one));
  said.append('sort', 'newest');
  said.append('saved', id);
  return `/search?${said}`;
}
