import { startPlatform } from '../../apps/all-in-one/src/platform';
import { asset } from '@caunoi/kit/assets';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const account = { email: 'doanhnghiep@demo.caunoi.vn', password: 'bac-cau-noi-doi-bo' };
const json = { 'content-type': 'application/json' };

/** What the services answer for one need page and one search of the demo content, by path. */
export interface Recorded {
  need: { id: string; organisationId: string };
  me: { account: { id: string }; organisation: { id: string }; roles: string[] };
  answers: Record<string, string>;
}

/** The four calls of a need page, as the services are asked. */
export const partsOf = ({ id, organisationId }: Recorded['need']) => ({
  need: `/needs/${id}`,
  organisation: `/organisations/${organisationId}`,
  technologies: `/needs/${id}/matches/technologies?locale=vi`,
  experts: `/needs/${id}/matches/experts?locale=vi`,
});

export const SEARCH = `/search?q=${encodeURIComponent('giữ xoài tươi lâu')}`;

/** Starts the platform with its demo content, asks its services once and stops it. */
export async function record(): Promise<Recorded> {
  const data = await mkdtemp(join(tmpdir(), 'caunoi-bench-'));
  const env = { GATEWAY_WEB_FOLDER: asset('dist/web') };
  const platform = await startPlatform({ data, port: 0, demo: true, say: () => {}, env });
  const post = (url: string, body: object) => fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) });
  const signedIn = await post(`${platform.url}/v1/session`, account);
  const { me } = (await signedIn.json()) as { me: Recorded['me'] };
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const desk = (await (await fetch(`${platform.url}/v1/desk`, { headers: { cookie } })).json()) as { needs: Recorded['need'][] };
  const need = desk.needs[0];
  if (!need) throw new Error('the demo account has no need');
  const exchanged = await post(`${platform.services.identity.url}/sessions/token`, { secret: cookie.split('=')[1] });
  const { token } = (await exchanged.json()) as { token: string };
  const owner = { needs: platform.services.needs.url, organisations: platform.services.identity.url };
  const parts = partsOf(need);
  const urls = {
    [parts.need]: owner.needs,
    [parts.organisation]: owner.organisations,
    [parts.technologies]: platform.services.matching.url,
    [parts.experts]: platform.services.matching.url,
    [SEARCH]: platform.services.matching.url,
  };
  const answers: Record<string, string> = {};
  for (const [path, base] of Object.entries(urls)) {
    const answer = await fetch(base + path, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    answers[path] = await answer.text();
  }
  await platform.stop();
  await rm(data, { recursive: true, force: true });
  return { need, me, answers };
}
