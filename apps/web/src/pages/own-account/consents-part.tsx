import type { Consent, ConsentEntry, ConsentHow } from '@caunoi/contracts/identity/consent';
import { consentPurposes, currentText, textOf } from '@caunoi/contracts/identity/purposes';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { consentsQuery, say } from '../../data/consents';
import { useLocale } from '../../i18n/locale';
import './data.css';

/** What nobody has to agree to: each by itself, taken back as easily as given. */
export function ConsentsPart() {
  const { data, error, refetch } = useQuery(consentsQuery);
  return (
    <section className="org-part">
      <h2>
        <Trans>Chỉ khi bạn đồng ý</Trans>
      </h2>
      <p>
        <Trans>Không đồng ý thì bạn vẫn dùng được mọi thứ khác. Rút lại lúc nào cũng được, có hiệu lực trong vòng một phút.</Trans>
      </p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && (
        <ul className="rows">
          {data.map((consent) => (
            <PurposeRow key={consent.purpose} consent={consent} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PurposeRow({ consent: { purpose, state, history } }: { consent: Consent }) {
  const { t } = useLingui();
  const locale = useLocale();
  const client = useQueryClient();
  const { name, withdrawn } = consentPurposes[purpose];
  const saying = useMutation({
    mutationFn: (given: boolean) => say(purpose, given),
    onSuccess: ({ state: now }) => {
      const words = name[locale];
      toast(now === 'given' ? t`Đã đồng ý: ${words}` : t`Đã rút lại: ${words}`);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: consentsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['notifications'] }),
      ]),
  });
  const [last] = history;
  const mayWithdraw = state === 'given' || state === 'text_changed';
  return (
    <li className="purpose">
      <b>{name[locale]}</b> <StateBadge state={state} />
      {last && (
        <span className="small soft">
          {' '}
          <Trans>
            từ <CalendarDate value={last.at} />
          </Trans>
        </span>
      )}
      <p>{currentText(purpose).text[locale]}</p>
      {mayWithdraw && (
        <p className="small soft">
          <Trans>Nếu rút lại:</Trans> {withdrawn[locale]}
        </p>
      )}
      {saying.error && <ProblemNotice error={saying.error} />}
      <div className="btns">
        {state !== 'given' && <AgreeButton purpose={purpose} busy={saying.isPending} onAgree={() => saying.mutate(true)} />}
        {mayWithdraw && (
          <Button kind="secondary" busy={saying.isPending} onClick={() => saying.mutate(false)}>
            <span>
              <Trans>Rút lại</Trans> <span className="sr">{name[locale]}</span>
            </span>
          </Button>
        )}
      </div>
      {history.length > 0 && <History purpose={purpose} history={history} />}
    </li>
  );
}

/** A profile is shown on its own page, where one sees what it says. */
function AgreeButton({ purpose, busy, onAgree }: Pick<Consent, 'purpose'> & { busy: boolean; onAgree: () => void }) {
  const locale = useLocale();
  if (purpose === 'public_profile')
    return (
      <p>
        <Link to="/profile">
          <Trans>Cho hiển thị ở trang Hồ sơ chuyên gia</Trans>
        </Link>
      </p>
    );
  return (
    <Button kind="primary" busy={busy} onClick={onAgree}>
      <span>
        <Trans>Tôi đồng ý</Trans> <span className="sr">{consentPurposes[purpose].name[locale]}</span>
      </span>
    </Button>
  );
}

function StateBadge({ state }: Pick<Consent, 'state'>) {
  if (state === 'given')
    return (
      <StatusBadge tone="positive">
        <Trans>Đang đồng ý</Trans>
      </StatusBadge>
    );
  if (state === 'text_changed')
    return (
      <StatusBadge tone="caution">
        <Trans>Nội dung đã đổi, xin hỏi lại</Trans>
      </StatusBadge>
    );
  return <StatusBadge>{state === 'withdrawn' ? <Trans>Đã rút lại</Trans> : <Trans>Chưa đồng ý</Trans>}</StatusBadge>;
}

function History({ purpose, history }: Pick<Consent, 'purpose' | 'history'>) {
  return (
    <details>
      <summary>
        <Trans>Những lần trước</Trans>
      </summary>
      <ul>
        {history.map((entry) => (
          <HistoryLine key={entry.at} purpose={purpose} entry={entry} />
        ))}
      </ul>
    </details>
  );
}

/** What was agreed to at the time, in the words of the time. */
function HistoryLine({ purpose, entry: { given, at, how, textVersion } }: Pick<Consent, 'purpose'> & { entry: ConsentEntry }) {
  const locale = useLocale();
  const text = textOf(purpose, textVersion);
  const place = usePlaces()[how];
  return (
    <li>
      <CalendarDate value={at} />: {given ? <Trans>đồng ý</Trans> : <Trans>rút lại</Trans>}, {place}
      {given && text && textVersion !== currentText(purpose).version && (
        <>
          <br />
          <span className="small soft">“{text.text[locale]}”</span>
        </>
      )}
    </li>
  );
}

function usePlaces(): Record<ConsentHow, string> {
  const { t } = useLingui();
  return { own_page: t`ở trang này`, sign_up: t`lúc đăng ký`, profile: t`ở trang hồ sơ chuyên gia` };
}
