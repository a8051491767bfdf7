import { ProblemError } from '@caunoi/contracts/client';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { problemText } from '../data/problem-text';
import { Button } from './button';
import { Notice } from './notice';

// Few are ever refused for it.
const ProofFirst = lazy(async () => ({ default: (await import('./proof-of-address')).ProofFirst }));

/** An action or a part of the page that failed: what happened, another try, and, where the platform broke, the code that finds the log lines. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  if (error instanceof ProblemError && error.code === 'account.unproven')
    return (
      <Suspense>
        <ProofFirst refused />
      </Suspense>
    );
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
