import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { OrganisationDetails } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { DraftGuard } from '../../drafts/draft-guard';
import { DraftNotices } from '../../drafts/draft-notices';
import { DraftSaving } from '../../drafts/draft-saving';
import { useDraftOf } from '../../drafts/use-draft';
import { usePart } from '../../drafts/use-part';
import { writerOf } from '../../drafts/writer';
import { CodeSelect } from '../../forms/code-select';
import { Form } from '../../forms/form';
import { SelectField } from '../../forms/select-field';
import { RegistryFields } from '../../forms/registry-fields';
import { TextField } from '../../forms/text-field';
import { fieldWords } from './field-words';
import { asStored, type Member, type OwnOrganisation, organisationPlatform } from './organisation-data';
import { formOf, type OrganisationForm, shape } from './schemas';

/** Everybody sees at once what is saved here, so it is saved on request; what is typed is kept on this machine. */
export function DetailsForm({ me }: { me: Member }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [platform] = useState(() => organisationPlatform(client));
  const draft = useDraftOf<OwnOrganisation, OrganisationDetails>(asStored(me.organisation), `${writerOf(me)}/organisation`, platform);
  const editor = usePart<OwnOrganisation, OrganisationDetails, OrganisationForm>(draft, { name: 'details', shape, formOf, saves: 'asked' });
  const save = async () => {
    if (await editor.flush(true)) toast(t`Đã lưu thông tin tổ chức`);
  };
  return (
    <Form form={editor.form} onSubmit={save}>
      <DraftNotices editor={editor} />
      <TextField name="name" label={t`Tên tổ chức`} autoComplete="organization" limit={200} />
      <SelectField name="type" label={t`Loại tổ chức`} list={organisationTypes} />
      <CodeSelect name="province" label={t`Tỉnh, thành phố`} hint={t`Gõ tên cũ cũng tìm ra.`} list={provinces} />
      <RegistryFields />
      <TextField name="website" label={t`Trang web (không bắt buộc)`} hint={t`Ví dụ: https://congty.vn`} type="url" spellCheck={false} />
      <div className="btns org-acts">
        <Button kind="primary" type="submit" busy={editor.phase === 'saving'}>
          <Trans>Lưu thông tin</Trans>
        </Button>
        {editor.phase === 'unsaved' ? (
          <span className="small muted">
            <Trans>Có thay đổi chưa lưu.</Trans>
          </span>
        ) : (
          (editor.phase === 'failed' || editor.phase === 'conflict') && <DraftSaving draft={draft} editor={editor} words={fieldWords} />
        )}
      </div>
      <DraftGuard editor={editor} />
    </Form>
  );
}
