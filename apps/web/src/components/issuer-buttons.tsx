import { leaveForIssuer } from '@caunoi/contracts/gateway/outside.endpoints';
import type { SignInIssuer } from '@caunoi/contracts/identity/outside';
import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { api } from '../api';
import { leaveTo } from '../data/outside';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';

interface IssuerButtonsProps {
  issuers: readonly SignInIssuer[];
  next: string | undefined;
  /** Whoever is signed in there is asked anew. */
  again?: boolean;
}

/** Away to where one has an account already; one comes back signed in. */
export function IssuerButtons({ issuers, next, again = false }: IssuerButtonsProps) {
  const leave = useMutation({
    mutationFn: (issuerId: string) => api.call(leaveForIssuer, { body: { issuerId, again } }),
    onSuccess: ({ address }) => leaveTo(address, next),
  });
  return (
    <>
      {leave.error && <ProblemNotice error={leave.error} />}
      <div className="btns">
        {issuers.map(({ id, name }) => (
          <Button
            key={id}
            kind="secondary"
            busy={!leave.isIdle && !leave.isError && leave.variables === id}
            onClick={() => leave.mutate(id)}
          >
            <Trans>Tiếp tục với {name}</Trans>
          </Button>
        ))}
      </div>
    </>
  );
}
