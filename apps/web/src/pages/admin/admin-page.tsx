import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { AdminTabs } from './admin-tabs';
import './admin.css';

/** The frame of the pages for administrators. */
export const AdminPage = ({ title, children }: { title: string; children: () => ReactNode }) => (
  <SignedIn title={title} roles={['administrator']} audience={<Trans>quản trị viên</Trans>}>
    {() => (
      <Page title={title} heading={null}>
        <div className="deskgrid">
          <DeskRail />
          <div>
            <h1 className="page-title" tabIndex={-1}>
              {title}
            </h1>
            <AdminTabs />
            <div className="admin-body">{children()}</div>
          </div>
        </div>
      </Page>
    )}
  </SignedIn>
);
