import { OpenLine } from '@caunoi/contracts/primitives';
import { t as translate } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { z } from 'zod';
import { Button } from '../../components/button';
import { ClockTime } from '../../components/dates';
import { Dialog } from '../../components/dialog';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { useLocale } from '../../i18n/locale';
import { Form } from '../../forms/form';
import { TextField } from '../../forms/text-field';
import { useZodForm } from '../../forms/use-zod-form';
import type { ClaimInHand } from './use-claim';

/** Who is at the text that is open, and the way to be it oneself. */
export function ClaimBar({ hand }: { hand: ClaimInHand }) {
  useLocale();
  const { claim, state, busy, error, take, release } = hand;
  return (
    <div className="claim" role="status">
      {state === 'own' && claim && (
        <p className="small soft claim-line">
          <span>
            <Trans>
              Bạn đang giữ bản này đến <ClockTime value={claim.until} />.
            </Trans>
          </span>
          <Button kind="quiet" busy={busy} onClick={release}>
            <Trans>Nhường người khác</Trans>
          </Button>
        </p>
      )}
      {state === 'free' && !busy && (
        <p className="small soft claim-line">
          <span>
            <Trans>Chưa ai nhận duyệt bản này.</Trans>
          </span>
          <Button kind="quiet" busy={busy} onClick={() => take()}>
            <Trans>Nhận duyệt</Trans>
          </Button>
        </p>
      )}
      {claim && (state === 'other' || state === 'lost') && <Elsewhere hand={hand} claim={claim} />}
      {error !== null && <ProblemNotice error={error} />}
    </div>
  );
}

/** What a colleague is called who is at a text; the name may be late. */
export const useColleague = () => {
  const { t } = useLingui();
  return (claim: ClaimInHand['claim']) => claim?.by.fullName ?? t`Người duyệt khác`;
};

function Elsewhere({ hand, claim }: { hand: ClaimInHand; claim: NonNullable<ClaimInHand['claim']> }) {
  const [asking, setAsking] = useState(false);
  const name = useColleague()(claim);
  const { word, until } = claim;
  return (
    <Notice
      tone="caution"
      title={hand.state === 'lost' ? <Trans>{name} đã nhận lại bản này từ bạn</Trans> : <Trans>{name} đang duyệt bản này</Trans>}
    >
      {hand.state === 'lost' && word && <p className="voice">“{word}”</p>}
      <p>
        <Trans>
          Giữ đến <ClockTime value={until} />. Bạn đọc được, nhưng chưa quyết định được.
        </Trans>
      </p>
      <div className="btns">
        <Button kind="secondary" onClick={() => setAsking(true)}>
          <Trans>Nhận lại từ {name}</Trans>
        </Button>
      </div>
      <TakingOver open={asking} name={name} hand={hand} onClose={() => setAsking(false)} />
    </Notice>
  );
}

interface TakingOverProps {
  open: boolean;
  name: string;
  hand: ClaimInHand;
  onClose: () => void;
}

const TakeOver = z.object({
  word: OpenLine(200).check(({ value, issues }) => {
    if (value === '') issues.push({ code: 'custom', input: value, message: translate`Xin viết một lời cho người đang duyệt` });
  }),
});

/** Whoever takes over says why: the colleague reads it on the page that they have open. */
function TakingOver({ open, name, hand, onClose }: TakingOverProps) {
  const id = useId();
  const { t } = useLingui();
  const form = useZodForm(TakeOver, { defaultValues: { word: '' } });
  return (
    <Dialog open={open} onClose={onClose} labelledBy={id}>
      <h2 id={id}>
        <Trans>Nhận lại bản này từ {name}?</Trans>
      </h2>
      <Form form={form} className="dialog-text" onSubmit={({ word }) => hand.take(word, onClose)}>
        <TextField required name="word" label={t`Lời nhắn cho ${name}`} hint={t`Hiện ngay trên trang ${name} đang mở.`} />
        <div className="btns claim-acts">
          <Button kind="primary" type="submit" busy={hand.busy}>
            <Trans>Nhận lại</Trans>
          </Button>
          <Button kind="quiet" onClick={onClose}>
            <Trans>Thôi</Trans>
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
