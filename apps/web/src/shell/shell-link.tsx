import { createLink, type LinkComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

const Anchor = (props: ComponentProps<'a'>) => <a {...props} />;
const Base = createLink(Anchor);

/** A link of the navigation: marks itself with `aria-current="page"` while its page is open. */
export const ShellLink: LinkComponent<typeof Anchor> = (props) => <Base activeProps={{ 'aria-current': 'page' }} {...props} />;
