import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { useDebounced } from '../../data/use-debounced';
import { registeredQuery } from './registry-data';

/** Under a tax code: how the business registry calls it, to be taken over with one press. `at`: where the organisation lies in the form. */
export function RegisteredName({ at }: { at: string }) {
  const { setValue } = useFormContext();
  const typed = useDebounced(String(useWatch({ name: `${at}taxCode` }) ?? ''), 400);
  const own: unknown = useWatch({ name: `${at}name` });
  const { data: entry } = useQuery(registeredQuery(typed));
  return (
    <div aria-live="polite">
      {entry && (
        <Notice title={<Trans>Theo đăng ký kinh doanh: {entry.name}</Trans>}>
          <p className="small soft">{entry.address}</p>
          {own !== entry.name && (
            <Button kind="quiet" onClick={() => setValue(`${at}name`, entry.name, { shouldDirty: true })}>
              <Trans>Dùng tên này</Trans>
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}
