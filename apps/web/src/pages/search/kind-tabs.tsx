import { useLingui } from '@lingui/react/macro';
import { TabLinks } from '../../components/tab-links';
import type { SearchAddress } from '../../things/search/search-params';
import type { SearchAnswer } from './use-search';

interface KindTabsProps {
  address: SearchAddress;
  totals: SearchAnswer['totals'] | undefined;
}

/** What kind of thing is looked for, with the number found of each. */
export function KindTabs({ address, totals }: KindTabsProps) {
  const { t } = useLingui();
  const tab = (kind: SearchAddress['kind'], name: string, count: number | undefined) => ({
    key: kind ?? 'all',
    name,
    count,
    link: { to: '/search', search: { ...address, kind, pages: undefined } } as const,
    current: address.kind === kind,
  });
  const tabs = [
    tab(undefined, t`Tất cả`, totals && totals.need + totals.technology + totals.expert),
    tab('need', t`Nhu cầu`, totals?.need),
    tab('technology', t`Công nghệ`, totals?.technology),
    tab('expert', t`Chuyên gia`, totals?.expert),
  ];
  return <TabLinks label={t`Loại kết quả`} tabs={tabs} />;
}
