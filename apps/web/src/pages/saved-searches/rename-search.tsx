import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { NAME_LIMIT } from '../../things/search/saved-query';

/** Another name for a search that is kept. */
export function RenameSearch({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  const close = () => setOpen(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRename(String(new FormData(event.currentTarget).get('name')));
    close();
  };
  return (
    <>
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span>
          <Trans>Đổi tên</Trans> <span className="sr">{name}</span>
        </span>
      </Button>
      <Dialog open={open} onClose={close} label={t`Đổi tên tìm kiếm`}>
        <form onSubmit={submit}>
          <div className="field">
            <label className="label" htmlFor={id}>
              <Trans>Tên tìm kiếm</Trans>
            </label>
            <input
              id={id}
              className="input"
              name="name"
              required
              maxLength={NAME_LIMIT}
              autoComplete="off"
              defaultValue={name}
              data-first
            />
          </div>
          <div className="btns">
            <Button kind="primary" type="submit">
              <Trans>Lưu tên</Trans>
            </Button>
            <Button kind="quiet" onClick={close}>
              <Trans>Thôi</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
