import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Button } from '../../components/button';
import { Lines, NeedFacts, Targets } from '../../things/need/need-facts';
import { Photos } from '../../things/photos/photos';
import { needName } from '../../things/names';
import { StateLine } from './state-line';

/** The need above what answers it, for its owner: its name and state. What she wrote herself waits behind a button. */
export function NeedHead({ need }: { need: Need }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={open ? 'need-head open' : 'need-head'} aria-label={t`Nhu cầu`}>
      <h1 tabIndex={-1} lang={need.language}>
        {needName(need)}
      </h1>
      <StateLine
        need={need}
        toggle={
          <Button kind="quiet" className="need-more" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {open ? <Trans>Thu gọn nhu cầu</Trans> : <Trans>Đọc nhu cầu</Trans>}
            <IconChevronDown className="i" aria-hidden />
          </Button>
        }
      />
      <div id={id} className={open ? 'need-rest open' : 'need-rest'}>
        <Details need={need} />
      </div>
    </section>
  );
}

const Details = ({ need }: { need: Need }) => (
  <>
    <div>
      {need.problem && (
        <p className="voice need-voice" lang={need.language}>
          “{need.problem}”
        </p>
      )}
      <Targets need={need} />
      <Photos photos={need.photos} lang={need.language} />
    </div>
    <div>
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
    </div>
  </>
);

const Visibility = ({ anonymous }: { anonymous: boolean }) => (
  <p className="small soft need-visibility">
    {anonymous ? <IconEyeOff className="i" aria-hidden /> : <IconEye className="i" aria-hidden />}
    {anonymous ? <Trans>Ẩn tên đến khi hai bên đồng ý</Trans> : <Trans>Hiện tên tổ chức</Trans>}
  </p>
);
