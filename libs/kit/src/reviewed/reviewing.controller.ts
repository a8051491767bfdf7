import type { Person } from '@caunoi/contracts/access';
import type { Answer, Call } from '@caunoi/contracts/contract';
import type { ReviewingEndpoints } from '@caunoi/contracts/reviewing/reviewing.endpoints';
import { Controller, Inject, type Type } from '@nestjs/common';
import { Handles } from '../http/handles';
import type { ReviewedThings } from './reviewed-things';

interface Reviewing extends Pick<ReviewedThings<never, never, never>, 'claim' | 'release' | 'claims' | 'statistics'> {
  reopen: (id: string, sent: { version: number }, actor: Person) => Promise<unknown>;
  reviewFile: (id: string, actor: Person) => Promise<Answer<ReviewingEndpoints['file']>>;
}

/** What reviewers are offered of one kind of thing, at the addresses of the kind. */
export function reviewingControllerOf(
  { claim, release, reopen, claims, statistics, file }: ReviewingEndpoints,
  things: Type<Reviewing>,
): Type {
  @Controller()
  class ReviewingController {
    constructor(@Inject(things) private readonly things: Reviewing) {}

    @Handles(claim) claim({ params, body, actor }: Call<typeof claim>) {
      return this.things.claim(idIn(params), body.word, actor);
    }
    @Handles(release) release({ params, actor }: Call<typeof release>) {
      return this.things.release(idIn(params), actor);
    }
    @Handles(reopen) reopen({ params, body, actor }: Call<typeof reopen>) {
      return this.things.reopen(idIn(params), body, actor);
    }
    @Handles(claims) async claims({ actor }: { actor: Person }) {
      return { items: await this.things.claims(actor) };
    }
    @Handles(statistics) statistics({ query }: Call<typeof statistics>) {
      return this.things.statistics(query.days);
    }
    @Handles(file) file({ params, actor }: Call<typeof file>) {
      return this.things.reviewFile(idIn(params), actor);
    }
  }
  return ReviewingController;
}

/** The one id that the address of a thing has, whatever it is called. */
function idIn(params: unknown): string {
  const [id] = Object.values(params as Record<string, string>);
  if (id === undefined) throw new Error('the address of a thing has no id');
  return id;
}
