import { ProblemError } from '@caunoi/contracts/client';
import { Trans } from '@lingui/react/macro';
import { problemText } from '../data/problem-text';
import { Button } from './button';
import { Notice } from './notice';

/** An action or a part of the page that failed: what happened, another try, and, where the platform broke, the code that finds the log lines. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const traceId = error instanceof ProblemError && error.status >= 500 ? error.problem.traceId : undefined;
  return (
    <Notice tone="danger" title={problemText(error)}>
      {traceId && (
        <p className="small">
          <Trans>
            Mã lỗi: <code>{traceId}</code>
          </Trans>
        </p>
      )}
      {onRetry && (
        <div className="btns">
          <Button kind="secondary" onClick={onRetry}>
            <Trans>Thử lại</Trans>
          </Button>
        </div>
      )}
    </Notice>
  );
}
