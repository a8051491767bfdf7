import { Trans, useLingui } from '@lingui/react/macro';
import { Button, ButtonLink } from '../../components/button';
import { EmptyState } from '../../components/empty-state';
import type { ChosenFilter } from './chosen-filters';
import type { SearchAddress } from '../../things/search/search-params';

interface NoResultsProps {
  address: SearchAddress;
  filters: readonly ChosenFilter[];
  onChange: (part: Partial<SearchAddress>) => void;
  onClear: () => void;
}

/** Nothing was found: what to take away, and what to do when it is really not there. */
export function NoResults({ address: { q, kind }, filters, onChange, onClear }: NoResultsProps) {
  const { t } = useLingui();
  return (
    <EmptyState
      art="bridge"
      title={q ? t`Chưa có gì cho “${q}”` : t`Chưa có gì với bộ lọc này`}
      actions={
        <>
          {filters.map(({ key, group, label, without }) => (
            <Button key={key} kind="secondary" onClick={() => onChange(without)}>
              <Trans>
                Bỏ {group}: {label}
              </Trans>
            </Button>
          ))}
          {filters.length > 1 && (
            <Button kind="quiet" onClick={onClear}>
              <Trans>Bỏ hết bộ lọc</Trans>
            </Button>
          )}
          {kind && (
            <Button kind="secondary" onClick={() => onChange({ kind: undefined })}>
              <Trans>Tìm trong tất cả</Trans>
            </Button>
          )}
          <ButtonLink kind="primary" to="/needs/new">
            <Trans>Đăng nhu cầu</Trans>
          </ButtonLink>
        </>
      }
    >
      {filters.length > 0 ? (
        <Trans>Bỏ bớt một bộ lọc là cách nhanh nhất. Nếu vẫn không có, đăng nhu cầu để chúng tôi tìm tiếp.</Trans>
      ) : (
        <Trans>Thử ít chữ hơn, hoặc từ thông dụng hơn, ví dụ “giữ xoài tươi”. Nếu vẫn không có, đăng nhu cầu để chúng tôi tìm tiếp.</Trans>
      )}
    </EmptyState>
  );
}
