import type { ChangeCause, ChangedSuggestion } from '@caunoi/contracts/matching/history';
import { Band, type Kind } from '@caunoi/contracts/matching/match';

/** What a run suggested. */
export interface RunItem {
  targetId: string;
  targetKind: Kind;
  targetVersion: number;
  /** From 1. */
  place: number;
  band: Band;
  score: number;
  /** What each feature gave. */
  points: Readonly<Record<string, number>>;
}

/** A ranking as it was shown to somebody. */
export interface Run {
  sourceVersion: number;
  /** Lexicon, rules, model and weights. */
  rules: string;
  madeAt: Date;
  items: readonly RunItem[];
}

/** What is known today of things that came or went. */
export interface Known {
  /** Since when a thing is open; null of one that is not. */
  openSince: (id: string) => Date | null;
  /** Whether the reader put it away. */
  isRefused: (id: string) => boolean;
}

export type Change = Omit<ChangedSuggestion, 'card'>;

/** What moves without anybody doing anything. */
const ageing = new Set(['freshness', 'time']);
const leastPoints = 0.05;
const mostFeatures = 3;

const ranks = Band.options.toReversed();

/** Whether two runs say the same of the same. */
export const isSame = (one: Run, other: Run) => signature(one) === signature(other);
const signature = ({ sourceVersion, rules, items }: Run) =>
  JSON.stringify([
    sourceVersion,
    rules,
    items.map(({ targetId, targetVersion, place, band, score }) => [targetId, targetVersion, place, band, score]),
  ]);

/** What has changed between two runs, and why: nothing comes, moves or goes without a cause. Who only made room for others has not changed. */
export function changesBetween(before: Run, after: Run, known: Known): Change[] {
  const [was, is] = [byTarget(before), byTarget(after)];
  const ofRun: ChangeCause[] = [
    ...(before.rules === after.rules ? [] : ['rules' as const]),
    ...(before.sourceVersion === after.sourceVersion ? [] : ['source' as const]),
  ];
  const moved = after.items.flatMap((item) => {
    const old = was.get(item.targetId);
    if (!old) return [came(item, before, ofRun, known)];
    return old.band === item.band && old.score === item.score ? [] : [changed(old, item, ofRun)];
  });
  return [...moved, ...before.items.filter(({ targetId }) => !is.has(targetId)).map((item) => went(item, ofRun, known))];
}

const byTarget = ({ items }: Run) => new Map(items.map((item) => [item.targetId, item]));

function came(item: RunItem, before: Run, ofRun: readonly ChangeCause[], { openSince }: Known): Change {
  const since = openSince(item.targetId);
  const isNew = since !== null && since >= before.madeAt;
  return { ...between(item, null, item), change: 'new', causes: isNew ? ['published'] : orOthers(ofRun), features: [] };
}

function went(item: RunItem, ofRun: readonly ChangeCause[], { openSince, isRefused }: Known): Change {
  const own: ChangeCause | undefined = isRefused(item.targetId) ? 'refused' : openSince(item.targetId) === null ? 'closed' : undefined;
  return { ...between(item, item, null), change: 'gone', causes: own ? [own] : orOthers(ofRun), features: [] };
}

function changed(old: RunItem, item: RunItem, ofRun: readonly ChangeCause[]): Change {
  const features = movedFeatures(old, item);
  const ownCauses: ChangeCause[] = [...ofRun, ...(old.targetVersion === item.targetVersion ? [] : ['target' as const])];
  const aged = features.some(({ feature }) => ageing.has(feature)) ? ['time' as const] : [];
  const shifted = features.some(({ feature }) => !ageing.has(feature)) || features.length === 0 ? ['others' as const] : [];
  const rise = ranks.indexOf(item.band) - ranks.indexOf(old.band) || item.score - old.score;
  return {
    ...between(item, old, item),
    change: rise > 0 ? 'up' : 'down',
    causes: ownCauses.length > 0 ? ownCauses : [...aged, ...shifted],
    features: features.slice(0, mostFeatures),
  };
}

function movedFeatures(old: RunItem, item: RunItem): Change['features'] {
  const names = new Set([...Object.keys(old.points), ...Object.keys(item.points)]);
  return [...names]
    .map((feature) => ({ feature, from: old.points[feature] ?? 0, to: item.points[feature] ?? 0 }))
    .filter(({ from, to }) => Math.abs(to - from) >= leastPoints)
    .sort((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));
}

const orOthers = (causes: readonly ChangeCause[]): ChangeCause[] => (causes.length > 0 ? [...causes] : ['others']);

const between = ({ targetKind: kind, targetId: id }: RunItem, from: RunItem | null, to: RunItem | null) => ({
  ...{ kind, id },
  band: { from: from?.band ?? null, to: to?.band ?? null },
  score: { from: from?.score ?? null, to: to?.score ?? null },
  place: { from: from?.place ?? null, to: to?.place ?? null },
});
