import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';
import { useTitle } from './use-title';

export interface PageProps {
  /** Plain words, in the reader's language: title of the document and, unless `heading` says otherwise, the h1. */
  title: string;
  crumbs?: Crumb[];
  /** The language of the title, where somebody wrote it. */
  lang?: string | undefined;
  /** What stands in the h1 when it is more than the title; null when the page brings its own h1. */
  heading?: ReactNode;
  lead?: ReactNode;
  /** What stands above the heading: the pages beside this one. */
  above?: ReactNode;
  /** The form on this page has errors: the document's title says so first. */
  hasErrors?: boolean;
  children: ReactNode;
}

/** The frame of every page: document title, breadcrumbs, heading, gutters. */
export function Page({ title, crumbs = [], lang, heading, lead, above, hasErrors = false, children }: PageProps) {
  useTitle(title, hasErrors);
  return (
    <div className="wrap page">
      {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} here={title} lang={lang} />}
      {above}
      {heading !== null && (
        <h1 className="page-title" tabIndex={-1}>
          {heading ?? title}
        </h1>
      )}
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}
