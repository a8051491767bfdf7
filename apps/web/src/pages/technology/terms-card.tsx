import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationOffers } from '@caunoi/contracts/code-lists/cooperation-forms';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans } from '@lingui/react/macro';
import { IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate } from '../../components/dates';
import { CodeFact, Fact } from '../../components/facts';
import { Share } from '../../things/share/share';
import { Versions } from '../../things/versions/versions';
import { ActBar } from '../../shell/act-bar';

const Industries = lazy(async () => ({ default: (await import('./industries')).Industries }));
const StrategicProducts = lazy(async () => ({ default: (await import('./strategic-products')).StrategicProducts }));

/** On what terms it can be had, where it belongs, and until when the owner stands by it. */
export function TermsCard({ technology }: { technology: Technology }) {
  const { cooperation, priceBand, confirmedAt, expiresAt, viewer, keywords, language } = technology;
  return (
    <div className="sheet pad" id="hop-tac">
      <h2>
        <Trans>Hợp tác</Trans>
      </h2>
      <dl className="facts">
        <CodeFact title={<Trans>Hình thức</Trans>} list={cooperationOffers} codes={cooperation} />
        <CodeFact title={<Trans>Giá</Trans>} list={budgetBands} codes={priceBand ? [priceBand] : []} />
        <CodeFact title={<Trans>Lĩnh vực</Trans>} list={sectors} codes={technology.sectors} />
        {technology.vsic.length > 0 && (
          <Suspense fallback={<Fact title={<Trans>Ngành dùng</Trans>}>{technology.vsic.join(', ')}</Fact>}>
            <Industries codes={technology.vsic} />
          </Suspense>
        )}
        <CodeFact title={<Trans>Lĩnh vực nghiên cứu</Trans>} list={ford} codes={technology.ford} />
        {technology.strategicProducts.length > 0 && (
          <Suspense fallback={<Fact title={<Trans>Sản phẩm chiến lược</Trans>}>{technology.strategicProducts.join(', ')}</Fact>}>
            <StrategicProducts codes={technology.strategicProducts} />
          </Suspense>
        )}
        {keywords.length > 0 && (
          <Fact title={<Trans>Từ khóa</Trans>}>
            <span lang={language}>{keywords.join(', ')}</span>
          </Fact>
        )}
        {confirmedAt && (
          <Fact title={<Trans>Xác nhận lần cuối</Trans>}>
            <CalendarDate value={confirmedAt} />
          </Fact>
        )}
        {expiresAt && (
          <Fact title={<Trans>Có hiệu lực đến</Trans>}>
            <CalendarDate value={expiresAt} />
          </Fact>
        )}
        <Fact title={<Trans>Mã số</Trans>}>{technology.reference}</Fact>
      </dl>
      <div className="card-actions no-print">
        {viewer === 'public' && (
          <>
            <ButtonLink kind="primary" to="/needs/new">
              <Trans>Đăng nhu cầu của tôi</Trans>
            </ButtonLink>
            <p className="small muted">
              <Trans>Nêu nhu cầu, bạn sẽ thấy công nghệ này hợp đến đâu và vì sao. Địa chỉ liên hệ chỉ mở khi hai bên đồng ý.</Trans>
            </p>
          </>
        )}
        {technology.status === 'published' && <Share kind="technology" id={technology.id} />}
        {technology.status === 'published' && <Versions kind="technology" id={technology.id} />}
        <Button kind="secondary" onClick={() => window.print()}>
          <IconPrinter className="i" aria-hidden />
          <Trans>In hồ sơ</Trans>
        </Button>
      </div>
    </div>
  );
}

/** Readiness and price, and the way to all terms, where a thumb reaches them. */
export const TermsBar = ({ technology: { trl, priceBand, cooperation } }: { technology: Technology }) => (
  <ActBar
    to="#hop-tac"
    facts={
      <>
        <b>{trl === null ? <Trans>Hợp tác</Trans> : <Trans>TRL {trl}</Trans>}</b>
        <span>
          {priceBand ? (
            <CodeLabel list={budgetBands} code={priceBand} />
          ) : (
            cooperation[0] && <CodeLabel list={cooperationOffers} code={cooperation[0]} />
          )}
        </span>
      </>
    }
  >
    <ButtonLink kind="primary" to="/needs/new">
      <Trans>Đăng nhu cầu của tôi</Trans>
    </ButtonLink>
  </ActBar>
);
