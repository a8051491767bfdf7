import { useLingui } from '@lingui/react/macro';
import { TabLinks } from '../../components/tab-links';
import type { TechnologyOverview } from '../../things/technology/use-technology';

/** For the owner: the listing, and what it was suggested. */
export function OwnerTabs({ overview: { technology, needs, reviewers }, tab }: { overview: TechnologyOverview; tab: string }) {
  const { t } = useLingui();
  const view = (key: 'profile' | 'needs' | 'reviewers', name: string, count?: number) => ({
    key,
    name,
    count,
    link: {
      to: '/technologies/$technologyId',
      params: { technologyId: technology.id },
      search: { tab: key === 'profile' ? undefined : key },
    } as const,
    current: tab === key,
  });
  const tabs = [
    view('profile', t`Hồ sơ`),
    view('needs', t`Nhu cầu phù hợp`, needs?.items.length),
    view('reviewers', t`Phản biện độc lập`, reviewers?.items.length),
  ];
  return <TabLinks label={t`Phần của hồ sơ`} tabs={tabs} />;
}
