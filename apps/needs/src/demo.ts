import { NeedStatement } from '@caunoi/contracts/needs/need';
import { NeedPublished, NeedSubmitted } from '@caunoi/contracts/needs/needs.events';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter, isoDay } from '@caunoi/kit/dates/days';
import { endOfDay } from '@caunoi/kit/dates/working-days';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox } from '@caunoi/kit/events/outbox';
import { reviewDueOf } from '@caunoi/kit/reviewed/clocks.rules';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { NeedEntity } from './needs/need.entity';
import { toFact } from './needs/need.view.rules';

const DemoNeed = z.strictObject({
  ...NeedStatement.omit({ deadline: true }).shape,
  code: z.string(),
  organisation: z.string(),
  deadlineInDays: z.int().min(30),
  submittedDaysAgo: z.int().min(0),
  status: z.enum(['published', 'under_review']).default('published'),
});

/**
 * Needs of invented organisations, published or waiting for review, dated relative to the first start, so that the platform never
 * looks abandoned. A need that is already there stays as it is.
 */
export async function loadDemo(app: INestApplicationContext) {
  const now = app.get(Clock).now();
  const outbox = app.get(Outbox);
  const records = await readDemo('apps/needs/demo', DemoNeed);
  for (const { code, organisation, deadlineInDays, submittedDaysAgo, status, ...statement } of records) {
    const deadline = isoDay(daysAfter(now, deadlineInDays));
    const submittedAt = daysAfter(now, -submittedDaysAgo);
    const open = status === 'published';
    await app.get(DataSource).transaction(async (tx) => {
      if (await tx.existsBy(NeedEntity, { reference: code })) return;
      const need = tx.create(NeedEntity, {
        id: demoId('need', code),
        reference: code,
        organisationId: demoId('organisation', organisation),
        createdBy: demoId('account', organisation),
        status,
        statement: { ...statement, deadline },
        submittedAt,
        reviewDueAt: reviewDueOf(submittedAt),
        publishedAt: open ? submittedAt : null,
        expiresAt: open ? endOfDay(deadline) : null,
        updatedAt: submittedAt,
      });
      await outbox.save(tx, need, (saved) => outbox.add(tx, open ? NeedPublished : NeedSubmitted, toFact(saved), saved.version));
    });
  }
}
