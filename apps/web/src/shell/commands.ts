import { locales } from '@caunoi/contracts/locales';
import { useLingui } from '@lingui/react/macro';
import type { LinkProps } from '@tanstack/react-router';
import { useSession, useSignOut } from '../data/session';
import { chooseColourScheme } from '../design/colour-scheme';
import { useChooseLanguage } from '../i18n/use-choose-language';
import { ownNames } from './language-switch';
import { useOwnPages } from './own-pages';

/** A place to go to, or something to do. */
export type Command = { name: string } & ({ link: LinkProps } | { act: () => void });

/** Every place and act of the frame that is open to this person. */
export function useCommands(onHelp: () => void): readonly Command[] {
  const { t } = useLingui();
  const { me, may } = useSession();
  const own = useOwnPages();
  const chooseLanguage = useChooseLanguage();
  const signOut = useSignOut();
  const forSignedIn: readonly Command[] = [
    ...own.map(({ to, name }) => ({ name, link: { to } })),
    { name: t`Bảo mật`, link: { to: '/account/security' } },
    { name: t`Dữ liệu của tôi`, link: { to: '/account/data' } },
    { name: t`Tổ chức của tôi`, link: { to: '/account/organisations' } },
    ...(may('business', 'scientist')
      ? [
          { name: t`Đăng nhu cầu`, link: { to: '/needs/new' } } as const,
          { name: t`Giới thiệu công nghệ`, link: { to: '/technologies/new' } } as const,
        ]
      : []),
  ];
  const forGuests: readonly Command[] = [
    { name: t`Đăng nhập`, link: { to: '/sign-in' } },
    { name: t`Đăng ký`, link: { to: '/sign-up' } },
  ];
  return [
    ...(me ? forSignedIn : forGuests),
    { name: t`Trang chủ`, link: { to: '/' } },
    { name: t`Mọi nhu cầu`, link: { to: '/search', search: { kind: 'need' } } },
    { name: t`Mọi công nghệ`, link: { to: '/search', search: { kind: 'technology' } } },
    { name: t`Mọi chuyên gia`, link: { to: '/search', search: { kind: 'expert' } } },
    { name: t`Liên hệ`, link: { to: '/contact' } },
    { name: t`Nền sáng`, act: () => chooseColourScheme('light') },
    { name: t`Nền tối`, act: () => chooseColourScheme('dark') },
    { name: t`Nền theo thiết bị`, act: () => chooseColourScheme('auto') },
    ...locales.map((locale) => ({ name: ownNames[locale], act: () => void chooseLanguage(locale) })),
    { name: t`Phím tắt`, act: onHelp },
    ...(me ? [{ name: t`Đăng xuất`, act: () => signOut.mutate() }] : []),
  ];
}
