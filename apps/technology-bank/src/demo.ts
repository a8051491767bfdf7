import { TechnologyStatement, TrlEvidence } from '@caunoi/contracts/technology-bank/technology';
import { TechnologyPublished } from '@caunoi/contracts/technology-bank/technologies.events';
import { Clock } from '@caunoi/kit/clock';
import { daysAfter } from '@caunoi/kit/dates/days';
import { demoId, readDemo } from '@caunoi/kit/demo';
import { Outbox, saveSilently } from '@caunoi/kit/events/outbox';
import { expiryOf, reviewDueOf } from '@caunoi/kit/reviewed/clocks.rules';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { TechnologyEntity } from './technologies/technology.entity';
import { toFact } from './technologies/technology.view.rules';
import { afterReview } from './technologies/verification.rules';

/** In the invented world the reviewer has compared what is marked A. */
const DemoEvidence = TrlEvidence.extend({ grade: z.enum(['A', 'B', 'C']) });

const DemoTechnology = z.strictObject({
  ...TechnologyStatement.shape,
  trlEvidence: z.array(DemoEvidence).default([]),
  code: z.string(),
  organisation: z.string(),
  submittedDaysAgo: z.int().min(0),
  status: z.enum(['published', 'under_review']).default('published'),
});

/**
 * Listings of invented organisations, published or waiting for review, dated relative to the first start. A listing that is
 * already there stays as it is. Of one that waits nobody is told, as when it is submitted.
 */
export async function loadDemo(app: INestApplicationContext) {
  const now = app.get(Clock).now();
  const outbox = app.get(Outbox);
  const records = await readDemo('apps/technology-bank/demo', DemoTechnology);
  for (const { code, organisation, submittedDaysAgo, status, trlEvidence, ...rest } of records) {
    const statement = {
      ...rest,
      trlEvidence: trlEvidence.map((row) => ({ ...row, grade: row.grade === 'C' ? ('C' as const) : ('B' as const) })),
    };
    const levels = trlEvidence.filter(({ grade }) => grade === 'A').map(({ level }) => level);
    const submittedAt = daysAfter(now, -submittedDaysAgo);
    const open = status === 'published';
    await app.get(DataSource).transaction(async (tx) => {
      if (await tx.existsBy(TechnologyEntity, { reference: code })) return;
      const technology = tx.create(TechnologyEntity, {
        id: demoId('technology', code),
        reference: code,
        organisationId: demoId('organisation', organisation),
        createdBy: demoId('account', organisation),
        status,
        statement,
        verified: open ? afterReview(statement, [], { levels, by: demoId('account', 'duyet'), at: submittedAt.toISOString() }) : [],
        submittedAt,
        reviewDueAt: reviewDueOf(submittedAt),
        publishedAt: open ? submittedAt : null,
        confirmedAt: open ? submittedAt : null,
        expiresAt: open ? expiryOf(submittedAt) : null,
        updatedAt: submittedAt,
      });
      if (open) await outbox.save(tx, technology, (saved) => outbox.add(tx, TechnologyPublished, toFact(saved), saved.version));
      else await saveSilently(tx, technology);
    });
  }
}
