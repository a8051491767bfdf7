import type { assessTechnology } from '@caunoi/contracts/technology-bank/technologies.endpoints';
import type { Technology, TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { z } from 'zod';
import { useDebounced } from '../../data/use-debounced';
import { useIsComing } from '../../data/use-is-coming';
import { type Draft, useDraftOf } from '../../drafts/use-draft';
import { PendingPage } from '../../shell/pending-page';
import { assessmentQuery, listingPlatform } from '../../things/technology/listing';

export type Assessment = z.output<typeof assessTechnology.answer>;

interface Listing {
  draft: Draft<Technology, TechnologyStatement>;
  /** Of the text a moment ago; undefined until the first answer. */
  assessment: Assessment | undefined;
}

const ListingContext = createContext<Listing | null>(null);

export function useListingDraft(): Listing {
  const listing = useContext(ListingContext);
  if (!listing) throw new Error('useListingDraft stands outside of a ListingProvider');
  return listing;
}

interface ListingProviderProps {
  writer: string;
  technology: Technology;
  children: ReactNode;
}

/** One listing that is being written, for all parts of its form. */
export function ListingProvider({ writer, technology, children }: ListingProviderProps) {
  const client = useQueryClient();
  const [platform] = useState(() => listingPlatform(client));
  const draft = useDraftOf(technology, `${writer}/technology`, platform);
  const asked = useQuery(assessmentQuery(useDebounced(draft.live, 600)));
  const assessment = asked.data;
  if (useIsComing(asked)) return <PendingPage />;
  return <ListingContext value={{ draft, assessment }}>{children}</ListingContext>;
}
