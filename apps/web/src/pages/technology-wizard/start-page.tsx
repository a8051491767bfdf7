import { LocaleCode } from '@caunoi/contracts/primitives';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { z } from 'zod';
import { Button } from '../../components/button';
import { RelativeDate } from '../../components/dates';
import { dropLocalCopy, readLocalCopy, writeLocalCopy } from '../../data/local-copy';
import { ChoiceField } from '../../forms/choice-field';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { hasErrors, useZodForm } from '../../forms/use-zod-form';
import { currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { NothingToPost } from '../../things/organisation/nothing-to-post';
import { TechnologyStatusBadge } from '../../things/technology/technology-status';
import { forgetNewId, newIdOf } from '../../drafts/new-id';
import { writerOf } from '../../drafts/writer';
import { startListing, unfinishedQuery } from '../../things/technology/listing';
import './listing.css';
import { listLink, partLink } from './parts';
import { useLocale } from '../../i18n/locale';
import { listingName } from '../../things/names';

const Begin = z.object({ title: TechnologyStatement.shape.title.unwrap().pipe(z.string().min(10)), language: LocaleCode });

export function StartPage() {
  const { t } = useLingui();
  return (
    <SignedIn title={t`Giới thiệu công nghệ`} roles={['scientist', 'business']} otherwise={<NothingToPost />}>
      {(me) => <Start writer={writerOf(me)} />}
    </SignedIn>
  );
}

/** A name is enough to begin; everything else comes in parts. */
function Start({ writer }: { writer: string }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const owner = `${writer}/technology`;
  const key = `${owner}/new`;
  const form = useZodForm(Begin, {
    defaultValues: readLocalCopy<z.input<typeof Begin>>(key)?.value ?? { title: '', language: currentLocale() },
  });
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => void writeLocalCopy(key, values) }), [form, key]);
  const begin = async (values: z.output<typeof Begin>) => {
    const { id } = await startListing(newIdOf(owner), values);
    forgetNewId(owner, id);
    dropLocalCopy(key);
    await navigate(partLink('problem', id));
  };
  return (
    <Page
      title={t`Giới thiệu công nghệ`}
      lead={t`Khoảng 20 phút, viết từng phần, nghỉ lúc nào cũng được. Người duyệt xem trước khi công khai.`}
      hasErrors={hasErrors(form)}
    >
      <div className="wiz">
        <Form form={form} onSubmit={begin}>
          <TextField
            name="title"
            label={t`Công nghệ của bạn tên là gì?`}
            hint={t`Nói được nó làm gì, ví dụ: Màng phủ giữ xoài tươi 34 ngày trên tàu biển. Sửa sau được.`}
            limit={160}
          />
          <ChoiceField
            name="language"
            label={t`Bạn viết hồ sơ công nghệ bằng tiếng nào?`}
            choices={[
              { value: 'vi', label: t`Tiếng Việt` },
              { value: 'en', label: t`Tiếng Anh` },
              { value: 'fr', label: t`Tiếng Pháp` },
            ]}
          />
          <div className="btns wiz-acts">
            <Button kind="primary" type="submit" busy={form.formState.isSubmitting}>
              <Trans>Bắt đầu viết</Trans>
            </Button>
          </div>
        </Form>
        <aside className="side">
          <Unfinished />
        </aside>
      </div>
    </Page>
  );
}

function Unfinished() {
  useLocale();
  const { data = [] } = useQuery(unfinishedQuery);
  if (data.length === 0) return null;
  return (
    <section className="sheet pad">
      <h2>
        <Trans>Đang viết dở</Trans>
      </h2>
      <ul className="rows">
        {data.map(({ id, title, status, updatedAt, language }) => (
          <li key={id} className="unfinished">
            <Link {...listLink(id)} lang={language}>
              {listingName({ title })}
            </Link>
            <span className="small muted">
              <TechnologyStatusBadge status={status} /> <RelativeDate value={updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
