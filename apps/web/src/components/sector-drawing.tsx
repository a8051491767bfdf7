import './sector-drawing.css';

/** Drawn for this platform, 64 by 48: one thing that stands for each sector. */
const drawings: Readonly<Record<string, string>> = {
  agriculture: 'M32 42V22M32 31c0-8-6-13-15-13 0 8 6 13 15 13M32 24c0-7 5-12 13-12 0 8-5 12-13 12M10 42h44',
  fisheries: 'M12 21c6-9 20-11 30 0-10 11-24 9-30 0zM42 21l10-8v16zM20 19h.01M8 41q6-4 12 0t12 0 12 0 12 0',
  food: 'M30 15c10-3 20 4 18 14s-12 13-20 10-14-13-8-19 6-4 10-5zM30 15c0-5 4-8 9-9M12 44h40',
  materials: 'M22 6l10 6v11l-10 6-10-6V12zM42 6l10 6v11l-10 6-10-6V12zM32 23l10 6v11l-10 5-10-5V29z',
  energy: 'M14 41l6-18h24l6 18zM17 32h30M28 23l-2 18M36 23l2 18M32 6v8M19 9l4 6M45 9l-4 6',
  water_environment: 'M32 5c7 9 11 14 11 20a11 11 0 0 1-22 0c0-6 4-11 11-20zM8 43q6-4 12 0t12 0 12 0 12 0',
  health: 'M6 27h13l5-13 9 24 7-16 3 5h15M46 8v10M41 13h10',
  electronics: 'M20 12h24v24H20zM27 19h10v10H27zM26 12V5M32 12V5M38 12V5M26 43v-7M32 43v-7M38 43v-7M20 18h-7M20 30h-7M51 18h-7M51 30h-7',
  ai_it:
    'M32 24L15 13M32 24l17-11M32 24L15 36M32 24l17 12M28 24a4 4 0 1 0 8 0 4 4 0 1 0-8 0M9 11a4 4 0 1 0 8 0 4 4 0 1 0-8 0M47 11a4 4 0 1 0 8 0 4 4 0 1 0-8 0M9 38a4 4 0 1 0 8 0 4 4 0 1 0-8 0M47 38a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  construction: 'M8 42h48M14 42V10h16v32M30 42V20h18v22M19 17h6M19 25h6M19 33h6M36 27h6M36 34h6',
  textiles: 'M19 7h26M19 41h26M24 7v34M40 7v34M24 14l16 5M24 22l16 5M24 30l16 5M45 41c5 0 4-7 9-6',
  logistics:
    'M6 36V14h30v22M36 22h11l9 8v6M14 14v18M22 14v18M29 14v18M12 39a4 4 0 1 0 8 0 4 4 0 1 0-8 0M42 39a4 4 0 1 0 8 0 4 4 0 1 0-8 0M20 39h22',
  mechanical:
    'M32 6v6M32 36v6M50 24h-6M20 24h-6M45 11l-5 5M24 32l-5 5M45 37l-5-5M24 16l-5-5M20 24a12 12 0 1 0 24 0 12 12 0 1 0-24 0M28 24a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  education: 'M32 14c-6-5-14-5-22-4v28c8-1 16-1 22 4 6-5 14-5 22-4V10c-8-1-16-1-22 4zM32 14v28',
};
const bridge = 'M6 34h52M18 10v32M46 10v32M18 12q14 34 28 0M6 30L18 12M58 30L46 12';

/** What a listing is about, at a glance. Its words say it, so screen readers hear nothing of it. */
export const SectorDrawing = ({ sector }: { sector: string | undefined }) => (
  <svg className="sector-drawing" viewBox="0 0 64 48" aria-hidden focusable={false}>
    <path d={(sector && drawings[sector]) ?? bridge} />
  </svg>
);
