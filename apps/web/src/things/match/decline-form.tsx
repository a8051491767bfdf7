import { declineReasons } from '@caunoi/contracts/code-lists/decline-reasons';
import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { useLocale } from '../../i18n/locale';
import '../../forms/fields.css';
import './decline-form.css';

interface DeclineFormProps {
  id: string;
  busy: boolean;
  onRefuse: (reason: string) => void;
  onKeep: () => void;
}

/** The reasons, in place. Refusing is for good, so it asks for one. */
export function DeclineForm({ id, busy, onRefuse, onKeep }: DeclineFormProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason) onRefuse(reason);
    else setMissing(true);
  };
  return (
    <form className="why-not" id={id} noValidate onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onKeep()}>
      <fieldset aria-describedby={missing ? `${id}-error` : undefined}>
        <legend>
          <Trans>Vì sao gợi ý này không phù hợp?</Trans>
        </legend>
        <p className="small soft">
          <Trans>Câu trả lời sắp lại danh sách ngay. Gợi ý bị loại không hiện lại ở đây nữa.</Trans>
        </p>
        {missing && !reason && (
          <p className="err" id={`${id}-error`} role="alert">
            {t`Xin chọn một lý do`}
          </p>
        )}
        <div className="opts">
          {declineReasons.codes.map(({ code, labels }, index) => (
            <label key={code} className="choice">
              <input
                ref={index === 0 ? first : undefined}
                type="radio"
                name={`${id}-reason`}
                checked={reason === code}
                onChange={() => setReason(code)}
              />
              <span>{labels[locale]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="btns">
        <Button kind="primary" type="submit" busy={busy}>
          <Trans>Ẩn gợi ý này</Trans>
        </Button>
        <Button kind="quiet" onClick={onKeep}>
          <Trans>Giữ lại</Trans>
        </Button>
      </div>
    </form>
  );
}
