import { ProblemError } from '@caunoi/contracts/client';
import type { LinkPurpose } from '@caunoi/contracts/identity/identity.events';
import { readLink } from '@caunoi/contracts/identity/links.endpoints';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';

type OpenLink = z.output<typeof readLink.answer> & { secret: string };

interface SecretLinkProps {
  purpose: LinkPurpose;
  title: string;
  /** What one can do instead when the link is over. */
  otherwise: ReactNode;
  children: (link: OpenLink) => ReactNode;
}

/** Where the link of a letter leads. Its secret stands behind the `#`, and opening the page uses nothing up: programs open links, too. */
export function SecretLink({ purpose, title, otherwise, children }: SecretLinkProps) {
  const secret = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery({
    queryKey: ['secret-link', secret],
    queryFn: ({ signal }) => api.call(readLink, { body: { secret } }, signal),
    // What was used is used up: asked again, the page would turn into a refusal before it is left.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data?.purpose === purpose) return children({ ...data, secret });
  if (!data && !error) return <PendingPage />;
  return (
    <Page title={title}>
      {error && !isOver(error) ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <LinkOver otherwise={otherwise} />}
    </Page>
  );
}

/** The link does not work (any more), whatever the reason. */
export const isOver = (error: unknown) =>
  error instanceof ProblemError && (error.code === 'link.unknown' || error.code === 'request.invalid');

export const LinkOver = ({ otherwise }: { otherwise: ReactNode }) => (
  <>
    <Notice tone="locked" title={<Trans>Đường dẫn này không còn dùng được</Trans>}>
      <p>
        <Trans>Có thể nó đã được dùng, hết hạn, có thư mới hơn, hoặc bị chép thiếu.</Trans>
      </p>
    </Notice>
    <div className="btns page-actions">{otherwise}</div>
  </>
);
