import { ProblemError } from '@caunoi/contracts/client';
import { Button } from '../src/components/button';
import { Degraded } from '../src/components/degraded';
import { EmptyState } from '../src/components/empty-state';
import { Notice } from '../src/components/notice';
import { ProblemNotice } from '../src/components/problem-notice';
import { SaveState } from '../src/components/save-state';
import { Skeleton } from '../src/components/skeleton';
import { toast } from '../src/components/toast-store';
import { now } from './samples';
import { useSay } from './say';
import { sample } from './words';

const nothing = () => undefined;

export function States() {
  const say = useSay();
  return (
    <>
      <div className="cols2">
        <EmptyState title={say(sample.emptyTitle)} art="bridge" level={3} actions={<Button>{say(sample.newNeed)}</Button>}>
          {say(sample.empty)}
        </EmptyState>
        <EmptyState title={say(sample.emptyTitle)} level={3}>
          {say(sample.empty)}
        </EmptyState>
      </div>
      <Notices />
      <div className="cols3">
        <Skeleton shape="match" />
        <Skeleton shape="rows" />
        <Skeleton shape="card" />
      </div>
      <SaveState phase="saving" savedAt={null} />
      <SaveState phase="saved" savedAt={now} />
      <SaveState phase="failed" savedAt={null} onRetry={nothing} />
      <SaveState phase="conflict" savedAt={now} onMerge={nothing} />
      <Button onClick={() => toast(say(sample.hidden), nothing)}>{say(sample.showToast)}</Button>
    </>
  );
}

function Notices() {
  const say = useSay();
  const failed = say(sample.failed);
  const broken = new ProblemError({ type: 'about:blank', status: 503, code: 'service.unavailable', title: failed, traceId: '7f3a21c9' });
  return (
    <>
      <Notice>{say(sample.info)}</Notice>
      <Notice tone="positive" title={say(sample.saved)} />
      <Notice tone="locked" title={say(sample.locked)}>
        {say(sample.refusal)}
      </Notice>
      <Degraded parts={['feedback']} names={{ feedback: say(sample.feedback) }} />
      <ProblemNotice error={broken} onRetry={nothing} />
    </>
  );
}
