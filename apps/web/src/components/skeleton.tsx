import { Trans } from '@lingui/react/macro';
import './skeleton.css';

export type SkeletonShape = 'page' | 'rows' | 'match' | 'card' | 'text';

// Widths in percent; a row of several numbers stands side by side.
const shapes: Record<SkeletonShape, number[]> = {
  page: [45, 70, 100, 92, 96, 60],
  rows: [62, 30, 58, 26, 66, 34, 54, 28],
  match: [38, 74, 100, 100, 88, 92, 64],
  card: [30, 72, 94, 48],
  text: [96, 90, 58],
};

/** The shape of what is coming; nothing spins. Give the shape of the result, so that the page does not jump. */
export const Skeleton = ({ shape }: { shape: SkeletonShape }) => (
  <div className={`skeleton ${shape}`} role="status">
    <span className="sr">
      <Trans>Đang tải</Trans>
    </span>
    {shapes[shape].map((width, index) => (
      <span key={index} className={`skel w-${Math.round(width / 10) * 10}`} />
    ))}
  </div>
);
