import { useState } from 'react';

interface Asked {
  isLoading: boolean;
  failureCount: number;
}

/**
 * True until the first answer has come, for a page that would jump if it came later. Not after a failure or without a line, for then
 * nobody knows when it comes; and never again, for nobody's page is taken away.
 */
export function useIsComing({ isLoading, failureCount }: Asked): boolean {
  const [over, setOver] = useState(false);
  const coming = isLoading && failureCount === 0;
  if (!coming && !over) setOver(true);
  return coming && !over;
}
