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
  found: Pick<Suggestions, 'all' | 'technology' | 'expert' | 'known'>;
}

export function KindTabs({ need, search, found: { all, technology, expert, known } }: KindTabsProps) {
  const { t } = useLingui();
  const count = (matches: readonly Match[]) => onShelf(matches, 'suggested').length;
  const { tab } = search;
  const link = (next?: NeedTab) => needLink(need, { ...search, tab: next, suggestion: undefined });
  const tabs = [
    { key: 'all', name: t`Tất cả`, count: count(all), link: link(), current: tab === undefined },
    {
      key: 'technology',
      name: t`Công nghệ`,
      count: known.technology ? count(technology) : undefined,
      link: link('technology'),
      current: tab === 'technology',
    },
    {
      key: 'expert',
      name: t`Chuyên gia`,
      count: known.expert ? count(expert) : undefined,
      link: link('expert'),
      current: tab === 'expert',
    },
  ];
  return <TabLinks label={t`Loại gợi ý`} tabs={tabs} />;
}
