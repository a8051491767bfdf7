import { addressIn, type Locale, locales } from '@caunoi/contracts/locales';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataBlock, escaped, html, type Html } from '@caunoi/kit/html';
import { pageTexts } from './page-texts';

interface Files {
  scripts: string[];
  styles: string[];
}

/** What the build of the web app says of itself: the addresses it knows, and the files that each page and each catalogue of texts needs. */
interface Built {
  pages: Record<string, Files & { texts: readonly string[] }>;
  /** By catalogue and language: `reading/vi`. */
  texts: Record<string, Files>;
  /** The fonts of what people wrote. */
  quotes: string[];
}

export interface PageContent {
  title: string;
  description?: string | undefined;
  /** What stands on the page until the app takes its place. */
  words?: Html | undefined;
  /** Answers that the app would ask for at once, by address. Only what any guest gets. */
  given?: Record<string, unknown> | undefined;
  /** The same for machines: schema.org. */
  described?: object | undefined;
  /** Whether what people wrote is the largest of its first words: its font then comes with the page, and nothing is drawn twice. */
  quotes?: boolean | undefined;
  /** Whether search engines may list it. */
  indexed: boolean;
}

export interface Opened {
  locale: Locale;
  /** Without the language: `/search`. */
  path: string;
  /** What of the question mark belongs to the page's identity. */
  query?: string;
  origin: string;
}

const SITE = 'Cầu Nối';
/** The start of the app, as the build writes it. */
const app = /<script type="module"[^>]*><\/script>/;
const head = /<!--head-->.*<!--\/head-->/s;

/** The built page of the app, to be filled with what an address shows. */
export class PageTemplate {
  private constructor(
    private readonly page: string,
    private readonly built: Built,
  ) {}

  static async read(folder: string) {
    try {
      const [page, built] = await Promise.all(['index.html', 'pages.json'].map((name) => readFile(join(folder, name), 'utf8')));
      return new PageTemplate(page ?? '', JSON.parse(built ?? '') as Built);
    } catch {
      throw new Error(`The web app is not built: ${folder} has no index.html with its pages.json. Run "npm run build".`);
    }
  }

  /** The address of the app's tables that a path belongs to: `/needs/0f3c…` → `/needs/$needId`. */
  route(path: string) {
    if (path in this.built.pages) return path;
    const parts = path.split('/');
    return Object.keys(this.built.pages).find((route) => {
      const pattern = route.split('/');
      return pattern.length === parts.length && pattern.every((part, n) => (part.startsWith('$') ? parts[n] !== '' : part === parts[n]));
    });
  }

  fill(opened: Opened, route: string | undefined, content: PageContent) {
    const { words, given, described } = content;
    const page = route === undefined ? undefined : this.built.pages[route];
    const texts = page?.texts ?? ['reading'];
    const files = [...texts.map((catalogue) => this.built.texts[`${catalogue}/${opened.locale}`]), page];
    const fonts = content.quotes ? this.built.quotes : [];
    const styles = html`${fonts.map((href) => html`<link rel="preload" as="font" type="font/woff2" crossorigin href="${href}" />`)}${files.flatMap((of) => of?.styles ?? []).map((href) => html`<link rel="stylesheet" crossorigin href="${href}" />`)}`;
    const scripts = html`${files
      .flatMap((of) => of?.scripts ?? [])
      .map((href) => html`<link rel="modulepreload" crossorigin fetchpriority="low" href="${href}" />`)}`;
    // Where there are words to read, the app waits until they are seen (first-paint.js): neither line nor processor is taken from them.
    const entry = app.exec(this.page)?.[0] ?? '';
    const waiting = words && `<template id="app">${scripts.text}${entry}</template>`;
    const data = html`${described && dataBlock('application/ld+json', described)}${given && dataBlock('application/json', given, 'given')}`;
    // Functions as replacements: a text of people may hold `$&`.
    return this.page
      .replace('<html lang="vi"', () => `<html lang="${opened.locale}"`)
      .replace(head, () => headOf(opened, content).text)
      .replace(app, (tag) => (waiting ? '' : tag))
      .replace('</head>', () => `${styles.text}${waiting ? '' : scripts.text}</head>`)
      .replace('<div id="root"></div>', () => `<div id="root">${words?.text ?? ''}</div>${data.text}${waiting ?? ''}`)
      .replace(/<noscript>.*<\/noscript>/s, () => `<noscript>${escaped(pageTexts.needsScript[opened.locale])}</noscript>`);
  }
}

function headOf({ locale, path, query = '', origin }: Opened, { title, description, indexed }: PageContent) {
  const at = (language: Locale) => origin + addressIn(language, path) + query;
  const whole = title === SITE ? SITE : `${title} · ${SITE}`;
  const said = description ?? pageTexts.siteDescription[locale];
  const named = html`<title>${whole}</title><meta name="description" content="${said}" />`;
  if (!indexed) return html`${named}<meta name="robots" content="noindex" />`;
  return html`${named}<link rel="canonical" href="${at(locale)}" />${locales.map(
      (language) => html`<link rel="alternate" hreflang="${language}" href="${at(language)}" />`,
    )}<link rel="alternate" hreflang="x-default" href="${at('vi')}" /><meta property="og:type" content="website" /><meta
      property="og:site_name"
      content="${SITE}"
    /><meta property="og:title" content="${title}" /><meta property="og:description" content="${said}" /><meta
      property="og:url"
      content="${at(locale)}"
    /><meta property="og:locale" content="${locale}" /><meta property="og:image" content="${origin}/share.png" /><meta
      name="twitter:card"
      content="summary"
    />`;
}
