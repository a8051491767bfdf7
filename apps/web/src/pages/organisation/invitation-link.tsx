import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import type { Invited } from './organisation-data';
import { SecretOnce } from './secret-once';

/** The secret stands behind the `#`: browsers send that part to nobody. */
const linkOf = (secret: string) => `${window.location.origin}/join#${secret}`;

/** What is to be handed over. */
export function InvitationLink({ invited: { invitation, secret }, onDone }: { invited: Invited; onDone: () => void }) {
  const { t } = useLingui();
  const { fullName, expiresAt } = invitation;
  return (
    <SecretOnce
      title={<Trans>Đường dẫn mời {fullName}</Trans>}
      label={<Trans>Đường dẫn</Trans>}
      value={linkOf(secret)}
      copy={<Trans>Chép đường dẫn</Trans>}
      copied={t`Đã chép đường dẫn mời ${fullName}`}
      onDone={onDone}
    >
      <Trans>
        Đưa tận tay cho người đó, ví dụ qua tin nhắn riêng. Đường dẫn chỉ hiện lần này, dùng được một lần, đến{' '}
        <CalendarDate value={expiresAt} />. Ai cầm nó cũng vào được tổ chức của bạn.
      </Trans>
    </SecretOnce>
  );
}
