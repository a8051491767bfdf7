import type { RegistryCheck, RegistryState } from '@caunoi/contracts/identity/registry';
import { t as text } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { askRegistry, registryQuery } from '../../things/organisation/registry-data';
import type { Member } from './organisation-data';

/** What the business registry says of the organisation; where none is connected that is said, and nothing is claimed. */
export function RegistryPart({ me }: { me: Member }) {
  const { id, taxCode } = me.organisation;
  const { data } = useQuery(registryQuery(id));
  // Until it is known the room is kept, so that nothing moves.
  if (!data?.connected)
    return (
      <span className={data ? 'soft' : 'soft unknown'}>
        <Trans>Chưa nối với cơ sở dữ liệu đăng ký kinh doanh nên mọi nơi hiện dấu “tự khai”.</Trans>
      </span>
    );
  return (
    <>
      {data.check && <Checked check={data.check} />}
      {me.manager && taxCode && <Ask organisationId={id} />}
    </>
  );
}

const states = (): Record<RegistryState, string> => ({
  active: text`đang hoạt động`,
  suspended: text`tạm ngừng`,
  dissolved: text`đã giải thể`,
});

function Checked({ check: { matches, name, state, checkedAt } }: { check: RegistryCheck }) {
  useLocale();
  if (matches)
    return (
      <StatusBadge tone="positive">
        <Trans>
          Tên khớp đăng ký, ngày <CalendarDate value={checkedAt} />
        </Trans>
      </StatusBadge>
    );
  return (
    <span>
      <StatusBadge tone="caution">
        <Trans>Tên chưa khớp đăng ký</Trans>
      </StatusBadge>{' '}
      <span className="soft">
        <Trans>
          Đăng ký kinh doanh ghi “{name}”, {states()[state]} (<CalendarDate value={checkedAt} />
          ).
        </Trans>
      </span>
    </span>
  );
}

function Ask({ organisationId }: { organisationId: string }) {
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: () => askRegistry(organisationId),
    onSuccess: (known) => client.setQueryData(registryQuery(organisationId).queryKey, known),
  });
  return (
    <>
      <Button kind="quiet" busy={ask.isPending} onClick={() => ask.mutate()}>
        <Trans>Đối chiếu với đăng ký kinh doanh</Trans>
      </Button>
      {ask.error && <ProblemNotice error={ask.error} />}
    </>
  );
}
