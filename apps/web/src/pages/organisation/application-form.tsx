import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { idempotencyKeys } from '../../data/idempotency-key';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useLocale } from '../../i18n/locale';
import { scopeNames } from '../../things/applications/scope-names';
import { applicationsQuery, type MadeApplication, makeApplication } from './organisation-data';
import { ApplicationFields } from './schemas';

interface FormProps {
  organisationId: string;
  onMade: (made: MadeApplication) => void;
  onDone: () => void;
}

export function ApplicationForm({ organisationId, onMade, onDone }: FormProps) {
  const { t } = useLingui();
  useLocale();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const form = useZodForm(ApplicationFields, { defaultValues: { application: '', returnTo: '', rights: [] } });
  return (
    <div className="sheet pad new-member">
      <h3>
        <Trans>Ứng dụng mới</Trans>
      </h3>
      <Form
        form={form}
        onSubmit={async ({ application, returnTo, rights }) => {
          const wanted = { name: application, redirectUris: [returnTo], scopes: rights };
          onMade(await makeApplication(organisationId, wanted, keyOf(wanted)));
          onDone();
          await client.invalidateQueries({ queryKey: applicationsQuery(organisationId).queryKey });
        }}
      >
        <TextField
          required
          name="application"
          label={t`Tên ứng dụng`}
          hint={t`Người dùng đọc tên này khi được hỏi có cho phép không.`}
          autoComplete="off"
        />
        <TextField
          required
          name="returnTo"
          label={t`Địa chỉ trở về (redirect_uri)`}
          hint={t`Đúng từng chữ như ứng dụng gửi, bắt đầu bằng https://. Nhiều địa chỉ thì đăng ký qua API.`}
          autoComplete="off"
          inputMode="url"
          spellCheck={false}
        />
        <ChoiceField
          name="rights"
          several
          label={t`Ứng dụng còn làm gì thay tổ chức?`}
          hint={t`Chỉ khi ứng dụng tự gọi API (client credentials). Để đăng nhập thì không cần chọn.`}
          choices={Object.entries(scopeNames()).map(([value, label]) => ({ value, label }))}
        />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Đăng ký ứng dụng</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
