import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { DialogClose } from '../../components/dialog-close';

/** How a search is written beside plain words, each line as an example that can be tried. */
export function SearchHelp() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const examples: [q: string, does: string][] = [
    [t`say nong san`, t`Gõ có dấu hay không dấu đều được; gõ sai chính tả nhẹ vẫn tìm ra.`],
    [t`"bảo quản lạnh"`, t`Trong ngoặc kép: đúng cụm này, từng chữ.`],
    [t`nước thải -nhuộm`, t`Dấu trừ trước một từ: không có từ đó.`],
    [t`sấy linhvuc:"nông nghiệp"`, t`Lọc theo lĩnh vực.`],
    [t`xử lý nước tinh:"Cần Thơ"`, t`Lọc theo tỉnh, thành phố; tên cũ hay mã tỉnh cũng được.`],
    [t`cảm biến trl:>=6`, t`Mức sẵn sàng từ TRL 6; trl:4..6 là từ 4 đến 6.`],
    [t`loai:"chuyên gia" vi sinh`, t`Chỉ chuyên gia; loai:"công nghệ", loai:"nhu cầu".`],
  ];
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Trans>Cách tìm</Trans>
      </Button>
      <Dialog open={open} onClose={close} label={t`Cách tìm`} className="dialog search-help">
        <h2>
          <Trans>Cách tìm</Trans>
        </h2>
        <p>
          <Trans>Gõ điều bạn cần bằng lời của mình là đủ. Muốn chọn kỹ hơn, ghi thêm như sau; bấm vào để thử.</Trans>
        </p>
        <dl>
          {examples.map(([q, does]) => (
            <div key={q}>
              <dt>
                <Link to="/search" search={{ q }} onClick={close}>
                  <code>{q}</code>
                </Link>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="small muted">
          <Trans>
            Bàn phím: <kbd>/</kbd> tới ô tìm, <kbd>↑</kbd> <kbd>↓</kbd> đi qua các kết quả, <kbd>Enter</kbd> mở.
          </Trans>
        </p>
        <DialogClose onClose={close} />
      </Dialog>
    </>
  );
}
