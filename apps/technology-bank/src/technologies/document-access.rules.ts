import type { Viewer } from '@caunoi/contracts/review';
import type { DocumentTier } from '@caunoi/contracts/technology-bank/documents';
import type { ShownDocument } from '@caunoi/contracts/technology-bank/technology';

/** Who looks at the documents of a listing that exists for them. */
export interface Reader {
  viewer: Viewer;
  signedIn: boolean;
  /** The listing and something of theirs have mutual interest. */
  interested: boolean;
}

/** Who may open a document, and what it proves. */
export interface Terms {
  tier: DocumentTier | 'reviewers';
  proves: ShownDocument['proves'];
}

/** By what the listing says of it; one that it does not name is for reviewers. Those of before named none. */
export function termsOf(documents: readonly ShownDocument[] | undefined, id: string): Terms {
  const { tier, proves } = documents?.find(({ documentId }) => documentId === id) ?? { tier: 'reviewers', proves: null };
  return { tier, proves };
}

export function mayOpen({ tier }: Terms, { viewer, signedIn, interested }: Reader): boolean {
  if (viewer !== 'public') return true;
  return { public: true, signed_in: signedIn, interested, reviewers: false }[tier];
}

/** Whether they know of it at all. */
export const mayKnow = ({ tier }: Terms, { viewer }: Reader) => viewer !== 'public' || tier !== 'reviewers';
