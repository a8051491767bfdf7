import type { NeedStatement } from '@caunoi/contracts/needs/need';
import type { BrowserContext } from 'playwright-core';
import type { z } from 'zod';
import { newDevice } from './stage';

let number = 0;

/** A person of an organisation of their own, signed up a moment ago; the device is theirs. */
export async function newPerson(role: 'business' | 'scientist', name: string) {
  number += 1;
  const account = { email: `nguoi-${number}@hanh-trinh.example`, password: 'mot cau de nho cho hanh trinh' };
  const organisation = { name, type: 'sme', province: '82' };
  const device = await newDevice();
  const { version: acceptedTerms } = await get<{ version: string }>(device, '/pages/terms');
  await post(device, '/registration', { ...account, fullName: `Người thứ ${number}`, role, organisation, acceptedTerms });
  return { device, account };
}

/** Changes something as the person who is signed in on the device. Throws what the platform refuses. */
export async function post<T>(device: BrowserContext, path: string, data: unknown = {}): Promise<T> {
  const answer = await device.request.post(`/v1${path}`, { data, headers: { 'x-caunoi-csrf': '1' } });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

export async function get<T>(device: BrowserContext, path: string): Promise<T> {
  const answer = await device.request.get(`/v1${path}`);
  if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A need that lacks nothing, about frozen dragon fruit: the demo content has no such thing. */
export const wholeNeed = (): z.input<typeof NeedStatement> => ({
  title: 'Thanh long ruột đỏ cấp đông không rỉ dịch khi rã',
  problem:
    'Thanh long ruột đỏ cắt miếng cấp đông, khi rã đông rỉ 14% dịch và mềm nhũn, khách mua làm kem trả lại hàng; chúng tôi cần miếng còn chắc và rỉ dưới 5%.',
  targets: [{ quantity: 'Lượng dịch rỉ khi rã đông', unit: '%', current: 14, wanted: 5 }],
  constraints: ['Không thêm phụ gia'],
  trlMin: 6,
  budgetBand: '500m_2b',
  deadline: `${new Date().getUTCFullYear() + 1}-10-31`,
  cooperation: ['pilot'],
  sector: 'food',
  province: '82',
});
