import type { Joinable } from '@caunoi/contracts/identity/join-request';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { Notice } from '../../components/notice';
import { useDebounced } from '../../data/use-debounced';
import { useLocale } from '../../i18n/locale';
import { foundByTaxCode } from './asking';
import { JoinableRows } from './joinable-rows';

interface AlreadyHereProps {
  /** Where the tax code lies in the form. */
  name: string;
  onAsk: (organisation: Joinable) => void;
}

/** Under a tax code: an organisation that is here already is asked, instead of being made twice. Whoever knows better goes on. */
export function AlreadyHere({ name, onAsk }: AlreadyHereProps) {
  useLocale();
  const typed = useDebounced(String(useWatch({ name }) ?? ''), 400);
  const { data = [] } = useQuery(foundByTaxCode(typed));
  return (
    <div aria-live="polite">
      {data.length > 0 && (
        <Notice tone="caution" title={<Trans>Mã số thuế này đã có trên Cầu Nối</Trans>}>
          <p>
            <Trans>Nếu đó là tổ chức của bạn, bạn xin vào thay vì tạo thêm một bản nữa.</Trans>
          </p>
          <JoinableRows organisations={data} onAsk={onAsk} />
        </Notice>
      )}
    </div>
  );
}
