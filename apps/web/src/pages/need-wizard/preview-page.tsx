import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { Page } from '../../shell/page';
import { NeedArticle } from '../../things/need/need-article';
import { useNeedDraft } from './need-context';
import './need-wizard.css';
import { listLink, partLink } from './parts';
import { useCrumbs } from './use-crumbs';

/** The need as others will read it, before anybody does. */
export function PreviewPage() {
  const { t } = useLingui();
  const { draft, me } = useNeedDraft();
  const { thing: need } = draft;
  const crumbs = useCrumbs(need);
  if (!need) return null;
  const shown = { ...need, viewer: 'public', confidential: null } as const;
  return (
    <Page title={t`Xem như người khác thấy`} crumbs={crumbs} heading={null}>
      <div className="wiz-notice">
        <Notice title={<Trans>Bản xem trước: người khác sẽ thấy đúng như dưới đây</Trans>}>
          <p>
            {need.anonymous ? (
              <Trans>Tên tổ chức và phần riêng cho người duyệt không hiện.</Trans>
            ) : (
              <Trans>Phần riêng cho người duyệt không hiện.</Trans>
            )}
          </p>
          <div className="btns">
            <ButtonLink kind="secondary" {...partLink('check', need.id)}>
              <Trans>Về trang kiểm tra</Trans>
            </ButtonLink>
            <ButtonLink kind="quiet" {...listLink(need.id)}>
              <Trans>Về danh sách phần</Trans>
            </ButtonLink>
          </div>
        </Notice>
      </div>
      <NeedArticle need={shown} organisation={need.anonymous ? null : me.organisation} />
    </Page>
  );
}
