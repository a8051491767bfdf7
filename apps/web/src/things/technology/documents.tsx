import { target } from '@caunoi/contracts/client';
import type { FileInfo } from '@caunoi/contracts/files';
import { formatNumber } from '@caunoi/contracts/formats';
import { documentFile } from '@caunoi/contracts/technology-bank/documents';
import { getTechnologyDocument } from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { AskingButton } from '../../components/asking-button';
import { ProblemNotice } from '../../components/problem-notice';
import { useLocale } from '../../i18n/locale';
import './documents.css';
import { useDocuments } from './use-documents';

const MEGABYTE = 1_000_000;

/** What shows that a listing is true: its owner adds it, reviewers read it. */
export function Documents({
  technology,
  heading: Heading = 'h2',
}: {
  technology: Pick<Technology, 'id' | 'viewer'>;
  heading?: 'h2' | 'h3';
}) {
  const { id: technologyId, viewer } = technology;
  const { documents, add, remove } = useDocuments(technologyId);
  const error = documents.error ?? add.error ?? remove.error;
  return (
    <section className="documents no-print">
      <Heading>
        <Trans>Tài liệu minh chứng</Trans>
      </Heading>
      <p className="soft">
        <Trans>Báo cáo thử nghiệm, chứng nhận, ảnh chụp. Chỉ tổ chức sở hữu và người duyệt mở được.</Trans>
      </p>
      {error && <ProblemNotice error={error} />}
      <ul className="rows">
        {documents.data?.items.map((document) => (
          <li key={document.id}>
            <Document
              document={document}
              href={`/v1${target(getTechnologyDocument, { technologyId, documentId: document.id })}`}
              onRemove={viewer === 'owner' ? (close) => remove.mutate(document, { onSettled: close }) : undefined}
              busy={remove.isPending}
            />
          </li>
        ))}
      </ul>
      {viewer === 'owner' && <Add busy={add.isPending} onAdd={add.mutate} />}
    </section>
  );
}

interface DocumentProps {
  document: FileInfo;
  href: string;
  onRemove: ((close: () => void) => void) | undefined;
  busy: boolean;
}

function Document({ document: { name, size }, href, onRemove, busy }: DocumentProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const megabytes = formatNumber(Math.max(0.1, Math.round((size / MEGABYTE) * 10) / 10), locale);
  return (
    <div className="document">
      <span>
        <a href={href} download={name}>
          {name}
        </a>{' '}
        <span className="soft nowrap">{t`${megabytes} MB`}</span>
      </span>
      {onRemove && (
        <AskingButton
          label={
            <span>
              <Trans>Xóa</Trans> <span className="sr">{name}</span>
            </span>
          }
          title={t`Xóa tài liệu “${name}”?`}
          action={t`Xóa tài liệu`}
          busy={busy}
          onConfirm={onRemove}
        >
          <Trans>Người duyệt không mở được tài liệu này nữa. Xóa rồi không lấy lại được.</Trans>
        </AskingButton>
      )}
    </div>
  );
}

function Add({ busy, onAdd }: { busy: boolean; onAdd: (file: File) => void }) {
  const id = useId();
  const most = documentFile.mostBytes / MEGABYTE;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        <Trans>Thêm tài liệu: PDF, PNG hoặc JPEG, không quá {most} MB</Trans>
      </label>
      <input
        id={id}
        type="file"
        className="input"
        accept={documentFile.types.join(',')}
        disabled={busy}
        onChange={({ target: input }) => {
          const [file] = input.files ?? [];
          if (file) onAdd(file);
          input.value = '';
        }}
      />
    </div>
  );
}
