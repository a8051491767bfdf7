import type { Locale } from '@caunoi/contracts/locales';
import type { Match, Reach, ReachedTarget } from '@caunoi/contracts/matching/match';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck, IconHelpCircle, IconLineDashed, IconX } from '@tabler/icons-react';
import { ReasonText } from '../../components/reason-text';
import { formatMeasure } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';

interface VerdictProps {
  match: Match;
  /** Of the need's own words. */
  needLanguage: Locale | undefined;
}

/** A suggestion judged: one sentence, each target, and what to ask about first. */
export function Verdict({ match: { verdict, targets, missing }, needLanguage }: VerdictProps) {
  return (
    <div className="verdict">
      {verdict.text && (
        <p className="verdict-line">
          <ReasonText reason={verdict} />
        </p>
      )}
      {targets.length > 0 && (
        <ul className="reached">
          {targets.map((target) => (
            <Target key={`${target.quantity}${target.unit}`} target={target} lang={needLanguage} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <>
          <h4 className="sr">
            <Trans>Còn vướng</Trans>
          </h4>
          <ul className="reached lacks">
            {missing.map((reason) => (
              <li key={reason.text}>
                <IconAlertCircle className="i" aria-hidden />
                <span>
                  <ReasonText reason={reason} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const icons: Record<Reach, typeof IconCheck> = {
  met: IconCheck,
  near: IconLineDashed,
  partly: IconLineDashed,
  short: IconX,
  unmeasured: IconHelpCircle,
};

export function reachName(reach: Reach) {
  const names: Record<Reach, string> = {
    met: t`Đạt`,
    near: t`Gần đạt`,
    partly: t`Mới đạt một phần`,
    short: t`Chưa đạt`,
    unmeasured: t`Chưa có số đo`,
  };
  return names[reach];
}

export const ReachIcon = ({ reach }: { reach: Reach }) => {
  const Icon = icons[reach];
  return <Icon className="i" aria-hidden />;
};

function Target({ target: { quantity, unit, wanted, value, reach }, lang }: { target: ReachedTarget; lang: Locale | undefined }) {
  const locale = useLocale();
  const [asked, shown] = [formatMeasure(wanted, unit, locale), value === null ? '' : formatMeasure(value, unit, locale)];
  return (
    <li className={reach}>
      <ReachIcon reach={reach} />
      <span className="sr">{reachName(reach)}: </span>
      <span lang={lang}>{quantity}</span>
      <span className="figures">
        {value === null ? (
          <Trans>cần {asked}</Trans>
        ) : (
          <Trans>
            <b>{shown}</b>, cần {asked}
          </Trans>
        )}
      </span>
    </li>
  );
}
