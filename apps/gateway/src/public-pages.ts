import { Inject, Injectable } from '@nestjs/common';
import type { PublicPageName } from '@caunoi/contracts/gateway/gateway.endpoints';
import { type Locale, locales } from '@caunoi/contracts/locales';
import { asset } from '@caunoi/kit/assets';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { CONFIG } from '@caunoi/kit/run/config';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { GatewayConfig } from './config';
import { readPage } from './public-page.rules';

const ours = asset('apps/gateway/pages');

/** Terms, privacy notice and contact, read anew each time: what an operator saves is there at once. */
@Injectable()
export class PublicPages {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  /** The operator's own file stands in for ours; what is not translated is shown in Vietnamese, never in words of another page. */
  async read(page: z.infer<typeof PublicPageName>, locale: Locale) {
    for (const folder of [this.config.pagesFolder, ours].filter((name) => name !== undefined))
      for (const language of new Set([locale, 'vi'] as const)) {
        const text = await readFile(join(folder, `${page}.${language}.md`), 'utf8').catch(() => undefined);
        if (text !== undefined) return { ...readPage(text), locale: language };
      }
    throw new DomainError('route.unknown');
  }

  /** Nobody gets an account without having agreed to the terms that stand now, in whichever language; terms without a version can't be named. */
  async assertAgreed(acceptedTerms: string | null) {
    const terms = await Promise.all(locales.map((locale) => this.read('terms', locale)));
    if (!terms.some(({ version }) => version === (acceptedTerms ?? ''))) throw new DomainError('terms.not_accepted');
  }
}
