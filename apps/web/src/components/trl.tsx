import { label } from '@caunoi/contracts/code-lists/code-list';
import { trl as levels } from '@caunoi/contracts/code-lists/trl';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useLocale } from '../i18n/locale';
import './labels.css';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Readiness in the width of a word: "TRL 7" and nine small bars. */
export function TrlBadge({ level }: { level: number }) {
  const name = label(levels, String(level), useLocale());
  return (
    <span className="trl" title={name}>
      <span>
        <Trans>
          TRL <b className="num">{level}</b>
        </Trans>
      </span>
      <i aria-hidden>
        {steps.map((step) => (
          <b key={step} className={step <= level ? 'on' : ''} />
        ))}
      </i>
    </span>
  );
}

interface TrlLadderProps {
  level: number;
  /** What stands under a step, for example its evidence grade. */
  notes?: Readonly<Record<number, ReactNode>> | undefined;
  /** The way to prove the next step; without it the next step is dashed and says nothing. */
  next?: ReactNode;
}

/** All nine steps: reached is solid, the next is dashed. */
export function TrlLadder({ level, notes = {}, next }: TrlLadderProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const state = (step: number) => (step === level ? 'now' : step < level ? 'on' : step === level + 1 ? 'next' : '');
  return (
    <ol className="ladder" aria-label={t`Mức sẵn sàng ${level} trên 9`}>
      {steps.map((step) => (
        <li
          key={step}
          className={state(step)}
          aria-current={step === level ? 'step' : undefined}
          title={label(levels, String(step), locale)}
        >
          {step}
          {notes[step] && <small>{notes[step]}</small>}
          {step === level + 1 && next && <small>{next}</small>}
        </li>
      ))}
    </ol>
  );
}
