import { randomUUID } from 'node:crypto';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { linkTo } from './letters';
import { newDevice } from './stage';

let number = 0;
/** On a platform that goes on, somebody else at each run. */
const run = randomUUID().slice(0, 8);

interface Newcomer extends BrowserContextOptions {
  /** Whether they have followed the link of the letter to their address. */
  proven?: boolean;
  /** Of their organisation. */
  taxCode?: string;
}

/** A person of an organisation of their own, signed up a moment ago; the device is theirs. */
export async function newPerson(role: 'business' | 'scientist', name: string, { proven = true, taxCode, ...options }: Newcomer = {}) {
  number += 1;
  const account = { email: `nguoi-${number}-${run}@hanh-trinh.example`, password: 'mot cau de nho cho hanh trinh' };
  const organisation = { name, type: 'sme', province: '82', ...(taxCode === undefined ? {} : { taxCode }) };
  const device = await newDevice(options);
  const { version: acceptedTerms } = await get<{ version: string }>(device, '/pages/terms');
  await post(device, '/registration', { ...account, fullName: `Người thứ ${number}`, role, organisation, acceptedTerms });
  if (proven) await prove(device, account.email);
  return { device, account };
}

/** Follows the link of the letter that came with the account. */
export const prove = async (device: BrowserContext, email: string) =>
  post(device, '/email-verifications/completion', { secret: await linkTo(email, 'verify-email') });

/** Changes something as the person who is signed in on the device. Throws what the platform refuses. */
export async function post<T>(device: BrowserContext, path: string, data: unknown = {}): Promise<T> {
  const answer = await device.request.post(`/v1${path}`, { data, headers: { 'x-caunoi-csrf': '1' } });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

export async function get<T>(device: BrowserContext, path: string): Promise<T> {
  const answer = await device.request.get(`/v1${path}`);
  if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}
