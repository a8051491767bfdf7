import { target } from '@caunoi/contracts/client';
import { formatNumber } from '@caunoi/contracts/formats';
import { documentFile } from '@caunoi/contracts/technology-bank/documents';
import { getTechnologyDocument, type TechnologyDocument } from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { AskingButton } from '../../components/asking-button';
import { Notice } from '../../components/notice';
import { fileProblemText } from '../../data/file-problem-text';
import { useLocale } from '../../i18n/locale';
import './documents.css';
import { claimName, tierName } from './document-words';
import { useDocuments } from './use-documents';

const MEGABYTE = 1_000_000;

/** What shows that a listing is true: its owner adds it, reviewers read it. */
export function Documents({
  technology,
  heading: Heading = 'h2',
  choices,
}: {
  technology: Pick<Technology, 'id' | 'viewer'>;
  heading?: 'h2' | 'h3';
  /** Where the owner says who may open each of them, instead of the words that tell so. */
  choices?: (document: TechnologyDocument) => ReactNode;
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
        <Trans>
          Báo cáo thử nghiệm, chứng nhận, bảng số liệu, ảnh chụp. Người duyệt mở được tất cả; người khác chỉ mở được tệp bạn cho phép.
        </Trans>
      </p>
      {error && <Notice tone="danger" title={fileProblemText(error)} />}
      <ul className="rows">
        {documents.data?.map((document) => (
          <li key={document.id}>
            <Document
              document={document}
              href={`/v1${target(getTechnologyDocument, { technologyId, documentId: document.id })}`}
              onRemove={viewer === 'owner' ? (close) => remove.mutate(document, { onSettled: close }) : undefined}
              busy={remove.isPending}
            />
            {choices ? choices(document) : <TermsOf document={document} />}
          </li>
        ))}
      </ul>
      {viewer === 'owner' && <Add busy={add.isPending} onAdd={add.mutate} />}
    </section>
  );
}

function TermsOf({ document: { tier, proves } }: { document: TechnologyDocument }) {
  const [who, what] = [tierName(tier), claimName(proves)];
  return (
    <p className="small soft document-terms">
      <Trans>
        Ai mở được: {who}. Minh chứng cho: {what}.
      </Trans>
    </p>
  );
}

interface DocumentProps {
  document: TechnologyDocument;
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
        <Trans>Thêm tài liệu: PDF, DOCX, XLSX, PNG, JPEG hoặc WebP, không quá {most} MB</Trans>
      </label>
      <input
        id={id}
        type="file"
        className="input"
        accept={`${documentFile.types.join(',')},.docx,.xlsx`}
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
