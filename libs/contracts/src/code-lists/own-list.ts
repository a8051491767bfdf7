import { labels, type Code, type CodeList, type Labels } from './code-list';

const source = labels('Cầu Nối biên soạn', 'Compiled by Cầu Nối', 'Établi par Cầu Nối');

/** A list of the platform itself: no law prescribes it, so it has one source and one first day. */
export const ownList = <C extends Code>(scheme: string, title: Labels, codes: readonly C[]): CodeList<C> => ({
  scheme,
  version: '1',
  title,
  source,
  validFrom: '2026-01-01',
  codes,
});
