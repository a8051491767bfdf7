import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import './button.css';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  kind?: ButtonKind;
  /** Full width on phones. */
  wide?: boolean;
}

const classes = ({ kind = 'secondary', wide }: Looks, className = '') => `btn ${kind} ${wide ? 'wide ' : ''}${className}`;

export interface ButtonProps extends ComponentProps<'button'>, Looks {
  /** The action runs: the label stays, a moving bar says so, and pressing again does nothing. */
  busy?: boolean;
  /** Why this may not be pressed. The control stays visible and reachable, dashed, with the reason beside it. */
  refusal?: string | undefined;
}

export function Button({ kind, wide, busy = false, refusal, className, onClick, children, type = 'button', ...rest }: ButtonProps) {
  const blocked = busy || refusal !== undefined;
  const button = (
    <button
      {...rest}
      type={blocked ? 'button' : type}
      className={classes({ ...(kind ? { kind } : {}), ...(wide ? { wide } : {}) }, `${busy ? 'busy ' : ''}${className ?? ''}`)}
      aria-disabled={refusal !== undefined || rest['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={blocked ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
  if (refusal === undefined) return button;
  return (
    <span className="btn-refused">
      {button}
      <span className="small soft">{refusal}</span>
    </span>
  );
}

const Anchor = ({ kind, wide, className, ...rest }: ComponentProps<'a'> & Looks) => (
  <a {...rest} className={classes({ ...(kind ? { kind } : {}), ...(wide ? { wide } : {}) }, className)} />
);

/** A link that looks like a button: it goes somewhere, it does nothing. Takes `to`, `params`, `search`. */
export const ButtonLink = createLink(Anchor);
