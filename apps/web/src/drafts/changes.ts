import { diffWordsWithSpace } from 'diff';
import type { FieldWords } from './field-words';

/** Words that stay, that have gone, that are new. */
export interface Piece {
  text: string;
  kind: 'same' | 'gone' | 'new';
}
export interface Change {
  field: string;
  name: string;
  pieces: Piece[];
}

/** What people read differently in two texts of a thing, field by field in the order of reading, word by word. */
export const changesOf = <S extends object>({ fields, name, text }: FieldWords<S>, before: S, now: S): Change[] =>
  fields.flatMap((field) => {
    const [old, present] = [text(field, before), text(field, now)];
    if (old === present) return [];
    const pieces = diffWordsWithSpace(old, present).map(({ value, added, removed }): Piece => ({
      text: value,
      kind: added ? 'new' : removed ? 'gone' : 'same',
    }));
    return [{ field, name: name(field), pieces }];
  });
