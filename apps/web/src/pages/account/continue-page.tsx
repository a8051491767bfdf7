import { linkToIssuer, openSessionByIssuer, returnFromIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import type { AccountLink, IssuersAnswer, OutsidePerson } from '@caunoi/contracts/identity/outside';
import { addressIn } from '@caunoi/contracts/locales';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { toast } from '../../components/toast-store';
import { leftFrom, personQuery } from '../../data/outside';
import { useSession } from '../../data/session';
import { activate, currentLocale } from '../../i18n/locale';
import { Page } from '../../shell/page';
import { PendingPage } from '../../shell/pending-page';
import './account.css';
import { BlockedNotice, isSecondStep, reasonOf } from './blocked-notice';
import { dueOf, LeavingNotice } from './leaving-notice';
import { LinkAct } from './link-act';
import { nextPath } from './next-path';
import { OutsideSignUp } from './outside-sign-up';
import { SecondStep } from './second-step';
import { useTakeOver } from './use-enter';

const route = getRouteApi('/continue');

type Answer = z.output<typeof IssuersAnswer>;

/** Where another site sends the browser back to; what it says works once. Without it: whom it has named, and what can be made of that. */
export function ContinuePage() {
  const { state, ...said } = route.useSearch();
  return state === undefined ? <Named /> : <Returned key={state} answer={{ state, ...said }} />;
}

interface Came {
  me: Me | null;
  person: OutsidePerson | null;
  link: AccountLink | null;
}

async function cameBack(answer: Answer): Promise<Came> {
  // Other sites send everybody back to the same address; here one reads on in the language in which one left.
  await activate(leftFrom().locale);
  const { me, person } = await api.call(returnFromIssuer, { body: answer });
  return { me, person, link: person?.linking ? await api.call(linkToIssuer, {}) : null };
}

function Returned({ answer }: { answer: Answer }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const enter = useGoOn();
  const arrive = useMutation({
    mutationFn: () => cameBack(answer),
    onSuccess: async ({ me, person, link }) => {
      if (me) return enter(me);
      if (link) {
        const { issuer: name } = link;
        toast(t`Đã nối với ${name}`);
        return navigate({ to: '/account/security', replace: true });
      }
      client.setQueryData(personQuery.queryKey, person);
      return navigate({ to: '/continue', search: {}, replace: true });
    },
  });
  const { mutate } = arrive;
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current) mutate();
    begun.current = true;
  }, [mutate]);
  const keep = useMutation({
    mutationFn: () => api.call(openSessionByIssuer, { body: { takeBack: true } }),
    onSuccess: ({ me }) => enter(me),
  });
  const [leaving, setLeaving] = useState<unknown>(null);
  const error = keep.error ?? leaving ?? arrive.error;
  const takeBack = keep.isError || undefined;
  if (isSecondStep(error))
    return (
      <SecondStep
        send={(code) =>
          api.call(openSessionByIssuer, { body: { code, takeBack } }).then(
            ({ me }) => enter(me),
            (failure: unknown) => {
              if (dueOf(failure) === null) throw failure;
              setLeaving(failure);
            },
          )
        }
        onBack={() => void navigate({ to: '/sign-in', replace: true })}
      />
    );
  const dueAt = dueOf(error);
  if (dueAt !== null) return <Leaving dueAt={dueAt} busy={keep.isPending} onTakeBack={() => keep.mutate()} />;
  return error ? <NotIn error={error} /> : <PendingPage />;
}

/** As somebody who was just let in, to where one was going. */
function useGoOn() {
  const { history } = useRouter();
  const takeOver = useTakeOver();
  return (me: Me | null) => {
    takeOver(me);
    history.replace(addressIn(currentLocale(), nextPath(leftFrom().next)));
  };
}

function Leaving(props: { dueAt: string; busy: boolean; onTakeBack: () => void }) {
  const { t } = useLingui();
  return (
    <Page title={t`Đăng nhập`}>
      <div className="account">
        <LeavingNotice {...props} />
      </div>
    </Page>
  );
}

