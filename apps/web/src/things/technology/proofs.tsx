import { target } from '@caunoi/contracts/client';
import { formatNumber } from '@caunoi/contracts/formats';
import { getTechnologyDocument, type TechnologyDocument } from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { ShownDocument } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import './documents.css';
import { documentsQuery } from './use-documents';

interface ProofsProps {
  technologyId: string;
  proves: ShownDocument['proves'];
}

/** The documents that prove one claim of a listing: those that the reader may open, and what opens the others. */
export default function Proofs({ technologyId, proves }: ProofsProps) {
  const { t } = useLingui();
  const { data = [] } = useQuery(documentsQuery(technologyId));
  const shown = data.filter((document) => document.proves === proves && document.tier !== 'reviewers');
  if (shown.length === 0) return null;
  return (
    <ul className="proofs no-print" aria-label={t`Tài liệu minh chứng`}>
      {shown.map((document) => (
        <li key={document.id}>
          {document.open ? <Open technologyId={technologyId} document={document} /> : <Closed document={document} />}
        </li>
      ))}
    </ul>
  );
}

function Open({ technologyId, document: { id: documentId, name, size } }: { technologyId: string; document: TechnologyDocument }) {
  const { t } = useLingui();
  const megabytes = formatNumber(Math.max(0.1, Math.round(size / 100_000) / 10), useLocale());
  return (
    <>
      <IconFileText className="i" aria-hidden />
      <a href={`/v1${target(getTechnologyDocument, { technologyId, documentId })}`} download={name}>
        {name}
      </a>
      <span className="soft nowrap">{t`${megabytes} MB`}</span>
    </>
  );
}

const Closed = ({ document: { name, tier } }: { document: TechnologyDocument }) => (
  <>
    <IconLock className="i" aria-hidden />
    <span>{name}</span>
    <span className="soft">
      {tier === 'signed_in' ? (
        <Trans>
          (<Link to="/sign-in">đăng nhập</Link> để mở)
        </Trans>
      ) : (
        <Trans>(mở khi hai bên cùng quan tâm)</Trans>
      )}
    </span>
  </>
);
