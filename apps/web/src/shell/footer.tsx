import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import './footer.css';

export const Footer = () => (
  <footer className="ftr">
    <div className="wrap">
      <div>
        <p>
          <b>
            <Trans>Cầu Nối</Trans>
          </b>
        </p>
        <p>
          <Trans>Nền tảng mở quốc gia kết nối cung cầu khoa học và công nghệ.</Trans>
        </p>
      </div>
      <div>
        <h2>
          <Trans>Bắt đầu</Trans>
        </h2>
        <ul>
          <li>
            <Link to="/needs/new">
              <Trans>Đăng nhu cầu</Trans>
            </Link>
          </li>
          <li>
            <Link to="/technologies/new">
              <Trans>Giới thiệu công nghệ</Trans>
            </Link>
          </li>
        </ul>
      </div>
      <div>
        <h2>
          <Trans>Tìm kiếm</Trans>
        </h2>
        <ul>
          <li>
            <Link to="/search" search={{ kind: 'need' }}>
              <Trans>Nhu cầu</Trans>
            </Link>
          </li>
          <li>
            <Link to="/search" search={{ kind: 'technology' }}>
              <Trans>Công nghệ</Trans>
            </Link>
          </li>
          <li>
            <Link to="/search" search={{ kind: 'expert' }}>
              <Trans>Chuyên gia</Trans>
            </Link>
          </li>
        </ul>
      </div>
      <About />
    </div>
  </footer>
);

/** The pages that the operator writes. */
const About = () => (
  <div>
    <h2>
      <Trans>Về nền tảng</Trans>
    </h2>
    <ul>
      <li>
        <Link to="/contact">
          <Trans>Liên hệ</Trans>
        </Link>
      </li>
      <li>
        <Link to="/terms">
          <Trans>Điều khoản sử dụng</Trans>
        </Link>
      </li>
      <li>
        <Link to="/privacy">
          <Trans>Dữ liệu cá nhân</Trans>
        </Link>
      </li>
    </ul>
  </div>
);