function NotIn({ error }: { error: unknown }) {
  const { t } = useLingui();
  const { me } = useSession();
  const reason = reasonOf(error);
  return (
    <Page title={t`Chưa đăng nhập được`}>
      <div className="account">
        {reason === null ? <ProblemNotice error={error} /> : <BlockedNotice reason={reason} />}
        <div className="btns account-acts">{me ? <ToSecurity /> : <ToSignIn />}</div>
      </div>
    </Page>
  );
}

const ToSignIn = () => (
  <ButtonLink kind="primary" to="/sign-in">
    <Trans>Về trang đăng nhập</Trans>
  </ButtonLink>
);

const ToSecurity = () => (
  <ButtonLink kind="primary" to="/account/security">
    <Trans>Về trang Bảo mật</Trans>
  </ButtonLink>
);

function Named() {
  const { t } = useLingui();
  const { me } = useSession();
  const { data: person, error, refetch } = useQuery(personQuery);
  const goOn = useGoOn();
  const [entered, setEntered] = useState(false);
  if (error && person === undefined)
    return (
      <Page title={t`Đăng nhập`}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </Page>
    );
  if (entered || person === undefined || me === undefined) return <PendingPage />;
  if (person === null) return <Over me={me} />;
  if (me) return <LinkOffered me={me} person={person} />;
  if (person.emailTaken) return <AccountExists person={person} />;
  const enter = (as: Me | null) => {
    setEntered(true);
    goOn(as);
  };
  return <OutsideSignUp person={person} onEntered={enter} />;
}

const Over = ({ me }: { me: Me | null }) => {
  const { t } = useLingui();
  return (
    <Page title={t`Đăng nhập`}>
      <div className="account">
        <Notice tone="locked" title={<Trans>Lần đăng nhập này đã xong hoặc đã quá mười phút</Trans>} />
        <div className="btns account-acts">{me ? <ToSecurity /> : <ToSignIn />}</div>
      </div>
    </Page>
  );
};

/** Nobody's account is opened by an address alone: its owner says so from inside. */
function AccountExists({ person: { issuer, email } }: { person: OutsidePerson }) {
  const { t } = useLingui();
  const { name } = issuer;
  return (
    <Page title={t`Bạn đã có tài khoản`}>
      <div className="account">
        <p>
          <Trans>
            <b>{email}</b> đã có tài khoản trên Cầu Nối. Mời đăng nhập vào tài khoản đó một lần để nối với {name}; từ lần sau đăng nhập bằng{' '}
            {name} là đủ.
          </Trans>
        </p>
        <div className="btns account-acts">
          <ButtonLink kind="primary" to="/sign-in" search={{ next: '/continue' }}>
            <Trans>Đăng nhập để nối</Trans>
          </ButtonLink>
          <ButtonLink kind="quiet" to="/forgot-password">
            <Trans>Quên mật khẩu?</Trans>
          </ButtonLink>
        </div>
      </div>
    </Page>
  );
}

function LinkOffered({ me, person: { issuer, email, fullName } }: { me: Me; person: OutsidePerson }) {
  const { t } = useLingui();
  const { name } = issuer;
  const there = email ?? fullName;
  const here = me.account.email;
  return (
    <LinkAct
      title={t`Nối với ${name}`}
      question={
        <>
          <p>
            <Trans>
              Nối tài khoản {name} <b>{there}</b> với tài khoản Cầu Nối <b>{here}</b>? Từ lần sau ai vào được tài khoản {name} đó thì vào
              được tài khoản này.
            </Trans>
          </p>
          <p>
            <Link to="/desk">
              <Trans>Không nối, về bàn làm việc</Trans>
            </Link>
          </p>
        </>
      }
      action={<Trans>Nối hai tài khoản</Trans>}
      act={() => api.call(linkToIssuer, {})}
      done={<Trans>Đã nối với {name}</Trans>}
      onward={
        <ButtonLink kind="primary" to="/desk">
          <Trans>Về bàn làm việc</Trans>
        </ButtonLink>
      }
    />
  );
}
