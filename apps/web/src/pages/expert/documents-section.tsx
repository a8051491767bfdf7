import type { EvidenceDocument, Expert } from '@caunoi/contracts/experts/expert';
import { Trans } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import { useLocale } from '../../i18n/locale';
import { documentKinds, kindName, roleName } from '../../things/expert/evidence-words';
import { keyWorks } from './key-works';

/** The works that show what the expert can do: those that tell most, then the others by kind, newest first. Nobody has checked them. */
export function DocumentsSection({ expert: { documents, language } }: { expert: Expert }) {
  useLocale();
  const { key, others } = keyWorks(documents);
  const groups = documentKinds
    .map((kind) => ({ kind, works: others.filter((work) => work.kind === kind).toSorted((a, b) => b.year - a.year) }))
    .filter(({ works }) => works.length > 0);
  return (
    <section>
      <h2>
        <Trans>Công trình</Trans>{' '}
        <span className="self-declared">
          <Trans>tự khai</Trans>
        </span>
      </h2>
      {documents.length === 0 && (
        <p className="soft">
          <Trans>Chưa kê công trình nào.</Trans>
        </p>
      )}
      {key.length > 0 && (
        <div className="works">
          <h3>
            <Trans>Tiêu biểu</Trans>
          </h3>
          <p className="small muted">
            <Trans>Do chuyên gia chủ trì trước, rồi đến bài toán đã giải, sáng chế, báo cáo thử nghiệm; mới nhất trước.</Trans>
          </p>
          <ul className="rows">
            {key.map((work) => (
              <Work key={`${work.year}-${work.title}`} work={work} language={language} named />
            ))}
          </ul>
        </div>
      )}
      {groups.map(({ kind, works }) => (
        <div key={kind} className="works">
          <h3>
            {kindName(kind)} <span className="muted">{works.length}</span>
          </h3>
          <ul className="rows">
            {works.map((work) => (
              <Work key={`${work.year}-${work.title}`} work={work} language={language} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface WorkProps {
  work: EvidenceDocument;
  language: string;
  /** What kind of work it is stands with it, where no heading says so. */
  named?: boolean;
}

const Work = ({ work: { kind, title, summary, year, role, link }, language, named = false }: WorkProps) => (
  <li className="work">
    <span className="num work-year">{year}</span>
    <div>
      <p lang={language}>
        {link ? (
          <a href={link} rel="nofollow noopener noreferrer">
            {title}
            <IconExternalLink className="i" aria-hidden />
          </a>
        ) : (
          <b>{title}</b>
        )}
      </p>
      {summary && (
        <p className="soft" lang={language}>
          {summary}
        </p>
      )}
      <p className="small muted">
        {named && `${kindName(kind)} · `}
        {roleName(role)}
      </p>
    </div>
  </li>
);
