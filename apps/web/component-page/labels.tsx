import { Band } from '../src/components/band';
import { CalendarDate, Deadline, RelativeDate } from '../src/components/dates';
import { EvidenceGrade } from '../src/components/evidence-grade';
import { KindTag } from '../src/components/kind-tag';
import { StatusBadge } from '../src/components/status-badge';
import { TrlBadge, TrlLadder } from '../src/components/trl';
import { WrittenIn } from '../src/components/written-in';
import { sixHoursAgo } from './samples';
import { useSay } from './say';
import { sample } from './words';

export function Labels() {
  const say = useSay();
  return (
    <>
      <div className="btns">
        <KindTag kind="need" />
        <KindTag kind="technology" />
        <KindTag kind="expert" />
        <WrittenIn language="vi" />
        <WrittenIn language="en" />
        <RelativeDate value={sixHoursAgo} />
        <CalendarDate value="2027-03-31" />
        <Deadline value="2027-03-31" />
      </div>
      <div className="btns">
        <StatusBadge>{say(sample.untouched)}</StatusBadge>
        <StatusBadge tone="accent">{say(sample.writing)}</StatusBadge>
        <StatusBadge tone="positive">{say(sample.done)}</StatusBadge>
        <StatusBadge tone="caution">{say(sample.ending)}</StatusBadge>
        <StatusBadge tone="danger">{say(sample.mend)}</StatusBadge>
        <StatusBadge tone="locked">{say(sample.locked)}</StatusBadge>
      </div>
      <div className="btns">
        <Band band="excellent" />
        <Band band="good" />
        <Band band="possible" />
        <EvidenceGrade grade="A" withName />
        <EvidenceGrade grade="B" withName />
        <EvidenceGrade grade="C" withName />
        <EvidenceGrade grade="A" />
      </div>
      <div className="btns">
        <TrlBadge level={1} />
        <TrlBadge level={5} />
        <TrlBadge level={9} />
      </div>
      <TrlLadder level={7} notes={{ 5: <EvidenceGrade grade="A" />, 6: <EvidenceGrade grade="B" />, 7: <EvidenceGrade grade="C" /> }} />
    </>
  );
}
