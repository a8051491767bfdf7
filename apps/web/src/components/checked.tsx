import { Trans } from '@lingui/react/macro';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './checked.css';

export interface CheckedFact {
  key: string;
  /** What it is about: the organisation, the text, a level. */
  what: ReactNode;
  /** Who checked it, how and when, or whose word it is. */
  who: ReactNode;
  /** Somebody besides the one who says so has looked. */
  byOthers: boolean;
}

/** Who has checked what and when; what nobody has is said as plainly. */
export const Checked = ({ facts }: { facts: readonly CheckedFact[] }) => (
  <section>
    <h2>
      <Trans>Ai đã kiểm tra điều gì</Trans>
    </h2>
    <ul className="checked">
      {facts.map(({ key, what, who, byOthers }) => {
        const Icon = byOthers ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={key} className={byOthers ? 'by-others' : ''}>
            <Icon className="i" aria-hidden />
            <span>
              <b>{what}</b> <span>{who}</span>
            </span>
          </li>
        );
      })}
    </ul>
  </section>
);

/** Whether what an organisation says of itself was checked. */
export const organisationChecked = ({ verification }: { verification: 'verified' | 'self_declared' }): CheckedFact => ({
  key: 'organisation',
  what: <Trans>Tổ chức:</Trans>,
  who:
    verification === 'verified' ? (
      <Trans>Cầu Nối đã đối chiếu với đăng ký của tổ chức.</Trans>
    ) : (
      <Trans>thông tin do tổ chức tự khai, chưa ai đối chiếu.</Trans>
    ),
  byOthers: verification === 'verified',
});
