import type { Me } from '@caunoi/contracts/identity/identity';
import { Trans, useLingui } from '@lingui/react/macro';
import { Disclosure } from '../components/disclosure';
import { useSession, useSignOut } from '../data/session';
import { monogram } from './monogram';
import { OrganisationSwitch } from './organisation-switch';
import { useOwnPages } from './own-pages';
import { ShellLink } from './shell-link';

/** For whom one is acting, one's own pages, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useLingui();
  const { may } = useSession();
  const person = me.account.fullName;
  const name = me.organisation?.name ?? person;
  return (
    <Disclosure
      className="hide-s"
      buttonClassName="who"
      button={
        <>
          <span className="sr">{t`Tài khoản:`} </span>
          <span className={may('business') ? 'mono' : 'mono s'} aria-hidden>
            {monogram(name)}
          </span>
          <span className="who-name">
            {name}
            <br />
            <span className="muted">{person}</span>
          </span>
        </>
      }
    >
      <Menu me={me} />
    </Disclosure>
  );
}

/** The pages that are open to this person. */
function Menu({ me }: { me: Me }) {
  const { may } = useSession();
  const pages = useOwnPages();
  const signOut = useSignOut();
  return (
    <ul className="menu">
      {pages.map(({ to, name }) => (
        <li key={to}>
          <ShellLink to={to}>{name}</ShellLink>
        </li>
      ))}
      {may('business', 'scientist') && (
        <>
          <li>
            <ShellLink to="/needs/new">
              <Trans>Đăng nhu cầu</Trans>
            </ShellLink>
          </li>
          <li>
            <ShellLink to="/technologies/new">
              <Trans>Giới thiệu công nghệ</Trans>
            </ShellLink>
          </li>
        </>
      )}
      <OrganisationSwitch me={me} />
      <li>
        <button type="button" onClick={() => signOut.mutate()}>
          <Trans>Đăng xuất</Trans>
        </button>
      </li>
    </ul>
  );
}
