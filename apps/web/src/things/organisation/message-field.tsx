import { useLingui } from '@lingui/react/macro';
import { TextField } from '../../forms/text-field';

/** A word to the managers who are asked. */
export function MessageField() {
  const { t } = useLingui();
  return (
    <TextField
      name="message"
      label={t`Lời nhắn tới người quản lý (không bắt buộc)`}
      hint={t`Ví dụ: bạn ở phòng nào, ai biết bạn.`}
      multiline
      limit={500}
    />
  );
}
