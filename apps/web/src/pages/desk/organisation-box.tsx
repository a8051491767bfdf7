import { organisationTypes } from '@caunoi/contracts/code-lists/organisation-types';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import type { Me, Organisation } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { StatusBadge } from '../../components/status-badge';

/** For whom one acts here, and where that and the own account are changed. */
export const OrganisationBox = ({ me: { organisation, manager } }: { me: Me }) => (
  <section className="sheet pad desk-box">
    <h2>
      <Trans>Tổ chức</Trans>
    </h2>
    {organisation ? (
      <Named organisation={organisation} manager={manager} />
    ) : (
      <p>
        <Trans>Bạn hiện không thay mặt tổ chức nào</Trans>
      </p>
    )}
    <div className="btns">
      {organisation ? (
        <ButtonLink kind="secondary" to="/organisation">
          <Trans>Tổ chức và thành viên</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink kind="secondary" to="/account/organisations">
          <Trans>Tổ chức của tôi</Trans>
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" to="/account">
        <Trans>Tài khoản của tôi</Trans>
      </ButtonLink>
    </div>
  </section>
);

const Named = ({ organisation, manager }: { organisation: Organisation; manager: boolean }) => (
  <>
    <p>
      <b>{organisation.name}</b>
      <br />
      <span className="soft">
        <CodeLabel list={organisationTypes} code={organisation.type} />, <CodeLabel list={provinces} code={organisation.province} />
      </span>
    </p>
    <p className="desk-line">
      {organisation.verification === 'verified' ? (
        <StatusBadge tone="positive">
          <Trans>Đã xác minh</Trans>
        </StatusBadge>
      ) : (
        <StatusBadge>
          <Trans>Tự khai</Trans>
        </StatusBadge>
      )}{' '}
      {manager && (
        <span className="small muted">
          <Trans>Bạn là người quản lý.</Trans>
        </span>
      )}
    </p>
  </>
);
