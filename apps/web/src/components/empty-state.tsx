import type { ReactNode } from 'react';
import './states.css';

interface EmptyStateProps {
  title: string;
  /** The reason it is empty, and what would fill it; an example helps. */
  children?: ReactNode;
  /** The next thing to do. */
  actions?: ReactNode;
  /** `bridge`: two towers without a deck, where two sides were looked for and did not meet. */
  art?: 'bridge' | 'none';
  /** Rank of its heading on the page. */
  level?: 2 | 3;
}

/** Nothing here yet: a dashed frame, the reason, and the next step. */
export function EmptyState({ title, children, actions, art = 'none', level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={art === 'bridge' ? 'empty' : 'empty plain'}>
      {art === 'bridge' && <TowersWithoutDeck />}
      <div>
        <Heading>{title}</Heading>
        {children && <p className="soft">{children}</p>}
        {actions && <div className="btns">{actions}</div>}
      </div>
    </div>
  );
}

const TowersWithoutDeck = () => (
  <svg className="art" viewBox="0 0 148 76" aria-hidden fill="none">
    <path d="M0 56h34" stroke="var(--need)" strokeWidth="8" />
    <path d="M114 56h34" stroke="var(--supply)" strokeWidth="8" />
    <path d="M34 8v60" stroke="var(--need)" strokeWidth="3" />
    <path d="M114 8v60" stroke="var(--supply)" strokeWidth="3" />
    <path
      d="M34 8q40 60 80 0M2 52 34 8M146 52 114 8"
      stroke="var(--open-water)"
      strokeWidth="1.5"
      strokeDasharray="2 5"
      strokeLinecap="round"
    />
  </svg>
);
