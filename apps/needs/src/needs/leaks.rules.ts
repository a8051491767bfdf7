import type { Leak, NeedStatement } from '@caunoi/contracts/needs/need';
import { leaksIn } from '@caunoi/text/reading/leaks';

/** By field, everything of a need that others read; `confidential` is not shown to them. */
export function publicTexts({
  title,
  problem,
  translations,
  processStep,
  targets,
  constraints,
  wishes,
  keywords,
  photos = [],
}: NeedStatement): [string, string[]][] {
  return [
    ['title', [title]],
    ['problem', [problem]],
    ['translations', translations.flatMap(({ title: name, summary }) => [name, summary])],
    ['processStep', [processStep]],
    ['targets', targets.flatMap(({ quantity, unit }) => [quantity, unit])],
    ['constraints', constraints],
    ['wishes', wishes],
    ['keywords', keywords],
    ['photos', photos.map(({ alt }) => alt)],
  ];
}

/**
 * The words by which readers of an anonymous need could tell who wrote it.
 * @param organisationNames the names that the organisation goes by or went by
 */
export const leaks = (statement: NeedStatement, organisationNames: string[]): Leak[] =>
  publicTexts(statement).flatMap(([field, texts]) =>
    texts.flatMap((text) => leaksIn(text, organisationNames).map((leak) => ({ ...leak, field }))),
  );
