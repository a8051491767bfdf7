import { NewAppeal } from '@caunoi/contracts/identity/suspension';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../components/button';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';

/** What somebody says against a suspension or a block: once, to an administrator who did not decide it. */
export function AppealForm({ onSend }: { onSend: (text: string) => Promise<unknown> }) {
  const { t } = useLingui();
  const form = useZodForm(NewAppeal, { defaultValues: { text: '' } });
  return (
    <Form form={form} onSubmit={({ text }) => onSend(text)}>
      <TextField
        required
        multiline
        name="text"
        label={t`Khiếu nại của bạn`}
        hint={t`Nói rõ điều gì chưa đúng, hoặc đã sửa ra sao. Chỉ gửi được một lần; một quản trị viên khác trả lời.`}
        limit={3000}
      />
      <div className="btns">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          <Trans>Gửi khiếu nại</Trans>
        </Button>
      </div>
    </Form>
  );
}
