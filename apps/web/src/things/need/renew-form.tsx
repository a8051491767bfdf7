import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { z } from 'zod';
import { Button } from '../../components/button';
import { DateField } from '../../forms/date-field';
import { Form } from '../../forms/form';
import { useZodForm } from '../../forms/use-zod-form';
import { formatDay } from '../../i18n/format';
import type { NeedActions } from './use-need-actions';

interface RenewFormProps {
  need: Need;
  renew: NeedActions['renew'];
  primary?: boolean;
  onDone?: () => void;
}

/** A new deadline: the need stands until then. */
export function RenewForm({ need, renew, primary = false, onDone }: RenewFormProps) {
  const { t } = useLingui();
  const today = formatDay(new Date());
  const schema = z.object({ deadline: z.iso.date().refine((day) => day > today, { error: t`Xin chọn một ngày sau hôm nay` }) });
  const open = need.deadline !== null && need.deadline > today;
  const form = useZodForm(schema, { defaultValues: { deadline: (open ? need.deadline : null) as string } });
  const send = async ({ deadline }: { deadline: string }) => {
    await renew.mutateAsync(deadline);
    onDone?.();
  };
  return (
    <Form form={form} onSubmit={send} className="renew">
      <DateField name="deadline" label={t`Hạn mới`} hint={t`Ngày/tháng/năm, ví dụ 31/03/2027.`} />
      <div className="btns">
        <Button kind={primary ? 'primary' : 'secondary'} type="submit" busy={renew.isPending}>
          <Trans>Gia hạn</Trans>
        </Button>
        {onDone && (
          <Button kind="quiet" onClick={onDone}>
            <Trans>Để sau</Trans>
          </Button>
        )}
      </div>
    </Form>
  );
}
