import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { KindTag } from '../../components/kind-tag';
import { thingLink } from '../../components/thing-link';
import { lookAlikesQuery } from '../../things/need/need-queries';
import { useDebounced } from '../../data/use-debounced';
import { useNeedDraft } from './need-context';

const enoughToCompare = 40;

/** What the platform already has that resembles the text: the writer may stop here if it is the answer. */
export function LookAlikesPanel() {
  const { live, thing: need } = useNeedDraft().draft;
  const text = useDebounced(`${live.title}\n${live.problem}`.trim().slice(0, 6000), 1000);
  const { data } = useQuery({ ...lookAlikesQuery(text), enabled: text.length >= enoughToCompare });
  const found = (data?.items ?? []).filter(({ id }) => id !== need?.id);
  if (found.length === 0 || text.length < enoughToCompare) return null;
  return (
    <section className="look-alikes" aria-labelledby="look-alikes">
      <h2 id="look-alikes">
        <Trans>Có thể bạn đã có lời giải</Trans>
      </h2>
      <p className="soft">
        <Trans>Tìm thấy khi bạn đang viết.</Trans>
      </p>
      <ul className="rows">
        {found.map(({ kind, id, title, language }) => (
          <li key={id}>
            <KindTag kind={kind} />
            <br />
            <Link {...thingLink(kind, id)} lang={language}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
