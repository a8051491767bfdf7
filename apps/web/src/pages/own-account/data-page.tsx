import { neededPurposes } from '@caunoi/contracts/identity/purposes';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import '../../things/organisation/organisation.css';
import { ConsentsPart } from './consents-part';
import { CopyPart } from './copy-part';
import { ErasurePart } from './erasure-part';
import { RequestsPart } from './requests-part';

export function DataPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Dữ liệu của tôi`}>{() => <OwnData />}</SignedIn>;
}

/** What the platform uses of a person, what for, and what they may say about it. */
function OwnData() {
  const { t } = useLingui();
  return (
    <Page title={t`Dữ liệu của tôi`} crumbs={[{ label: t`Tài khoản của tôi`, link: { to: '/account' } }]} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Dữ liệu của tôi</Trans>
          </h1>
          <p className="soft">
            <Trans>
              Nền tảng dùng dữ liệu của bạn vào việc gì, và bạn đồng ý hay không. Đọc thêm ở{' '}
              <Link to="/privacy">thông báo về dữ liệu cá nhân</Link>.
            </Trans>
          </p>
          <ConsentsPart />
          <NeededPart />
          <CopyPart />
          <RequestsPart />
          <ErasurePart />
        </div>
      </div>
    </Page>
  );
}

function NeededPart() {
  const locale = useLocale();
  return (
    <section className="org-part">
      <h2>
        <Trans>Cần để có tài khoản</Trans>
      </h2>
      <p>
        <Trans>Không có những việc này thì không cung cấp được dịch vụ, nên nền tảng không hỏi bạn (Luật 91/2025/QH15, điều 19).</Trans>
      </p>
      <ul className="rows">
        {neededPurposes.map(({ name, text }) => (
          <li key={name.vi} className="purpose">
            <b>{name[locale]}</b>
            <p>{text[locale]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
