import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../components/skeleton';
import { useLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { type PublicPageName, publicPageQuery } from '../../things/public-page';
import './public-page.css';

/** A page that the operator writes as a file; the platform has made safe HTML of it. */
export function PublicPageView({ page }: { page: PublicPageName }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useQuery({ ...publicPageQuery(page, locale), throwOnError: (_, { state }) => state.data === undefined });
  const names = { terms: t`Điều khoản sử dụng`, privacy: t`Dữ liệu cá nhân`, contact: t`Liên hệ` };
  const version = data?.version;
  return (
    <Page title={names[page]} heading={data && <span lang={data.locale}>{data.title}</span>}>
      {!data && <Skeleton shape="page" />}
      {data && (
        <>
          <div className="public-page" lang={data.locale} dangerouslySetInnerHTML={{ __html: data.html }} />
          {version && (
            <p className="small muted">
              <Trans>Phiên bản {version}</Trans>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
