import { Plural, Trans } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import './comparison.css';
import { differingRows, MOST_COMPARED, type Said, statedRows } from './differing-rows';
import '../forms/fields.css';

export interface ComparedThing {
  id: string;
  /** What stands above its column: marks and name. */
  name: ReactNode;
  /** What may be done with it. */
  acts?: ReactNode;
}

export interface ComparedCell extends Said {
  /** How it looks, where that is more than its words; of nothing said: why. */
  shown?: ReactNode;
  lang?: string | undefined;
}

export interface ComparedRow {
  key: string;
  name: ReactNode;
  /** Of each thing, in their order. */
  cells: readonly ComparedCell[];
}

interface ComparisonProps {
  /** What is compared, for screen readers: "So sánh 3 gợi ý". */
  label: string;
  things: readonly ComparedThing[];
  rows: readonly ComparedRow[];
}

/** Two to four things side by side. What all of them say alike can be left out; on phones it is moved sideways within itself. */
export function Comparison({ label, things, rows }: ComparisonProps) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const stated = statedRows(rows);
  const different = differingRows(stated);
  const shown = onlyDifferent ? different : stated;
  return (
    <div className="comparison">
      <div className="comparison-choice no-print">
        <label className="choice">
          <input type="checkbox" checked={onlyDifferent} onChange={({ target }) => setOnlyDifferent(target.checked)} />
          <span>
            <Trans>Chỉ hiện chỗ khác nhau</Trans>
          </span>
        </label>
        <p className="small muted" role="status">
          {onlyDifferent && <Plural value={stated.length - different.length} other="Đã ẩn # dòng giống nhau" />}
        </p>
      </div>
      <div className="comparison-table" role="region" aria-label={label} tabIndex={0}>
        <table>
          <caption className="sr">{label}</caption>
          <thead>
            <tr>
              <td />
              {things.map((thing) => (
                <th key={thing.id} scope="col">
                  {thing.name}
                  {thing.acts}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.key} row={row} things={things} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Row({ row: { name, cells }, things }: { row: ComparedRow; things: readonly ComparedThing[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map(({ says, shown, lang }, at) => (
        <td key={things[at]?.id} lang={lang}>
          {says === null ? <span className="muted">{shown ?? <Trans>Không nêu</Trans>}</span> : (shown ?? says)}
        </td>
      ))}
    </tr>
  );
}

interface CompareChoiceProps {
  chosen: boolean;
  /** As many as can be compared are chosen already. */
  full: boolean;
  onChange: (chosen: boolean) => void;
  /** Id of the name of what is chosen. */
  describedBy: string;
}

/** Takes a thing into the comparison, or out of it. */
export function CompareChoice({ chosen, full, onChange, describedBy }: CompareChoiceProps) {
  const id = useId();
  const blocked = full && !chosen;
  return (
    <label className={`compare-choice no-print${blocked ? ' off' : ''}`} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={chosen}
        disabled={blocked}
        aria-describedby={describedBy}
        onChange={({ target }) => onChange(target.checked)}
      />
      <Trans>So sánh</Trans>
    </label>
  );
}

interface CompareTrayProps {
  count: number;
  /** The way to the comparison, and what else may be done with what is chosen. */
  children: ReactNode;
}

/** What is chosen, at the lower edge of the list that it is chosen from. Nothing is chosen: nothing is there. */
export function CompareTray({ count, children }: CompareTrayProps) {
  if (count === 0) return null;
  return (
    <div className="compare-tray no-print">
      <p role="status">
        <Plural value={count} other="Đã chọn #" />
        {count >= MOST_COMPARED && (
          <span className="small muted">
            {' '}
            <Trans>(nhiều nhất {MOST_COMPARED})</Trans>
          </span>
        )}
      </p>
      <div className="btns">{children}</div>
    </div>
  );
}
