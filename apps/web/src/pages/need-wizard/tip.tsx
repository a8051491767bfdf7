import { Trans } from '@lingui/react/macro';

/** A weak and a strong way to write the same thing. */
export const Tip = ({ weak, strong }: { weak: string; strong: string }) => (
  <section className="sheet pad tip">
    <h2>
      <Trans>Viết thế nào cho dễ tìm</Trans>
    </h2>
    <p className="soft small">
      <Trans>Còn chung chung</Trans>
    </p>
    <p className="voice">“{weak}”</p>
    <hr />
    <p className="soft small">
      <Trans>Rõ việc, đo được</Trans>
    </p>
    <p className="voice">“{strong}”</p>
  </section>
);
