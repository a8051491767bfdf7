import type { Cv } from '@caunoi/contracts/experts/expert';
import { t } from '@lingui/core/macro';

/** Who may open the CV of a profile that they see. */
export const cvTierName = (tier: Cv['tier']) => (tier === 'public' ? t`Mọi người` : t`Người đã đăng nhập`);
