import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../components/button';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { sessionQuery } from '../../data/session';
import { Page } from '../../shell/page';
import './account.css';
import { isOver, LinkOver } from './secret-link';

interface LinkActProps {
  title: string;
  /** What a person says yes to: programs that open links do not. */
  question: ReactNode;
  action: ReactNode;
  act: () => Promise<unknown>;
  done: ReactNode;
  onward: ReactNode;
}

/** One press, and what came of it. */
export function LinkAct({ title, question, action, act, done, onward }: LinkActProps) {
  const client = useQueryClient();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <Page title={title}>
      <div className="account" aria-live="polite">
        {isSuccess && (
          <>
            <Notice tone="positive" title={done} />
            <div className="btns account-acts">{onward}</div>
          </>
        )}
        {isOver(error) && <LinkOver otherwise={<ToAccount />} />}
        {!isSuccess && !isOver(error) && (
          <>
            {question}
            {error && <ProblemNotice error={error} />}
            <div className="btns account-acts">
              <Button kind="primary" busy={isPending} onClick={() => mutate()}>
                {action}
              </Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}

/** There one sees which address there is, whether it is confirmed, and gets another letter. */
export const ToAccount = () => (
  <ButtonLink kind="primary" to="/account">
    <Trans>Về tài khoản của tôi</Trans>
  </ButtonLink>
);
