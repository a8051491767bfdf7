import { type ReviewTemplate, templatesFor } from '@caunoi/contracts/reviewing/templates';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Notice } from '../../components/notice';
import { toast } from '../../components/toast-store';
import { problemText } from '../../data/problem-text';
import { useLocale } from '../../i18n/locale';
import { textName } from '../../things/names';
import '../../forms/fields.css';
import { decide, type Waiting } from './queue';
import { noteDecided, renewQueues } from './recent';

interface BulkProps {
  chosen: readonly Waiting[];
  /** What could not be decided stays chosen. */
  onLeft: (ids: readonly string[]) => void;
}

/** One template for several texts: each owner reads it in their own language. Nothing is published unread. */
export function Bulk({ chosen, onLeft }: BulkProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const id = useId();
  const [code, setCode] = useState('');
  const [asking, setAsking] = useState(false);
  const fitting = templatesFor('need').filter(({ kinds }) => chosen.every(({ kind }) => kinds.includes(kind)));
  const templates = chosen.every(({ kind }) => kind === 'technology') ? templatesFor('technology') : fitting;
  const template = templates.find((one) => one.code === code);
  const send = useSending(chosen, onLeft);
  const refusal = chosen.length === 0 ? t`Chọn ít nhất một bản.` : template ? undefined : t`Chọn một câu mẫu.`;
  return (
    <section className="sheet pad bulk" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        <Plural value={chosen.length} _0="Chưa chọn bản nào" other="Đã chọn # bản" />
      </h2>
      <label className="label" htmlFor={id}>
        <Trans>Quyết định bằng một câu mẫu</Trans>
      </label>
      <select id={id} className="input" value={template ? code : ''} onChange={({ target }) => setCode(target.value)}>
        <option value="">{t`Chọn một mục`}</option>
        {templates.map((one) => (
          <option key={one.code} value={one.code}>
            {one.decision === 'reject' ? t`Từ chối` : t`Trả lại`}: {one.name[locale]}
          </option>
        ))}
      </select>
      {template && <p className="voice">“{template.text[locale]}”</p>}
      {send.data && send.data.length > 0 && <Failures failures={send.data} />}
      <div className="btns">
        <Button
          kind={template?.decision === 'reject' ? 'danger' : 'primary'}
          busy={send.isPending}
          refusal={refusal}
          onClick={() => setAsking(true)}
        >
          {template?.decision === 'reject' ? <Trans>Từ chối các bản đã chọn</Trans> : <Trans>Trả lại các bản đã chọn</Trans>}
        </Button>
      </div>
      {template && (
        <ConfirmDialog
          open={asking}
          title={template.decision === 'reject' ? t`Từ chối các bản đã chọn?` : t`Trả lại các bản đã chọn?`}
          action={template.decision === 'reject' ? t`Từ chối` : t`Trả lại`}
          dangerous={template.decision === 'reject'}
          busy={send.isPending}
          onConfirm={() => send.mutate(template, { onSettled: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <ul>
            {chosen.map((each) => (
              <li key={each.thing.id}>{textName(each)}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </section>
  );
}

interface Failure {
  waiting: Waiting;
  error: unknown;
}

/** One after the other, each by itself: what fails keeps none of the others. */
function useSending(chosen: readonly Waiting[], onLeft: BulkProps['onLeft']) {
  const { t } = useLingui();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ decision, reason, text }: ReviewTemplate) => {
      const failures: Failure[] = [];
      for (const waiting of chosen)
        try {
          const thing = await decide(waiting, { decision, reason, comment: text[waiting.thing.language], verified: [] });
          noteDecided(client, { ...waiting, thing } as Waiting, decision);
        } catch (error) {
          failures.push({ waiting, error });
        }
      return failures;
    },
    onSuccess: async (failures, { decision }) => {
      const done = chosen.length - failures.length;
      if (done > 0) toast(decision === 'reject' ? t`Số bản đã từ chối: ${done}` : t`Số bản đã trả lại: ${done}`);
      onLeft(failures.map(({ waiting }) => waiting.thing.id));
      await renewQueues(client);
    },
  });
}

const Failures = ({ failures }: { failures: readonly Failure[] }) => (
  <Notice tone="danger" title={<Trans>Có bản chưa quyết định được</Trans>}>
    <ul>
      {failures.map(({ waiting, error }) => (
        <li key={waiting.thing.id}>
          {textName(waiting)}: {problemText(error)}
        </li>
      ))}
    </ul>
  </Notice>
);
