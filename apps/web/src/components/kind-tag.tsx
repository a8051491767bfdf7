import type { Kind } from '@caunoi/contracts/matching/match';
import { Trans } from '@lingui/react/macro';
import { IconBuildingFactory2, IconFlask, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './labels.css';

const looks: Record<Kind, { Icon: typeof IconFlask; className: string; name: ReactNode }> = {
  need: { Icon: IconBuildingFactory2, className: 'kind need', name: <Trans context="một">Nhu cầu</Trans> },
  technology: { Icon: IconFlask, className: 'kind', name: <Trans context="một">Công nghệ</Trans> },
  expert: { Icon: IconUser, className: 'kind', name: <Trans context="một">Chuyên gia</Trans> },
};

/** Which side a thing is on, in colour, icon and word. */
export function KindTag({ kind }: { kind: Kind }) {
  const { Icon, className, name } = looks[kind];
  return (
    <span className={className}>
      <Icon className="i" aria-hidden />
      {name}
    </span>
  );
}
