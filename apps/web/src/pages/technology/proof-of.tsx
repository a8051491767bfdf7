import type { ProvableClaim } from '@caunoi/contracts/technology-bank/documents';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { lazy, Suspense } from 'react';

// Few listings show any, and what loads them stands below the first words.
const Proofs = lazy(() => import('../../things/technology/proofs'));

interface ProofOfProps {
  technology: Pick<Technology, 'id' | 'documents'>;
  /** Null: the listing as a whole. */
  claim: ProvableClaim | null;
}

/** The documents that prove a claim, where the listing shows any. */
export function ProofOf({ technology: { id, documents }, claim }: ProofOfProps) {
  if (!documents.some(({ proves }) => proves === claim)) return null;
  return (
    <Suspense>
      <Proofs technologyId={id} proves={claim} />
    </Suspense>
  );
}
