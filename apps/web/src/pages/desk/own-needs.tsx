import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { Deadline } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';
import { SaveTable } from '../../components/save-table';
import { useLocale } from '../../i18n/locale';
import { needColumns } from '../../things/need/need-columns';
import { needStatusName } from '../../things/need/need-words';
import { Journey } from './journey';
import { needName } from '../../things/names';

/** Write, be reviewed, look at suggestions, be answered. */
const steps = 4;
const stepOf: Record<Need['status'], number> = {
  draft: 1,
  returned: 1,
  under_review: 2,
  published: 3,
  expired: 3,
  withdrawn: 3,
  answered: 5,
};

/** Needs of the own organisation, each with how far it is. `unknown`: they could not be read just now. */
export function OwnNeeds({ needs, unknown }: { needs: readonly Need[]; unknown: boolean }) {
  const { t } = useLingui();
  return (
    <section className="desk-part" id="needs">
      <div className="sec-h">
        <h2>
          <Trans>Nhu cầu của tổ chức</Trans>
        </h2>
        {needs.length > 0 && <SaveTable name="nhu-cau" columns={needColumns} rows={() => needs} />}
      </div>
      {unknown && (
        <p className="soft">
          <Trans>Tạm thời chưa đọc được.</Trans>
        </p>
      )}
      {needs.length === 0 && !unknown && (
        <EmptyState
          level={3}
          title={t`Chưa có nhu cầu nào`}
          actions={
            <ButtonLink kind="secondary" to="/needs/new">
              <Trans>Viết nhu cầu đầu tiên</Trans>
            </ButtonLink>
          }
        >
          <Trans>Kể việc đang vướng bằng lời của bạn, ví dụ “xoài đi tàu biển chỉ giữ được 21 ngày”. Khoảng 10 phút.</Trans>
        </EmptyState>
      )}
      {needs.length > 0 && (
        <>
          <ul className="rows">
            {needs.map((need) => (
              <NeedRow key={need.id} need={need} />
            ))}
          </ul>
          <p className="small muted desk-note">
            <Trans>Bốn bước: viết nhu cầu, chờ duyệt, xem gợi ý, có lời giải.</Trans>
          </p>
        </>
      )}
    </section>
  );
}

function NeedRow({ need: { id: needId, title, status, budgetBand, deadline, anonymous, language } }: { need: Need }) {
  useLocale();
  return (
    <li className="caserow">
      <div>
        <h3 lang={language}>
          <Link to="/needs/$needId" params={{ needId }}>
            {needName({ title })}
          </Link>
        </h3>
        <div className="meta">
          {budgetBand && (
            <span>
              <CodeLabel list={budgetBands} code={budgetBand} />
            </span>
          )}
          {deadline && <Deadline value={deadline} />}
          {anonymous && (
            <span>
              <IconEyeOff className="i" aria-hidden />
              <Trans>Đang ẩn tên</Trans>
            </span>
          )}
        </div>
      </div>
      <Journey steps={steps} now={stepOf[status]} name={needStatusName(status)} />
    </li>
  );
}
