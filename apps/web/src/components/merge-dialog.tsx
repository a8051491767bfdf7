import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import './merge-dialog.css';

/** A field that two people, or two devices, filled in differently. */
export interface Difference {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

interface MergeDialogProps {
  open: boolean;
  differences: Difference[];
  busy?: boolean;
  /** Called with the fields in which the other text wins; mine stays in the rest. */
  onMerge: (takeTheirs: string[]) => void;
  onClose: () => void;
}

/** Both texts side by side, field by field: the reader chooses, nothing is overwritten in silence. */
export function MergeDialog({ open, differences, busy = false, onMerge, onClose }: MergeDialogProps) {
  const id = useId();
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const choose = (field: string, other: boolean) => setTheirs((now) => (other ? [...now, field] : now.filter((name) => name !== field)));
  return (
    <Dialog open={open} onClose={onClose} labelledBy={id} className="dialog merge">
      <h2 id={id}>
        <Trans>Bản này vừa được sửa ở nơi khác</Trans>
      </h2>
      <p className="dialog-text soft">
        <Trans>Chọn lời sẽ giữ ở mỗi mục. Lời của bạn vẫn còn cho đến khi bạn chọn xong.</Trans>
      </p>
      {differences.map(({ field, label, mine, theirs: other }) => (
        <fieldset key={field} className="merge-field">
          <legend className="label">{label}</legend>
          <MergeChoice name={field} text={mine} checked={!theirs.includes(field)} onChoose={() => choose(field, false)}>
            <Trans>Của bạn</Trans>
          </MergeChoice>
          <MergeChoice name={field} text={other} checked={theirs.includes(field)} onChoose={() => choose(field, true)}>
            <Trans>Đã lưu trên máy chủ</Trans>
          </MergeChoice>
        </fieldset>
      ))}
      <div className="btns">
        <Button kind="primary" busy={busy} onClick={() => onMerge([...theirs])}>
          <Trans>Giữ lời đã chọn và lưu</Trans>
        </Button>
        <Button kind="quiet" onClick={onClose}>
          <Trans>Để sau</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

interface MergeChoiceProps {
  name: string;
  text: string;
  checked: boolean;
  onChoose: () => void;
  children: React.ReactNode;
}

const MergeChoice = ({ name, text, checked, onChoose, children }: MergeChoiceProps) => (
  <label className="merge-choice">
    <span>
      <input type="radio" name={`merge-${name}`} checked={checked} onChange={onChoose} /> {children}
    </span>
    <span className="voice">{text}</span>
  </label>
);
