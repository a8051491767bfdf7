import { iprStates, iprTypes, territories } from '@caunoi/contracts/code-lists/ipr';
import type { IprRow, Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate } from '../../components/dates';
import { type BadgeTone, StatusBadge } from '../../components/status-badge';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';
import { ProofOf } from './proof-of';

const tones: Record<string, BadgeTone> = { granted: 'positive', pending: 'caution', expired: 'danger', refused: 'danger' };

/** Whose it is: every right with its number and its last day, and whether the state paid for the research. */
export function RightsSection({ technology }: { technology: Technology }) {
  const { ipr, stateFunded, taskCode, ownerMayTransfer } = technology;
  const { t } = useLingui();
  return (
    <section>
      <h2>
        <Trans>Sở hữu trí tuệ</Trans>
      </h2>
      {ipr.length === 0 ? (
        <p className="soft">
          <Trans>Chủ công nghệ chưa nêu quyền nào.</Trans>
        </p>
      ) : (
        <table className="table fold">
          <thead>
            <tr>
              <th scope="col">{t`Loại`}</th>
              <th scope="col">{t`Tình trạng`}</th>
              <th scope="col">{t`Số`}</th>
              <th scope="col">{t`Phạm vi`}</th>
              <th scope="col">{t`Hết hạn`}</th>
            </tr>
          </thead>
          <tbody>
            {ipr.map((row, place) => (
              <RightRow key={place} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <ProofOf technology={technology} claim="rights" />
      {stateFunded && (
        <p className="state-funded">
          <Trans>
            Kết quả của nhiệm vụ dùng ngân sách nhà nước, mã nhiệm vụ <b>{taskCode || '–'}</b>.
          </Trans>{' '}
          {ownerMayTransfer ? <Trans>Chủ công nghệ có quyền chuyển giao.</Trans> : <Trans>Quyền chuyển giao chưa được nêu.</Trans>}
        </p>
      )}
    </section>
  );
}

function RightRow({ row: { type, state, number, territory, expires, share } }: { row: IprRow }) {
  const { t } = useLingui();
  const percent = formatNumber(share, useLocale());
  return (
    <tr>
      <th scope="row">
        <CodeLabel list={iprTypes} code={type} />
        {share < 100 && <span className="small soft level-name">{t`sở hữu ${percent}%`}</span>}
      </th>
      <td data-l={t`Tình trạng`}>
        <StatusBadge tone={tones[state] ?? 'plain'}>
          <CodeLabel list={iprStates} code={state} />
        </StatusBadge>
      </td>
      <td data-l={t`Số`}>
        <span className="num">{number || '–'}</span>
      </td>
      <td data-l={t`Phạm vi`}>
        <CodeLabel list={territories} code={territory} />
      </td>
      <td data-l={t`Hết hạn`}>{expires ? <CalendarDate value={expires} /> : <span>–</span>}</td>
    </tr>
  );
}
