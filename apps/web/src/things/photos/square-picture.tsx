import type { Portrait } from '@caunoi/contracts/files/photo';
import { purposes } from '@caunoi/contracts/files/pictures';
import { Trans } from '@lingui/react/macro';
import { IconCamera } from '@tabler/icons-react';
import { Button } from '../../components/button';
import { FileButton } from '../../components/file-button';
import { Picture } from '../../components/picture';
import './photo-field.css';
import { SentRow } from './sent-row';
import { useSending } from './use-sending';

export interface SquarePictureProps {
  purpose: 'portrait' | 'logo';
  shown: Portrait | null;
  onPut: (portrait: Portrait | null) => void;
  /** On the button, where there is none yet: "Chọn ảnh chân dung". */
  choose: string;
}

/** One picture that becomes a square: the portrait of a person, the mark of an organisation. */
export function SquarePicture({ purpose, shown, onPut, choose }: SquarePictureProps) {
  const { sent, add, again, cancel } = useSending(purpose, ({ alt: _alt, ...portrait }) => onPut(portrait));
  const most = purposes[purpose].mostBytes / 1_000_000;
  return (
    <div className="square-field">
      {shown && <Picture photo={{ ...shown, alt: '' }} cover="square" sizes="7.5rem" />}
      {sent.map((one) => (
        <SentRow key={one.id} sent={one} onAgain={() => again(one)} onCancel={() => cancel(one)} />
      ))}
      <div className="btns">
        {sent.length === 0 && (
          <FileButton accept="image/*" onChoose={add}>
            <IconCamera className="i" aria-hidden /> <span>{shown ? <Trans>Chọn ảnh khác</Trans> : choose}</span>
          </FileButton>
        )}
        {shown && (
          <Button kind="quiet" onClick={() => onPut(null)}>
            <Trans>Bỏ ảnh</Trans>
          </Button>
        )}
      </div>
      <p className="hint">
        <Trans>JPEG, PNG hoặc WebP, không quá {most} MB.</Trans>
      </p>
    </div>
  );
}
