import type { Assessment, Defect, Leak } from '@caunoi/contracts/needs/need';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { defectTexts, leakKinds } from './defect-texts';
import { useDraft } from './draft-context';
import { fieldLink, sectionOf, type WrittenSection } from './sections';
import '../../components/span.css';
import '../../components/wizard.css';

/** How far the need is from being answerable, and the way to each thing it lacks. `only`: those of one part, the rest as a number. */
export function QualityPanel({ only }: { only?: WrittenSection }) {
  const { assessment, need } = useDraft();
  if (!assessment || !need) return null;
  const here = ({ field }: { field: string }) => only === undefined || sectionOf(field) === only;
  const { defects, leaks, score } = assessment;
  const elsewhere = [...defects.filter(isBlocker), ...leaks].filter((item) => !here(item)).length;
  return (
    <section className="sheet pad gate" aria-labelledby="quality">
      <h2 id="quality">
        <Trans>Chất lượng nhu cầu</Trans>
      </h2>
      <p className="num quality-score">
        {score} <span className="muted">/ 100</span>
      </p>
      <ScoreDeck score={score} />
      <Verdict assessment={assessment} />
      <ul className="rows quality-rows">
        {leaks.filter(here).map((leak) => (
          <LeakRow key={`${leak.field}${leak.text}`} leak={leak} needId={need.id} />
        ))}
        {[...defects.filter(isBlocker), ...defects.filter((defect) => !isBlocker(defect))].filter(here).map((defect) => (
          <DefectRow key={defect.code} defect={defect} needId={need.id} />
        ))}
      </ul>
      {elsewhere > 0 && (
        <p className="small muted quality-rest">
          <Link to="/needs/$needId/edit" params={{ needId: need.id }}>
            <Plural value={elsewhere} other="Còn # điều bắt buộc ở các phần khác" />
          </Link>
        </p>
      )}
    </section>
  );
}

const isBlocker = ({ severity }: Defect) => severity === 'blocker';

/** The way to 100 as a small bridge. */
const ScoreDeck = ({ score }: { score: number }) => (
  <div className="mini quality-deck" aria-hidden>
    <i />
    <div className="deck">
      {score > 0 && <b style={{ flex: `${score} 0 0` }} />}
      {score < 100 && <b className="o" style={{ flex: `${100 - score} 0 0` }} />}
    </div>
    <i />
  </div>
);

function Verdict({ assessment: { answerable, defects, leaks } }: { assessment: Assessment }) {
  const open = defects.filter(isBlocker).length + leaks.length;
  return (
    <p className="quality-verdict" role="status">
      {answerable ? (
        <>
          <IconCircleCheck className="i" aria-hidden /> <Trans>Đủ để gửi duyệt</Trans>
        </>
      ) : (
        <Plural value={open} other="Còn # điều bắt buộc trước khi gửi duyệt" />
      )}
    </p>
  );
}

function DefectRow({ defect: { code, field, points }, needId }: { defect: Defect; needId: string }) {
  const { i18n } = useLingui();
  const text = defectTexts[code];
  return (
    <li>
      <Link {...fieldLink(field, needId)}>{text ? i18n._(text) : code}</Link>
      <b className="num nowrap">
        <span className="sr">
          <Trans>thêm</Trans>{' '}
        </span>
        + {points}
      </b>
    </li>
  );
}

function LeakRow({ leak: { field, kind, text }, needId }: { leak: Leak; needId: string }) {
  const { i18n } = useLingui();
  const what = i18n._(leakKinds[kind]);
  return (
    <li>
      <Link {...fieldLink(field, needId)}>
        <Trans>
          “{text}” để lộ {what}
        </Trans>
      </Link>
    </li>
  );
}
