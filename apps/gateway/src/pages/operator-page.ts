import type { publicPage } from '@caunoi/contracts/gateway/gateway.endpoints';
import type { Locale } from '@caunoi/contracts/locales';
import type { z } from 'zod';
import { page } from './first-words';
import { Html, html } from '@caunoi/kit/html';
import type { PageContent } from './page-template';
import { pageTexts } from './page-texts';

/** Terms, privacy notice or contact. Where it stands in another language than its address, that language's own address is the page. */
export function operatorPage(found: z.output<typeof publicPage.answer>, locale: Locale): Omit<PageContent, 'given'> {
  const { title, version } = found;
  // The reader of Markdown has made safe HTML of it.
  const text = new Html(found.html);
  return {
    title,
    description: `${title}. ${pageTexts.siteDescription[locale]}`,
    indexed: found.locale === locale,
    words: page(
      html`<h1 class="page-title" tabindex="-1" lang="${found.locale}">${title}</h1>
        <div class="public-page" lang="${found.locale}">${text}</div>
        ${version && html`<p class="small muted">${pageTexts.version[locale]} ${version}</p>`}`,
    ),
  };
}
