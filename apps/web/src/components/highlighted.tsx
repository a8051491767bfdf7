import type { Part } from '@caunoi/contracts/matching/match';

/** A text with the words that were looked for marked. */
export const Highlighted = ({ parts }: { parts: readonly Part[] }) => (
  <>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}</>
);
