import { purposes } from '@caunoi/contracts/files/pictures';
import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../components/button';
import { problemText } from '../../data/problem-text';
import { type Refused, RefusedPhoto } from './send-photo';
import type { SentPhoto } from './use-sending';

/** What is wrong with a picture, and what one does about it. */
function refusalText(reason: Refused): string {
  const most = purposes.photo.mostBytes / 1_000_000;
  const texts: Record<Refused, string> = {
    type: t`Tệp này không phải ảnh JPEG, PNG hay WebP. Nếu là ảnh HEIC của iPhone, xin lưu lại thành JPEG.`,
    size: t`Ảnh nặng hơn ${most} MB. Xin gửi ảnh nhỏ hơn.`,
    pixels: t`Ảnh có quá nhiều điểm ảnh. Xin thu nhỏ rồi gửi lại.`,
    damaged: t`Không đọc được ảnh này, có thể tệp bị hỏng. Xin chụp hoặc lưu lại.`,
    two_in_one: t`Trong ảnh có lẫn một tệp khác. Xin chụp màn hình ảnh rồi gửi bản chụp.`,
  };
  return texts[reason];
}

interface SentRowProps {
  sent: SentPhoto;
  onAgain: () => void;
  onCancel: () => void;
}

/** A photo on its way: how much of it is there, and why it did not arrive. */
export function SentRow({ sent: { file, part, error }, onAgain, onCancel }: SentRowProps) {
  const { t: translated } = useLingui();
  const { name } = file;
  const refused = error instanceof RefusedPhoto;
  return (
    <li className="photo-sent">
      <div>
        <span className="small">{name}</span>
        {error === null ? (
          <>
            <progress value={part} max={1} aria-label={translated`Đang gửi ${name}`} />
            <span className="small soft">{part < 1 ? <Trans>Đang gửi</Trans> : <Trans>Đang kiểm tra</Trans>}</span>
          </>
        ) : (
          <p className="err" role="alert">
            {refused ? refusalText(error.reason) : problemText(error)}
          </p>
        )}
      </div>
      <div className="btns">
        {error !== null && !refused && (
          <Button onClick={onAgain}>
            <Trans>Gửi lại</Trans>
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {refused ? <Trans>Bỏ qua</Trans> : <Trans>Hủy</Trans>}
          <span className="sr"> {name}</span>
        </Button>
      </div>
    </li>
  );
}
