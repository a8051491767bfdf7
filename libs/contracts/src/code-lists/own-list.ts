import type { Trilingual } from '../locales';
import { labels, type Code, type CodeList } from './code-list';

const source = labels('Cầu Nối biên soạn', 'Compiled by Cầu Nối', 'Établi par Cầu Nối');

/** A list of the platform itself: no law prescribes it, so it has one source and one first day. */
export const ownList = <C extends Code>(
  scheme: string,
  title: Trilingual,
  codes: readonly C[],
  retired: readonly Code[] = [],
): CodeList<C> => ({
  scheme,
  version: '1',
  title,
  source,
  validFrom: '2026-01-01',
  codes,
  ...(retired.length > 0 ? { retired } : {}),
});
