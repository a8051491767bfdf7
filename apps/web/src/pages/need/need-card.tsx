import type { Need } from '@caunoi/contracts/needs/need';
import { Trans } from '@lingui/react/macro';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { KindTag } from '../../components/kind-tag';
import { LongText } from './long-text';
import { Lines, NeedFacts, Targets } from '../../things/need/need-facts';
import { needName } from '../../things/names';

/** The need beside what answers it, for its owner. On phones the details wait behind a button, so that the answers are not far. */
export function NeedCard({ need }: { need: Need }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="sheet pad needcard">
      <KindTag kind="need" />
      <h1 tabIndex={-1} lang={need.language}>
        {needName(need)}
      </h1>
      {need.problem && <LongText text={need.problem} limit={320} lang={need.language} />}
      <Targets need={need} />
      <div id={id} className={open ? 'need-rest open' : 'need-rest'}>
        <Details need={need} />
      </div>
      <div className="need-more">
        <Button kind="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? <Trans>Thu gọn nhu cầu</Trans> : <Trans>Xem đủ nhu cầu</Trans>}
        </Button>
      </div>
    </div>
  );
}

const Details = ({ need }: { need: Need }) => (
  <>
    <Lines title={<Trans>Bắt buộc</Trans>} lines={need.constraints} lang={need.language} />
    <Lines title={<Trans>Mong muốn thêm</Trans>} lines={need.wishes} lang={need.language} />
    <NeedFacts need={need} />
    <Visibility anonymous={need.anonymous} />
    {need.confidential && (
      <section className="need-lines">
        <h2>
          <Trans>Chỉ bạn và người duyệt đọc</Trans>
        </h2>
        <p className="voice need-voice" lang={need.language}>
          {need.confidential}
        </p>
      </section>
    )}
  </>
);

const Visibility = ({ anonymous }: { anonymous: boolean }) => (
  <p className="small soft need-visibility">
    {anonymous ? <IconEyeOff className="i" aria-hidden /> : <IconEye className="i" aria-hidden />}
    {anonymous ? <Trans>Ẩn tên đến khi hai bên đồng ý</Trans> : <Trans>Hiện tên tổ chức</Trans>}
  </p>
);
