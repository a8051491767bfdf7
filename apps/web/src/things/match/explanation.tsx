import type { Evidence, Match, Reason } from '@caunoi/contracts/matching/match';
import { readIn } from '@caunoi/contracts/read-in';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconBulb, IconCheck, IconHelpCircle, IconLineDashed } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { ContributionTable } from '../../components/contribution-table';
import { KindTag } from '../../components/kind-tag';
import { Notice } from '../../components/notice';
import { ReasonText } from '../../components/reason-text';
import { SideBySide } from '../../components/side-by-side';
import { Span } from '../../components/span';
import { useLocale } from '../../i18n/locale';
import { fieldName } from '../search/field-names';
import { featureName } from './feature-names';
import type { Source } from './match-card';

interface ExplanationProps {
  match: Match;
  source: Source;
  /** The deck draws itself once: only where the explanation is the first thing of the page. */
  drawsItself?: boolean;
}

/** Why it is suggested, in the order people ask: how far it carries, why, in whose words, what is missing, what would change it. */
export function Explanation({ match, source, drawsItself = false }: ExplanationProps) {
  const locale = useLocale();
  const [hot, setHot] = useState<string | null>(null);
  const { contributions, score, target, counterfactual } = match;
  const mine = isNeedSide(match, 'source') ? 'need' : 'supply';
  return (
    <>
      <div className="part">
        <Span contributions={contributions} score={score} hot={hot} drawsItself={drawsItself} mine={mine} />
        <ContributionTable
          contributions={contributions}
          score={score}
          about={readIn(locale, target).title}
          nameOf={featureName}
          onPoint={setHot}
        />
      </div>
      {match.conditional && <Conditions gaps={match.gaps} />}
      <BothSides match={match} source={source} />
      <Wordings match={match} />
      <Trio match={match} />
      {counterfactual && (
        <div className="part">
          <p className="whatif">
            <IconBulb className="i" aria-hidden />
            <span>
              <ReasonText reason={counterfactual} />
            </span>
          </p>
        </div>
      )}
    </>
  );
}

/** A must that is not met yet: the suggestion holds only once it is. */
const Conditions = ({ gaps }: { gaps: readonly Reason[] }) => (
  <div className="part">
    <Notice tone="caution" title={<Trans>Chỉ phù hợp khi khép được khoảng cách</Trans>}>
      <ul>
        {gaps.map((gap) => (
          <li key={gap.text}>
            <ReasonText reason={gap} />
          </li>
        ))}
      </ul>
    </Notice>
  </div>
);

/** Whether a side stands where the need stands. A listing that looks for a reviewer asks, as a need does. */
const isNeedSide = ({ direction }: Match, side: Evidence['side']) => {
  const sourceAsks = direction.startsWith('need') || direction === 'technology_reviewer';
  return (side === 'source') === sourceAsks;
};

function BothSides({ match, source }: { match: Match; source: Source }) {
  const { quotes, sharedTerms, target } = match;
  const quoteOf = (need: boolean) => {
    const quote = quotes.find(({ side }) => isNeedSide(match, side) === need);
    if (!quote) return undefined;
    const whose = quote.side === 'source' ? source : target;
    return {
      who: <KindTag kind={whose.kind} />,
      where: <Where field={quote.field} />,
      parts: quote.parts,
      lang: whose.language,
    };
  };
  const [need, supply] = [quoteOf(true), quoteOf(false)];
  if (!need || !supply) return null;
  return (
    <div className="part">
      <h4>
        <Trans>Chính lời hai bên đã viết</Trans>
      </h4>
      <SideBySide need={need} supply={supply} sharedTerms={sharedTerms} />
    </div>
  );
}

function Where({ field }: { field: string }) {
  const name = fieldName(field) ?? field;
  return <Trans>phần {name}</Trans>;
}

/** Everyday words of one side and what the other side calls it. */
function Wordings({ match }: { match: Match }) {
  if (match.wordings.length === 0) return null;
  const own = isNeedSide(match, 'source');
  return (
    <div className="part">
      <h4>
        <Trans>Hai cách nói một điều</Trans>
      </h4>
      <ul className="wordings">
        {match.wordings.map(({ concept, everyday, term }) => (
          <li key={concept}>
            {own ? (
              <Trans>
                Bạn viết <q className="voice">{everyday}</q>, chuyên môn gọi là <b>{term}</b>.
              </Trans>
            ) : (
              <Trans>
                Nhu cầu viết <q className="voice">{everyday}</q>, chuyên môn gọi là <b>{term}</b>.
              </Trans>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Trio({ match: { strengths, gaps, unknowns } }: { match: Match }) {
  const { t } = useLingui();
  return (
    <div className="part trio">
      <Reasons className="good" icon={<IconCheck className="i" aria-hidden />} title={t`Điểm mạnh`} reasons={strengths}>
        <Trans>Chưa có điểm nào nổi bật.</Trans>
      </Reasons>
      <Reasons className="gap" icon={<IconLineDashed className="i" aria-hidden />} title={t`Khoảng cách`} reasons={gaps}>
        <Trans>Chưa thấy khoảng cách nào trong điều hai bên đã viết.</Trans>
      </Reasons>
      <Reasons className="unk" icon={<IconHelpCircle className="i" aria-hidden />} title={t`Chưa rõ`} reasons={unknowns}>
        <Trans>Không có điều nào chưa rõ.</Trans>
      </Reasons>
    </div>
  );
}

interface ReasonsProps {
  className: string;
  icon: ReactNode;
  title: string;
  reasons: readonly Reason[];
  /** Where there is none. */
  children: ReactNode;
}

const Reasons = ({ className, icon, title, reasons, children }: ReasonsProps) => (
  <div className={className}>
    <h4>
      {icon}
      {title}
    </h4>
    {reasons.length === 0 ? (
      <p className="muted">{children}</p>
    ) : (
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.key}${reason.text}`}>
            <ReasonText reason={reason} />
          </li>
        ))}
      </ul>
    )}
  </div>
);
