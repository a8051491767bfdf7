import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { Trans } from '@lingui/react/macro';
import { useWatch } from 'react-hook-form';
import { Button } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { useNeedDraft } from './need-context';

/** What was said at sign-up need not be typed again, but it is not taken for granted either. */
export function ProvinceOfOrganisation({ onUse }: { onUse: (province: string) => void }) {
  const { me, assessment } = useNeedDraft();
  const chosen: unknown = useWatch({ name: 'province' });
  const province = me.organisation?.province;
  if (!province || chosen !== null || assessment?.proposals.some(({ field }) => field === 'province')) return null;
  return (
    <Button kind="quiet" onClick={() => onUse(province)}>
      <span>
        <Trans>
          Dùng nơi của tổ chức: <CodeLabel list={provinces} code={province} />
        </Trans>
      </span>
    </Button>
  );
}
