import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import type { Kind } from '@caunoi/contracts/matching/match';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { setTimeout as sleep } from 'node:timers/promises';
import { serviceOf, type startPlatform } from '../platform';
import type { Cast } from './cast';
import { plantedNeed, plantedProfile, plantedTechnology, sources } from './planted';

type Platform = Awaited<ReturnType<typeof startPlatform>>;
interface Version {
  id: string;
  version: number;
}
type Statement<T extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

/** What people do with things, each step of which everybody can see when it is done. */
export function doings(platform: Platform, { planter, expert, moderator, guest }: Cast) {
  const shown = async (kind: Kind) => (await guest.call(matching.platformCounts, {}))[kind];
  async function until(kind: Kind, wanted: number) {
    while ((await shown(kind)) !== wanted) await sleep(50);
  }
  /** Does it, and waits until search shows so many more of the kind. */
  async function moves<T>(kind: Kind, by: number, act: () => Promise<T>): Promise<T> {
    const before = await shown(kind);
    const done = await act();
    await until(kind, before + by);
    return done;
  }

  const submitNeed = ({ id: needId, version }: Version) => planter.call(needs.submitNeed, { params: { needId }, body: { version } });
  const reviewNeed = ({ id: needId, version }: Version, decision: 'publish' | 'return' | 'reject') =>
    moderator.call(needs.reviewNeed, {
      params: { needId },
      body: { version, decision, reason: decision === 'publish' ? 'ok' : 'unclear', comment: 'Xin xem lại.' },
    });
  const reviseNeed = ({ id: needId, version }: Version, statement: Statement<typeof plantedNeed>) =>
    moves('need', -1, () => planter.call(needs.reviseNeed, { params: { needId }, body: { version, ...statement } }));
  const submitListing = ({ id: technologyId, version }: Version) =>
    planter.call(technologies.submitTechnology, { params: { technologyId }, body: { version } });
  const reviewListing = ({ id: technologyId, version }: Version, decision: 'publish' | 'return' | 'reject') =>
    moderator.call(technologies.reviewTechnology, {
      params: { technologyId },
      body: { version, decision, reason: decision === 'publish' ? 'ok' : 'unclear', comment: 'Xin xem lại.' },
    });
  const reviseListing = ({ id: technologyId, version }: Version, statement: Statement<typeof plantedTechnology>) =>
    moves('technology', -1, () =>
      planter.call(technologies.reviseTechnology, { params: { technologyId }, body: { version, ...statement } }),
    );

  return {
    submitNeed,
    reviewNeed,
    reviseNeed,
    submitListing,
    reviewListing,
    reviseListing,
    moves,
    async publishNeed() {
      const draft = await planter.call(needs.draftNeed, { body: await plantedNeed(guest) });
      const submitted = await submitNeed(draft);
      return moves('need', 1, () => reviewNeed(submitted, 'publish'));
    },
    async publishListing() {
      const draft = await planter.call(technologies.draftTechnology, { body: await plantedTechnology(guest) });
      const submitted = await submitListing(draft);
      return moves('technology', 1, () => reviewListing(submitted, 'publish'));
    },
    async publishProfile() {
      const { expertId } = sources;
      const params = { expertId };
      const { status, version } = await expert.call(experts.getExpert, { params });
      const statement = await plantedProfile(expert);
      const hide = () => expert.call(experts.hideProfile, { params, body: { version } });
      const closed = status === 'published' ? await moves('expert', -1, hide) : { version };
      const revised = await expert.call(experts.reviseProfile, { params, body: { version: closed.version, ...statement } });
      const publish = () => expert.call(experts.publishProfile, { params, body: { version: revised.version } });
      return moves('expert', 1, publish);
    },
    /** Its time passes; the service says so when its job runs. */
    expire: <T extends Version>(kind: Kind, thing: T) =>
      moves(kind, -1, async () => {
        await platform.dbOf(serviceOf[kind]).query(`UPDATE ${kind} SET expires_at = now() - interval '1 hour' WHERE id = $1`, [thing.id]);
        await platform.runJobs(serviceOf[kind]);
        return thing;
      }),
  };
}

export type Doings = ReturnType<typeof doings>;
