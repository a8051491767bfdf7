import { useLingui } from '@lingui/react/macro';
import { useMatchRoute } from '@tanstack/react-router';
import { TabLinks } from '../../components/tab-links';

/** What administrators look after. */
export function AdminTabs() {
  const { t } = useLingui();
  const matches = useMatchRoute();
  const pages = [
    { to: '/admin/accounts', name: t`Tài khoản` },
    { to: '/admin/organisations', name: t`Tổ chức` },
    { to: '/admin/appeals', name: t`Khiếu nại` },
    { to: '/admin/data-requests', name: t`Yêu cầu về dữ liệu` },
    { to: '/admin/acts', name: t`Nhật ký` },
    { to: '/admin/statistics', name: t`Số liệu duyệt` },
    { to: '/admin/letters', name: t`Thư đi` },
    { to: '/admin/jobs', name: t`Tác vụ` },
    { to: '/admin/dead-letters', name: t`Tin bị kẹt` },
  ] as const;
  return (
    <TabLinks
      label={t`Quản trị`}
      tabs={pages.map(({ to, name }) => ({ key: to, name, link: { to }, current: Boolean(matches({ to })) }))}
    />
  );
}
