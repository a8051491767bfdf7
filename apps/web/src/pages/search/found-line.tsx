import { formatNumber } from '@caunoi/contracts/formats';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useDebounced } from '../../data/use-debounced';
import { useLocale } from '../../i18n/locale';
import type { SearchAddress } from '../../things/search/search-params';
import { SaveSearch } from './save-search';
import { SearchHelp } from './search-help';
import type { SearchAnswer } from './use-search';

/** Long enough that nobody is told of every letter. */
const tellingRest = 700;

interface FoundLineProps {
  address: SearchAddress;
  answer: Pick<SearchAnswer, 'total' | 'precise' | 'near' | 'corrected'> | undefined;
}

/** How much was found, and how much of it says what was asked. */
export function FoundLine({ address, answer }: FoundLineProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const { total = 0, precise = 0, near = 0 } = answer ?? {};
  const number = (count: number) => formatNumber(count, locale);
  const all = plural(total, { other: `${number(total)} kết quả` });
  const onPoint = precise > 0 ? t`${number(precise)} đúng ý` : t`Chưa có kết quả đúng ý`;
  const close = t`${number(near)} gần ý`;
  const says = near === 0 ? all : `${onPoint} · ${close}`;
  const told = useDebounced(answer ? says : '', tellingRest);
  return (
    <div className="found">
      {answer && (
        <p>
          {says}{' '}
          {near > 0 && address.only && (
            <Link to="/search" search={{ ...address, only: undefined, pages: undefined }} resetScroll={false}>
              <Trans>Xem cả kết quả gần ý</Trans>
            </Link>
          )}
          {near > 0 && precise > 0 && !address.only && (
            <Link to="/search" search={{ ...address, only: 'precise', pages: undefined }} resetScroll={false}>
              <Trans>Chỉ xem kết quả đúng ý</Trans>
            </Link>
          )}
        </p>
      )}
      <span className="sr" role="status">
        {told}
      </span>
      <div className="found-acts no-print">
        <SaveSearch address={address} corrected={answer?.corrected ?? null} />
        <SearchHelp />
      </div>
    </div>
  );
}
