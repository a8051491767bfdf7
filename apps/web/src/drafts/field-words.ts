import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { languages } from '@caunoi/contracts/code-lists/languages';
import type { Photo } from '@caunoi/contracts/files/photo';
import type { Translation } from '@caunoi/contracts/translation';
import { i18n, type MessageDescriptor } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { currentLocale } from '../i18n/locale';

type FieldOf<S> = keyof S & string;

interface Field<S> {
  /** How people call it. */
  name: MessageDescriptor;
  /** From what its codes are chosen. */
  list?: CodeList;
  /** What a person reads where the value says it neither by itself nor by a code; empty where nothing is answered. */
  text?: (statement: S) => string;
}

/** How people call the fields of a thing, and what they read in them, one answer a line: for a last look, a reviewer, two texts to choose from. */
export interface FieldWords<S> {
  fields: readonly FieldOf<S>[];
  name: (field: FieldOf<S>) => string;
  text: (field: FieldOf<S>, statement: S) => string;
}

function inWords(value: unknown, list: CodeList | undefined): string {
  if (Array.isArray(value)) return value.map((one) => inWords(one, list)).join('\n');
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? t`Có` : t`Không`;
  return list ? label(list, String(value), currentLocale()) : String(value);
}

/** What the owner says in other languages, one a line. */
export const translationsText = ({ translations }: { translations: readonly Translation[] }) =>
  translations
    .map(({ language, title, summary }) => `${label(languages, language, currentLocale())}: ${[title, summary].filter(Boolean).join('. ')}`)
    .join('\n');

/** What can be seen in the photos, one a line. */
export const photosText = ({ photos }: { photos: readonly Photo[] }) => photos.map(({ alt }) => alt || t`Ảnh chưa có lời tả`).join('\n');

/** The words of a thing out of one table of its fields, in the order in which they are read. */
export const fieldWordsOf = <S extends object>(table: Partial<Record<FieldOf<S>, Field<S>>>): FieldWords<S> => ({
  fields: Object.keys(table) as FieldOf<S>[],
  name: (field) => {
    const name = table[field]?.name;
    return name ? i18n._(name) : field;
  },
  text: (field, statement) => table[field]?.text?.(statement) ?? inWords(statement[field], table[field]?.list),
});
