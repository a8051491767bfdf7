import { useLingui } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import { Fragment } from 'react';

export interface Crumb {
  label: string;
  link: LinkProps;
  /** The language of the label, where somebody wrote it. */
  lang?: string | undefined;
}

/** Where one is: the way back up, and this page last. */
export function Breadcrumbs({ crumbs, here, lang }: { crumbs: Crumb[]; here: string; lang?: string | undefined }) {
  const { t } = useLingui();
  return (
    <nav className="crumbs" aria-label={t`Bạn đang ở`}>
      {crumbs.map(({ label, link, lang: written }) => (
        <Fragment key={label}>
          <Link {...link} lang={written}>
            {label}
          </Link>
          <span aria-hidden>/</span>
        </Fragment>
      ))}
      <span aria-current="page" lang={lang}>
        {here}
      </span>
    </nav>
  );
}
