import { needDocument } from '@caunoi/contracts/needs/need-document';
import { readNeedDocument } from '@caunoi/contracts/needs/needs.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { api } from '../../api';
import { FileButton } from '../../components/file-button';
import { Notice } from '../../components/notice';
import { toast } from '../../components/toast-store';
import { fileProblemText } from '../../data/file-problem-text';
import { typedFile } from '../../data/typed-file';

/** What was written elsewhere becomes the beginning of the need; what the machine reads out of it is proposed field by field. */
export function FromDocument() {
  const { t } = useLingui();
  const id = useId();
  const { getValues, setValue } = useFormContext<{ problem: string }>();
  const put = (problem: string) => setValue('problem', problem, { shouldDirty: true });
  const read = useMutation({
    mutationFn: wordsIn,
    onSuccess: ({ text }, { name }) => {
      const before = getValues('problem');
      put([before.trim(), text].filter(Boolean).join('\n\n'));
      toast(t`Đã lấy chữ từ “${name}”`, () => put(before));
    },
  });
  const most = needDocument.mostBytes / 1_000_000;
  return (
    <div className="from-document">
      <FileButton
        accept={`${needDocument.types.join(',')},text/plain,.docx,.pdf,.txt`}
        disabled={read.isPending}
        describedBy={id}
        onChoose={([file]) => file && read.mutate(file)}
      >
        <IconFileText className="i" aria-hidden />{' '}
        <span>{read.isPending ? <Trans>Đang đọc tệp</Trans> : <Trans>Lấy chữ từ tệp có sẵn</Trans>}</span>
      </FileButton>
      <p className="hint" id={id}>
        <Trans>PDF, DOCX hoặc TXT, không quá {most} MB. Chúng tôi chỉ đọc chữ, không giữ tệp.</Trans>
      </p>
      <div role="status">
        {read.data?.cut && (
          <Notice tone="caution">
            <p>
              <Trans>Tài liệu dài hơn một nhu cầu: chỉ lấy phần đầu. Xin xem lại, giữ đoạn kể về vấn đề.</Trans>
            </p>
          </Notice>
        )}
      </div>
      {read.error && <Notice tone="danger" title={fileProblemText(read.error)} />}
    </div>
  );
}

/** A plain text is read here, nothing of it is sent. */
async function wordsIn(file: File): Promise<{ text: string; cut: boolean }> {
  if (file.type === 'text/plain' || /\.txt$/i.test(file.name)) return plain(await file.arrayBuffer());
  return api.call(readNeedDocument, { file: typedFile(file, needDocument) });
}

const MOST_CHARACTERS = 4_000;

/** As editors of today write it; failing that, as those of Windows once did in Vietnam. */
function plain(bytes: ArrayBuffer) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : isUtf8(bytes) ? 'utf-8' : 'windows-1258';
  const text = new TextDecoder(encoding).decode(bytes).normalize('NFC').replaceAll('\r\n', '\n').trim();
  return { text: text.slice(0, MOST_CHARACTERS), cut: text.length > MOST_CHARACTERS };
}

function isUtf8(bytes: ArrayBuffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== '';
  } catch {
    return false;
  }
}
