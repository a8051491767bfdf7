import type { SignInIssuer } from '@caunoi/contracts/identity/outside';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { leaveTo } from '../data/outside';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';

interface IssuerButtonsProps {
  issuers: readonly SignInIssuer[];
  /** Where one goes on afterwards. */
  next?: string | undefined;
  label: (name: string) => ReactNode;
  /** Begins it, and answers where the browser goes. */
  leave: (issuerId: string) => Promise<{ address: string }>;
}

/** Away to where one has an account already. */
export function IssuerButtons({ issuers, next, label, leave }: IssuerButtonsProps) {
  const leaving = useMutation({ mutationFn: leave, onSuccess: ({ address }) => leaveTo(address, next) });
  return (
    <>
      {leaving.error && <ProblemNotice error={leaving.error} />}
      <div className="btns">
        {issuers.map(({ id, name }) => (
          <Button
            key={id}
            kind="secondary"
            busy={!leaving.isIdle && !leaving.isError && leaving.variables === id}
            onClick={() => leaving.mutate(id)}
          >
            {label(name)}
          </Button>
        ))}
      </div>
    </>
  );
}
