import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { Button } from '../../components/button';

interface LongTextProps {
  text: string;
  /** From how many characters on the rest waits behind a button. */
  limit: number;
  lang: string;
}

/** Words of a person, quoted; a long text opens on request, and stands whole on paper. */
export function LongText({ text, limit, lang }: LongTextProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const long = text.length > limit * 1.25;
  const end = text.lastIndexOf(' ', limit);
  const shown = long && !open ? `${text.slice(0, end > 0 ? end : limit).replace(/[\s.,;:]+$/, '')}…` : text;
  return (
    <>
      <p className={long ? 'voice need-voice no-print' : 'voice need-voice'} id={id} lang={lang}>
        “{shown}”
      </p>
      {long && (
        <p className="voice need-voice print-only" lang={lang}>
          “{text}”
        </p>
      )}
      {long && (
        <Button className="no-print" kind="quiet" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? <Trans>Thu gọn lời kể</Trans> : <Trans>Đọc hết lời kể</Trans>}
        </Button>
      )}
    </>
  );
}
