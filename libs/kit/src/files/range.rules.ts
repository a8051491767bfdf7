/** The first and the last byte of a part. */
export interface Part {
  from: number;
  to: number;
}

/**
 * The part of a file that is asked for (RFC 9110 14): `all` where none is, or where it is asked for in a way that one may ignore, as several
 * parts at once; `none` where the file has no such bytes.
 */
export function partOf(header: string | undefined, size: number): Part | 'all' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < from) return 'all';
  return from > to ? 'none' : { from, to };
}

/** Whether one of the tags is this one (RFC 9110 13.1.2): what the reader has is what there is. */
export const isKnown = (header: string | undefined, tag: string) =>
  header !== undefined && header.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
