import type { Change, Piece } from './changes';
import './change-list.css';

/** Field by field what people read differently: words that have gone, and words that are new. */
export const ChangeList = ({ changes, lang }: { changes: readonly Change[]; lang: string }) => (
  <dl className="summary changes" lang={lang}>
    {changes.map(({ field, name, pieces }) => (
      <div key={field}>
        <dt>{name}</dt>
        <dd>
          {pieces.map((piece, n) => (
            <Words key={n} {...piece} />
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

function Words({ text, kind }: Piece) {
  if (kind === 'same') return text;
  return kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>;
}
