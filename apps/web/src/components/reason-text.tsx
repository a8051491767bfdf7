import type { Sentence } from '@caunoi/contracts/matching/match';

/** A sentence of an explanation; somebody's own words in another language are marked as such, so that they are read aloud rightly. */
export const ReasonText = ({ reason: { parts } }: { reason: Sentence }) =>
  parts.map(({ text, lang }, at) =>
    lang ? (
      <span key={at} lang={lang}>
        {text}
      </span>
    ) : (
      text
    ),
  );
