import { useLingui } from '@lingui/react/macro';
import { ProofOfAddress } from '../components/proof-of-address';
import './unproven-address.css';

/** For whoever has not followed the link of the first letter yet, where they look after their own things. */
export function UnprovenAddress({ email }: { email: string }) {
  const { t } = useLingui();
  return (
    <aside className="unproven" aria-label={t`Xác nhận thư điện tử`}>
      <div className="wrap">
        <ProofOfAddress email={email} />
      </div>
    </aside>
  );
}
