import { Text } from '@caunoi/contracts/primitives';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { z } from 'zod';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { Form } from './form';
import { TextField } from './text-field';
import { useZodForm } from './use-zod-form';

const Reason = z.object({ reason: Text(500) });

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** The verb on the button. */
  action: string;
  /** Who reads the reason. */
  hint: string;
  children?: ReactNode;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for a reason before something that somebody else is told of. */
export function ReasonDialog({ open, title, action, hint, children, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useLingui();
  const heading = useId();
  const form = useZodForm(Reason, { defaultValues: { reason: '' } });
  return (
    <Dialog open={open} onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>{title}</h2>
      <Form form={form} className="dialog-text" onSubmit={({ reason }) => onConfirm(reason).then(onClose)}>
        {children}
        <TextField required name="reason" label={t`Lý do`} hint={hint} multiline limit={500} />
        <div className="btns">
          <Button kind="danger" type="submit" busy={form.formState.isSubmitting}>
            {action}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
