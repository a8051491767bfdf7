import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { Logo } from '../../components/picture';
import { StatusBadge } from '../../components/status-badge';
import { SummaryList } from '../../components/summary-list';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { ApiKeys } from './api-keys';
import { Applications } from './applications';
import { DetailsForm } from './details-form';
import { fieldWords } from './field-words';
import { JoinDomains } from './join-domains';
import { LogoPart } from './logo-part';
import { Members } from './members';
import { RegistryPart } from './registry-part';
import { SuspensionPart } from './suspension-part';
import '../../things/organisation/organisation.css';
import { detailsOf, isMember, type Member } from './organisation-data';

export function OrganisationPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Tổ chức`}>{(me) => (isMember(me) ? <OwnOrganisation me={me} /> : <NoOrganisation />)}</SignedIn>;
}

const NoOrganisation = () => {
  const { t } = useLingui();
  return (
    <Page title={t`Tổ chức`}>
      <Notice title={<Trans>Bạn hiện không thay mặt tổ chức nào</Trans>}>
        <p>
          <Trans>
            Bạn chuyển sang một tổ chức của mình, xin vào một tổ chức, hoặc lập tổ chức mới ở{' '}
            <Link to="/account/organisations">Tổ chức của tôi</Link>.
          </Trans>
        </p>
      </Notice>
    </Page>
  );
};

/** What the organisation says of itself, and who acts for it. Of one that is suspended managers change nothing. */
function OwnOrganisation({ me: whole }: { me: Member }) {
  const { t } = useLingui();
  const me = whole.suspended ? { ...whole, manager: false } : whole;
  const { organisation, manager } = me;
  return (
    <Page title={t`Tổ chức`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            {organisation.logo && <Logo logo={organisation.logo} />}
            {organisation.name}
          </h1>
          <div className="org-state">
            {organisation.verification === 'verified' ? (
              <StatusBadge tone="positive">
                <Trans>Đã xác minh</Trans>
              </StatusBadge>
            ) : (
              <StatusBadge>
                <Trans>Tự khai</Trans>
              </StatusBadge>
            )}{' '}
            <RegistryPart me={me} />
          </div>
          {me.suspended && <SuspensionPart organisationId={organisation.id} />}
          <section className="org-part">
            <h2>
              <Trans>Thông tin</Trans>
            </h2>
            {manager ? <DetailsForm me={me} /> : <ReadOnly me={me} />}
          </section>
          {manager && <LogoPart me={me} />}
          <Members me={me} />
          {manager && <ApiKeys organisationId={organisation.id} />}
          {manager && <JoinDomains organisationId={organisation.id} />}
          {manager && <Applications organisationId={organisation.id} />}
        </div>
      </div>
    </Page>
  );
}

function ReadOnly({ me: { organisation, suspended } }: { me: Member }) {
  useLocale();
  const details = detailsOf(organisation);
  const rows = fieldWords.fields.map((field) => ({ label: fieldWords.name(field), value: fieldWords.text(field, details) }));
  return (
    <>
      {!suspended && (
        <Notice tone="locked">
          <p>
            <Trans>Chỉ người quản lý của tổ chức sửa được phần này.</Trans>
          </p>
        </Notice>
      )}
      <div className="org-summary">
        <SummaryList rows={rows} />
      </div>
    </>
  );
}
