import { asset } from '@caunoi/kit/assets';
import { readFileSync } from 'node:fs';

const fontFile = (weight: 400 | 600) => readFileSync(asset(`apps/gateway/fonts/be-vietnam-pro-${weight}.ttf`));
let read: { normal: Buffer; strong: Buffer } | undefined;

/** A font that has every Vietnamese letter, in two weights. */
export const fonts = () => (read ??= { normal: fontFile(400), strong: fontFile(600) });

/** What the font lacks, in signs that it has. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ '→': '->', '←': '<-', '⁺': '+', '⁻': '−', '‑': '-', '\u2009': ' ', '\u202f': ' ' },
  ...{
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    Δ: 'Delta',
    λ: 'lambda',
    μ: 'µ',
    π: 'pi',
    σ: 'sigma',
    φ: 'phi',
    Ω: 'Ohm',
    ω: 'omega',
  },
};
export const written = (text: string) =>
  text.normalize('NFC').replaceAll(/[→←⁺⁻‑\u2009\u202fαβγδΔλμπσφΩω]/g, (sign) => otherwise[sign] ?? sign);

export const ink = { text: '#161d1a', soft: '#52605a', line: '#c9d0cc', brand: '#21417f', supply: '#1f5f4c' };
