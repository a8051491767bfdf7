import type { Me } from '@caunoi/contracts/identity/identity';
import type { Assessment, Need, NeedStatement } from '@caunoi/contracts/needs/need';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { assessmentQuery } from '../../things/need/need-queries';
import { useDebounced } from '../../data/use-debounced';
import { useIsComing } from '../../data/use-is-coming';
import { type Draft, useDraftOf } from '../../drafts/use-draft';
import { writerOf } from '../../drafts/writer';
import { PendingPage } from '../../shell/pending-page';
import { needPlatform } from '../../things/need/need-platform';

export interface OpenNeed {
  draft: Draft<Need | null, NeedStatement>;
  me: Me;
  /** Of the text a moment ago; undefined until the first answer. */
  assessment: Assessment | undefined;
}

const NeedContext = createContext<OpenNeed | null>(null);

export function useNeedDraft(): OpenNeed {
  const open = useContext(NeedContext);
  if (!open) throw new Error('useNeedDraft stands outside of a NeedProvider');
  return open;
}

interface NeedProviderProps {
  me: Me;
  /** The need to go on with; null begins a new one. */
  need: Need | null;
  onCreated?: (need: Need) => void;
  children: ReactNode;
}

/** One need that is being written, for all parts of its form. */
export function NeedProvider({ me, need, onCreated, children }: NeedProviderProps) {
  const client = useQueryClient();
  const [platform] = useState(() => needPlatform(client, onCreated));
  const draft = useDraftOf(need, `${writerOf(me)}/need`, platform);
  const asked = useQuery(assessmentQuery(useDebounced(draft.live, 600)));
  const assessment = asked.data;
  // What the text already says stands among the fields of a need that one goes on with.
  if (useIsComing(asked) && need) return <PendingPage />;
  return <NeedContext value={{ draft, me, assessment }}>{children}</NeedContext>;
}
