import type { Card } from '@caunoi/contracts/matching/match';
import { readIn } from '@caunoi/contracts/read-in';
import { useLocale } from '../i18n/locale';

/** What a list shows of a thing, by the name that its reader understands: the owner's translation where there is one. */
export function CardTitle({ card }: { card: Card }) {
  const { title, language } = readIn(useLocale(), card);
  return <span lang={language}>{title}</span>;
}
