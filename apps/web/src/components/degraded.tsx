import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from './notice';

interface DegradedProps {
  /** Names of the parts that could not be had, as the answer's `degraded` lists them. */
  parts: readonly string[];
  /** How this page calls them; a part without a name here is called by its own. */
  names: Readonly<Record<string, string>>;
}

/** The page stands, but a part of it is missing: says which, so that nobody takes silence for an answer. */
export function Degraded({ parts, names }: DegradedProps) {
  const { i18n } = useLingui();
  if (parts.length === 0) return null;
  const list = new Intl.ListFormat(i18n.locale).format(parts.map((part) => names[part] ?? part));
  return (
    <Notice tone="caution" title={<Trans>Tạm thiếu một phần: {list}</Trans>}>
      <p>
        <Trans>Phần còn lại vẫn đầy đủ. Xin tải lại trang sau ít phút.</Trans>
      </p>
    </Notice>
  );
}
