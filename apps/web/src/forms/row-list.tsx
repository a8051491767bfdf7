import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '../components/button';
import { FieldGroup, type FieldProps } from './field';
import './row-list.css';
import { stayInRows } from './stay-in-rows';
import { useRows } from './use-rows';

interface RowListProps extends FieldProps {
  /** How one row is called in the middle of a sentence: "quyền". */
  one: string;
  blank: () => FieldValues;
  most: number;
  /** No row at all may stand there; otherwise the last one is emptied instead of taken away. */
  mayBeEmpty?: boolean;
  /** The cells of a row; `path` is where it stands in the form: "ipr.0". */
  children: (path: string, index: number) => ReactNode;
}

/** Rows of several cells, as many as wanted. A row that was taken away can be brought back. */
export function RowList({ one, blank, most, mayBeEmpty = false, children, ...field }: RowListProps) {
  const { fields, append, drop } = useRows({ name: field.name, one, blank, mayBeEmpty });
  return (
    <FieldGroup {...field} onKeyDown={stayInRows}>
      {() => (
        <>
          {fields.map(({ id }, index) => (
            <Row key={id} one={one} number={index + 1} onRemove={() => drop(index)}>
              {children(`${field.name}.${index}`, index)}
            </Row>
          ))}
          {fields.length < most && (
            <Button kind="secondary" className="add-row" onClick={() => append(blank())}>
              <IconPlus className="i" aria-hidden />
              <span>
                <Trans>Thêm {one}</Trans>
              </span>
            </Button>
          )}
        </>
      )}
    </FieldGroup>
  );
}

interface RowProps {
  one: string;
  number: number;
  onRemove: () => void;
  children: ReactNode;
}

function Row({ one, number, onRemove, children }: RowProps) {
  const { t, i18n } = useLingui();
  const name = one.charAt(0).toLocaleUpperCase(i18n.locale) + one.slice(1);
  return (
    <div className="row-card" role="group" aria-label={`${name} ${number}`}>
      <div className="row-head">
        <b className="small">
          {name} {number}
        </b>
        <button type="button" className="iconbtn" aria-label={t`Bỏ ${one} ${number}`} onClick={onRemove}>
          <IconTrash className="i" aria-hidden />
        </button>
      </div>
      {children}
    </div>
  );
}
