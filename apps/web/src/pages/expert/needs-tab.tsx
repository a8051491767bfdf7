import type { ExpertOverview } from './use-expert';

export const NeedsTab = ({ overview }: { overview: ExpertOverview; onRetry: () => void }) => (
  <ul>{(overview.needs?.items ?? []).map((m) => <li key={m.id}>{m.target.title}</li>)}</ul>
);
