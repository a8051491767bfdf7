import type { Me } from '@caunoi/contracts/identity/identity';
import { getPreferences, putPreferences } from '@caunoi/contracts/notifications/preferences.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId } from 'react';
import type { z } from 'zod';
import { api } from '../../api';
import { Button } from '../../components/button';
import { CalendarDate } from '../../components/dates';
import { Notice } from '../../components/notice';
import { ProblemNotice } from '../../components/problem-notice';
import { Skeleton } from '../../components/skeleton';
import { toast } from '../../components/toast-store';
import { timeZoneName, timeZones } from '../../data/time-zones';
import { Page } from '../../shell/page';
import { SignedIn } from '../../shell/signed-in';
import { DeskRail } from '../../things/desk/desk-rail';
import { topicNames } from '../../things/notifications/topic-names';
import '../../forms/fields.css';
import './preferences.css';

type Preferences = z.output<typeof getPreferences.answer>;
type Topic = Preferences['topics'][number];

const keyOf = ({ account }: Me) => ['notifications', account.id, 'preferences'];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function PreferencesPage() {
  const { t } = useLingui();
  return <SignedIn title={t`Thông báo và thư`}>{(me) => <OwnPreferences me={me} />}</SignedIn>;
}

/** What one is told of, where and how often. */
function OwnPreferences({ me }: { me: Me }) {
  const { t } = useLingui();
  const { data } = useQuery({
    queryKey: keyOf(me),
    queryFn: ({ signal }) => api.call(getPreferences, {}, signal),
    throwOnError: (_, { state }) => state.data === undefined,
  });
  return (
    <Page title={t`Thông báo và thư`} heading={null}>
      <div className="deskgrid">
        <DeskRail />
        <div className="narrow">
          <h1 className="page-title" tabIndex={-1}>
            <Trans>Thông báo và thư</Trans>
          </h1>
          {data ? <PreferencesForm me={me} preferences={data} /> : <Skeleton shape="rows" />}
        </div>
      </div>
    </Page>
  );
}

/** What a form says: each field by the name of its topic. */
const read = (form: FormData, { topics }: Preferences) => ({
  topics: topics.map(({ topic }) => ({
    topic,
    inProduct: form.has(`${topic} inProduct`),
    email: String(form.get(`${topic} email`)) as Topic['email'],
  })),
  timeZone: String(form.get('timeZone')),
  quiet: form.has('quiet') ? { from: Number(form.get('from')), to: Number(form.get('to')) } : null,
});

function PreferencesForm({ me, preferences }: { me: Me; preferences: Preferences }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: ReturnType<typeof read>) => api.call(putPreferences, { body }),
    onSuccess: (saved) => {
      client.setQueryData(keyOf(me), saved);
      toast(t`Đã lưu lựa chọn thông báo`);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(read(new FormData(event.currentTarget), preferences));
  };
  return (
    <form onSubmit={submit}>
      <AddressNotice address={preferences.address} />
      {preferences.topics.map((topic) => (
        <TopicFields key={topic.topic} wish={topic} agreed={!preferences.notAgreed.includes(topic.topic)} />
      ))}
      <p className="small soft">
        <Trans>Thư về an toàn của tài khoản luôn được gửi, không tắt được.</Trans>
      </p>
      <QuietFields quiet={preferences.quiet} />
      <TimeZoneField timeZone={preferences.timeZone} />
      {save.error && <ProblemNotice error={save.error} />}
      <div className="btns">
        <Button kind="primary" type="submit" busy={save.isPending}>
          <Trans>Lưu lựa chọn</Trans>
        </Button>
      </div>
    </form>
  );
}

function AddressNotice({ address }: { address: Preferences['address'] }) {
  if (!address || (address.verified && address.bouncedAt === null)) return null;
  if (address.bouncedAt !== null)
    return (
      <Notice tone="caution" title={<Trans>Thư không đến được {address.email}</Trans>}>
        <p>
          <Trans>
            Máy chủ thư trả lời ngày <CalendarDate value={address.bouncedAt} /> rằng không có địa chỉ này, nên nền tảng ngừng gửi thư thông
            báo tới đó.
          </Trans>
        </p>
      </Notice>
    );
  return (
    <Notice tone="info" title={<Trans>Địa chỉ {address.email} chưa được xác nhận</Trans>}>
      <p>
        <Trans>Thư thông báo chỉ gửi tới địa chỉ đã xác nhận. Bạn vẫn đọc được thông báo trên nền tảng.</Trans>
      </p>
    </Notice>
  );
}

/** Without consent the choice of letters waits for it: what is chosen counts from then on. */
function TopicFields({ wish: { topic, inProduct, email }, agreed }: { wish: Topic; agreed: boolean }) {
  const { t } = useLingui();
  const id = useId();
  const often: [Topic['email'], string][] = [
    ['at_once', t`Ngay khi có`],
    ['daily', t`Gộp mỗi ngày`],
    ['weekly', t`Gộp mỗi tuần`],
    ['never', t`Không gửi`],
  ];
  return (
    <fieldset className="wish">
      <legend>{topicNames()[topic]}</legend>
      <label className="wish-check">
        <input type="checkbox" name={`${topic} inProduct`} defaultChecked={inProduct} />
        <Trans>Trên nền tảng</Trans>
      </label>
      <label htmlFor={id}>
        <Trans>Thư</Trans>
      </label>
      <select id={id} className="input" name={`${topic} email`} defaultValue={email}>
        {often.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {!agreed && (
        <span className="small soft">
          <Trans>
            Thư loại này chỉ gửi khi bạn đồng ý ở trang <Link to="/account/data">Dữ liệu của tôi</Link>.
          </Trans>
        </span>
      )}
      {topic === 'saved_searches' && (
        <span className="small soft">
          <Trans>
            Mỗi <Link to="/saved-searches">tìm kiếm đã lưu</Link> có tần suất riêng; thư không đến dày hơn mức chọn ở đây.
          </Trans>
        </span>
      )}
    </fieldset>
  );
}

function QuietFields({ quiet }: Pick<Preferences, 'quiet'>) {
  const { t } = useLingui();
  const hours = (name: 'from' | 'to', label: string, usual: number) => (
    <label>
      <span className="sr">{label}</span>
      <select className="input" name={name} defaultValue={quiet?.[name] ?? usual}>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {`${String(hour).padStart(2, '0')}:00`}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="wish">
      <legend>
        <Trans>Giờ yên tĩnh</Trans>
      </legend>
      <label className="wish-check">
        <input type="checkbox" name="quiet" defaultChecked={quiet !== null} />
        <Trans>Không gửi thư trong khoảng</Trans>
      </label>
      {hours('from', t`Từ`, 22)}
      {hours('to', t`Đến`, 7)}
    </fieldset>
  );
}

/** By whose clock quiet hours and morning letters come. */
function TimeZoneField({ timeZone }: Pick<Preferences, 'timeZone'>) {
  const id = useId();
  const known = timeZones();
  const all = known.includes(timeZone) ? known : [timeZone, ...known];
  return (
    <div className="wish">
      <label htmlFor={id} className="wish-name">
        <Trans>Múi giờ của tôi</Trans>
      </label>
      <select id={id} className="input" name="timeZone" defaultValue={timeZone}>
        {all.map((zone) => (
          <option key={zone} value={zone}>
            {timeZoneName(zone)}
          </option>
        ))}
      </select>
      <span className="small soft">
        <Trans>Giờ yên tĩnh và thư gộp buổi sáng theo múi giờ này.</Trans>
      </span>
    </div>
  );
}
