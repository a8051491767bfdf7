import { unitGap } from '@caunoi/contracts/locales';
import type { Technology } from '@caunoi/contracts/technology-bank/technology';
import { useLingui } from '@lingui/react/macro';
import { formatNumber } from '@caunoi/contracts/formats';
import { useLocale } from '../../i18n/locale';

/** What was measured, under which conditions. */
export function ResultsTable({ technology: { results, language } }: { technology: Pick<Technology, 'results' | 'language'> }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <table className="table fold">
      <thead>
        <tr>
          <th scope="col">{t`Đại lượng`}</th>
          <th scope="col" className="n">{t`Đo được`}</th>
          <th scope="col">{t`Điều kiện`}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ quantity, value, unit, conditions }, place) => (
          <tr key={place}>
            <th scope="row">
              <span lang={language}>{quantity}</span>
            </th>
            <td className="n" data-l={t`Đo được`}>
              <span>
                <b>{formatNumber(value, locale)}</b>
                {unitGap(unit, locale)}
                <span lang={language}>{unit}</span>
              </span>
            </td>
            <td data-l={t`Điều kiện`}>
              <span lang={language}>{conditions || '–'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
