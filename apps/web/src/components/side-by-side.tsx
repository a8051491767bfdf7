import type { Part } from '@caunoi/contracts/matching/match';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Highlighted } from './highlighted';
import './quotes.css';

export interface Quote {
  /** Who says it: "Nhu cầu N-000012". */
  who: ReactNode;
  /** Where they say it: "phần Vấn đề". */
  where: ReactNode;
  parts: readonly Part[];
  /** Language of the words, where it may differ from the page's. */
  lang?: string | undefined;
}

interface SideBySideProps {
  /** The side that needs, at the left or on top. */
  need: Quote;
  supply: Quote;
  sharedTerms: number;
}

/** Both sides' own words, with what they share marked. */
export const SideBySide = ({ need, supply, sharedTerms }: SideBySideProps) => (
  <div className="pair">
    <QuoteFigure quote={need} className="" />
    <div className="link">
      <span>
        <Plural value={sharedTerms} other="# cụm từ chung" />
      </span>
    </div>
    <QuoteFigure quote={supply} className="s" />
  </div>
);

const QuoteFigure = ({ quote: { who, where, parts, lang }, className }: { quote: Quote; className: string }) => (
  <figure className={className}>
    <figcaption>
      <Trans>
        <b>{who}</b>, {where}
      </Trans>
    </figcaption>
    <blockquote className="voice" lang={lang}>
      <Trans>
        “<Highlighted parts={parts} />”
      </Trans>
    </blockquote>
  </figure>
);
