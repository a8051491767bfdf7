import type { TechnologyDocument } from '@caunoi/contracts/technology-bank/documents.endpoints';
import type { ShownDocument } from '@caunoi/contracts/technology-bank/technology';
import { t } from '@lingui/core/macro';

/** Who may open a document. */
export function tierName(tier: TechnologyDocument['tier']): string {
  const names: Record<typeof tier, string> = {
    public: t`Mọi người`,
    signed_in: t`Người đã đăng nhập`,
    interested: t`Bên cùng quan tâm`,
    reviewers: t`Chỉ người duyệt`,
  };
  return names[tier];
}

/** What of a listing a document proves; nothing in particular where none is named. */
export function claimName(claim: ShownDocument['proves']): string {
  if (claim === null) return t`Cả hồ sơ`;
  if (claim === 'results') return t`Kết quả đo`;
  if (claim === 'trials') return t`Đã thử nghiệm`;
  if (claim === 'rights') return t`Sở hữu trí tuệ`;
  const level = claim.replace('trl_', '');
  return t`TRL ${level}`;
}
