import { type ProblemBody, ProblemError } from '@caunoi/contracts/client';
import type { FileRule, FileType } from '@caunoi/contracts/files';
import { t } from '@lingui/core/macro';

/** Many a phone does not know what offices write. */
const byEnding: Readonly<Record<string, FileType>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file with its type, as far as it is taken. The platform says the same, but many a browser reads no answer while it is still sending. */
export function typedFile(file: File, { types, mostBytes }: FileRule): File {
  const refuse = (status: number, code: ProblemBody['code'], title: string) => new ProblemError({ status, code, title });
  if (file.size > mostBytes) throw refuse(413, 'request.too_large', t`Tệp này quá lớn.`);
  const type = file.type || byEnding[file.name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (!type || !types.some((taken) => taken === type)) throw refuse(415, 'file.type', t`Loại tệp này không nhận được.`);
  return type === file.type ? file : new File([file], file.name, { type });
}
