import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Urgency } from '@caunoi/contracts/gateway/inbox';
import type { Me } from '@caunoi/contracts/identity/identity';
import { EmptyState } from '../../components/empty-state';
import { type Inbox, waitingIn } from '../../data/inbox';
import { formatToday } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';
import { byUrgency } from '../../things/inbox/clock';
import { FurtherTexts, InboxRows } from '../../things/inbox/inbox-list';

/** Everything that waits for the person at this desk, most urgent first. */
export function DeskInbox({ inbox, me }: { inbox: Inbox; me: Me }) {
  const { t } = useLingui();
  const names: Record<Urgency, string> = { now: t`Cần làm ngay`, soon: t`Chờ bạn`, later: t`Khi nào tiện` };
  const groups = byUrgency(inbox.items);
  return (
    <>
      <Today waiting={waitingIn(inbox)} />
      {groups.length === 0 && inbox.degraded.length === 0 && <NothingLeft me={me} />}
      {groups.map(({ urgency, items }) => (
        <section key={urgency} className="desk-tasks">
          <h2>{names[urgency]}</h2>
          <InboxRows items={items} name={names[urgency]} />
        </section>
      ))}
      <FurtherTexts further={inbox.further} />
    </>
  );
}

function Today({ waiting }: { waiting: number }) {
  const today = formatToday(new Date(), useLocale());
  return (
    <p className="soft">
      {today} <Plural value={waiting} _0="Không có việc nào đang chờ bạn." other="# việc đang chờ bạn." />
    </p>
  );
}

function NothingLeft({ me: { roles } }: { me: Me }) {
  const { t } = useLingui();
  const reviews = roles.includes('moderator') || roles.includes('administrator');
  return (
    <div className="desk-tasks">
      <EmptyState title={t`Bạn đã làm hết việc`}>
        {reviews ? (
          <Trans>Có bản mới gửi duyệt, việc sẽ hiện ở đây kèm hạn trả lời.</Trans>
        ) : (
          <Trans>Có gợi ý mới, người duyệt trả lời hay hồ sơ sắp hết hạn, việc sẽ hiện ở đây.</Trans>
        )}
      </EmptyState>
    </div>
  );
}
