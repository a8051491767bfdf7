import type { Defect } from '@caunoi/contracts/quality';
import type { MessageDescriptor } from '@lingui/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import '../components/span.css';
import '../components/wizard.css';
import './drafts.css';

interface Flaw {
  field: string;
  words: string;
}

interface QualityPanelProps {
  /** "Độ đầy đủ của hồ sơ" */
  title: ReactNode;
  /** Undefined while the text has not been looked at. */
  assessed: { score: number; defects: readonly Defect[] } | undefined;
  texts: Record<string, MessageDescriptor>;
  /** What else must be mended, in words. */
  flaws?: readonly Flaw[];
  /** The field that mends something. */
  linkTo: (field: string) => LinkProps;
  /** Only what is mended here is listed; the rest is a number that leads to the list of parts. */
  here?: ((field: string) => boolean) | undefined;
  rest?: LinkProps | undefined;
  /** What may be done once nothing is missing: "Đủ để gửi duyệt". */
  ready: ReactNode;
  /** What stands there while so many things must still be mended. */
  missing?: (open: number) => ReactNode;
}

const isBlocker = ({ severity }: Defect) => severity === 'blocker';

const stillMissing = (open: number) => <Plural value={open} other="Còn # điều bắt buộc" />;

/** How far a text is from what it needs, and the way to each thing it lacks: what must be there first, then what would be good. */
export function QualityPanel({ assessed, flaws = [], missing = stillMissing, ...props }: QualityPanelProps) {
  const musts = assessed ? [...flaws, ...assessed.defects.filter(isBlocker)] : [];
  const verdict = musts.length === 0 ? props.ready : missing(musts.length);
  return (
    <>
      {/* Stands there before it has something to say, or screen readers would not say it. */}
      <p className="sr" role="status">
        {assessed && verdict}
      </p>
      {assessed && <Panel {...props} {...assessed} flaws={flaws} verdict={verdict} musts={musts} />}
    </>
  );
}

interface PanelProps extends Omit<QualityPanelProps, 'assessed' | 'missing' | 'ready' | 'flaws'> {
  score: number;
  defects: readonly Defect[];
  flaws: readonly Flaw[];
  verdict: ReactNode;
  musts: readonly { field: string }[];
}

function Panel({ title, score, defects, flaws, texts, linkTo, here = () => true, rest, verdict, musts }: PanelProps) {
  const id = useId();
  const listed = defects.filter(({ field }) => here(field));
  const elsewhere = musts.filter(({ field }) => !here(field)).length;
  const rows = (of: readonly Defect[]) =>
    of.map((defect) => <DefectRow key={defect.code} defect={defect} text={texts[defect.code]} link={linkTo(defect.field)} />);
  const advice = listed.filter((defect) => !isBlocker(defect));
  return (
    <section className="sheet pad gate" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="num quality-score">
        {score} <span className="muted">/ 100</span>
      </p>
      <ScoreDeck score={score} />
      <p className="quality-verdict">
        {musts.length === 0 && <IconCircleCheck className="i" aria-hidden />} {verdict}
      </p>
      <ul className="rows quality-rows">
        {flaws
          .filter(({ field }) => here(field))
          .map(({ field, words }) => (
            <li key={`${field} ${words}`}>
              <Link {...linkTo(field)}>{words}</Link>
            </li>
          ))}
        {rows(listed.filter(isBlocker))}
      </ul>
      {elsewhere > 0 && rest && (
        <p className="small quality-rest">
          <Link {...rest}>
            <Plural value={elsewhere} other="Còn # điều bắt buộc ở các phần khác" />
          </Link>
        </p>
      )}
      {advice.length > 0 && (
        <>
          <h3 className="quality-advice">
            <Trans>Có thì tốt hơn, không bắt buộc</Trans>
          </h3>
          <ul className="rows quality-rows">{rows(advice)}</ul>
        </>
      )}
    </section>
  );
}

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

function DefectRow({ defect, text, link }: { defect: Defect; text: MessageDescriptor | undefined; link: LinkProps }) {
  const { i18n } = useLingui();
  return (
    <li>
      <Link {...link}>{text ? i18n._(text) : defect.code}</Link>
      {defect.points > 0 && (
        <b className="num nowrap">
          <Plural value={defect.points} other="+ # điểm" />
        </b>
      )}
    </li>
  );
}
