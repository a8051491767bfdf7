import { target } from '@caunoi/contracts/client';
import { expertSheet, technologySheet } from '@caunoi/contracts/gateway/gateway.endpoints';
import { addressIn } from '@caunoi/contracts/locales';
import { thingPath } from '@caunoi/contracts/thing-path';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { QrCode } from '../../components/qr-code';
import { useLocale } from '../../i18n/locale';
import './share.css';

export interface Shared {
  kind: 'technology' | 'expert';
  id: string;
}

const sheetOf = ({ kind, id }: Shared, locale: 'vi' | 'en' | 'fr') =>
  kind === 'technology' ? target(technologySheet, { technologyId: id }, { locale }) : target(expertSheet, { expertId: id }, { locale });

export function ShareDialog({ onClose, ...shared }: Shared & { onClose: () => void }) {
  const { t } = useLingui();
  const locale = useLocale();
  const heading = useId();
  const address = location.origin + addressIn(locale, thingPath(shared));
  return (
    <Dialog open onClose={onClose} labelledBy={heading}>
      <h2 id={heading}>
        <Trans>Chia sẻ trang này</Trans>
      </h2>
      <div className="share">
        <QrCode text={address} label={t`Mã QR dẫn tới trang này`} />
        <div className="share-ways">
          <CopyLink address={address} />
          <p>
            <a className="btn secondary" href={`/v1${sheetOf(shared, locale)}`} download>
              <IconDownload className="i" aria-hidden />
              <Trans>Tải PDF một trang</Trans>
            </a>
          </p>
          <p className="small muted">
            <Trans>PDF có mã QR, in ra phát cho người khác được. Chỉ gồm những gì ai cũng đọc được.</Trans>
          </p>
        </div>
      </div>
      <div className="btns">
        <Button kind="quiet" onClick={onClose}>
          <Trans>Đóng</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

/** The address stands there to be copied by hand, too: a browser may refuse to do it. */
function CopyLink({ address }: { address: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    field.current?.select();
    setCopied(
      await navigator.clipboard.writeText(address).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <div>
      <input
        ref={field}
        className="input"
        readOnly
        value={address}
        aria-label={t`Liên kết tới trang này`}
        onFocus={(event) => event.target.select()}
      />
      <Button kind="primary" data-first onClick={() => void copy()}>
        <IconCopy className="i" aria-hidden />
        <Trans>Sao chép liên kết</Trans>
      </Button>
      <span className="small soft" role="status">
        {copied && <Trans>Đã sao chép liên kết</Trans>}
      </span>
    </div>
  );
}
