import type { Expert } from '@caunoi/contracts/experts/expert';
import type { Organisation } from '@caunoi/contracts/identity/identity';
import { Plural, Trans } from '@lingui/react/macro';
import { Checked, type CheckedFact, organisationChecked } from '../../components/checked';
import { CalendarDate } from '../../components/dates';

/** A profile is shown by the expert, not by a reviewer: what can be looked up by anybody is said, and that nobody has done so here. */
export function CheckedSection({ expert, organisation }: { expert: Expert; organisation: Organisation | null }) {
  const { confirmedAt, orcid, documents } = expert;
  const linked = documents.filter(({ link }) => link !== null).length;
  const facts: CheckedFact[] = [
    ...(organisation ? [organisationChecked(organisation)] : []),
    {
      key: 'profile',
      what: <Trans>Hồ sơ:</Trans>,
      who: <Trans>chuyên gia tự khai và tự cho hiển thị; Cầu Nối không duyệt.</Trans>,
      byOthers: false,
    },
    ...(documents.length > 0
      ? [
          {
            key: 'works',
            what: <Trans>Công trình:</Trans>,
            who:
              linked > 0 ? (
                <Plural value={linked} other="tự khai; # công trình có liên kết để bạn tự kiểm tra." />
              ) : (
                <Trans>tự khai, chưa có liên kết nào để kiểm tra.</Trans>
              ),
            byOthers: false,
          },
        ]
      : []),
    ...(orcid
      ? [{ key: 'orcid', what: <Trans>ORCID:</Trans>, who: <Trans>tự khai, chưa liên kết với tài khoản ORCID.</Trans>, byOthers: false }]
      : []),
    ...(confirmedAt
      ? [
          {
            key: 'still',
            what: <Trans>Còn đúng:</Trans>,
            who: (
              <Trans>
                chuyên gia xác nhận ngày <CalendarDate value={confirmedAt} />.
              </Trans>
            ),
            byOthers: false,
          },
        ]
      : []),
  ];
  return <Checked facts={facts} />;
}
