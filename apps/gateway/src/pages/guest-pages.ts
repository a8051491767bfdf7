import * as experts from '@caunoi/contracts/experts/experts.endpoints';
import * as identity from '@caunoi/contracts/identity/identity.endpoints';
import { home, type PublicPageName } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import * as matching from '@caunoi/contracts/matching/matching.endpoints';
import { relatedThings } from '@caunoi/contracts/matching/related.endpoints';
import * as needs from '@caunoi/contracts/needs/needs.endpoints';
import * as technologies from '@caunoi/contracts/technology-bank/technologies.endpoints';
import { DomainError } from '@caunoi/kit/http/domain-error';
import type { z } from 'zod';
import { compose } from '../compose';
import type { PublicPages } from '../public-pages';
import { type Caller, problemIn, type ServiceClient } from '@caunoi/kit/http/service-client';
import { homePage, searchPage } from './list-pages';
import { operatorPage } from './operator-page';
import type { PageContent } from './page-template';
import { expertPage, needPage, technologyPage } from './thing-pages';

export interface Asked {
  id: string;
  query: URLSearchParams;
  locale: Locale;
  origin: string;
  /** Whose eyes: nobody's for everything that is shown; the reader's only to learn whether something is there for them. */
  caller: Caller;
  signal: AbortSignal;
}

const id = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const isId = (value: string) => id.test(value);

/** What of the address of a search is a question to the platform. */
const searched = new Set([
  'q',
  'kind',
  'sector',
  'province',
  'trlMin',
  'trlMax',
  'cooperation',
  'budgetBand',
  'service',
  'language',
  'sort',
  'only',
  'spelling',
]);

/** What each page shows a guest, by the address of the app's tables: one composed answer for the first words and for the app. */
export class GuestPages {
  readonly byRoute: Readonly<Record<string, (asked: Asked) => Promise<PageContent>>> = {
    '/': (asked) => this.home(asked),
    '/search': (asked) => this.search(asked),
    '/technologies/$technologyId': (asked) => this.technology(asked),
    '/experts/$expertId': (asked) => this.expert(asked),
    '/needs/$needId': (asked) => this.need(asked),
    '/terms': (asked) => this.operators('terms', asked),
    '/privacy': (asked) => this.operators('privacy', asked),
    '/contact': (asked) => this.operators('contact', asked),
  };

  constructor(
    private readonly upstreams: ServiceClient,
    private readonly publicPages: PublicPages,
  ) {}

  private async home({ locale, origin, caller, signal }: Asked): Promise<PageContent> {
    const newest = { sort: 'newest', limit: 5 } as const;
    const list = (kind: 'need' | 'technology') => this.upstreams.call(matching.search, { query: { ...newest, kind } }, caller, signal);
    const [counts, found, offered] = await Promise.all([
      this.upstreams.call(matching.platformCounts, {}, caller, signal),
      list('need'),
      list('technology'),
    ]);
    // A hit of a search says more than the home page answers.
    const overview = home.answer.parse({ counts, newestNeeds: found.items, newestTechnologies: offered.items, degraded: [] });
    return { ...homePage(overview, locale, origin), given: { '/v1/overview': overview } };
  }

  private async search({ query, locale, caller, signal }: Asked): Promise<PageContent> {
    const q = query.get('q')?.trim() ?? '';
    const said = new URLSearchParams([...query].filter(([name]) => searched.has(name)));
    // As the app reads its address: blanks are no words.
    if (q) said.set('q', q);
    else said.delete('q');
    const path = `${matching.search.path}?${said}`;
    const { status, body } = await this.upstreams.ask(matching.search, { path, headers: { ...caller }, signal });
    if (status !== 200) throw problemIn(body.toString());
    const found = JSON.parse(body.toString()) as z.output<typeof matching.search.answer>;
    const kind = (['need', 'technology', 'expert'] as const).find((each) => each === query.get('kind'));
    return { ...searchPage(found, { q, kind }, locale), given: { [`/v1${path}`]: found } };
  }

  private async technology(asked: Asked): Promise<PageContent> {
    const { locale, caller, signal } = asked;
    const params = { technologyId: known(asked.id, 'technology.unknown') };
    const technology = await this.upstreams.call(technologies.getTechnology, { params }, caller, signal);
    const around = await this.around(technology.organisationId, asked);
    const overview = { technology, ...around, needs: null, reviewers: null };
    const address = `/v1/technologies/${asked.id}/overview?locale=${locale}`;
    return { ...technologyPage(technology, around, locale), given: { [address]: overview } };
  }

  private async expert(asked: Asked): Promise<PageContent> {
    const { locale, caller, signal } = asked;
    const params = { expertId: known(asked.id, 'expert.unknown') };
    const expert = await this.upstreams.call(experts.getExpert, { params }, caller, signal);
    const around = await this.around(expert.organisationId, asked);
    const address = `/v1/experts/${asked.id}/overview?locale=${locale}`;
    return { ...expertPage(expert, around, locale), given: { [address]: { expert, ...around, needs: null } } };
  }

  private async need(asked: Asked): Promise<PageContent> {
    const { locale, caller, signal } = asked;
    const params = { needId: known(asked.id, 'need.unknown') };
    const need = await this.upstreams.call(needs.getNeed, { params }, caller, signal);
    const around = await this.organisation(need.organisationId, asked);
    const given = {
      [`/v1/needs/${asked.id}`]: need,
      [`/v1/needs/${asked.id}/overview?locale=${locale}`]: { need, ...around, technologies: null, experts: null },
    };
    return { ...needPage(need, around.organisation, locale), given };
  }

  private async operators(name: z.infer<typeof PublicPageName>, { locale }: Asked): Promise<PageContent> {
    const found = await this.publicPages.read(name, locale);
    return { ...operatorPage(found, locale), given: { [`/v1/pages/${name}?locale=${locale}`]: found } };
  }

  /** As part of a composed answer: what can't be had is named, and the page stands without it. */
  private organisation(organisationId: string | null, asked: Asked) {
    return compose(asked.signal, { organisation: this.organisationOf(organisationId, asked) });
  }

  /** As `organisation`, with what stands beside a listing or a profile. */
  private around(organisationId: string, asked: Asked) {
    const { id: thingId, caller } = asked;
    return compose(asked.signal, {
      organisation: this.organisationOf(organisationId, asked),
      related: (signal) => this.upstreams.call(relatedThings, { params: { thingId } }, caller, signal),
    });
  }

  private organisationOf(organisationId: string | null, { caller }: Asked) {
    return async (signal: AbortSignal) =>
      organisationId === null ? null : this.upstreams.call(identity.getOrganisation, { params: { organisationId } }, caller, signal);
  }
}

function known(value: string, problem: 'technology.unknown' | 'expert.unknown' | 'need.unknown') {
  if (!isId(value)) throw new DomainError(problem);
  return value;
}
