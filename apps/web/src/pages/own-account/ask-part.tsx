import { type Joinable, NewJoinRequest } from '@caunoi/contracts/identity/join-request';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button';
import { toast } from '../../components/toast-store';
import { idempotencyKeys } from '../../data/idempotency-key';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import { AlreadyHere } from '../../things/organisation/already-here';
import { ask, joinableQuery, joinRequestsQuery } from '../../things/organisation/asking';
import { JoinableRows } from '../../things/organisation/joinable-rows';
import { MessageField } from '../../things/organisation/message-field';
import { RoleField } from '../../things/organisation/role-field';
import { z } from 'zod';

const Typed = z.object({ taxCode: z.string() });
const Asking = NewJoinRequest.pick({ role: true, message: true });

/** How one comes into an organisation that is here: by the domain of one's address, or by its tax code. */
export function AskPart() {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Joinable | null>(null);
  const { data: joinable = [] } = useQuery(joinableQuery);
  const form = useZodForm(Typed, { defaultValues: { taxCode: '' } });
  return (
    <section className="org-part">
      <h2>
        <Trans>Xin vào một tổ chức</Trans>
      </h2>
      {asked ? (
        <AskForm organisation={asked} onDone={() => setAsked(null)} />
      ) : (
        <>
          {joinable.length > 0 && (
            <>
              <p className="soft">
                <Trans>Các tổ chức này mở cho người có thư điện tử cùng tên miền với bạn.</Trans>
              </p>
              <JoinableRows organisations={joinable} onAsk={setAsked} />
            </>
          )}
          <Form form={form} onSubmit={() => Promise.resolve()}>
            <TextField
              name="taxCode"
              label={t`Mã số thuế của tổ chức`}
              hint={t`Gõ đủ mã, tổ chức hiện ra bên dưới. Không thấy thì xin người quản lý mời bạn.`}
              autoComplete="off"
              spellCheck={false}
              below={<AlreadyHere name="taxCode" onAsk={setAsked} />}
            />
          </Form>
        </>
      )}
    </section>
  );
}

function AskForm({ organisation: { id: organisationId, name }, onDone }: { organisation: Joinable; onDone: () => void }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [keyOf] = useState(idempotencyKeys);
  const form = useZodForm(Asking, { defaultValues: { role: undefined as unknown as 'business', message: '' } });
  return (
    <div className="sheet pad">
      <h3>
        <Trans>Xin vào {name}</Trans>
      </h3>
      <Form
        form={form}
        onSubmit={async (wanted) => {
          const body = { ...wanted, organisationId };
          await ask(body, keyOf(body));
          toast(t`Đã gửi yêu cầu tới ${name}`);
          onDone();
          await client.invalidateQueries({ queryKey: joinRequestsQuery.queryKey });
        }}
      >
        <RoleField label={t`Bạn làm gì cho tổ chức?`} />
        <MessageField />
        <div className="btns org-acts">
          <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
            <Trans>Gửi yêu cầu</Trans>
          </Button>
          <Button kind="quiet" onClick={onDone}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </div>
  );
}
