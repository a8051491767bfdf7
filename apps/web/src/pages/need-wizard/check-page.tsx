import type { Need } from '@caunoi/contracts/needs/need';
import { submitNeed } from '@caunoi/contracts/needs/needs.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../../api';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { ProofFirst } from '../../components/proof-of-address';
import { StepNav } from '../../components/step-nav';
import { SummaryList } from '../../components/summary-list';
import { toast } from '../../components/toast-store';
import { readLocalCopy } from '../../data/local-copy';
import { needChanged } from '../../things/need/need-queries';
import { currentOf, isStale } from '../../data/problem-text';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { fieldWords } from '../../things/need/field-words';
import { useNeedDraft } from './need-context';
import './need-wizard.css';
import { NeedQuality } from './quality';
import { partNames } from './part-names';
import { fieldLink, fieldsOf, listLink, numberOf, partLink, parts, type WrittenPart, writtenParts } from './parts';
import { useCrumbs } from './use-crumbs';

/** Everything once more before it is sent, with the way to change each answer. */
export function CheckPage() {
  const { i18n } = useLingui();
  const { thing: need } = useNeedDraft().draft;
  const crumbs = useCrumbs(need);
  if (!need) return null;
  return (
    <Page title={i18n._(partNames.check.name)} crumbs={crumbs} heading={null}>
      <div className="wiz">
        <div>
          <h1 className="page-title wiz-title" tabIndex={-1}>
            {i18n._(partNames.check.name)}
          </h1>
          <StepNav current={numberOf('check')} total={parts.length} />
          <p className="lead wiz-lead">
            <Trans>Đọc lại một lượt. Người duyệt trả lời trong ba ngày làm việc, còn gợi ý thì có ngay sau khi gửi.</Trans>
          </p>
          <LeftOnThisMachine />
          {writtenParts.map((part) => (
            <Answers key={part} part={part} />
          ))}
          <Submission need={need} />
        </div>
        <aside className="side wiz-side">
          <NeedQuality />
        </aside>
      </div>
    </Page>
  );
}

function Answers({ part }: { part: WrittenPart }) {
  const { i18n } = useLingui();
  useLocale();
  const { live, thing: need } = useNeedDraft().draft;
  if (!need) return null;
  const rows = fieldsOf[part].map((field) => ({
    label: fieldWords.name(field),
    value: fieldWords.text(field, live),
    change: fieldLink(field, need.id),
  }));
  return (
    <section className="answers">
      <h2>{i18n._(partNames[part].name)}</h2>
      <SummaryList rows={rows} />
    </section>
  );
}

/** Half-filled rows and the like: they are not part of what is sent. */
function LeftOnThisMachine() {
  const { i18n } = useLingui();
  const { copyKey, thing: need } = useNeedDraft().draft;
  const left = writtenParts.filter((part) => readLocalCopy(copyKey(part)) !== null);
  if (left.length === 0 || !need) return null;
  return (
    <div className="wiz-notice">
      <Notice tone="caution" title={<Trans>Có điều viết dở chưa được gửi kèm</Trans>}>
        <ul>
          {left.map((part) => (
            <li key={part}>
              <Link {...partLink(part, need.id)}>{i18n._(partNames[part].name)}</Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Submission({ need }: { need: Need }) {
  const { t } = useLingui();
  const { draft, assessment } = useNeedDraft();
  const client = useQueryClient();
  const navigate = useNavigate();
  const submit = useMutation({
    mutationFn: () => api.call(submitNeed, { params: { needId: need.id }, body: { version: need.version } }),
    onSuccess: async (sent) => {
      await needChanged(client, sent);
      await navigate({ to: '/needs/$needId', params: { needId: sent.id } });
      toast(t`Đã gửi duyệt nhu cầu`);
    },
    onError: (error) => {
      const current = currentOf<Need>(error);
      if (current) draft.store.adopt(current);
    },
  });
  const refusal = assessment && !assessment.answerable ? t`Còn thiếu điều bắt buộc, xem “Chất lượng nhu cầu”.` : undefined;
  return (
    <>
      {!submit.error && <ProofFirst />}
      {submit.error &&
        (isStale(submit.error) ? (
          <Notice tone="caution" title={<Trans>Nhu cầu vừa được sửa ở nơi khác</Trans>}>
            <p>
              <Trans>Trang này đã hiện bản mới. Xin đọc lại rồi gửi.</Trans>
            </p>
          </Notice>
        ) : (
          <ProblemNotice error={submit.error} />
        ))}
      <div className="btns wiz-acts">
        <Button kind="primary" busy={submit.isPending} refusal={refusal} onClick={() => submit.mutate()}>
          <Trans>Gửi duyệt</Trans>
        </Button>
        <ButtonLink kind="quiet" to="/needs/$needId/edit/preview" params={{ needId: need.id }}>
          <Trans>Xem như người khác thấy</Trans>
        </ButtonLink>
        <ButtonLink kind="quiet" {...listLink(need.id)}>
          <Trans>Về danh sách phần</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
