import { Skeleton } from '../components/skeleton';

/** While a page is on its way: the shape of one, nothing that spins. */
export const PendingPage = () => (
  <div className="wrap page">
    <Skeleton shape="page" />
  </div>
);
