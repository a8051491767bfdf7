import type { TechnologyStatement, TrlEvidence, VerifiedLevel } from '@caunoi/contracts/technology-bank/technology';

/** What a reviewer compared with the report of a third party: the level and the words that were compared. */
export interface Verification extends VerifiedLevel {
  note: string;
  /** The account of the reviewer; never shown. */
  by: string;
}

const compared = (evidence: readonly TrlEvidence[], { level, note }: Verification) =>
  evidence.some((row) => row.level === level && row.note === note);

/** The verifications that still hold: other words are another claim, which nobody has compared yet. */
export const holding = ({ trlEvidence }: Pick<TechnologyStatement, 'trlEvidence'>, verified: readonly Verification[]) =>
  verified.filter((verification) => compared(trlEvidence, verification));

/** The verifications after a review; a level without evidence has nothing to be compared. */
export function afterReview(
  { trlEvidence }: Pick<TechnologyStatement, 'trlEvidence'>,
  before: readonly Verification[],
  { levels, by, at }: { levels: readonly number[]; by: string; at: string },
): Verification[] {
  const kept = holding({ trlEvidence }, before).filter(({ level }) => !levels.includes(level));
  const added = trlEvidence.filter(({ level }) => levels.includes(level)).map(({ level, note }) => ({ level, note, by, at }));
  return [...kept, ...added].toSorted((a, b) => a.level - b.level);
}
