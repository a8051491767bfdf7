import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { NeedTab } from './need-address';

/** Nothing is good enough: said as it is. */
export function Abstention({ kind, need }: { kind: NeedTab; need: Need }) {
  const { t } = useLingui();
  return (
    <div className="list-gap">
      <EmptyState
        art="bridge"
        level={3}
        title={kind === 'technology' ? t`Chưa có công nghệ nào đủ phù hợp` : t`Chưa có chuyên gia nào đủ phù hợp`}
        actions={
          <>
            <ButtonLink kind="secondary" to="/search" search={{ q: need.title, kind }}>
              {kind === 'technology' ? <Trans>Tự tìm trong công nghệ</Trans> : <Trans>Tự tìm trong chuyên gia</Trans>}
            </ButtonLink>
            <ButtonLink kind="quiet" to="/needs/$needId/edit" params={{ needId: need.id }}>
              <Trans>Viết rõ thêm nhu cầu</Trans>
            </ButtonLink>
          </>
        }
      >
        <Trans>Đã so với mọi hồ sơ đang mở nhưng chưa hồ sơ nào đủ căn cứ để gợi ý. Có hồ sơ mới hợp thì hiện ở đây.</Trans>
      </EmptyState>
    </div>
  );
}
