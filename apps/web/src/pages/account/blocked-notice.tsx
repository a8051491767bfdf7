import { ProblemError } from '@caunoi/contracts/client';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../components/notice';

/** Why somebody is kept out; null where it is something else that failed. */
export const reasonOf = (error: unknown) =>
  error instanceof ProblemError && error.code === 'account.blocked' ? String(error.problem['reason'] ?? '') : null;

export const isSecondStep = (error: unknown) => error instanceof ProblemError && error.code === 'session.code_needed';

/** Whoever is kept out is told why, and whom to ask. */
export const BlockedNotice = ({ reason }: { reason: string }) => (
  <Notice tone="danger" title={<Trans>Tài khoản này đã bị khóa</Trans>}>
    {reason && <p className="voice">“{reason}”</p>}
    <p>
      <Trans>
        Nếu bạn cho rằng có nhầm lẫn, mở đường dẫn trong thư báo khóa để khiếu nại, hoặc <Link to="/contact">liên hệ người vận hành</Link>.
      </Trans>
    </p>
  </Notice>
);
