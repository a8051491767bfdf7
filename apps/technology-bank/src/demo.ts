import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { TechnologyEntity } from './technologies/technology.entity';
import { fact } from './technologies/technology.queries';
import { expiryOf } from './technologies/technology.rules';

const DemoTechnology = z.strictObject({
  ...TechnologyStatement.shape,
  code: z.string(),
  organisation: z.string(),
  publishedDaysAgo: z.int().min(0),
});

/**
 * Published listings of invented organisations, dated relative to the first start. A listing that is already there stays
 * as it is.
 */
export async function loadDemo(app: INestApplicationContext) {
  const now = app.get(Clock).now();
  for (const { code, organisation, publishedDaysAgo, ...statement } of await readDemo('apps/technology-bank/demo', DemoTechnology)) {
    const publishedAt = daysAfter(now, -publishedDaysAgo);
    await app.get(DataSource).transaction(async (tx) => {
      if (await tx.existsBy(TechnologyEntity, { reference: code })) return;
      const technology = await tx.save(
        tx.create(TechnologyEntity, {
          id: demoId('technology', code),
          reference: code,
          organisationId: demoId('organisation', organisation),
          createdBy: demoId('account', organisation),
          status: 'published',
          statement,
          submittedAt: publishedAt,
          publishedAt,
          confirmedAt: publishedAt,
          expiresAt: expiryOf(publishedAt),
          updatedAt: publishedAt,
        }),
      );
      await app.get(Outbox).add(tx, TechnologyPublished, fact(technology), technology.version);
    });
  }
}
