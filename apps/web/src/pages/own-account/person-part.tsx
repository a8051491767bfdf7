import { updateMe } from '@caunoi/contracts/identity/identity.endpoints';
import { type Me, PersonDetails } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { UnsavedGuard } from '../../components/unsaved-guard';
import { sessionQuery } from '../../data/session';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { useChooseLanguage } from '../../i18n/use-choose-language';

type Person = z.output<typeof PersonDetails>;

export function PersonPart({ me: { account } }: { me: Me }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const chooseLanguage = useChooseLanguage();
  const form = useZodForm(PersonDetails, { defaultValues: { fullName: account.fullName, locale: account.locale } });
  const save = async (body: Person) => {
    const me = await api.call(updateMe, { body });
    client.setQueryData(sessionQuery.queryKey, me);
    form.reset(body);
    await chooseLanguage(body.locale);
    toast(t`Đã lưu tài khoản`);
  };
  return (
    <section className="org-part">
      <h2>
        <Trans>Tên và ngôn ngữ</Trans>
      </h2>
      <Form form={form} onSubmit={save}>
        <TextField name="fullName" label={t`Họ và tên`} autoComplete="name" />
        <ChoiceField
          name="locale"
          label={t`Ngôn ngữ của tôi`}
          hint={t`Dùng cho giao diện và thư thông báo.`}
          choices={[
            { value: 'vi', label: <span lang="vi">Tiếng Việt</span> },
            { value: 'en', label: <span lang="en">English</span> },
            { value: 'fr', label: <span lang="fr">Français</span> },
          ]}
        />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Lưu tên và ngôn ngữ</Trans>
          </Button>
        </div>
        <UnsavedGuard active={form.formState.isDirty && !form.formState.isSubmitting} />
      </Form>
    </section>
  );
}
