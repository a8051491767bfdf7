import { ProblemError } from '@caunoi/contracts/client';
import { t } from '@lingui/core/macro';

/** What went wrong, in a sentence of the reader's language. The platform words its refusals; a broken line has no one to word it. */
export function problemText(error: unknown): string {
  if (!(error instanceof ProblemError)) return t`Trang gặp lỗi, xin tải lại.`;
  if (error.code === 'network') return t`Không nối được với máy chủ. Xin kiểm tra mạng rồi thử lại.`;
  return error.problem.title;
}

/** Someone, or another tab, was faster: what is stored is not what is on screen. */
export const isStale = (error: unknown) => error instanceof ProblemError && error.status === 412;

/** The session ended meanwhile: nothing is answered until the reader signs in again. */
export const isSignedOut = (error: unknown) => error instanceof ProblemError && error.status === 401;

/** What is stored now, sent along with a 412. */
export const currentOf = <T>(error: unknown): T | undefined =>
  error instanceof ProblemError ? (error.problem['current'] as T | undefined) : undefined;
