import type { CodeList } from '@caunoi/contracts/code-lists/code-list';
import type { ReactNode } from 'react';
import { CodeLabel } from './code-label';
import './facts.css';

/** One row of a `<dl className="facts">`. */
export const Fact = ({ title, children }: { title: ReactNode; children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

/** A row whose answer is codes of a list, one a line; nothing where there are none. */
export function CodeFact({ title, list, codes }: { title: ReactNode; list: CodeList; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <Fact title={title}>
      {codes.map((code) => (
        <span key={code} className="fact-line">
          <CodeLabel list={list} code={code} />
        </span>
      ))}
    </Fact>
  );
}
