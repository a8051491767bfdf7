import type { Need } from '@caunoi/contracts/needs/need';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Dialog } from '../../components/dialog';
import { Disclosure } from '../../components/disclosure';
import { RenewForm } from './renew-form';
import type { NeedActions } from './use-need-actions';

type Asked = 'withdraw' | 'answered' | 'discard' | 'renew' | null;

interface OtherActionsProps {
  need: Need;
  actions: NeedActions;
}

/** Everything else an owner may do with a need in its state. */
export function OtherActions({ need, actions }: OtherActionsProps) {
  const { status } = need;
  const [asked, ask] = useState<Asked>(null);
  const entries: { key: string; name: React.ReactNode; run: () => void; shown: boolean }[] = [
    { key: 'answered', name: <Trans>Đánh dấu đã có lời giải</Trans>, run: () => ask('answered'), shown: status === 'published' },
    { key: 'renew', name: <Trans>Gia hạn</Trans>, run: () => ask('renew'), shown: status === 'published' },
    { key: 'copy', name: <Trans>Chép thành nhu cầu mới</Trans>, run: () => actions.copy.mutate(), shown: true },
    {
      key: 'withdraw',
      name: <Trans>Rút nhu cầu</Trans>,
      run: () => ask('withdraw'),
      shown: ['under_review', 'returned', 'published', 'expired'].includes(status),
    },
    { key: 'discard', name: <Trans>Bỏ bản nháp</Trans>, run: () => ask('discard'), shown: status === 'draft' },
  ];
  return (
    <>
      <Disclosure
        className="other-actions"
        buttonClassName="btn secondary"
        button={
          <>
            <Trans>Việc khác</Trans> <IconChevronDown className="i" aria-hidden />
          </>
        }
      >
        <ul className="menu">
          {entries
            .filter(({ shown }) => shown)
            .map(({ key, name, run }) => (
              <li key={key}>
                <button type="button" onClick={run}>
                  {name}
                </button>
              </li>
            ))}
        </ul>
      </Disclosure>
      <Questions need={need} actions={actions} asked={asked} onClose={() => ask(null)} />
    </>
  );
}

function Questions({ need, actions, asked, onClose }: OtherActionsProps & { asked: Asked; onClose: () => void }) {
  const { t } = useLingui();
  const { withdraw, markAnswered, discard, renew } = actions;
  const close = { onSettled: onClose };
  return (
    <>
      <ConfirmDialog
        open={asked === 'withdraw'}
        title={t`Rút nhu cầu này?`}
        action={t`Rút nhu cầu`}
        dangerous
        busy={withdraw.isPending}
        onConfirm={() => withdraw.mutate(undefined, close)}
        onClose={onClose}
      >
        <Trans>Không ai tìm thấy nhu cầu này nữa và gợi ý dừng lại. Không mở lại được, nhưng chép thành nhu cầu mới thì được.</Trans>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'answered'}
        title={t`Đánh dấu nhu cầu này đã có lời giải?`}
        action={t`Đã có lời giải`}
        busy={markAnswered.isPending}
        onConfirm={() => markAnswered.mutate(undefined, close)}
        onClose={onClose}
      >
        <Trans>Nhu cầu không nhận gợi ý mới nữa. Không mở lại được, nhưng chép thành nhu cầu mới thì được.</Trans>
      </ConfirmDialog>
      <DiscardDialog discard={discard} open={asked === 'discard'} onClose={onClose} />
      <RenewDialog need={need} renew={renew} open={asked === 'renew'} onClose={onClose} />
    </>
  );
}

interface DialogProps {
  open: boolean;
  onClose: () => void;
}

export function DiscardDialog({ discard, open, onClose }: DialogProps & Pick<NeedActions, 'discard'>) {
  const { t } = useLingui();
  return (
    <ConfirmDialog
      open={open}
      title={t`Bỏ bản nháp này?`}
      action={t`Bỏ bản nháp`}
      dangerous
      busy={discard.isPending}
      onConfirm={() => discard.mutate(undefined, { onSettled: onClose })}
      onClose={onClose}
    >
      <Trans>Mọi điều đã viết trong bản nháp này bị xóa, không lấy lại được.</Trans>
    </ConfirmDialog>
  );
}

function RenewDialog({ need, renew, open, onClose }: DialogProps & Pick<NeedActions, 'renew'> & { need: Need }) {
  const { t } = useLingui();
  const id = useId();
  return (
    <Dialog open={open} onClose={onClose} labelledBy={id}>
      <h2 id={id}>{t`Gia hạn nhu cầu`}</h2>
      <p className="dialog-text soft">
        <Trans>Bạn xác nhận nhu cầu vẫn còn. Nhu cầu mở đến hết ngày mới.</Trans>
      </p>
      <RenewForm need={need} renew={renew} primary onDone={onClose} />
    </Dialog>
  );
}
