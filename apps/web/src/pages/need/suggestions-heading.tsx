import type { ReactNode } from 'react';

export const headingId = 'suggestions';

export const SuggestionsHeading = ({ children }: { children: ReactNode }) => (
  <h2 id={headingId} className="suggestions-title" tabIndex={-1}>
    {children}
  </h2>
);
