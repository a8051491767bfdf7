import { openSessionByPasskey, sessionPasskeyOptions } from '@caunoi/contracts/gateway/passkeys.endpoints';
import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans } from '@lingui/react/macro';
import { IconFingerprint } from '@tabler/icons-react';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';
import { useEffect, useEffectEvent, useState } from 'react';
import { api } from '../../api';
import { Button } from '../../components/button';
import { ProblemNotice } from '../../components/problem-notice';
import { isPasskeyHost, wasLeft } from '../../data/passkeys';
import { dueOf, LeavingNotice } from './leaving-notice';

/** `autofill`: offered among the names that the browser fills in, as long as the page is open. */
async function signInByPasskey(autofill: boolean, takeBack?: true): Promise<Me | null> {
  const options = (await api.call(sessionPasskeyOptions, {})) as unknown as PublicKeyCredentialRequestOptionsJSON;
  const { id, response } = await startAuthentication({ optionsJSON: options, useBrowserAutofill: autofill });
  const { clientDataJSON, authenticatorData, signature } = response;
  const { me } = await api.call(openSessionByPasskey, { body: { id, clientDataJSON, authenticatorData, signature, takeBack } });
  return me;
}

/** Signing in without a password, where the browser can. */
export function PasskeySignIn({ onEntered }: { onEntered: (me: Me | null) => void }) {
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const entered = useEffectEvent(onEntered);
  useEffect(() => {
    void offer().then((me) => me && entered(me), setError);
    return () => WebAuthnAbortService.cancelCeremony();
  }, []);
  if (!browserSupportsWebAuthn() || !isPasskeyHost(location.hostname)) return null;
  const signIn = async (takeBack?: true) => {
    setBusy(true);
    setError(null);
    try {
      onEntered(await signInByPasskey(false, takeBack));
    } catch (failure) {
      if (!wasLeft(failure)) setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const dueAt = dueOf(error);
  return (
    <div className="account-other">
      {dueAt !== null && <LeavingNotice dueAt={dueAt} busy={busy} onTakeBack={() => void signIn(true)} />}
      {error !== null && dueAt === null && <ProblemNotice error={error} />}
      <Button kind="secondary" busy={busy} onClick={() => void signIn()}>
        <IconFingerprint className="i" aria-hidden />
        <Trans>Đăng nhập bằng khóa truy cập</Trans>
      </Button>
    </div>
  );
}

/** Null where the browser can't, or the person has taken another way. */
async function offer(): Promise<Me | null> {
  if (!isPasskeyHost(location.hostname) || !(await browserSupportsWebAuthnAutofill())) return null;
  return signInByPasskey(true).catch((error: unknown) => {
    if (wasLeft(error)) return null;
    throw error;
  });
}
