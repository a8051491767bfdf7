import { useLingui } from '@lingui/react/macro';
import { IconSunMoon, IconMoon, IconSun } from '@tabler/icons-react';
import { chooseColourScheme, type ColourScheme, useColourScheme } from '../design/colour-scheme';

const next: Record<ColourScheme, ColourScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const icons = { auto: IconSunMoon, light: IconSun, dark: IconMoon };

/** Light, dark, or as the machine is set: one button that says where it stands and where it goes. */
export function ThemeToggle({ className = '' }: { className?: string }) {
  const { t } = useLingui();
  const scheme = useColourScheme();
  const Icon = icons[scheme];
  const labels: Record<ColourScheme, string> = {
    auto: t`Nền theo thiết bị. Đổi sang nền sáng`,
    light: t`Nền sáng. Đổi sang nền tối`,
    dark: t`Nền tối. Đổi theo thiết bị`,
  };
  return (
    <button
      type="button"
      className={`iconbtn ${className}`}
      aria-label={labels[scheme]}
      title={labels[scheme]}
      onClick={() => chooseColourScheme(next[scheme])}
    >
      <Icon className="i" aria-hidden />
    </button>
  );
}
