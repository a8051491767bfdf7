import { t } from '@lingui/core/macro';
import { useLocale } from '../i18n/locale';
import './span.css';

/** How far two sides have come with each other. Nobody works together on the platform yet: that part of the deck is open. */
export type SpanState = 'suggested' | 'interested' | 'mutual' | 'solved';

const parts = ['suggested', 'interested', 'mutual', 'working', 'solved'] as const;

export function spanStateName(state: SpanState) {
  const names: Record<SpanState, string> = {
    suggested: t`Mới là gợi ý`,
    interested: t`Bạn quan tâm, chờ bên kia`,
    mutual: t`Hai bên cùng quan tâm`,
    solved: t`Đã có lời giải`,
  };
  return names[state];
}

/** A bridge between two banks that grows part by part: suggested, one side interested, both, at work, solved. */
export function SpanStates({ state }: { state: SpanState }) {
  useLocale();
  const reached = parts.indexOf(state);
  return (
    <div className="span-states">
      <div className="mini" aria-hidden>
        <i />
        <div className="deck">
          {parts.map((part, at) => (
            <b key={part} className={at <= reached && (part !== 'working' || state === 'solved') ? '' : 'o'} />
          ))}
        </div>
        <i />
      </div>
      <p className="small">{spanStateName(state)}</p>
    </div>
  );
}
