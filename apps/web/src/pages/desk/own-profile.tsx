import type { Expert } from '@caunoi/contracts/experts/expert';
import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { ExpertStatusBadge } from '../../things/expert/expert-status';
import { profileName } from '../../things/names';

/** The own profile in short, and the way to it. `unknown`: it could not be read just now. */
export function OwnProfile({ profile, unknown }: { profile: Expert | null; unknown: boolean }) {
  return (
    <section className="sheet pad desk-box">
      <h2>
        <Trans>Hồ sơ chuyên gia</Trans>
      </h2>
      {profile ? (
        <Summary profile={profile} />
      ) : (
        <p className="soft">{unknown ? <Trans>Tạm thời chưa đọc được.</Trans> : <Trans>Chưa có hồ sơ.</Trans>}</p>
      )}
      <div className="btns">
        <ButtonLink kind="secondary" to="/profile">
          {profile || unknown ? <Trans>Mở hồ sơ</Trans> : <Trans>Tạo hồ sơ</Trans>}
        </ButtonLink>
        {profile?.status === 'published' && (
          <ButtonLink kind="quiet" to="/experts/$expertId" params={{ expertId: profile.id }} search={{ tab: 'needs' }}>
            <Trans>Nhu cầu hợp với bạn</Trans>
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

function Summary({ profile: { id, displayName, headline, status, expiresAt, documents } }: { profile: Expert }) {
  return (
    <>
      <p>
        <Link to="/experts/$expertId" params={{ expertId: id }}>
          {profileName({ displayName })}
        </Link>
        {headline && <span className="soft">, {headline}</span>}
      </p>
      <p className="desk-line">
        <ExpertStatusBadge status={status} />{' '}
        <span className="small muted">
          <Plural value={documents.length} other="# công trình" />
          {expiresAt && status === 'published' && (
            <>
              {', '}
              <Trans>
                có hiệu lực đến <CalendarDate value={expiresAt} />
              </Trans>
            </>
          )}
        </span>
      </p>
    </>
  );
}
