import { ProblemError } from '@caunoi/contracts/client';
import type { Me } from '@caunoi/contracts/identity/identity';
import { ReviewDecision, ReviewReason } from '@caunoi/contracts/review';
import { OpenText } from '@caunoi/contracts/primitives';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { t as translate } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { dropLocalCopy, readLocalCopy, writeLocalCopy } from '../../data/local-copy';
import { currentOf, isStale } from '../../data/problem-text';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { OptionField } from '../../forms/select-field';
import { TextField } from '../../forms/text-field';
import { useZodForm, type ZodForm } from '../../forms/use-zod-form';
import { textName } from '../../things/names';
import { useTakingBack } from './just-decided';
import { noteDecided } from './recent';
import { TemplateField } from './template-field';
import { decide, type Decided, queueQuery, renewed, type Waiting } from './queue';
import { decided, decisionName, reasonName } from '../../things/review/review-words';

/** Whoever does not get what they asked for is told why, in words they can act on. */
const Decision = z
  .object({
    decision: ReviewDecision,
    reason: ReviewReason.nullable(),
    comment: OpenText(2000),
    verified: z.array(z.string()),
    template: z.string().nullable(),
  })
  .check(({ value: { decision, reason, comment }, issues }) => {
    if (decision === 'publish') return;
    if (reason === null) issues.push({ code: 'custom', path: ['reason'], input: reason, message: translate`Xin chọn một lý do` });
    if (comment.length < 10)
      issues.push({
        code: 'custom',
        path: ['comment'],
        input: comment,
        message: translate`Xin viết cho người gửi biết cần sửa gì, ít nhất 10 ký tự`,
      });
  });
type Values = z.input<typeof Decision>;

interface DecisionFormProps {
  me: Me;
  waiting: Waiting;
  next: string | undefined;
  /** Why this reviewer may not decide at the moment. */
  refusal: string | undefined;
}

/** Publish, send back with a word, or refuse. What was typed stays on this machine until it was sent. */
export function DecisionForm({ me, waiting, next, refusal }: DecisionFormProps) {
  const key = `${me.account.id}/review/${waiting.thing.id}`;
  const copy = readLocalCopy<Values>(key)?.value;
  const form = useZodForm(Decision, { defaultValues: { comment: '', reason: null, verified: [], template: null, ...copy } });
  const [asked, ask] = useState<Decided | null>(null);
  const send = useDecision(waiting, next, () => dropLocalCopy(key));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => void writeLocalCopy(key, values) }), [form, key]);
  const submit = ({ decision, reason, comment, verified }: z.output<typeof Decision>) => {
    const open = decision === 'publish';
    const answer: Decided = {
      decision,
      comment,
      reason: open ? 'ok' : (reason ?? 'incomplete'),
      verified: open ? verified.map(Number) : [],
    };
    if (decision === 'reject') ask(answer);
    else send.mutate(answer);
  };
  return (
    <section className="sheet pad review-part">
      <h3>
        <Trans>Quyết định</Trans>
      </h3>
      <Form form={form} onSubmit={submit}>
        <Outcome error={send.error} />
        <DecisionFields form={form} busy={send.isPending} waiting={waiting} refusal={refusal} />
      </Form>
      <Refusal waiting={waiting} asked={asked} busy={send.isPending} onConfirm={send.mutate} onClose={() => ask(null)} />
    </section>
  );
}

interface DecisionFieldsProps {
  form: ZodForm<typeof Decision>;
  busy: boolean;
  waiting: Waiting;
  refusal: string | undefined;
}

