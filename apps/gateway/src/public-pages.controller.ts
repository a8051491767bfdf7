import { Controller, Inject } from '@nestjs/common';
import type { Call } from '@caunoi/contracts/contract';
import * as api from '@caunoi/contracts/gateway/gateway.endpoints';
import { asset } from '@caunoi/kit/assets';
import { DomainError } from '@caunoi/kit/http/domain-error';
import { Handles } from '@caunoi/kit/http/handles';
import { CONFIG } from '@caunoi/kit/run/config';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayConfig } from './config';
import { readPage } from './public-page.rules';

const ours = asset('apps/gateway/pages');

/** Terms, privacy notice and contact, read anew each time: what an operator saves is there at once. */
@Controller('/v1')
export class PublicPagesController {
  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  /** The operator's own file stands in for ours; what is not translated is shown in Vietnamese, never in words of another page. */
  @Handles(api.publicPage) async page({ params: { page }, query: { locale } }: Call<typeof api.publicPage>) {
    for (const folder of [this.config.pagesFolder, ours].filter((name) => name !== undefined))
      for (const language of new Set([locale, 'vi'] as const)) {
        const text = await readFile(join(folder, `${page}.${language}.md`), 'utf8').catch(() => undefined);
        if (text !== undefined) return { ...readPage(text), locale: language };
      }
    throw new DomainError('route.unknown');
  }
}
