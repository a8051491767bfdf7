import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { RelativeDate } from '../../components/dates';
import { thingLink } from '../../components/thing-link';
import { FoundOf, linkOf, nameOf, type Named, ReasonOf, searchLink, WordsOf } from './notice-words';
import { type Notice, useReading } from './use-notifications';

interface NoticeGroupProps {
  me: Me;
  thing: Named | null;
  search: Notice['search'];
  entries: readonly Notice[];
}

/** One thing of one's own and what happened to it, or one saved search and what it found. */
export function NoticeGroup({ me, thing, search, entries }: NoticeGroupProps) {
  const id = useId();
  return (
    <section className="notices" aria-labelledby={id}>
      <h2 id={id}>
        <Subject thing={thing} search={search} /> {thing && <span className="small muted num">{thing.reference}</span>}
      </h2>
      <ul className="rows">
        {entries.map((entry) => (
          <Entry key={entry.id} me={me} notice={entry} />
        ))}
      </ul>
    </section>
  );
}

function Subject({ thing, search }: Pick<NoticeGroupProps, 'thing' | 'search'>) {
  if (search) return <Link {...searchLink(search)}>{search.name}</Link>;
  if (!thing) return <Trans>Tổ chức của bạn</Trans>;
  return (
    <Link {...thingLink(thing.kind, thing.id)}>
      <span lang={thing.language}>{nameOf(thing)}</span>
    </Link>
  );
}

/** Whoever goes where it leads has read it. */
function Entry({ me, notice }: { me: Me; notice: Notice }) {
  const { t } = useLingui();
  const { one } = useReading(me);
  const isNew = notice.readAt === null;
  const read = () => one.mutate(notice.id);
  return (
    <li className={isNew ? 'told new' : 'told'}>
      <div className="told-what">
        <Link {...linkOf(notice)} {...(isNew ? { onClick: read } : {})}>
          {isNew && (
            <span className="sr">
              <Trans>Chưa đọc:</Trans>{' '}
            </span>
          )}
          <WordsOf notice={notice} />
        </Link>
        <ReasonOf notice={notice} />
        <FoundOf notice={notice} onOpen={isNew ? read : undefined} />
        <span className="small muted">
          <RelativeDate value={notice.changedAt} />
        </span>
      </div>
      {isNew && (
        <button type="button" className="iconbtn" title={t`Đánh dấu đã đọc`} aria-label={t`Đánh dấu đã đọc`} onClick={read}>
          <IconCheck className="i" aria-hidden />
        </button>
      )}
    </li>
  );
}
