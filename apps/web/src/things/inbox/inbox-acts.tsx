import type { InboxItem } from '@caunoi/contracts/gateway/inbox';
import type { jobEndpoints } from '@caunoi/contracts/jobs/jobs.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { useExpertActions } from '../expert/use-expert';
import { useTechnologyActions } from '../technology/use-technology';
import { nameOf, rowOf } from './inbox-words';

type Thing = NonNullable<InboxItem['thing']>;
type Job = NonNullable<InboxItem['job']>;

/** The one thing to do about a task: at once where a word is enough, else on the page where it is done. `onDone`: it leaves. */
export function InboxAct({ item, onDone }: { item: InboxItem; onDone: () => void }) {
  const { task, thing, job } = item;
  if (job) return <RunAgain job={job} onDone={onDone} />;
  const isToConfirm = task === 'expiring' || task === 'expired';
  if (thing && isToConfirm && thing.kind === 'technology') return <ConfirmListing thing={thing} onDone={onDone} />;
  if (thing && isToConfirm && thing.kind === 'expert') return <ConfirmProfile thing={thing} onDone={onDone} />;
  const row = rowOf(item);
  if (!row) return null;
  return (
    <ButtonLink kind="secondary" className="task-act" {...row.link}>
      {row.act} {thing && <span className="sr">{nameOf(thing)}</span>}
    </ButtonLink>
  );
}

interface AtOnceProps {
  label: ReactNode;
  about: string;
  act: { mutate: (_: undefined, done: { onSuccess: () => void }) => void; isPending: boolean; error: Error | null };
  onDone: () => void;
}

const AtOnce = ({ label, about, act, onDone }: AtOnceProps) => (
  <div className="task-act">
    <Button kind="secondary" busy={act.isPending} onClick={() => act.mutate(undefined, { onSuccess: onDone })}>
      <span>
        {label} <span className="sr">{about}</span>
      </span>
    </Button>
    {act.error && <ProblemNotice error={act.error} />}
  </div>
);

function ConfirmListing({ thing, onDone }: { thing: Thing; onDone: () => void }) {
  const { renew } = useTechnologyActions(thing);
  return <AtOnce label={<Trans>Xác nhận vẫn còn đúng</Trans>} about={nameOf(thing)} act={renew} onDone={onDone} />;
}

function ConfirmProfile({ thing, onDone }: { thing: Thing; onDone: () => void }) {
  const { publish } = useExpertActions(thing);
  return <AtOnce label={<Trans>Xác nhận vẫn còn đúng</Trans>} about={nameOf(thing)} act={publish} onDone={onDone} />;
}

/** As the contracts make it for each service: functions of theirs do not reach the browser. */
const startOf = (service: string) => ({ method: 'POST', path: `/jobs/${service}/:name/runs` }) as ReturnType<typeof jobEndpoints>['start'];

function RunAgain({ job: { service, name }, onDone }: { job: Job; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: async (_: undefined) => void (await api.call(startOf(service), { params: { name } })),
    onSuccess: () => toast(t`Đã cho chạy lại: ${name}`),
    onSettled: () => client.invalidateQueries({ queryKey: ['desk'] }),
  });
  return <AtOnce label={<Trans>Chạy lại</Trans>} about={name} act={run} onDone={onDone} />;
}
