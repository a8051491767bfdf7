import type { Photo } from '@caunoi/contracts/files/photo';
import { MOST_PHOTOS, purposes } from '@caunoi/contracts/files/pictures';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCamera } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { FileButton } from '../../components/file-button';
import { Notice } from '../../components/notice';
import { FieldGroup } from '../../forms/field';
import { stayInRows } from '../../forms/stay-in-rows';
import { PhotoRow } from './photo-row';
import './photo-field.css';
import { SentRow } from './sent-row';
import { useSending } from './use-sending';

interface PhotoFieldProps {
  label: string;
  hint: ReactNode;
  /** Who wrote it is not to be known. */
  anonymous?: boolean;
  below?: ReactNode;
}

/** Photos beside a text: sent at once, in the order that one gives them. */
export default function PhotoField({ label, hint, anonymous = false, below }: PhotoFieldProps) {
  const { t } = useLingui();
  const { control } = useFormContext<{ photos: Photo[] }>();
  const { fields, append, remove, move, insert } = useFieldArray({ control, name: 'photos' });
  const { sent, add, again, cancel } = useSending('photo', (photo) => append(photo, { shouldFocus: false }));
  const [said, say] = useState('');
  const free = MOST_PHOTOS - fields.length - sent.length;
  const moveTo = (from: number, to: number) => {
    move(from, to);
    const place = to + 1;
    say(t`Ảnh đã sang vị trí ${place}`);
  };
  return (
    <FieldGroup name="photos" label={label} hint={hint} below={below} onKeyDown={stayInRows}>
      {() => (
        <>
          {anonymous && fields.length + sent.length > 0 && <MayShowWho />}
          <ol className="photo-rows">
            {fields.map((photo, index) => (
              <PhotoRow
                key={photo.id}
                photo={photo}
                index={index}
                count={fields.length}
                onMove={moveTo}
                onRemove={remove}
                onBack={insert}
              />
            ))}
            {sent.map((one) => (
              <SentRow key={one.id} sent={one} onAgain={() => again(one)} onCancel={() => cancel(one)} />
            ))}
          </ol>
          {free > 0 && <Add free={free} first={fields.length + sent.length === 0} onAdd={add} />}
          <p className="sr" role="status">
            {said}
          </p>
        </>
      )}
    </FieldGroup>
  );
}

function Add({ free, first, onAdd }: { free: number; first: boolean; onAdd: (files: readonly File[]) => void }) {
  const id = useId();
  const most = purposes.photo.mostBytes / 1_000_000;
  return (
    <>
      <FileButton accept="image/*" multiple describedBy={id} onChoose={(files) => onAdd(files.slice(0, free))}>
        <IconCamera className="i" aria-hidden /> <span>{first ? <Trans>Thêm ảnh</Trans> : <Trans>Thêm ảnh khác</Trans>}</span>
      </FileButton>
      <p className="hint" id={id}>
        <Plural value={free} other={`Còn thêm được # ảnh. JPEG, PNG hoặc WebP, mỗi ảnh không quá ${most} MB.`} />
      </p>
    </>
  );
}

const MayShowWho = () => (
  <Notice tone="caution" title={<Trans>Ảnh có thể cho biết bạn là ai</Trans>}>
    <p>
      <Trans>
        Bạn chọn ẩn tên. Hãy xem ảnh có bảng hiệu, biển số xe, khuôn mặt, đồng phục hay bao bì ghi tên không. Tên tệp, nơi chụp và ngày chụp
        thì chúng tôi đã bỏ.
      </Trans>
    </p>
  </Notice>
);
