import { Plural } from '@lingui/react/macro';
import { type MouseEvent, useContext, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useFormContext } from 'react-hook-form';
import { createFieldLabels, FieldLabelsContext } from './field-labels';
import { fieldId, fieldProblems } from './field-errors';
import './fields.css';

const none = createFieldLabels();

/** What has to be mended, with the way to each place; it takes the focus after a sending that failed, and is said for that reason only. */
export function ErrorSummary() {
  const { formState } = useFormContext();
  const labels = useContext(FieldLabelsContext) ?? none;
  const known = useSyncExternalStore(labels.subscribe, labels.read);
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  const order = [...known.keys()];
  const place = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const problems = fieldProblems(formState.errors).toSorted((a, b) => place(a.name) - place(b.name));
  const count = problems.length;
  const shown = formState.submitCount > 0 && count > 0;

  useEffect(() => {
    if (formState.submitCount > 0) box.current?.focus();
  }, [formState.submitCount]);

  if (!shown) return null;
  return (
    <div ref={box} className="errsum" role="group" tabIndex={-1} aria-labelledby={heading}>
      <h2 id={heading}>
        <Plural value={count} other="Có # chỗ cần sửa" />
      </h2>
      <ul>
        {problems.map(({ name, message }) => (
          <li key={name}>
            {known.has(name) ? (
              <a href={`#${fieldId(name)}`} onClick={(event) => goTo(event, name)}>
                {named(known.get(name) ?? '', message)}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

// A label that is a question needs no colon after its question mark.
const named = (label: string, message: string) => (/[?!:]$/.test(label) ? `${label} ${message}` : `${label}: ${message}`);

// The whole field comes into view, not only its control: the label stands above it.
function goTo(event: MouseEvent, name: string) {
  event.preventDefault();
  const control = document.getElementById(fieldId(name));
  control?.closest('.field')?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
