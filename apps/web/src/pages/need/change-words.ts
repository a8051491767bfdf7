import type { ChangeCause, ChangedSuggestion } from '@caunoi/contracts/matching/history';
import { t } from '@lingui/core/macro';
import { featureName } from '../../things/match/feature-names';

const causeName = (cause: ChangeCause) =>
  ({
    source: t`bạn đã sửa nhu cầu`,
    target: t`hồ sơ đã đổi`,
    published: t`hồ sơ vừa được đăng`,
    closed: t`hồ sơ không còn mở`,
    refused: t`bạn đã bỏ`,
    rules: t`cách so và bộ từ của máy đã đổi`,
    time: t`thời gian trôi qua`,
    others: t`kho hồ sơ có thay đổi`,
  })[cause];

/** What a profile now has that it had not, where that can be said in a word. */
const gained = (feature: string) =>
  ({
    evidence: t`đã có thêm bằng chứng thử nghiệm`,
    targets: t`đã có kết quả đo tốt hơn`,
    trl: t`mức sẵn sàng đã tăng`,
    rights: t`quyền sở hữu trí tuệ đã rõ hơn`,
    budget: t`giá nay hợp ngân sách hơn`,
    scale: t`đã chạy ở quy mô gần nhu cầu hơn`,
    availability: t`có thêm thời gian rảnh`,
  })[feature];

/** Why a suggestion came, moved or went: "hồ sơ đã đổi (bằng chứng)", "đã có thêm bằng chứng thử nghiệm". */
export function changeReason({ causes, features, change }: ChangedSuggestion): string {
  const [most] = features;
  const gain = most && most.to > most.from && change === 'up' ? gained(most.feature) : undefined;
  return causes
    .map((cause) => {
      if (cause !== 'target' || !most) return causeName(cause);
      const name = featureName(most.feature).toLocaleLowerCase();
      return gain ?? t`hồ sơ đã đổi phần ${name}`;
    })
    .join('; ');
}
