import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans } from '@lingui/react/macro';
import { Notice } from '../../components/notice';
import { Documents } from '../../things/technology/documents';

/** What only owner and reviewers see of a listing. */
export const InsideParts = ({ technology }: { technology: Technology }) => (
  <>
    <Documents technology={technology} />
    {technology.confidential && (
      <section className="no-print">
        <h2>
          <Trans>Phần bảo mật</Trans>
        </h2>
        <Notice tone="locked" title={<Trans>Chỉ tổ chức của bạn và người duyệt đọc được</Trans>}>
          <p className="prose" lang={technology.language}>
            {technology.confidential}
          </p>
        </Notice>
      </section>
    )}
  </>
);
