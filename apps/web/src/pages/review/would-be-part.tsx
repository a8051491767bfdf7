import type { Locale } from '@caunoi/contracts/locales';
import { needExperts, needTechnologies } from '@caunoi/contracts/matching/matching.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { Band } from '../../components/band';
import { CardTitle } from '../../components/card-title';
import { KindTag } from '../../components/kind-tag';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { useLocale } from '../../i18n/locale';

const MOST = 5;

/** What its owner is suggested for a need that waits: asked for only when a reviewer wants to know. Theirs to see, not to answer. */
export function WouldBePart({ needId }: { needId: string }) {
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <details className="review-part would-be" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <Trans>Xem ghép nối gợi ý gì cho nhu cầu này</Trans>
      </summary>
      {open && <Suggested needId={needId} locale={locale} />}
    </details>
  );
}

function Suggested({ needId, locale }: { needId: string; locale: Locale }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['review-suggestions', needId, locale],
    queryFn: async ({ signal }) => {
      const sent = { params: { needId }, query: { locale } };
      const lists = await Promise.all([api.call(needTechnologies, sent, signal), api.call(needExperts, sent, signal)]);
      return lists.flatMap(({ items }) => items.slice(0, MOST));
    },
    staleTime: 60_000,
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton shape="rows" />;
  if (data.length === 0)
    return (
      <p className="small soft">
        <Trans>Chưa có công nghệ hay chuyên gia nào đủ gần để gợi ý.</Trans>
      </p>
    );
  return (
    <>
      <p className="small soft">
        <Trans>Người gửi thấy đúng danh sách này. Chỉ họ mới trả lời được.</Trans>
      </p>
      <ul className="rows">
        {data.map(({ id, band, target }) => (
          <li key={id}>
            <KindTag kind={target.kind} /> <CardTitle card={target} /> <Band band={band} />
          </li>
        ))}
      </ul>
    </>
  );
}
