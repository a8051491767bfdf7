import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from '../design/theme';
import './code-select-styles';

const nothing = () => undefined;

/**
 * Around each field that is Mantine's, so that no page without such a field loads it. Variables and global classes come from
 * stylesheets: a <style> element at run time would break the content security policy. The scheme stands on the root already.
 */
export const Mantine = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} withStaticClasses={false} getRootElement={nothing}>
    {children}
  </MantineProvider>
);
