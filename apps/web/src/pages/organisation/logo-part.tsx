import type { Portrait } from '@caunoi/contracts/files/photo';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { SquarePicture } from '../../things/photos/square-picture';
import { changeLogo, type Member } from './organisation-data';

/** The mark of the organisation, beside its name wherever that stands. Everybody sees it as soon as it is chosen. */
export function LogoPart({ me: { organisation } }: { me: Member }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (logo: Portrait | null) => changeLogo(client, organisation, logo),
    onSuccess: ({ logo }) => toast(logo ? t`Đã đổi logo` : t`Đã bỏ logo`),
  });
  return (
    <section className="org-part">
      <h2>
        <Trans>Logo</Trans>
      </h2>
      <p className="soft">
        <Trans>Hiện cạnh tên tổ chức ở mọi nơi, ai cũng thấy. Logo được đặt trọn trong một ô vuông nền trắng.</Trans>
      </p>
      {change.error && <ProblemNotice error={change.error} />}
      <SquarePicture purpose="logo" shown={organisation.logo} onPut={(logo) => change.mutate(logo)} choose={t`Chọn logo`} />
    </section>
  );
}
