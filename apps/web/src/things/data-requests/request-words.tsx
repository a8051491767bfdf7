import type { DataRequest, DataRequestState } from '@caunoi/contracts/identity/data-request';
import type { DataRequestKind } from '@caunoi/contracts/identity/data-request-limits';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';

/** What people ask about their data, as they call it. */
export const requestNames = (): Record<DataRequestKind, string> => ({
  access: t`Xem dữ liệu của tôi`,
  correction: t`Sửa dữ liệu của tôi`,
  erasure: t`Xóa dữ liệu của tôi`,
  objection: t`Phản đối, hạn chế xử lý`,
});

const states = (): Record<DataRequestState, [BadgeTone, string]> => ({
  received: ['accent', t`Đã nhận, chờ trả lời`],
  accepted: ['accent', t`Đang thực hiện`],
  done: ['positive', t`Đã xong`],
  refused: ['danger', t`Không thực hiện được`],
  taken_back: ['plain', t`Đã rút`],
});

export function RequestState({ state }: Pick<DataRequest, 'state'>) {
  const [tone, name] = states()[state];
  return <StatusBadge tone={tone}>{name}</StatusBadge>;
}

/** The limit that runs at the moment. */
export function RequestLimit({ request: { state, answerBy, doneBy } }: { request: Pick<DataRequest, 'state' | 'answerBy' | 'doneBy'> }) {
  if (state === 'received')
    return (
      <Trans>
        trả lời chậm nhất <CalendarDate value={answerBy} />, thực hiện chậm nhất <CalendarDate value={doneBy} />
      </Trans>
    );
  if (state !== 'accepted') return null;
  return (
    <Trans>
      thực hiện chậm nhất <CalendarDate value={doneBy} />
    </Trans>
  );
}
