import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import './doors.css';

/** The two things that people come with. Whoever is not signed in yet is asked to on the way and gets there all the same. */
export const Doors = ({ follow = {} }: { follow?: { onClick?: () => void } }) => (
  <div className="doors">
    <Link className="door" to="/needs/new" {...follow}>
      <b>
        <Trans>Tôi có một nhu cầu</Trans>
      </b>
      <span>
        <Trans>Khoảng 10 phút, viết trên điện thoại cũng được.</Trans>
      </span>
      <IconArrowRight className="i" aria-hidden />
    </Link>
    <Link className="door s" to="/technologies/new" {...follow}>
      <b>
        <Trans>Tôi có công nghệ</Trans>
      </b>
      <span>
        <Trans>Giới thiệu một lần, nhận nhu cầu hợp với mình.</Trans>
      </span>
      <IconArrowRight className="i" aria-hidden />
    </Link>
    <Link className="door-line" to="/profile" {...follow}>
      <Trans>Tôi có chuyên môn: tạo hồ sơ chuyên gia</Trans>
    </Link>
  </div>
);
