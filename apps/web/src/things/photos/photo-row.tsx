import type { Photo } from '@caunoi/contracts/files/photo';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { Picture } from '../../components/picture';
import { toast } from '../../components/toast-store';
import { TextField } from '../../forms/text-field';

interface PhotoRowProps {
  photo: Photo;
  index: number;
  count: number;
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
  onBack: (index: number, photo: Photo) => void;
}

/** One photo: what is in it, its place, and the way out. */
export function PhotoRow({ photo, index, count, onMove, onRemove, onBack }: PhotoRowProps) {
  const { t } = useLingui();
  const { getValues } = useFormContext<{ photos: Photo[] }>();
  const number = index + 1;
  const remove = () => {
    const row = structuredClone(getValues(`photos.${index}`));
    onRemove(index);
    toast(t`Đã bỏ ảnh ${number}`, () => onBack(index, row));
  };
  return (
    <li className="photo-row" aria-label={t`Ảnh ${number}`}>
      <Picture photo={photo} cover sizes="7.5rem" />
      <div>
        <TextField
          name={`photos.${index}.alt`}
          label={t`Trong ảnh có gì?`}
          summaryLabel={t`Ảnh ${number}, trong ảnh có gì`}
          hint={index === 0 ? t`Một câu ngắn, để người không nhìn được ảnh cũng hiểu. Ảnh đầu là ảnh bìa.` : undefined}
          limit={200}
        />
        <div className="btns">
          <button
            type="button"
            className="iconbtn"
            aria-label={t`Đưa ảnh ${number} lên trước`}
            aria-disabled={index === 0 || undefined}
            onClick={() => index > 0 && onMove(index, index - 1)}
          >
            <IconArrowUp className="i" aria-hidden />
          </button>
          <button
            type="button"
            className="iconbtn"
            aria-label={t`Đưa ảnh ${number} xuống sau`}
            aria-disabled={number === count || undefined}
            onClick={() => number < count && onMove(index, index + 1)}
          >
            <IconArrowDown className="i" aria-hidden />
          </button>
          <button type="button" className="iconbtn" aria-label={t`Bỏ ảnh ${number}`} onClick={remove}>
            <IconTrash className="i" aria-hidden />
          </button>
          {index === 0 && count > 1 && (
            <span className="small soft">
              <Trans>Ảnh bìa</Trans>
            </span>
          )}
        </div>
      </div>
    </li>
  );
}
