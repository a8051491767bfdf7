import type { Locale } from '@caunoi/contracts/locales';
import type { Match, Reach, ReachedTarget } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck, IconHelpCircle, IconLineDashed, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
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

const steps: Record<Reach, { Icon: typeof IconCheck; name: ReactNode }> = {
  met: { Icon: IconCheck, name: <Trans>Đạt:</Trans> },
  near: { Icon: IconLineDashed, name: <Trans>Gần đạt:</Trans> },
  partly: { Icon: IconLineDashed, name: <Trans>Mới đạt một phần:</Trans> },
  short: { Icon: IconX, name: <Trans>Chưa đạt:</Trans> },
  unmeasured: { Icon: IconHelpCircle, name: <Trans>Chưa có số đo:</Trans> },
};

function Target({ target: { quantity, unit, wanted, value, reach }, lang }: { target: ReachedTarget; lang: Locale | undefined }) {
  const locale = useLocale();
  const { Icon, name } = steps[reach];
  const [asked, shown] = [formatMeasure(wanted, unit, locale), value === null ? '' : formatMeasure(value, unit, locale)];
  return (
    <li className={reach}>
      <Icon className="i" aria-hidden />
      <span className="sr">{name} </span>
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
