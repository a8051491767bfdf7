import { ERASURE_DAYS, type ErasureTies } from '@caunoi/contracts/identity/erasure';
import { askErasure, erasureTies } from '@caunoi/contracts/identity/erasure.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api';
import { Button } from '../../components/button';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { dropAllLocalCopies } from '../../data/local-copy';
import { sessionQuery } from '../../data/session';
import './data.css';

const tiesQuery = queryOptions({
  queryKey: ['erasure', 'ties'],
  queryFn: ({ signal }) => api.call(erasureTies, {}, signal),
  staleTime: 0,
});

/** The end of an account: what goes with it, what stays, and what has to be done before. */
export function ErasurePart() {
  const { data, error, refetch } = useQuery(tiesQuery);
  return (
    <section className="org-part data-part">
      <h2>
        <Trans>Xóa tài khoản và dữ liệu</Trans>
      </h2>
      <p>
        <Trans>
          Bị xóa: tài khoản, tên và địa chỉ của bạn, hồ sơ chuyên gia cùng tệp và ảnh, tìm kiếm đã lưu, thông báo, thư. Nhu cầu và công nghệ
          của tổ chức ở lại với tổ chức, không còn tên bạn. Nhật ký ai đã làm gì và những lần bạn đồng ý được giữ theo luật, chỉ còn mã số.
        </Trans>
      </p>
      <p>
        <Trans>
          Bạn có {ERASURE_DAYS} ngày để rút lại: trong thời gian đó chỉ đăng nhập được để rút lại. Sau đó không lấy lại được gì.
        </Trans>
      </p>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" />}
      {data && (data.handOver.length > 0 ? <HandOverFirst ties={data} /> : <Ask ties={data} />)}
    </section>
  );
}

const Names = ({ of }: { of: ErasureTies['close'] }) => (
  <ul className="plain">
    {of.map(({ id, name }) => (
      <li key={id}>{name}</li>
    ))}
  </ul>
);

const HandOverFirst = ({ ties }: { ties: ErasureTies }) => (
  <Notice tone="caution" title={<Trans>Hãy chọn người quản lý khác trước</Trans>}>
    <p>
      <Trans>
        Bạn là người quản lý duy nhất của tổ chức có thành viên khác. Trao quyền quản lý ở trang <Link to="/organisation">Tổ chức</Link>:
      </Trans>
    </p>
    <Names of={ties.handOver} />
  </Notice>
);

function Ask({ ties: { close } }: { ties: ErasureTies }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const ask = useMutation({
    mutationFn: () => api.call(askErasure, { body: { closes: close.map(({ id }) => id) } }),
    onSuccess: async () => {
      dropAllLocalCopies();
      await navigate({ to: '/sign-in', search: { after: 'erasure' }, ignoreBlocker: true });
      client.removeQueries({ type: 'inactive' });
      client.setQueryData(sessionQuery.queryKey, null);
    },
    onError: () => client.invalidateQueries({ queryKey: tiesQuery.queryKey }),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      {ask.error && <ProblemNotice error={ask.error} />}
      <div className="btns">
        <Button kind="danger" onClick={() => setAsking(true)}>
          <Trans>Xóa tài khoản của tôi</Trans>
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t`Xóa tài khoản của bạn?`}
        action={t`Xóa tài khoản`}
        dangerous
        busy={ask.isPending}
        onConfirm={() => ask.mutate()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>Bạn bị đăng xuất ngay ở mọi nơi. Sau {ERASURE_DAYS} ngày, dữ liệu về bạn bị xóa và không lấy lại được.</Trans>
        </p>
        {close.length > 0 && (
          <>
            <p>
              <Trans>Tổ chức sau không còn ai khác nên đóng cùng tài khoản, những gì đang hiển thị được rút xuống:</Trans>
            </p>
            <Names of={close} />
          </>
        )}
      </ConfirmDialog>
    </>
  );
}
