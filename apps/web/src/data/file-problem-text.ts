import { ProblemError } from '@caunoi/contracts/client';
import type { FileRefusal } from '@caunoi/contracts/files';
import { t } from '@lingui/core/macro';
import { problemText } from './problem-text';

/** What is wrong with a document that was sent, and what one does about it. */
export function fileProblemText(error: unknown): string {
  const reason = error instanceof ProblemError && error.code === 'file.refused' ? (error.problem['reason'] as FileRefusal) : undefined;
  if (!reason) return problemText(error);
  const texts: Record<FileRefusal, string> = {
    type: t`Nội dung tệp không đúng loại của nó. Xin lưu lại thành PDF hoặc DOCX rồi gửi lại.`,
    two_in_one: t`Trong tệp có lẫn một tệp khác. Xin in ra PDF rồi gửi bản PDF.`,
    macros: t`Tệp có chứa lệnh tự chạy (macro). Xin lưu lại thành bản không có macro.`,
    locked: t`Tệp có mật khẩu nên không đọc được. Xin bỏ mật khẩu rồi gửi lại.`,
    archive: t`Tệp này bung ra quá lớn nên không nhận. Xin in ra PDF rồi gửi bản PDF.`,
    pixels: t`Ảnh có quá nhiều điểm ảnh. Xin thu nhỏ rồi gửi lại.`,
    damaged: t`Không đọc được tệp này, có thể tệp bị hỏng.`,
    infected: t`Trong tệp có mã độc. Xin quét máy của bạn trước khi gửi tệp khác.`,
    no_text: t`Không thấy chữ nào trong tệp. Nếu là bản quét, xin tự chép lại chữ.`,
  };
  return texts[reason];
}
