import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { StatusBadge } from '../../components/status-badge';
import { toast } from '../../components/toast-store';
import { useNow } from '../../data/use-now';
import { useLocale } from '../../i18n/locale';
import { textName } from '../../things/names';
import { decisionName } from '../../things/review/review-words';
import { type Recent, recentQuery, renewQueues, stillOpen, takeBack } from './recent';

/** The way back to a text, for as long as its decision is a fresh one. */
export function useTakingBack() {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (recent: Recent) => takeBack(client, recent),
    onSuccess: async (_, { waiting }) => {
      const name = textName(waiting);
      toast(t`Đã lấy lại quyết định: ${name}`);
      await renewQueues(client);
      await navigate({ to: '/review', search: { item: waiting.thing.id } });
    },
    onError: () => renewQueues(client),
  });
}

/** What was decided here in the last ten minutes. The toast goes sooner. */
export function JustDecided() {
  useLocale();
  const { data } = useQuery(recentQuery);
  const back = useTakingBack();
  const now = useNow();
  const recent = stillOpen(data ?? [], now.getTime());
  if (recent.length === 0) return null;
  return (
    <section className="just-decided" aria-labelledby="just-decided">
      <h2 id="just-decided">
        <Trans>Vừa quyết định</Trans>
      </h2>
      <p className="small soft">
        <Trans>Lấy lại được trong mười phút, khi người gửi chưa sửa gì.</Trans>
      </p>
      {back.error && <ProblemNotice error={back.error} />}
      <ul className="rows">
        {recent.map((each) => (
          <li key={each.waiting.thing.id}>
            <span>
              {textName(each.waiting)} <StatusBadge>{decisionName(each.decision)}</StatusBadge>
            </span>
            <Button kind="quiet" busy={back.isPending} onClick={() => back.mutate(each)}>
              <span>
                <Trans>Lấy lại</Trans> <span className="sr">{textName(each.waiting)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
