import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Button, ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { EmptyState } from '../../components/empty-state';
import { ProblemNotice } from '../../components/problem-notice';
import { SaveTable } from '../../components/save-table';
import { TrlBadge } from '../../components/trl';
import { listingColumns } from '../../things/technology/listing-columns';
import { isDue } from '../../things/technology/owner-bar';
import { TechnologyStatusBadge } from '../../things/technology/technology-status';
import { useTechnologyActions } from '../../things/technology/use-technology';
import { useLocale } from '../../i18n/locale';
import { listingName } from '../../things/names';

/** Listings of the own organisation. What runs out soon can be confirmed right here. `unknown`: they could not be read just now. */
export function OwnListings({ technologies, unknown }: { technologies: readonly Technology[]; unknown: boolean }) {
  const { t } = useLingui();
  return (
    <section className="desk-part" id="technologies">
      <div className="sec-h">
        <h2>
          <Trans>Công nghệ của tổ chức</Trans>
        </h2>
        {technologies.length > 0 && <SaveTable name="cong-nghe" columns={listingColumns} rows={() => technologies} />}
      </div>
      {unknown && (
        <p className="soft">
          <Trans>Tạm thời chưa đọc được.</Trans>
        </p>
      )}
      {technologies.length === 0 && !unknown && (
        <EmptyState
          level={3}
          title={t`Chưa có hồ sơ công nghệ nào`}
          actions={
            <ButtonLink kind="secondary" to="/technologies/new">
              <Trans>Giới thiệu công nghệ đầu tiên</Trans>
            </ButtonLink>
          }
        >
          <Trans>Nói công nghệ giải bài toán gì và hơn cách đang làm bao nhiêu; nhu cầu phù hợp sẽ tìm đến. Khoảng 20 phút.</Trans>
        </EmptyState>
      )}
      {technologies.length > 0 && (
        <ul className="rows">
          {technologies.map((technology) => (
            <ListingRow key={technology.id} technology={technology} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ListingRow({ technology }: { technology: Technology }) {
  useLocale();
  const { id: technologyId, status, trl, expiresAt, language } = technology;
  const name = listingName(technology);
  const { renew } = useTechnologyActions(technology);
  const due = isDue(technology);
  return (
    <li className="caserow">
      <div>
        <h3 lang={language}>
          <Link to="/technologies/$technologyId" params={{ technologyId }}>
            {name}
          </Link>
        </h3>
        <div className="meta">
          {trl !== null && <TrlBadge level={trl} />}
          {expiresAt && (status === 'published' || status === 'expired') && (
            <span>
              <Trans>
                có hiệu lực đến <CalendarDate value={expiresAt} />
              </Trans>
            </span>
          )}
        </div>
        {renew.error && <ProblemNotice error={renew.error} />}
      </div>
      <div className="caserow-end">
        <TechnologyStatusBadge status={status} />
        {due && (
          <Button kind="secondary" busy={renew.isPending} onClick={() => renew.mutate()}>
            <span>
              <Trans>Xác nhận vẫn còn đúng</Trans> <span className="sr">{name}</span>
            </span>
          </Button>
        )}
        {status === 'published' && !due && (
          <ButtonLink kind="quiet" to="/technologies/$technologyId" params={{ technologyId }} search={{ tab: 'needs' }}>
            <Trans>Nhu cầu phù hợp</Trans> <span className="sr">{name}</span>
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
