import type { Assessment, Need, NeedStatement } from '@caunoi/contracts/needs/need';
import type { Me } from '@caunoi/contracts/identity/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { dropLocalCopy } from '../../data/local-copy';
import { assessmentQuery, draftPlatform } from '../../data/needs';
import { useDebounced } from '../../data/use-debounced';
import type { Locale } from '@caunoi/contracts/primitives';
import { currentLocale } from '../../i18n/locale';
import { createDraftStore, type DraftStore } from './draft-store';
import type { WrittenSection } from './sections';
import { emptyStatement, statementOf } from './statement';

export interface Draft {
  store: DraftStore;
  me: Me;
  /** As the platform has it; null before the first words. */
  need: Need | null;
  /** With what stands on screen and is not saved yet. */
  live: NeedStatement;
  /** Tells the rest of the page what stands in the open part. */
  show: (part: Partial<NeedStatement>) => void;
  /** Of the text a moment ago; undefined until the first answer. */
  assessment: Assessment | undefined;
  /** Where the copies of a part lie on this machine. */
  copyKey: (section: WrittenSection | 'skipped') => string;
}

const DraftContext = createContext<Draft | null>(null);

export function useDraft(): Draft {
  const draft = useContext(DraftContext);
  if (!draft) throw new Error('useDraft stands outside of a DraftProvider');
  return draft;
}

const keyOf = (me: Me, need: Need | null, section: string) => `${me.account.id}/need/${need?.id ?? 'new'}/${section}`;

/** Words with Vietnamese letters are Vietnamese; otherwise people write in the language they read. */
const languageOf = (text: string): Locale => (/[ăđơưạ-ỹ]/iu.test(text) ? 'vi' : currentLocale());

interface DraftProviderProps {
  me: Me;
  /** The need to go on with; null begins a new one. */
  need: Need | null;
  onCreated?: (need: Need) => void;
  children: ReactNode;
}

/** One need that is being written, for all parts of its form. */
export function DraftProvider({ me, need: begin, onCreated, children }: DraftProviderProps) {
  const client = useQueryClient();
  const [store] = useState(() => {
    const { create, revise } = draftPlatform(client);
    const begun = async (statement: NeedStatement) => {
      const need = await create({ ...statement, language: languageOf(statement.problem) });
      dropLocalCopy(keyOf(me, null, 'problem'));
      onCreated?.(need);
      return need;
    };
    return createDraftStore(begin, { revise, create: begun });
  });
  const need = useSyncExternalStore(store.subscribe, store.read);
  const [shown, show] = useState<Partial<NeedStatement>>({});
  const live = useMemo(() => ({ ...(need ? statementOf(need) : emptyStatement()), ...shown }), [need, shown]);
  const { data: assessment } = useQuery(assessmentQuery(useDebounced(live, 600)));
  const draft: Draft = { store, me, need, live, show, assessment, copyKey: (section) => keyOf(me, store.read(), section) };
  return <DraftContext value={draft}>{children}</DraftContext>;
}
