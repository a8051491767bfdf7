import { crc32 } from 'node:zlib';
import type { IndexChange } from './search-index';

/** Things are compared in groups, so that only the things of those that differ are compared one by one. An id begins with its time: its end tells things apart. */
export const groupOf = (id: string) => id.slice(-2);

/** A figure for a thing in its state; closed things count for nothing. */
export const sumOf = ({ id, version, entry }: Pick<IndexChange, 'id' | 'version' | 'entry'>) => (entry ? crc32(`${id} ${version}`) : 0);

/** The groups that differ. */
export const differing = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter((group) => (one.get(group) ?? 0) !== (other.get(group) ?? 0));
