import type { Expert, Interest } from '@caunoi/contracts/experts/expert';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import { relationName } from '../../things/expert/evidence-words';
import { useListing } from '../../things/technology/use-listing';

/** Technologies the expert is tied to: there they cannot be an independent reviewer. */
export function InterestsSection({ expert: { interests } }: { expert: Expert }) {
  if (interests.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Quan hệ lợi ích đã khai</Trans>
      </h2>
      <p className="soft">
        <Trans>Với những công nghệ này, chuyên gia không được gợi ý làm người phản biện độc lập.</Trans>
      </p>
      <ul className="rows interests">
        {interests.map((interest) => (
          <InterestRow key={interest.technologyId} interest={interest} />
        ))}
      </ul>
    </section>
  );
}

function InterestRow({ interest: { technologyId, relation } }: { interest: Interest }) {
  useLocale();
  const { data, isPending } = useListing(technologyId);
  return (
    <li>
      {data ? (
        <Link to="/technologies/$technologyId" params={{ technologyId }}>
          <span lang={data.language}>{data.title}</span>
        </Link>
      ) : (
        <span className="soft">{isPending ? <Trans>Đang tải</Trans> : <Trans>Một công nghệ chưa công khai</Trans>}</span>
      )}
      <span className="small soft">{relationName(relation)}</span>
    </li>
  );
}
