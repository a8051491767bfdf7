import { budgetBands } from '@caunoi/contracts/code-lists/budget-bands';
import { cooperationForms } from '@caunoi/contracts/code-lists/cooperation-forms';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { strategicProducts } from '@caunoi/contracts/code-lists/strategic-products';
import type { Need } from '@caunoi/contracts/needs/need';
import { Trans } from '@lingui/react/macro';
import { CalendarDate } from '../../components/dates';
import { CodeFact, Fact } from '../../components/facts';
import { formatMeasure } from '../../i18n/format';
import { useLocale } from '../../i18n/locale';

const coded = (code: string | null) => (code === null ? [] : [code]);

/** What is to change, and from where to where. */
export function Targets({ need: { targets, language } }: { need: Pick<Need, 'targets' | 'language'> }) {
  const locale = useLocale();
  return targets.map(({ quantity, unit, current, wanted }) => {
    const [from, to] = [formatMeasure(current, unit, locale), formatMeasure(wanted, unit, locale)];
    return (
      <div key={`${quantity}${unit}`} className="goal">
        <p className="small muted" lang={language}>
          {quantity}
        </p>
        <div className="target">
          <b className="num">
            <span className="sr">
              <Trans>hiện nay</Trans>{' '}
            </span>
            {from}
          </b>
          <i aria-hidden />
          <b className="num">
            <span className="sr">
              <Trans>cần đạt</Trans>{' '}
            </span>
            {to}
          </b>
        </div>
      </div>
    );
  });
}

/** Everything of a need that is chosen from a list or is a date. */
export const NeedFacts = ({ need }: { need: Need }) => (
  <dl className="facts need-facts">
    <CodeFact title={<Trans>Ngân sách</Trans>} list={budgetBands} codes={coded(need.budgetBand)} />
    {need.deadline && (
      <Fact title={<Trans>Hạn</Trans>}>
        <CalendarDate value={need.deadline} />
      </Fact>
    )}
    <CodeFact title={<Trans>Địa điểm</Trans>} list={provinces} codes={coded(need.province)} />
    <CodeFact title={<Trans>Lĩnh vực</Trans>} list={sectors} codes={coded(need.sector)} />
    <CodeFact title={<Trans>Hợp tác</Trans>} list={cooperationForms} codes={need.cooperation} />
    {need.trlMin !== null && (
      <Fact title={<Trans>Mức sẵn sàng</Trans>}>
        <AtLeast level={need.trlMin} />
      </Fact>
    )}
    {need.processStep && <Fact title={<Trans>Công đoạn</Trans>}>{need.processStep}</Fact>}
    <CodeFact title={<Trans>Sản phẩm chiến lược</Trans>} list={strategicProducts} codes={need.strategicProducts} />
    <Fact title={<Trans>Mã số</Trans>}>{need.reference}</Fact>
  </dl>
);

const AtLeast = ({ level }: { level: number }) => <Trans>TRL {level} trở lên</Trans>;

interface LinesProps {
  title: React.ReactNode;
  lines: readonly string[];
  /** Language of the lines; the heading is in the reader's. */
  lang: string;
}

/** Short lines under a heading; nothing where there are none. */
export function Lines({ title, lines, lang }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section className="need-lines">
      <h2>{title}</h2>
      <ul lang={lang}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
