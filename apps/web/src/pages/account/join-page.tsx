import { ProblemError } from '@caunoi/contracts/client';
import { readInvitation } from '@caunoi/contracts/identity/invitations.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { api } from '../../api';
import { ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useSession } from '../../data/session';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import './account.css';
import { JoinAsNewcomer } from './join-as-newcomer';
import { AskedToSignIn, InvitedAsAnother } from './join-by-signing-in';
import { JoinWithAccount } from './join-with-account';
import { type Offer, OfferPage } from './offer-page';

/** Where the link of an invitation leads. Its secret stands behind the `#` and is sent to the platform in the body of a call only. */
export function JoinPage() {
  const secret = useLocation({ select: ({ hash }) => hash });
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', secret],
    queryFn: ({ signal }) => api.call(readInvitation, { body: { secret } }, signal),
    // What was accepted is used up: asked again, the page would turn into a refusal before it is left.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data) return <Offered secret={secret} offer={data} onStale={() => void refetch()} />;
  return error ? <NoOffer error={error} onRetry={() => void refetch()} /> : <PendingPage />;
}

/** Each comes to one act: who reads the letters of the address joins with its account, which they sign in to or open. */
function Offered({ secret, offer, onStale }: { secret: string; offer: Offer; onStale: () => void }) {
  const { me } = useSession();
  if (me === undefined) return <PendingPage />;
  if (me === null && !offer.hasAccount) return <JoinAsNewcomer secret={secret} offer={offer} onStale={onStale} />;
  if (me === null) return <AskedToSignIn secret={secret} offer={offer} />;
  if (me.account.email !== offer.email) return <InvitedAsAnother me={me} offer={offer} />;
  return (
    <OfferPage offer={offer}>
      <JoinWithAccount me={me} secret={secret} organisation={offer.organisation} />
    </OfferPage>
  );
}

function NoOffer({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useLingui();
  const over = error instanceof ProblemError && (error.code === 'invitation.unknown' || error.code === 'request.invalid');
  return (
    <Page title={t`Lời mời`}>
      {over ? (
        <>
          <Notice tone="locked" title={<Trans>Lời mời này không còn dùng được</Trans>}>
            <p>
              <Trans>
                Có thể nó đã được nhận, bị thu hồi, hết hạn, có thư mới hơn, hoặc đường dẫn chép thiếu. Xin người mời gửi lại thư.
              </Trans>
            </p>
          </Notice>
          <div className="btns page-actions">
            <ButtonLink kind="secondary" to="/sign-in">
              <Trans>Đăng nhập</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <ProblemNotice error={error} onRetry={onRetry} />
      )}
    </Page>
  );
}
