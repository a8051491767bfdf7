import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Degraded } from '../../components/degraded';
import { ProblemNotice } from '../../components/problem-notice';
import { useSession } from '../../data/session';
import { overviewQuery } from '../../things/overview';
import { useTitle } from '../../shell/use-title';
import { ByProvince } from './by-province';
import { BySector } from './by-sector';
import { ExampleRiver } from './example-river';
import { Hero, OwnSearch } from './hero';
import './home.css';
import { Newest } from './newest';
import './newest.css';
import { OwnTasks } from './own-tasks';

export function HomePage() {
  const { t } = useLingui();
  const { me } = useSession();
  useTitle(t`Nơi nhu cầu gặp công nghệ`);
  return me ? <OwnHome /> : <GuestHome />;
}

/** What the platform is, what is asked and offered on it today, and how it works. */
function GuestHome() {
  const { data } = useQuery(overviewQuery);
  return (
    <>
      <section className="hero">
        <Hero counts={data?.counts} />
        <ExampleRiver />
      </section>
      <div className="wrap">
        <Platform />
        <HowItWorks />
      </div>
    </>
  );
}

/** For whoever knows the platform: their own tasks, the search, and what is new. */
function OwnHome() {
  const { data } = useQuery(overviewQuery);
  return (
    <>
      <section className="hero own">
        <OwnTasks />
        <OwnSearch counts={data?.counts} />
      </section>
      <div className="wrap">
        <Platform />
      </div>
    </>
  );
}

/** What there is right now; the rest of the page stands without it. */
function Platform() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(overviewQuery);
  const names = { counts: t`số lượng`, needs: t`nhu cầu mới`, technologies: t`công nghệ mới` };
  if (error && !data)
    return (
      <div className="sec">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  return (
    <>
      {data && data.degraded.length > 0 && (
        <div className="sec">
          <Degraded parts={data.degraded} names={names} />
        </div>
      )}
      <Newest overview={data} />
      {data?.counts && <BySector counts={data.counts} />}
      {data?.counts && <ByProvince counts={data.counts} />}
    </>
  );
}

const HowItWorks = () => (
  <section className="sec">
    <div className="sec-h">
      <h2>
        <Trans>Từ nhu cầu đến lời giải</Trans>
      </h2>
    </div>
    <ol className="steps">
      <li>
        <h3>
          <Trans>Nêu nhu cầu</Trans>
        </h3>
        <p>
          <Trans>Viết điều đang vướng, con số hiện tại và con số mong muốn. Có thể ẩn tên.</Trans>
        </p>
      </li>
      <li>
        <h3>
          <Trans>Được soát lại</Trans>
        </h3>
        <p>
          <Trans>Người duyệt trả lời trong ba ngày làm việc, chưa rõ thì nói chỗ cần sửa.</Trans>
        </p>
      </li>
      <li>
        <h3>
          <Trans>Xem ghép nối</Trans>
        </h3>
        <p>
          <Trans>Mỗi gợi ý kèm điểm mạnh, khoảng cách và điều chưa rõ.</Trans>
        </p>
      </li>
      <li>
        <h3>
          <Trans>Bạn quyết định</Trans>
        </h3>
        <p>
          <Trans>Nhận hay bỏ từng gợi ý, nói lý do; gợi ý đã bỏ không hiện lại.</Trans>
        </p>
      </li>
    </ol>
  </section>
);
