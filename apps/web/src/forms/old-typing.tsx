import { Trans } from '@lingui/react/macro';
import { readOldTyping } from '@caunoi/text/reading/old-typing';
import { useId, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Button } from '../components/button';
import '../components/wizard.css';

const LONGEST_PREVIEW = 200;

/** Offers a text that was typed in an old font, or with the Vietnamese keyboard off, in Unicode; nothing changes unasked. */
export function OldTyping({ name }: { name: string }) {
  const id = useId();
  const { setValue } = useFormContext();
  const text = String(useWatch({ name }) ?? '');
  const found = useMemo(() => readOldTyping(text), [text]);
  const [left, leave] = useState('');
  if (!found || found.converted === left) return null;
  const { typing, converted } = found;
  const preview = converted.length > LONGEST_PREVIEW ? `${converted.slice(0, LONGEST_PREVIEW)}…` : converted;
  return (
    <div className="hintbox" role="group" aria-labelledby={id}>
      <div>
        <span id={id} className="from">
          {typing === 'tcvn3' || typing === 'vni' ? (
            <Trans>Đoạn này có vẻ gõ bằng phông cũ. Chuyển giúp bạn?</Trans>
          ) : (
            <Trans>Đoạn này có vẻ gõ khi chưa bật bộ gõ tiếng Việt. Chuyển giúp bạn?</Trans>
          )}
        </span>
        <br />
        <q className="voice">{preview}</q>
      </div>
      <div className="btns">
        <Button kind="secondary" aria-describedby={id} onClick={() => setValue(name, converted, { shouldDirty: true })}>
          <Trans>Chuyển</Trans>
        </Button>
        <Button kind="quiet" aria-describedby={id} onClick={() => leave(converted)}>
          <Trans>Để nguyên</Trans>
        </Button>
      </div>
    </div>
  );
}
