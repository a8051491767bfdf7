import { NeedStatement } from '@caunoi/contracts/needs/need';
import { NeedPublished } from '@caunoi/contracts/needs/needs.events';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter, isoDay } from '@caunoi/kit/dates/days';
import { endOfDay } from '@caunoi/kit/dates/working-days';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { NeedEntity } from './needs/need.entity';
import { fact } from './needs/need.queries';

const DemoNeed = z.strictObject({
  ...NeedStatement.omit({ deadline: true }).shape,
  code: z.string(),
  organisation: z.string(),
  deadlineInDays: z.int().min(30),
  publishedDaysAgo: z.int().min(0),
});

/**
 * Published needs of invented organisations, dated relative to the first start, so that the platform never looks abandoned.
 * A need that is already there stays as it is.
 */
export async function loadDemo(app: INestApplicationContext) {
  const now = app.get(Clock).now();
  for (const { code, organisation, deadlineInDays, publishedDaysAgo, ...statement } of await readDemo('apps/needs/demo', DemoNeed)) {
    const deadline = isoDay(daysAfter(now, deadlineInDays));
    const publishedAt = daysAfter(now, -publishedDaysAgo);
    await app.get(DataSource).transaction(async (tx) => {
      if (await tx.existsBy(NeedEntity, { reference: code })) return;
      const need = await tx.save(
        tx.create(NeedEntity, {
          id: demoId('need', code),
          reference: code,
          organisationId: demoId('organisation', organisation),
          createdBy: demoId('account', organisation),
          status: 'published',
          statement: { ...statement, deadline },
          submittedAt: publishedAt,
          publishedAt,
          expiresAt: endOfDay(deadline),
          updatedAt: publishedAt,
        }),
      );
      await app.get(Outbox).add(tx, NeedPublished, fact(need), need.version);
    });
  }
}
