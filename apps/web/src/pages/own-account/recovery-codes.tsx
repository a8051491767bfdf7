import { Trans, useLingui } from '@lingui/react/macro';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { inGroups } from './in-groups';
import './security.css';

/** Shown once: the platform itself does not know them any more. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const text = codes.map(inGroups).join('\n');
    setCopied(
      await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <>
      <Notice tone="positive" title={<Trans>Xác thực hai bước đang bật. Hãy cất mười mã khôi phục này.</Trans>}>
        <p>
          <Trans>Mất điện thoại thì dùng chúng để đăng nhập, mỗi mã một lần. Mã chỉ hiện lần này.</Trans>
        </p>
      </Notice>
      <ol className="codes" aria-label={t`Mã khôi phục`}>
        {codes.map((code) => (
          <li key={code}>
            <code>{inGroups(code)}</code>
          </li>
        ))}
      </ol>
      <div className="btns">
        <Button kind="secondary" onClick={() => void copy()}>
          <IconCopy className="i" aria-hidden />
          <Trans>Sao chép mã</Trans>
        </Button>
        <Button kind="secondary" onClick={() => window.print()}>
          <IconPrinter className="i" aria-hidden />
          <Trans>In mã</Trans>
        </Button>
        <Button kind="primary" onClick={onDone}>
          <Trans>Tôi đã cất mã</Trans>
        </Button>
      </div>
      <p className="small soft" role="status">
        {copied === true && <Trans>Đã sao chép mười mã.</Trans>}
        {copied === false && <Trans>Trình duyệt không cho sao chép, xin chép tay.</Trans>}
      </p>
    </>
  );
}
