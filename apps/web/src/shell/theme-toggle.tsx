import { useLingui } from '@lingui/react/macro';
import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconSunMoon, IconMoon, IconSun } from '@tabler/icons-react';

const next: Record<MantineColorScheme, MantineColorScheme> = { auto: 'light', light: 'dark', dark: 'auto' };
const icons = { auto: IconSunMoon, light: IconSun, dark: IconMoon };

/** Light, dark, or as the machine is set: one button that says where it stands and where it goes. */
export function ThemeToggle({ className = '' }: { className?: string }) {
  const { t } = useLingui();
  // Without `keepTransitions` Mantine adds a <style> element for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const Icon = icons[colorScheme];
  const labels: Record<MantineColorScheme, string> = {
    auto: t`Nền theo thiết bị. Đổi sang nền sáng`,
    light: t`Nền sáng. Đổi sang nền tối`,
    dark: t`Nền tối. Đổi theo thiết bị`,
  };
  return (
    <button
      type="button"
      className={`iconbtn ${className}`}
      aria-label={labels[colorScheme]}
      title={labels[colorScheme]}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon className="i" aria-hidden />
    </button>
  );
}
