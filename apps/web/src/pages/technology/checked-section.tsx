import type { Organisation } from '@caunoi/contracts/identity/identity';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { Trans } from '@lingui/react/macro';
import { Checked, type CheckedFact, organisationChecked } from '../../components/checked';
import { CalendarDate } from '../../components/dates';

/** What of a listing others have looked at, and what is its owner's word. */
export const CheckedSection = ({ technology, organisation }: { technology: Technology; organisation: Organisation | null }) => (
  <Checked facts={[...(organisation ? [organisationChecked(organisation)] : []), ...byReviewers(technology), ...byOwner(technology)]} />
);

const byReviewers = ({ publishedAt, verified }: Technology): CheckedFact[] => [
  ...(publishedAt
    ? [
        {
          key: 'text',
          what: <Trans>Hồ sơ:</Trans>,
          who: (
            <Trans>
              người duyệt của Cầu Nối đọc trước khi cho hiển thị, lần đầu ngày <CalendarDate value={publishedAt} />.
            </Trans>
          ),
          byOthers: true,
        },
      ]
    : []),
  ...verified.map(({ level, at }) => ({
    key: `level-${level}`,
    what: <Trans>TRL {level}:</Trans>,
    who: (
      <Trans>
        người duyệt của Cầu Nối đối chiếu với báo cáo của bên thứ ba ngày <CalendarDate value={at} />.
      </Trans>
    ),
    byOthers: true,
  })),
];

function byOwner({ confirmedAt, verified, trl, ipr }: Technology): CheckedFact[] {
  const facts: (CheckedFact | false)[] = [
    trl !== null &&
      !verified.some(({ level }) => level === trl) && {
        key: 'level',
        what: <Trans>TRL {trl}:</Trans>,
        who: <Trans>chủ công nghệ tự đánh giá, chưa đối chiếu với báo cáo của bên thứ ba.</Trans>,
        byOthers: false,
      },
    ipr.length > 0 && {
      key: 'rights',
      what: <Trans>Sở hữu trí tuệ:</Trans>,
      who: <Trans>chủ công nghệ tự khai; số đơn, số bằng tra được ở cơ quan cấp.</Trans>,
      byOthers: false,
    },
    confirmedAt !== null && {
      key: 'still',
      what: <Trans>Còn đúng:</Trans>,
      who: (
        <Trans>
          chủ công nghệ xác nhận ngày <CalendarDate value={confirmedAt} />.
        </Trans>
      ),
      byOthers: false,
    },
  ];
  return facts.filter((fact) => fact !== false);
}
