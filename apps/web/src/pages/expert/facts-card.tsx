import { expertServices } from '@caunoi/contracts/code-lists/expert-services';
import { ford } from '@caunoi/contracts/code-lists/ford';
import { languages } from '@caunoi/contracts/code-lists/languages';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { target } from '@caunoi/contracts/client';
import type { Cv, Expert } from '@caunoi/contracts/experts/expert';
import { getCv } from '@caunoi/contracts/experts/experts.endpoints';
import { Plural, Trans } from '@lingui/react/macro';
import { IconFileText, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../components/button';
import { CodeLabel } from '../../components/code-label';
import { CalendarDate } from '../../components/dates';
import { CodeFact, Fact } from '../../components/facts';
import { sessionQuery } from '../../data/session';
import { Share } from '../../things/share/share';
import { Versions } from '../../things/versions/versions';

/** What can be asked of the expert, in which languages, where and when. */
export function FactsCard({ expert }: { expert: Expert }) {
  const { orcid, confirmedAt, keywords, language, viewer } = expert;
  return (
    <div className="sheet pad" id="co-the-giup">
      <h2>
        <Trans>Có thể giúp</Trans>
      </h2>
      <dl className="facts">
        <CodeFact title={<Trans>Dịch vụ</Trans>} list={expertServices} codes={expert.services} />
        <CodeFact title={<Trans>Lĩnh vực</Trans>} list={sectors} codes={expert.sectors} />
        <CodeFact title={<Trans>Ngành nghiên cứu</Trans>} list={ford} codes={expert.ford} />
        <CodeFact title={<Trans>Ngôn ngữ làm việc</Trans>} list={languages} codes={expert.languages} />
        <Fact title={<Trans>Nơi làm việc</Trans>}>
          <Place expert={expert} />
        </Fact>
        <Fact title={<Trans>Thời gian</Trans>}>
          <Availability days={expert.availableDays} />
        </Fact>
        {keywords.length > 0 && (
          <Fact title={<Trans>Từ khóa</Trans>}>
            <span lang={language}>{keywords.join(', ')}</span>
          </Fact>
        )}
        {orcid && (
          <Fact title="ORCID">
            <a href={`https://orcid.org/${orcid}`} rel="nofollow noopener noreferrer" className="num">
              {orcid}
            </a>{' '}
            <span className="self-declared">
              <Trans>tự khai</Trans>
            </span>
          </Fact>
        )}
        {confirmedAt && (
          <Fact title={<Trans>Xác nhận lần cuối</Trans>}>
            <CalendarDate value={confirmedAt} />
          </Fact>
        )}
        <Fact title={<Trans>Mã số</Trans>}>{expert.reference}</Fact>
      </dl>
      <div className="card-actions no-print">
        {expert.cv && <CvLink expertId={expert.id} cv={expert.cv} />}
        {viewer === 'public' && (
          <>
            <ButtonLink kind="primary" to="/needs/new">
              <Trans>Đăng nhu cầu của tôi</Trans>
            </ButtonLink>
            <p className="small muted">
              <Trans>Nêu nhu cầu, bạn sẽ thấy chuyên gia này hợp đến đâu và vì sao. Địa chỉ liên hệ chỉ mở khi hai bên đồng ý.</Trans>
            </p>
          </>
        )}
        {expert.status === 'published' && <Share kind="expert" id={expert.id} />}
        {expert.status === 'published' && <Versions kind="expert" id={expert.id} />}
      </div>
    </div>
  );
}

/** Who is not signed in reads what opens it. */
function CvLink({ expertId, cv: { documentId, name, tier } }: { expertId: string; cv: Cv }) {
  const { data: me } = useQuery(sessionQuery);
  if (tier === 'signed_in' && !me)
    return (
      <p className="small soft">
        <IconLock className="i" aria-hidden />{' '}
        <Trans>
          Có lý lịch khoa học, <Link to="/sign-in">đăng nhập</Link> để mở.
        </Trans>
      </p>
    );
  return (
    <a className="btn secondary" href={`/v1${target(getCv, { expertId, documentId })}`} download={name}>
      <IconFileText className="i" aria-hidden /> <Trans>Tải lý lịch khoa học</Trans>
    </a>
  );
}

function Place({ expert: { province, abroad, remote, timeZone } }: { expert: Expert }) {
  return (
    <>
      {abroad && <span className="fact-line">{timeZone ? <Trans>Ở nước ngoài, giờ {timeZone}</Trans> : <Trans>Ở nước ngoài</Trans>}</span>}
      {!abroad && province && (
        <span className="fact-line">
          <CodeLabel list={provinces} code={province} />
        </span>
      )}
      {remote && (
        <span className="fact-line">
          <Trans>Làm từ xa được</Trans>
        </span>
      )}
      {!abroad && !province && !remote && <Trans>Chưa nêu</Trans>}
    </>
  );
}

export function Availability({ days }: { days: number | null }) {
  if (days === null) return <Trans>Chưa nêu</Trans>;
  if (days === 0) return <Trans>Hiện chưa nhận việc mới</Trans>;
  return <Plural value={days} other="# ngày mỗi tháng" />;
}
