import type { Portrait } from '@caunoi/contracts/files/photo';
import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { FieldGroup } from '../../forms/field';
import { SquarePicture, type SquarePictureProps } from './square-picture';

interface SquareFieldProps extends Pick<SquarePictureProps, 'purpose' | 'choose'> {
  name: string;
  label: string;
  hint: ReactNode;
}

/** A square picture as one of the answers of a form. */
export default function SquareField({ name, label, hint, ...picture }: SquareFieldProps) {
  const { value, onChange } = useController({ name }).field as { value: Portrait | null; onChange: (value: Portrait | null) => void };
  return (
    <FieldGroup name={name} label={label} hint={hint}>
      {() => <SquarePicture {...picture} shown={value} onPut={onChange} />}
    </FieldGroup>
  );
}
