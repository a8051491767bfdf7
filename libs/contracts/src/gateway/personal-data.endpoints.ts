import { z } from 'zod';
import { endpoint } from '../contract';
import type { FileRule } from '../files';
import { LocaleCode, Timestamp } from '../primitives';

const InLanguage = z.strictObject({ locale: LocaleCode.default('vi') });
const dataFile = { types: ['application/pdf'], mostBytes: 50_000_000 } as const satisfies FileRule;

export const myData = endpoint({
  method: 'GET',
  path: '/me/data',
  since: '0.2.0',
  summary: 'Everything that the platform holds of the person who asks, of every service: all of it or none',
  access: 'signed-in',
  recent: true,
  query: InLanguage,
  answer: z.object({
    madeAt: Timestamp,
    services: z.array(
      z.object({
        service: z.string(),
        sections: z.array(
          z.object({ name: z.string(), title: z.string(), rows: z.array(z.record(z.string(), z.unknown())), more: z.boolean() }),
        ),
      }),
    ),
  }),
  problems: ['account.unknown'],
});

export const myDataSheet = endpoint({
  method: 'GET',
  path: '/me/data/sheet',
  kind: 'file',
  file: dataFile,
  since: '0.2.0',
  summary: 'The same for people to read',
  access: 'signed-in',
  recent: true,
  query: InLanguage,
  answer: z.unknown(),
  problems: ['account.unknown'],
});
