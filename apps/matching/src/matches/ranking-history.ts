import { Injectable } from '@nestjs/common';
import type { Direction } from '@caunoi/contracts/matching/match';
import { Clock } from '@caunoi/kit/clock';
import { DataSource, type EntityManager, In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Thing } from '../projection/things';
import { Understanding } from '../projection/understanding';
import { modelVersion, weightsVersion } from '../ranking/weights';
import { isSame, type Run, type RunItem } from './history.rules';
import { lockedIds, type Reckoned } from './match-store';
import { RankingItemEntity, RankingRunEntity } from './ranking-run.entity';

/** Of each list as many runs are kept, the newest. */
export const MOST_RUNS = 30;

/** Whose list it is. */
export interface ListOf {
  direction: Direction;
  source: Thing;
  speaker: string;
}

/** Keeps what was suggested, run by run. A run that suggests the same as the one before is no other run. */
@Injectable()
export class RankingHistory {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly understanding: Understanding,
  ) {}

  /** @param reckoned best first */
  async note(list: ListOf, reckoned: readonly Reckoned[]) {
    const run: Run = {
      sourceVersion: list.source.version,
      rules: [this.understanding.reading, modelVersion, weightsVersion].join(' '),
      madeAt: this.clock.now(),
      items: reckoned.map(toItem),
    };
    const [last] = await this.runs(list, 1);
    if (last ? isSame(last, run) : run.items.length === 0) return;
    await this.db.transaction((tx) => this.write(tx, list, run));
  }

  /** The runs of a list, newest first. */
  async runs({ direction, source, speaker }: ListOf, most = MOST_RUNS): Promise<Run[]> {
    const where = { sourceId: source.subject.id, speaker, direction };
    const runs = await this.db.manager.find(RankingRunEntity, { where, order: { madeAt: 'DESC', id: 'DESC' }, take: most });
    if (runs.length === 0) return [];
    const items = await this.db.manager.find(RankingItemEntity, {
      where: { runId: In(runs.map(({ id }) => id)) },
      order: { place: 'ASC' },
    });
    const itemsOf = Map.groupBy(items, ({ runId }) => runId);
    return runs.map(({ id, sourceVersion, rules, madeAt }) => ({
      ...{ sourceVersion: Number(sourceVersion), rules, madeAt },
      items: (itemsOf.get(id) ?? []).map((item) => ({ ...item, targetVersion: Number(item.targetVersion) })),
    }));
  }

  private async write(tx: EntityManager, { direction, source, speaker }: ListOf, { sourceVersion, rules, madeAt, items }: Run) {
    const sourceId = source.subject.id;
    const there = await lockedIds(tx, [sourceId, ...items.map(({ targetId }) => targetId)]);
    if (!there.has(sourceId)) return;
    const id = uuidv7();
    await tx.insert(RankingRunEntity, { id, direction, sourceId, speaker, sourceVersion: String(sourceVersion), rules, madeAt });
    const kept = items.filter(({ targetId }) => there.has(targetId));
    if (kept.length > 0)
      await tx.insert(
        RankingItemEntity,
        kept.map((item) => ({ ...item, runId: id, targetVersion: String(item.targetVersion) })),
      );
    await tx.query(
      `WITH old AS (DELETE FROM ranking_run WHERE id IN (
         SELECT id FROM ranking_run WHERE source_id = $1 AND speaker = $2 AND direction = $3 ORDER BY made_at DESC, id DESC OFFSET $4) RETURNING id)
       DELETE FROM ranking_item WHERE run_id IN (SELECT id FROM old)`,
      [sourceId, speaker, direction, MOST_RUNS],
    );
  }
}

const toItem = ({ target, numbers: { band, score, contributions } }: Reckoned, at: number): RunItem => ({
  ...{ targetId: target.subject.id, targetKind: target.kind, targetVersion: target.version, place: at + 1, band, score },
  points: Object.fromEntries(contributions.map(({ feature, points }) => [feature, points])),
});
