import { Trans as LinguiTrans, type TransProps } from '@lingui/react';

/** Text that people wrote stays text, also where it looks like a tag: Lingui would take it for an element of the sentence. */
const asText = (value: unknown) => (typeof value === 'string' && value.includes('<') ? <>{value}</> : value);

/** What `<Trans>` of the macro compiles to (see lingui.config.ts). */
export const Trans = ({ values = {}, ...props }: TransProps) => (
  <LinguiTrans {...props} values={Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asText(value)]))} />
);
