import type { Organisation } from '@caunoi/contracts/identity/identity';
import type { Need } from '@caunoi/contracts/needs/need';
import { Trans } from '@lingui/react/macro';
import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RelativeDate } from '../../components/dates';
import { KindTag } from '../../components/kind-tag';
import { OrganisationLine } from '../../components/organisation-line';
import { useOwnersWords } from '../../components/owners-words';
import './need.css';
import { Photos } from '../photos/photos';
import { Lines, NeedFacts, Targets } from './need-facts';
import { needName } from '../names';

interface NeedArticleProps {
  need: Need;
  organisation: Organisation | null;
  /** Beside the text, under the facts: what the reader can do. */
  aside?: ReactNode;
  /** Rank of its heading: 2 where the page has a title of its own. */
  level?: 1 | 2;
}

/** A need as everybody reads it. */
export function NeedArticle({ need, organisation, aside, level = 1 }: NeedArticleProps) {
  const words = useOwnersWords({ ...need, title: needName(need), summary: need.problem });
  const Heading = `h${level}` as const;
  return (
    <article className="two tech need-article">
      <div>
        <KindTag kind="need" />
        <Heading className="page-title" tabIndex={level === 1 ? -1 : undefined} lang={words.language}>
          {words.title}
        </Heading>
        <Byline need={need} organisation={organisation} note={words.note} />
        <p className="voice need-voice need-story" lang={words.summaryLanguage}>
          “{words.summary}”
        </p>
        <Photos photos={need.photos} lang={need.language} />
        {need.targets.length > 0 && (
          <section className="need-lines">
            <h2>
              <Trans>Con số cần thay đổi</Trans>
            </h2>
            <div className="goals">
              <Targets need={need} />
            </div>
          </section>
        )}
        <Lines title={<Trans>Giải pháp bắt buộc phải</Trans>} lines={need.constraints} lang={need.language} />
        <Lines title={<Trans>Càng tốt nếu</Trans>} lines={need.wishes} lang={need.language} />
        <Lines title={<Trans>Từ khóa</Trans>} lines={need.keywords.length > 0 ? [need.keywords.join(', ')] : []} lang={need.language} />
      </div>
      <div className="side">
        <div className="sheet pad need-side">
          <NeedFacts need={need} />
        </div>
        {aside}
      </div>
    </article>
  );
}

const Byline = ({ need, organisation, note }: Pick<NeedArticleProps, 'need' | 'organisation'> & { note: ReactNode }) => (
  <p className="meta">
    {need.anonymous && (
      <span>
        <IconEyeOff className="i" aria-hidden />
        <Trans>Tổ chức ẩn tên đến khi hai bên đồng ý</Trans>
      </span>
    )}
    {!need.anonymous && organisation && <OrganisationLine organisation={organisation} />}
    {need.publishedAt && (
      <span>
        <Trans>
          đăng <RelativeDate value={need.publishedAt} />
        </Trans>
      </span>
    )}
    {note}
  </p>
);
