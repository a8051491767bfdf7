import { IconDots } from '@tabler/icons-react';
import { Disclosure } from '../src/components/disclosure';
import { Doors } from '../src/components/doors';
import { StatusBadge } from '../src/components/status-badge';
import { StepNav } from '../src/components/step-nav';
import { TabLinks } from '../src/components/tab-links';
import { TaskList } from '../src/components/task-list';
import { Breadcrumbs } from '../src/shell/breadcrumbs';
import { needTitle } from './samples';
import { useSay } from './say';
import { sample } from './words';

export function Ways() {
  const say = useSay();
  const tasks = [
    { name: say(sample.problem), link: { to: '/' as const }, status: <StatusBadge tone="positive">{say(sample.done)}</StatusBadge> },
    { name: say(sample.targets), link: { to: '/' as const }, status: <StatusBadge tone="accent">{say(sample.writing)}</StatusBadge> },
    { name: say(sample.conditions), hint: say(sample.info), status: <StatusBadge>{say(sample.untouched)}</StatusBadge> },
  ];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: say(sample.suggestions), link: { to: '/' } }]} here={needTitle} lang="vi" />
      <TabLinks
        label={say(sample.suggestions)}
        tabs={[
          { key: 'suggestions', name: say(sample.suggestions), count: 4, link: { to: '/' }, current: true },
          { key: 'history', name: say(sample.history), link: { to: '/search' }, current: false },
        ]}
      />
      <StepNav current={2} total={5} />
      <TaskList tasks={tasks} />
      <Doors />
      <Disclosure label={say(sample.menu)} button={<IconDots className="i" aria-hidden />}>
        <ul className="menu">
          <li>{say(sample.keep)}</li>
        </ul>
      </Disclosure>
    </>
  );
}
