import type { Kind } from './matching/match';

const folders: Readonly<Record<Kind, string>> = { need: 'needs', technology: 'technologies', expert: 'experts' };

/** The page of a need, a technology or an expert in the web app, without a language before it: for links in pages, letters and files. */
export const thingPath = ({ kind, id }: { kind: Kind; id: string }) => `/${folders[kind]}/${id}`;