function DecisionFields({ form, busy, waiting, refusal }: DecisionFieldsProps) {
  const { t } = useLingui();
  const decision = useWatch({ control: form.control, name: 'decision' }) as ReviewDecision | undefined;
  const hints = { publish: t`Mọi người đọc được ngay.`, return: t`Người viết sửa rồi gửi lại.`, reject: t`Đóng lại, không gửi lại được.` };
  const reasons = ReviewReason.options.filter((reason) => reason !== 'ok');
  return (
    <>
      <ChoiceField
        required
        name="decision"
        label={t`Bạn quyết định thế nào?`}
        choices={ReviewDecision.options.map((value) => ({ value, label: decisionName(value), hint: hints[value] }))}
      />
      {decision === 'publish' && waiting.kind === 'technology' && <Compared technology={waiting.thing} />}
      {decision && decision !== 'publish' && <TemplateField kind={waiting.kind} decision={decision} language={waiting.thing.language} />}
      {decision && decision !== 'publish' && (
        <OptionField name="reason" label={t`Lý do`} options={reasons.map((value) => ({ value, label: reasonName(value) }))} />
      )}
      {decision && (
        <TextField
          name="comment"
          label={decision === 'publish' ? t`Lời nhắn cho người gửi (không bắt buộc)` : t`Lời nhắn cho người gửi`}
          hint={t`Nói rõ chỗ nào và sửa thế nào. Người gửi đọc nguyên văn.`}
          multiline
          limit={2000}
        />
      )}
      <div className="btns review-acts">
        <Button kind={decision === 'reject' ? 'danger' : 'primary'} type="submit" busy={busy} refusal={refusal}>
          {decision ? decisionName(decision) : t`Ghi quyết định`}
        </Button>
      </div>
    </>
  );
}

/** Only who has held the report of a third party beside the words may say so; the page then names the reviewer and the day. */
function Compared({ technology: { trlEvidence } }: { technology: Technology }) {
  const { t } = useLingui();
  const documented = trlEvidence.filter(({ grade }) => grade !== 'C');
  if (documented.length === 0) return null;
  return (
    <ChoiceField
      name="verified"
      label={t`Mức nào bạn đã đối chiếu với báo cáo của bên thứ ba? (không bắt buộc)`}
      hint={t`Hồ sơ sẽ ghi “kiểm chứng độc lập”, kèm ngày hôm nay. Chưa xem tận mắt thì để trống.`}
      several
      choices={documented.map(({ level, note }) => ({ value: String(level), label: `TRL ${level}`, hint: note }))}
    />
  );
}

/** What came back instead of an answer: somebody changed the text, somebody decided, or it failed. */
function Outcome({ error }: { error: unknown }) {
  if (!error) return null;
  if (isStale(error))
    return (
      <Notice tone="caution" title={<Trans>Bản này vừa được sửa ở nơi khác</Trans>}>
        <p>
          <Trans>Trên đây đã là bản mới. Xin đọc lại rồi quyết định; lời nhắn của bạn vẫn còn.</Trans>
        </p>
      </Notice>
    );
  return <ProblemNotice error={error} />;
}

interface RefusalProps {
  waiting: Waiting;
  asked: Decided | null;
  busy: boolean;
  onConfirm: (decided: Decided, done: { onSettled: () => void }) => void;
  onClose: () => void;
}

/** A refusal is final, so it is asked once more. */
function Refusal({ waiting, asked, busy, onConfirm, onClose }: RefusalProps) {
  const { t } = useLingui();
  const name = textName(waiting);
  return (
    <ConfirmDialog
      open={asked !== null}
      title={t`Từ chối “${name}”?`}
      action={t`Từ chối hẳn`}
      dangerous
      busy={busy}
      onConfirm={() => asked && onConfirm(asked, { onSettled: onClose })}
      onClose={onClose}
    >
      <Trans>Người gửi không sửa và gửi lại bản này được nữa. Nếu còn sửa được, xin chọn “Trả lại để sửa”.</Trans>
    </ConfirmDialog>
  );
}

function useDecision(waiting: Waiting, next: string | undefined, done: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const back = useTakingBack();
  return useMutation({
    mutationFn: (decided: Decided) => decide(waiting, decided),
    onSuccess: async (thing, { decision }) => {
      done();
      const answered = { ...waiting, thing } as Waiting;
      noteDecided(client, answered, decision);
      toast(decided(decision, textName(waiting)), () => back.mutate({ waiting: answered, decision, at: Date.now() }));
      await navigate({ to: '/review', search: { item: next } });
      await Promise.all(
        ['review-queue', 'review-claims', 'desk', 'search'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })),
      );
    },
    onError: async (error) => {
      const now = currentOf<Waiting['thing']>(error);
      if (now) client.setQueryData(queueQuery.queryKey, (queue) => queue && renewed(queue, now));
      else if (error instanceof ProblemError && (error.status === 409 || error.status === 404))
        await Promise.all(['review-queue', 'review-claims'].map((queryKey) => client.invalidateQueries({ queryKey: [queryKey] })));
    },
  });
}
