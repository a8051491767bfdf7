import { ExpertStatement, Interest } from '@caunoi/contracts/experts/expert';
import { ExpertPublished } from '@caunoi/contracts/experts/experts.events';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import { expiryOf } from '@caunoi/kit/reviewed/clocks.rules';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ExpertEntity } from './experts/expert.entity';
import { toFact } from './experts/expert.view.rules';

const DemoExpert = z.strictObject({
  ...ExpertStatement.shape,
  interests: z.array(z.strictObject({ technologyCode: z.string(), relation: Interest.shape.relation })),
  code: z.string(),
  organisation: z.string(),
  publishedDaysAgo: z.int().min(0),
});

/**
 * Published profiles of invented people, dated relative to the first start. A profile that is already there stays as it is.
 */
export async function loadDemo(app: INestApplicationContext) {
  const now = app.get(Clock).now();
  const outbox = app.get(Outbox);
  for (const { code, organisation, publishedDaysAgo, interests, ...rest } of await readDemo('apps/experts/demo', DemoExpert)) {
    const publishedAt = daysAfter(now, -publishedDaysAgo);
    const ties = interests.map(({ technologyCode, relation }) => ({ technologyId: demoId('technology', technologyCode), relation }));
    await app.get(DataSource).transaction(async (tx) => {
      if (await tx.existsBy(ExpertEntity, { reference: code })) return;
      const expert = tx.create(ExpertEntity, {
        id: demoId('expert', code),
        reference: code,
        accountId: demoId('expert-account', code),
        organisationId: demoId('organisation', organisation),
        status: 'published',
        statement: { ...rest, interests: ties },
        publishedAt,
        confirmedAt: publishedAt,
        expiresAt: expiryOf(publishedAt),
        updatedAt: publishedAt,
      });
      await outbox.save(tx, expert, (saved) => outbox.add(tx, ExpertPublished, toFact(saved), saved.version));
    });
  }
}
