import type { TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';

/** Levels 1 to 3 are ideas and first experiments; from here on something was tested, and a test leaves a document. */
const DOCUMENTED_FROM = 4;
const HIGHEST = 9;

const shows = ({ level, grade }: TrlEvidence) => level < DOCUMENTED_FROM || grade !== 'C';

/**
 * The highest level that the evidence shows; null without any. Who shows a level has been through those below it, so one
 * proof is enough; the owner's word alone (grade C) is none from level 4 on.
 */
export const supportedTrl = (evidence: readonly TrlEvidence[]) =>
  evidence.filter(shows).reduce<number | null>((highest, { level }) => Math.max(highest ?? level, level), null);

/** The level to prove next: the claimed one while it is not shown, then the one above; null at the top. */
export function missingProof({ trl, trlEvidence }: Pick<TechnologyStatement, 'trl' | 'trlEvidence'>) {
  const shown = supportedTrl(trlEvidence) ?? 0;
  if (trl !== null && trl > shown) return trl;
  return shown === HIGHEST ? null : shown + 1;
}

export const claimsTooMuch = ({ trl, trlEvidence }: Pick<TechnologyStatement, 'trl' | 'trlEvidence'>) =>
  trl !== null && trl > (supportedTrl(trlEvidence) ?? 0);
