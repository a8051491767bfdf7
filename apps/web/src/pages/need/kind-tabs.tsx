import type { Match } from '@caunoi/contracts/matching/match';
import type { Need } from '@caunoi/contracts/needs/need';
import { useLingui } from '@lingui/react/macro';
import { TabLinks } from '../../components/tab-links';
import { onShelf } from '../../things/match/match-list';
import { needLink, type NeedSearch, type NeedTab } from './need-address';
import type { Suggestions } from './use-suggestions';

interface KindTabsProps {
  need: Need;
  search: NeedSearch;
  /** That are shown. */
  matches: readonly Match[];
  known: Suggestions['known'];
}

export function KindTabs({ need, search, matches, known }: KindTabsProps) {
  const { t } = useLingui();
  const suggested = onShelf(matches, 'suggested');
  const count = (kind: NeedTab) => (known[kind] ? suggested.filter(({ target }) => target.kind === kind).length : undefined);
  const { tab } = search;
  const link = (next?: NeedTab) => needLink(need, { ...search, tab: next, suggestion: undefined });
  const tabs = [
    { key: 'all', name: t`Tất cả`, count: suggested.length, link: link(), current: tab === undefined },
    {
      key: 'technology',
      name: t`Công nghệ`,
      count: count('technology'),
      link: link('technology'),
      current: tab === 'technology',
    },
    {
      key: 'expert',
      name: t`Chuyên gia`,
      count: count('expert'),
      link: link('expert'),
      current: tab === 'expert',
    },
  ];
  return <TabLinks label={t`Loại gợi ý`} tabs={tabs} />;
}
