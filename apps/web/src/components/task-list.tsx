import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import './wizard.css';

export interface Task {
  name: string;
  hint?: ReactNode;
  /** Where the part is written; without it the part is not open yet. */
  link?: LinkProps | undefined;
  /** A `StatusBadge`. */
  status: ReactNode;
}

/** The parts of a long form, in any order, each with its state. */
export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ol className="tasks">
    {tasks.map(({ name, hint, link, status }, index) => (
      <li key={name}>
        <span className="no" aria-hidden>
          {index + 1}
        </span>
        <div>
          {link ? <Link {...link}>{name}</Link> : <span className="dim">{name}</span>}
          {hint && <span className="hint">{hint}</span>}
        </div>
        {status}
      </li>
    ))}
  </ol>
);
