import type { SuspensionReason } from '@caunoi/contracts/identity/suspension';
import { t } from '@lingui/core/macro';

/** Why an organisation is suspended, in words. */
export const suspensionReasons = (): Record<SuspensionReason, string> => ({
  false_details: t`Thông tin về tổ chức không đúng sự thật`,
  impersonation: t`Mạo danh tổ chức khác`,
  unlawful: t`Nội dung trái quy định`,
  misuse: t`Làm phiền hoặc lừa người khác`,
  other: t`Lý do khác`,
});
