import { Span } from '../src/components/span';
import { SpanStates, type SpanState } from '../src/components/span-states';
import { SectorDrawing } from '../src/components/sector-drawing';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { useLocale } from '../src/i18n/locale';
import { contributions } from './samples';

const states: SpanState[] = ['suggested', 'interested', 'mutual', 'solved'];

export function Spans() {
  const parts = contributions(useLocale());
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  return (
    <>
      <Span contributions={parts} score={score} hot="targets" />
      <Span contributions={parts.slice(0, 2)} score={30} mine="supply" />
      <div className="cols2">
        {states.map((state) => (
          <SpanStates key={state} state={state} />
        ))}
      </div>
      <div className="btns">
        {sectors.codes.map(({ code }) => (
          <SectorDrawing key={code} sector={code} />
        ))}
      </div>
    </>
  );
}
