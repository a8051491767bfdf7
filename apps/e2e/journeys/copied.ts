import { NeedStatement } from '@caunoi/contracts/needs/need';
import { TechnologyStatement } from '@caunoi/contracts/technology-bank/technology';
import type { BrowserContext } from 'playwright-core';
import { get, post } from './people';
import { deviceOf } from './stage';

export interface Sent {
  id: string;
  version: number;
}

/** A draft that says what one of the demonstration says, as somebody else would write it. */
export async function copyOf(device: BrowserContext, path: '/needs' | '/technologies', title: string): Promise<Sent> {
  const owner = await deviceOf(path === '/needs' ? 'doanhnghiep' : 'congnghe');
  const { items } = await get<{ items: { status: string }[] }>(owner, `${path}/mine`);
  await owner.close();
  const statement = items.find(({ status }) => status === 'published') ?? {};
  const { shape } = path === '/needs' ? NeedStatement : TechnologyStatement;
  const fields = Object.entries(statement).filter(([name, value]) => name in shape && value !== null);
  return post<Sent>(device, path, { ...Object.fromEntries(fields), title, translations: [] });
}

/** Sent by its owner and let through by a reviewer. */
export async function publishedBy(reviewer: BrowserContext, owner: BrowserContext, path: string) {
  const { version } = await get<Sent>(owner, path);
  const sent = await post<Sent>(owner, `${path}/submission`, { version });
  await post(reviewer, `${path}/review`, { version: sent.version, decision: 'publish', reason: 'ok' });
}
