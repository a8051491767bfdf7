import type { TechnologyOverview } from './use-technology';

export const MatchesTab = ({ overview, tab }: { overview: TechnologyOverview; tab: 'needs' | 'reviewers'; onRetry: () => void }) => (
  <ul>{(overview[tab]?.items ?? []).map((m) => <li key={m.id}>{m.target.title}</li>)}</ul>
);
