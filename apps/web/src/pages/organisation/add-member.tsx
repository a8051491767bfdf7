import { ProblemError } from '@caunoi/contracts/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { problemText } from '../../data/problem-text';
import { CheckField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { PasswordField } from '../../forms/password-field';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { addToOrganisation, membersQuery, type NewMember } from './organisation-data';
import { NewMemberForm } from './schemas';

/** Where a refusal is mended, which names no field of its own. */
const mendedIn: Partial<Record<string, 'email' | 'password'>> = { 'account.email_taken': 'email', 'account.password_common': 'password' };

/** A new account for a colleague, with a first password that they change. */
export function AddMember({ organisationId }: { organisationId: string }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div className="btns org-acts">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          <Trans>Thêm thành viên</Trans>
        </Button>
      </div>
    );
  return <NewMemberPart organisationId={organisationId} onDone={() => setOpen(false)} />;
}

function NewMemberPart({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const form = useZodForm(NewMemberForm, { defaultValues: { email: '', fullName: '', password: '', manager: false } });
  const add = async (member: NewMember) => {
    const added = await addToOrganisation(organisationId, member).catch((error: unknown) => {
      const field = error instanceof ProblemError ? mendedIn[error.code] : undefined;
      if (!field) throw error;
      form.setError(field, { message: problemText(error) });
    });
    if (!added) return;
    const { fullName } = added;
    toast(t`Đã thêm ${fullName}`);
    await client.invalidateQueries({ queryKey: membersQuery(organisationId).queryKey });
    onDone();
  };
  return (
    <div className="sheet pad new-member">
      <h3>
        <Trans>Thành viên mới</Trans>
      </h3>
      <Form form={form} onSubmit={add}>
        <TextField name="fullName" label={t`Họ và tên`} autoComplete="off" />
        <TextField name="email" label={t`Thư điện tử`} hint={t`Dùng để đăng nhập.`} type="email" autoComplete="off" spellCheck={false} />
        <PasswordField
          name="password"
          label={t`Mật khẩu đầu tiên`}
          hint={t`Ít nhất 12 ký tự. Đưa tận tay cho người đó, và nhắc họ đổi ở trang Tài khoản.`}
          autoComplete="new-password"
        />
        <CheckField name="manager" label={t`Cho người này quản lý tổ chức`} hint={t`Sửa thông tin, thêm thành viên.`} />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Thêm vào tổ chức</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
