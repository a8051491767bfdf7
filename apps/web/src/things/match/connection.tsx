import type { Match } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import { SpanStates } from '../../components/span-states';

/** How far the reader and the other side have come; nothing before the reader has said something. */
export function Connection({ match: { mutual, target }, accepted }: { match: Match; accepted: boolean }) {
  if (!accepted) return null;
  return (
    <div className={mutual ? 'connection both' : 'connection'}>
      <SpanStates state={mutual ? 'mutual' : 'interested'} />
      <p className="small soft">
        {!mutual ? (
          <Trans>Bên kia chưa biết bạn quan tâm. Họ cũng quan tâm thì cả hai được báo cùng lúc.</Trans>
        ) : target.kind === 'need' && target.organisationId === null ? (
          <Trans>
            Cả hai bên vừa biết điều này. Nơi trao đổi riêng trên nền tảng chưa mở, và bên kia vẫn ẩn tên: hiện chưa có tên hay địa chỉ nào
            được gửi đi.
          </Trans>
        ) : (
          <Trans>
            Cả hai bên vừa biết điều này. Nơi trao đổi riêng trên nền tảng chưa mở: hiện chưa có tên hay địa chỉ nào được gửi đi, hai bên tự
            liên hệ theo hồ sơ của nhau.
          </Trans>
        )}
      </p>
    </div>
  );
}
