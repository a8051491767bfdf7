import { foundOrganisation } from '@caunoi/contracts/identity/join-requests.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { sessionQuery } from '../../data/session';
import { Form } from '../../forms/form';
import { useZodForm } from '../../forms/use-zod-form';
import { NewOrganisation } from '../../things/organisation/new-organisation';
import { OrganisationFields } from '../../things/organisation/organisation-fields';
import { RoleField } from '../../things/organisation/role-field';
import { Capacity } from '@caunoi/contracts/access';

const Founding = z.object({ role: Capacity, organisation: NewOrganisation });

/** An organisation of one's own, for whoever has an account already. */
export function FoundPart() {
  const [writing, setWriting] = useState(false);
  return (
    <section className="org-part">
      <h2>
        <Trans>Lập tổ chức mới</Trans>
      </h2>
      {writing ? (
        <FoundForm onDone={() => setWriting(false)} />
      ) : (
        <>
          <p className="soft">
            <Trans>Khi tổ chức của bạn chưa có trên Cầu Nối. Bạn quản lý tổ chức đó.</Trans>
          </p>
          <div className="btns org-acts">
            <Button kind="secondary" onClick={() => setWriting(true)}>
              <Trans>Lập tổ chức mới</Trans>
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function FoundForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const empty = { name: '', type: null as unknown as string, taxCode: '', province: null as unknown as string, vsic: null };
  const form = useZodForm(Founding, { defaultValues: { role: undefined as unknown as 'business', organisation: empty } });
  return (
    <Form
      form={form}
      onSubmit={async (body) => {
        const me = await api.call(foundOrganisation, { body, key: keyOf(body) });
        client.setQueryData(sessionQuery.queryKey, me);
        toast(t`Đã lập ${body.organisation.name}`);
        onDone();
      }}
    >
      <RoleField label={t`Bạn làm gì cho tổ chức?`} />
      <OrganisationFields />
      <div className="btns org-acts">
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
          <Trans>Lập tổ chức</Trans>
        </Button>
        <Button kind="quiet" onClick={onDone}>
          <Trans>Thôi</Trans>
        </Button>
      </div>
    </Form>
  );
}
