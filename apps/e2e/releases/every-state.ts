import type { Actor } from '@caunoi/contracts/access';
import type { Endpoint } from '@caunoi/contracts/contract';
import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import { jobEndpoints } from '@caunoi/contracts/jobs/jobs.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { eventually } from '@caunoi/testing/events/eventually';
import { someone, type TestService } from '@caunoi/testing/test-service';
import type { Keeper, Row } from './kept';

type Step = [move: Endpoint, body?: object] | 'expire';

interface Kind {
  draft: Endpoint;
  expiry: string;
  /** From a draft to each state that the demo content leaves out. */
  ways: Step[][];
}

const decide = (move: Endpoint, decision: string, reason: string): Step => [move, { decision, reason, comment: 'Đơn vị đo còn thiếu.' }];
const needPublished: Step[] = [[needs.submitNeed], decide(needs.reviewNeed, 'publish', 'ok')];
const technologyPublished: Step[] = [[technologies.submitTechnology], decide(technologies.reviewTechnology, 'publish', 'ok')];

const kinds: Record<string, Kind> = {
  need: {
    draft: needs.draftNeed,
    expiry: 'need-expiry',
    ways: [
      [],
      [[needs.submitNeed]],
      [[needs.submitNeed], decide(needs.reviewNeed, 'return', 'unclear')],
      [[needs.submitNeed], decide(needs.reviewNeed, 'reject', 'unlawful')],
      [...needPublished, [needs.withdrawNeed]],
      [...needPublished, [needs.markNeedAnswered]],
      [...needPublished, 'expire'],
    ],
  },
  technology: {
    draft: technologies.draftTechnology,
    expiry: 'technology-expiry',
    ways: [
      [],
      [[technologies.submitTechnology]],
      [[technologies.submitTechnology], decide(technologies.reviewTechnology, 'return', 'unproven_claim')],
      [[technologies.submitTechnology], decide(technologies.reviewTechnology, 'reject', 'duplicate')],
      [...technologyPublished, [technologies.archiveTechnology]],
      [...technologyPublished, 'expire'],
    ],
  },
  expert: {
    draft: experts.startProfile,
    expiry: 'expert-expiry',
    ways: [[], [[experts.publishProfile], [experts.hideProfile]], [[experts.publishProfile], 'expire']],
  },
};

/** Beside what is published: one thing in each other state, brought there by the moves of the service, and so told as it tells them. */
export async function everyState(running: TestService, { service, table, answers, param }: Keeper, { statement }: Row) {
  const kind = kinds[table];
  if (!kind) return;
  const reviewer = someone('moderator');
  const call = async (actor: Actor, endpoint: Endpoint, sent: object) => {
    const { status, body } = await running.as(actor).call(endpoint, sent);
    if (status >= 300) throw new Error(`${endpoint.method} ${endpoint.path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  for (const way of kind.ways) {
    const own = someone('business', 'scientist');
    const { id } = await call(own, kind.draft, { body: statement });
    for (const step of way) {
      const params = { [param]: String(id) };
      if (step === 'expire') await expire(running, service.name, table, kind.expiry, String(id));
      else {
        const [move, body = {}] = step;
        const { version } = await call(own, answers, { params });
        await call('decision' in body ? reviewer : own, move, { params, body: { version, ...body } });
      }
    }
  }
}

async function expire(running: TestService, service: string, table: string, name: string, id: string) {
  await running.db.query(`UPDATE ${table} SET expires_at = $2 WHERE id = $1`, [id, new Date(running.clock.now().getTime() - 1000)]);
  await running.as(someone('administrator')).call(jobEndpoints(service).start, { params: { name } });
  await eventually(async () => {
    const [row] = await running.db.query<[{ status: string }]>(`SELECT status FROM ${table} WHERE id = $1`, [id]);
    if (row.status !== 'expired') throw new Error(`${table} ${id} is ${row.status}`);
  });
}
