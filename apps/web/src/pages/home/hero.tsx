import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Doors } from '../../components/doors';
import type { Overview } from '../../things/overview';
import { Figures } from './figures';
import { HomeSearch } from './home-search';
import '../../forms/fields.css';

interface HeroProps {
  counts: Overview['counts'] | undefined;
}

/** What the platform is for, the search, how much there is, and the two doors. */
export function Hero({ counts }: HeroProps) {
  return (
    <>
      <div className="wrap">
        <h1 tabIndex={-1}>
          <Trans>
            <span>Nêu một nhu cầu. </span>
            <span>
              Gặp đúng công nghệ, <span>đúng chuyên gia.</span>
            </span>
          </Trans>
        </h1>
      </div>
      <div className="wrap hero-grid">
        <div>
          <p className="lead">
            <Trans>
              Doanh nghiệp viết vấn đề bằng lời của mình. Cầu Nối tìm công nghệ và chuyên gia phù hợp, nói rõ vì sao phù hợp và còn thiếu
              điều gì.
            </Trans>
          </p>
          <HomeSearch />
          <Examples />
          {counts && <Figures counts={counts} />}
        </div>
        <Doors />
      </div>
    </>
  );
}

/** The same for whoever has been told. */
export const OwnSearch = ({ counts }: HeroProps) => (
  <div className="wrap hero-grid">
    <div>
      <h2>
        <Trans>Tìm trên Cầu Nối</Trans>
      </h2>
      <HomeSearch />
      <Examples />
      {counts && <Figures counts={counts} />}
    </div>
    <Doors />
  </div>
);

// The last one is typed without accents on purpose: the search reads it all the same.
function Examples() {
  const { t } = useLingui();
  const examples = [t`giữ xoài tươi lâu hơn`, t`giảm nước nhuộm vải`, t`thối rễ sầu riêng`];
  return (
    <div className="chips">
      <span className="small muted">
        <Trans>Ví dụ:</Trans>
      </span>
      {examples.map((q) => (
        <Link key={q} className="chip" to="/search" search={{ q }}>
          {q}
        </Link>
      ))}
    </div>
  );
}
