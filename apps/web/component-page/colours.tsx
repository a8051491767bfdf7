const tokens = [
  ...['page', 'surface', 'sunken', 'raised', 'water', 'ink', 'ink-2', 'ink-3', 'line', 'line-strong'],
  ...['accent', 'accent-tint', 'need', 'need-tint', 'supply', 'supply-tint', 'deck', 'deck-2', 'deck-neutral', 'mark'],
  ...['positive', 'positive-tint', 'caution', 'caution-tint', 'danger', 'danger-tint', 'skeleton'],
  ...['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6'],
];

export const Colours = () => (
  <div className="swatches">
    {tokens.map((token) => (
      <div key={token}>
        <i style={{ background: `var(--${token})` }} />
        {token}
      </div>
    ))}
  </div>
);
