import { label } from '@caunoi/contracts/code-lists/code-list';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { useState } from 'react';
import { Comparison } from '../src/components/comparison';
import { FacetGroup } from '../src/components/facet-group';
import { CodeFact, Fact } from '../src/components/facts';
import { LoadMore } from '../src/components/load-more';
import { OrganisationLine } from '../src/components/organisation-line';
import { SummaryList } from '../src/components/summary-list';
import { TrlBadge } from '../src/components/trl';
import { formatMeasure } from '../src/i18n/format';
import { useLocale } from '../src/i18n/locale';
import { needText, needTitle, organisation, technologyTitle } from './samples';
import { useSay } from './say';
import { parts, sample } from './words';

const counts = [12, 7, 3, 0, 5, 2];
const nothing = () => undefined;

export function Lists() {
  const say = useSay();
  return (
    <>
      <Compared />
      <div className="cols2">
        <Facets />
        <div>
          <h3>{say(sample.facts)}</h3>
          <Facts />
        </div>
      </div>
      <SummaryList
        rows={[
          { label: say(sample.name), value: needTitle, change: { to: '/' } },
          { label: say(sample.story), value: <span lang="vi">{needText}</span>, change: { to: '/' } },
          { label: say(sample.budget), value: '', change: { to: '/' } },
        ]}
      />
      <LoadMore shown={20} total={1_284} onMore={nothing} />
    </>
  );
}

function Compared() {
  const say = useSay();
  const locale = useLocale();
  const row = (key: string, name: string, one: string | null, other: string | null) => ({
    ...{ key, name },
    cells: [{ says: one }, { says: other }],
  });
  return (
    <Comparison
      label={say(sample.comparison)}
      things={[
        { id: 'one', name: <span lang="vi">{technologyTitle}</span> },
        { id: 'other', name: <span lang="vi">{needTitle}</span> },
      ]}
      rows={[
        row('target', say(sample.target), formatMeasure(34, '%', locale), formatMeasure(21.5, '%', locale)),
        row('place', say(sample.place), label(provinces, '01', locale), label(provinces, '82', locale)),
        row('price', say(sample.price), null, say(sample.untouched)),
      ]}
    />
  );
}

function Facets() {
  const say = useSay();
  const locale = useLocale();
  const [chosen, setChosen] = useState<readonly string[]>(['fisheries']);
  const options = sectors.codes.slice(0, counts.length).map(({ code }, at) => ({
    ...{ value: code, label: label(sectors, code, locale), count: counts[at] ?? 0 },
    selected: chosen.includes(code),
  }));
  return <FacetGroup title={say(sample.sectors)} options={options} limit={5} onChange={setChosen} />;
}

function Facts() {
  const say = useSay();
  return (
    <dl className="facts">
      <Fact title={say(sample.trl)}>
        <TrlBadge level={8} />
      </Fact>
      <CodeFact title={say(sample.sectors)} list={sectors} codes={['food', 'agriculture']} />
      <Fact title={say(parts.labels)}>
        <OrganisationLine organisation={organisation as Parameters<typeof OrganisationLine>[0]['organisation']} />
      </Fact>
    </dl>
  );
}
