import { type CodeList, label } from '@caunoi/contracts/code-lists/code-list';
import { useLocale } from '../i18n/locale';

/** A code in the reader's language; the code itself where the list does not know it. */
export const CodeLabel = ({ list, code }: { list: CodeList; code: string }) => <>{label(list, code, useLocale())}</>;
