import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../shell/page';
import { NeedHead } from './need-head';
import { useNeedChanges } from './use-need-changes';
import { Suggestions } from './suggestions';
import type { NeedSearch } from './need-address';
import { needName } from '../../things/names';

/** The need, and what answers it. */
export function OwnNeed({ need, search }: { need: Need; search: NeedSearch }) {
  const { t } = useLingui();
  useNeedChanges(need);
  const matched = need.status === 'under_review' || need.status === 'published';
  return (
    <Page
      title={needName(need)}
      lang={need.title ? need.language : undefined}
      crumbs={[{ label: t`Bàn làm việc`, link: { to: '/desk' } }]}
      heading={null}
    >
      <NeedHead need={need} />
      {matched ? <Suggestions need={need} search={search} /> : <NoSuggestionsNow need={need} />}
    </Page>
  );
}

function NoSuggestionsNow({ need: { status } }: { need: Need }) {
  const { t } = useLingui();
  if (status !== 'draft' && status !== 'returned') return null;
  return (
    <div className="list-gap">
      <EmptyState art="bridge" title={t`Gợi ý hiện ngay sau khi bạn gửi duyệt`}>
        <Trans>
          Không phải đợi người duyệt: máy so nhu cầu với mọi công nghệ và chuyên gia đang mở, rồi nói rõ vì sao hợp và còn thiếu gì.
        </Trans>
      </EmptyState>
    </div>
  );
}
