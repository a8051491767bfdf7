import { NewInvitation as Wanted } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { CheckField, ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { invitationsQuery, invite } from './organisation-data';

/** Whom a manager writes to. Nothing here says whether the address has an account. */
export function NewInvitation({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const form = useZodForm(Wanted, { defaultValues: { email: '', manager: false, locale: 'vi' } });
  return (
    <div className="sheet pad new-member">
      <h3>
        <Trans>Lời mời mới</Trans>
      </h3>
      <Form
        form={form}
        onSubmit={async (wanted) => {
          const { email } = await invite(organisationId, wanted, keyOf(wanted));
          toast(t`Đã gửi thư mời tới ${email}`);
          onDone();
          await client.invalidateQueries({ queryKey: invitationsQuery(organisationId).queryKey });
        }}
      >
        <TextField
          required
          name="email"
          label={t`Mời ai?`}
          hint={t`Thư điện tử của người đó. Đường dẫn trong thư dùng được một lần, trong bảy ngày.`}
          type="email"
          autoComplete="off"
          inputMode="email"
          spellCheck={false}
        />
        <CheckField name="manager" label={t`Cho người này quản lý tổ chức`} hint={t`Sửa thông tin, mời thành viên.`} />
        <ChoiceField
          name="locale"
          label={t`Thư viết bằng tiếng nào?`}
          hint={t`Ai đã có tài khoản thì nhận thư bằng ngôn ngữ họ đã chọn.`}
          choices={[
            { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
            { value: 'en', label: <span lang="en">English</span> },
            { value: 'fr', label: <span lang="fr">Français</span> },
          ]}
        />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Gửi thư mời</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
