import type { JoinDomain } from '@caunoi/contracts/identity/join-request';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { joinDomainsQuery, openTo } from './organisation-data';

/** To whose addresses the organisation is open: whoever has one is shown it, and may ask. Nobody comes in by that alone. */
export function JoinDomains({ organisationId }: { organisationId: string }) {
  const { data } = useQuery(joinDomainsQuery(organisationId));
  if (!data || data.length === 0) return null;
  return (
    <section className="org-part no-print">
      <h2>
        <Trans>Đồng nghiệp tự tìm thấy tổ chức</Trans>
      </h2>
      <p className="soft">
        <Trans>Ai đã xác nhận thư điện tử thuộc tên miền được chọn sẽ thấy tổ chức và xin vào được. Bạn vẫn duyệt từng người.</Trans>
      </p>
      <Choices organisationId={organisationId} domains={data} />
    </section>
  );
}

function Choices({ organisationId, domains }: { organisationId: string; domains: readonly JoinDomain[] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (open: string[]) => openTo(organisationId, open),
    onSuccess: (items) => {
      client.setQueryData(joinDomainsQuery(organisationId).queryKey, items);
      toast(t`Đã lưu tên miền`);
    },
  });
  const toggle = (domain: string, open: boolean) => {
    const others = domains.filter((one) => one.open && one.domain !== domain).map((one) => one.domain);
    change.mutate(open ? [...others, domain] : others);
  };
  return (
    <>
      {domains.map(({ domain, open }) => (
        <label key={domain} className="choice">
          <input type="checkbox" checked={open} disabled={change.isPending} onChange={({ target }) => toggle(domain, target.checked)} />
          <span>@{domain}</span>
        </label>
      ))}
      {change.error && <ProblemNotice error={change.error} />}
    </>
  );
}
