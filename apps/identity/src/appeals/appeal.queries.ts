import type { Appeal, Suspension } from '@caunoi/contracts/identity/suspension';
import type { SuspensionEntity } from '../organisations/suspension.entity';
import type { AppealEntity } from './appeal.entity';

export const toAppeal = ({ id, text, createdAt, verdict, answer, answeredAt }: AppealEntity): Appeal => ({
  ...{ id, text, verdict, answer },
  at: createdAt.toISOString(),
  answeredAt: answeredAt?.toISOString() ?? null,
});

export const toSuspension = ({ reason, text, suspendedAt }: SuspensionEntity, appeal: AppealEntity | undefined): Suspension => ({
  ...{ reason, text },
  at: suspendedAt.toISOString(),
  appeal: appeal ? toAppeal(appeal) : null,
});
