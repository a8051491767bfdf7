import type { Erasure } from '@caunoi/contracts/identity/erasure';
import { Plural, Trans } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { StatusBadge } from '../../components/status-badge';
import { useLocale } from '../../i18n/locale';
import { serviceNames } from './service-names';

/** How far the erasure of an account is: it runs by itself, and who has not done it stands here. */
export function ErasureProgress({ erasure: { state, dueAt, doneAt, answers, late } }: { erasure: Erasure }) {
  useLocale();
  if (state === 'taken_back') return null;
  if (state === 'asked')
    return (
      <p className="small soft">
        <Trans>
          Chủ tài khoản tự yêu cầu xóa, có thể rút lại đến ngày <CalendarDate value={dueAt} />. Sau đó nền tảng tự xóa.
        </Trans>
      </p>
    );
  const open = answers.filter(({ answeredAt }) => answeredAt === null);
  const [erased, held] = [answers.reduce((sum, one) => sum + one.erased, 0), answers.reduce((sum, one) => sum + one.held, 0)];
  const done = answers.length - open.length;
  const all = answers.length;
  const waiting = open.map(({ service }) => serviceNames()[service] ?? service).join(', ');
  return (
    <>
      <p>
        {doneAt ? (
          <Trans>
            Đã xóa xong ngày <CalendarDate value={doneAt} />:
          </Trans>
        ) : (
          <Trans>
            Đang xóa, {done}/{all} phần đã xong:
          </Trans>
        )}{' '}
        <Plural value={erased} other="# dòng đã xóa" />, <Plural value={held} other="# dòng giữ theo luật hoặc của tổ chức" />.
      </p>
      {open.length > 0 && (
        <p>
          {late && (
            <StatusBadge tone="danger">
              <Trans>Quá một ngày</Trans>
            </StatusBadge>
          )}{' '}
          <Trans>Chưa báo xong: {waiting}</Trans>
        </p>
      )}
    </>
  );
}
