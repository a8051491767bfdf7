import { appendFileSync } from 'node:fs';
import { FLAWLESS, type Verdict } from './oracle';
import { busName, SEED } from './run';

/** What a fault was found to do. */
export interface Found extends Verdict {
  /** How many facts were told. */
  facts: number;
  /** From the end of the fault until facts are handled again; undefined where there is no such moment. */
  recoveryMs?: number;
  /** What else is worth knowing. */
  note?: string;
}

interface Row {
  fault: string;
  bus: string;
  facts: number;
  lost: number;
  doubled: number;
  'out of order': number;
  'recovery ms': number | '–';
  note: string;
}

const rows: Row[] = [];

/** Nothing lost, nothing doubled, nothing out of order; the row of the fault is kept for the table whatever was found. */
export function expectFlawless(fault: string, { facts, recoveryMs, note = '', ...found }: Found) {
  const { lost, doubled, inverted } = found;
  const row = {
    ...{ fault, bus: busName, facts, lost: lost.length, doubled: doubled.length, 'out of order': inverted.length },
    ...{ 'recovery ms': recoveryMs === undefined ? ('–' as const) : Math.round(recoveryMs), note },
  };
  rows.push(row);
  const file = process.env['FAULTS_REPORT'];
  if (file) appendFileSync(file, `${JSON.stringify({ ...row, seed: SEED })}\n`);
  // Of thousands, a few tell enough.
  const few = { lost: lost.slice(0, 20), doubled: doubled.slice(0, 20), inverted: inverted.slice(0, 20) };
  expect({ seed: SEED, facts: facts > 0, ...few }).toEqual({ seed: SEED, facts: true, ...FLAWLESS });
}

/** The table of this file's faults. To be called in `afterAll`. */
export function printTable() {
  const names = ['fault', 'bus', 'facts', 'lost', 'doubled', 'out of order', 'recovery ms', 'note'] as const;
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
  const widths = names.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const text = lines
    .map((line) =>
      line
        .map((word, i) => word.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  process.stdout.write(`\n${text}\nFAULTS_SEED=${SEED} repeats these choices\n`);
}
