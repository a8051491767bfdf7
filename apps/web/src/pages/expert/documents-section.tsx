import type { EvidenceDocument, Expert } from '@caunoi/contracts/experts/expert';
import { Trans } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import { useLocale } from '../../i18n/locale';
import { documentKinds, kindName, roleName } from '../../things/expert/evidence-words';

/** The works that show what the expert can do, by kind, newest first. Nobody has checked them: the heading says so. */
export function DocumentsSection({ expert: { documents, language } }: { expert: Expert }) {
  useLocale();
  const groups = documentKinds
    .map((kind) => ({ kind, works: documents.filter((work) => work.kind === kind).toSorted((a, b) => b.year - a.year) }))
    .filter(({ works }) => works.length > 0);
  return (
    <section>
      <h2>
        <Trans>Công trình</Trans>{' '}
        <span className="self-declared">
          <Trans>tự khai</Trans>
        </span>
      </h2>
      {groups.length === 0 && (
        <p className="soft">
          <Trans>Chưa kê công trình nào.</Trans>
        </p>
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

const Work = ({ work: { title, summary, year, role, link }, language }: { work: EvidenceDocument; language: string }) => (
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
      <p className="small muted">{roleName(role)}</p>
    </div>
  </li>
);
