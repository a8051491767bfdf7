import '../src/zod-setup';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import 'virtual:mantine-variables.css';
import '../src/design/fonts.css';
import '../src/design/tokens.css';
import '../src/design/styles/base.css';
import '../src/design/styles/layout.css';
import '../src/design/styles/surfaces.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { provinces } from '@caunoi/contracts/code-lists/provinces';
import { sectors } from '@caunoi/contracts/code-lists/sectors';
import { queryClient } from '../src/data/query-client';
import { theme } from '../src/design/theme';
import { activate, storedLocale } from '../src/i18n/locale';
import { Band } from '../src/components/band';
import { Button } from '../src/components/button';
import { ConfirmDialog } from '../src/components/confirm-dialog';
import { ContributionTable } from '../src/components/contribution-table';
import { EmptyState } from '../src/components/empty-state';
import { EvidenceGrade } from '../src/components/evidence-grade';
import { FacetGroup } from '../src/components/facet-group';
import { KindTag } from '../src/components/kind-tag';
import { LoadMore } from '../src/components/load-more';
import { MachineSuggestion } from '../src/components/machine-suggestion';
import { MergeDialog } from '../src/components/merge-dialog';
import { Money } from '../src/components/money';
import { Notice } from '../src/components/notice';
import { Degraded } from '../src/components/degraded';
import { CalendarDate, RelativeDate } from '../src/components/dates';
import { SaveState } from '../src/components/save-state';
import { SideBySide } from '../src/components/side-by-side';
import { Skeleton } from '../src/components/skeleton';
import { Span } from '../src/components/span';
import { StatusBadge } from '../src/components/status-badge';
import { StepNav } from '../src/components/step-nav';
import { SummaryList } from '../src/components/summary-list';
import { TaskList } from '../src/components/task-list';
import { toast } from '../src/components/toast-store';
import { Toasts } from '../src/components/toasts';
import { TrlBadge, TrlLadder } from '../src/components/trl';
import { ChoiceField, CheckField } from '../src/forms/choice-field';
import { CodeSelect } from '../src/forms/code-select';
import { DateField } from '../src/forms/date-field';
import { Form } from '../src/forms/form';
import { NumberField } from '../src/forms/number-field';
import { TextField } from '../src/forms/text-field';
import { useZodForm } from '../src/forms/use-zod-form';
import { Text } from '@caunoi/contracts/primitives';
import { Email } from '@caunoi/contracts/identity/identity';

const c = (feature: string, group: 'content' | 'conditions', weight: number, points: number, value: number | null, text: string) => ({ feature, group, weight, points, value, reason: { key: 'k', params: {}, text }, evidence: [] });
const contributions = [
  c('Bài toán và lời giải', 'content', 34, 30, 0.9, 'Cùng việc: giữ xoài tươi khi đi tàu biển.'), c('Mục tiêu, kết quả', 'content', 20, 17, 0.9, 'Đã thử được 34 ngày, bạn cần 35 ngày.'), c('Đối tượng áp dụng', 'content', 11, 11, 1, 'Hai bên cùng nói về xoài xuất khẩu.'),
  c('Mức sẵn sàng', 'conditions', 10, 9, 0.9, 'TRL 7, đã chạy thử trong điều kiện thật.'), c('Địa bàn', 'conditions', 7, 5, 0.7, 'Cùng vùng phía Nam.'), c('Sở hữu trí tuệ', 'conditions', 5, 5, 1, 'Sáng chế đã cấp.'), c('Phản hồi', 'conditions', 5, 4, 0.8, 'Thường trả lời trong 2 ngày.'), c('Chi phí', 'conditions', 8, 4, null, 'Chưa nêu giá nên tính ở mức trung tính.'),
];
const Schema = z.object({ title: Text(80), email: Email, rot: z.number().min(0).max(100).nullable().refine((v) => v !== null), deadline: z.iso.date(), province: z.string(), sectors: z.array(z.string()).min(1).max(3), how: z.array(z.string()).min(1), who: z.enum(['a', 'b']), agree: z.boolean() });
function Gallery() {
  const [hot, setHot] = useState<string | null>(null);
  const [dialog, setDialog] = useState('');
  const form = useZodForm(Schema, { defaultValues: { title: '', email: 'x', rot: null, deadline: '', province: undefined as never, sectors: ['food'], how: [], agree: false } as never });
  return (
    <main className="wrap" style={{ paddingTop: 24 }}>
      <h1>Gallery</h1>
      <div className="sheet pad" style={{ marginTop: 16 }}><Span contributions={contributions} score={85} hot={hot} /><ContributionTable contributions={contributions as never} score={85} about="T03" nameOf={(f) => f} onPoint={setHot} /></div>
      <p style={{ display: 'flex', gap: 12, margin: '16px 0', flexWrap: 'wrap' }}><Band band="excellent" /><Band band="good" /><Band band="possible" /><KindTag kind="need" reference="N-000003" /><KindTag kind="technology" reference="T-000003" /><KindTag kind="expert" /><TrlBadge level={7} /><EvidenceGrade grade="A" withName /><EvidenceGrade grade="B" /><EvidenceGrade grade="C" withName /><Money dong={1_800_000_000} /><Money dong={800_000_000} /><Money dong={1_250_000} exact /><RelativeDate value="2026-11-20T00:00:00Z" /><CalendarDate value="2027-03-31" /><StatusBadge tone="positive">Xong</StatusBadge><StatusBadge tone="danger">Cần sửa</StatusBadge><StatusBadge tone="caution">Sắp hết hạn</StatusBadge><StatusBadge tone="locked">Chưa mở</StatusBadge><StatusBadge tone="accent">Đang viết</StatusBadge></p>
      <div style={{ maxWidth: 300 }}><Span small contributions={contributions} score={85} /></div>
      <SideBySide sharedTerms={4} need={{ who: 'Nhu cầu N03', where: 'phần Vấn đề', parts: [{ text: 'Xoài', hit: true }, { text: ' của chúng tôi ', hit: false }, { text: 'đi tàu biển', hit: true }, { text: ' chỉ giữ được 21 ngày', hit: false }] }} supply={{ who: 'Công nghệ T03', where: 'phần Kết quả thử', parts: [{ text: 'Thử trên 2 container ', hit: false }, { text: 'xoài', hit: true }] }} />
      <div style={{ margin: '24px 0' }}><TrlLadder level={7} next="tìm nơi thử" notes={{ 7: 'A', 3: 'C' }} /></div>
      <p className="btns"><Button kind="primary">Nhờ giới thiệu</Button><Button>Lưu lại</Button><Button kind="quiet">Không phù hợp</Button><Button kind="danger" onClick={() => setDialog('confirm')}>Rút nhu cầu</Button><Button kind="primary" busy>Đang gửi</Button><Button refusal="Mở được khi hai bên đã ký NDA.">Mở tài liệu mật</Button><Button onClick={() => setDialog('merge')}>Merge</Button><Button id="toast" onClick={() => toast('Đã ẩn T12 vì khác lĩnh vực.', () => undefined)}>Toast</Button></p>
      <div className="stack" style={{ margin: '24px 0' }}><Notice tone="danger" title="Chưa tải được gợi ý">Nhu cầu của bạn vẫn an toàn.</Notice><Notice tone="caution" title="Tạm thời">x</Notice><Notice>info</Notice><Notice tone="positive">ok</Notice><Notice tone="locked">khóa</Notice><Degraded parts={['organisation']} names={{ organisation: 'tổ chức' }} /><EmptyState art="bridge" title="Chưa có gì đủ phù hợp" actions={<Button>Báo khi có</Button>}>Thà để trống còn hơn gợi ý cho có.</EmptyState><EmptyState title="Chưa có lịch hẹn nào">x</EmptyState><Skeleton shape="match" /><Skeleton shape="rows" /></div>
      <StepNav current={2} total={5} />
      <TaskList tasks={[{ name: 'Vấn đề đang gặp', hint: 'Kể bằng lời của bạn', link: { to: '/' } as never, status: <StatusBadge tone="positive">Xong</StatusBadge> }, { name: 'Kiểm tra và gửi duyệt', hint: 'Mở khi bốn phần trên không còn lỗi.', status: <StatusBadge tone="locked">Chưa mở</StatusBadge> }]} />
      <SummaryList rows={[{ label: 'Tiêu đề', value: 'Giữ xoài tươi 35 ngày', change: { to: '/' } as never }, { label: 'Hạn', value: '' }]} />
      <SaveState phase="saved" savedAt="2026-11-22T02:12:00Z" /><SaveState phase="failed" savedAt={null} onRetry={() => undefined} />
      <MachineSuggestion from="phần 1 bạn đã viết" use="Dùng số này" onUse={() => undefined} onSkip={() => undefined}>Tỷ lệ thối dưới <b>3%</b></MachineSuggestion>
      <div className="finder"><FacetGroup title="Lĩnh vực" options={[{ value: 'a', label: 'Vật liệu', count: 4, selected: true }, { value: 'b', label: 'Y tế', count: 0, selected: false }]} onChange={() => undefined} /><LoadMore shown={5} total={9} onMore={() => undefined} /></div>
      <div className="wiz"><Form form={form as never} onSubmit={async () => undefined}>
        <TextField name="title" label="Tên nhu cầu" hint="Dưới 80 ký tự" limit={80} /><TextField name="email" label="Thư điện tử" /><NumberField name="rot" label="Tỷ lệ thối" unit="% trở xuống" /><DateField name="deadline" label="Hạn cần có kết quả" /><CodeSelect name="province" label="Tỉnh, thành phố" list={provinces} /><CodeSelect name="sectors" label="Lĩnh vực" list={sectors} several={3} /><ChoiceField name="how" label="Hình thức hợp tác" several choices={[{ value: 'l', label: 'Li-xăng' }, { value: 'r', label: 'Cùng nghiên cứu', hint: 'gợi ý' }]} /><ChoiceField name="who" label="Ai sẽ đo?" choices={[{ value: 'a', label: 'Phòng thử' }, { value: 'b', label: 'Tự đo', refusal: 'Không được vì' }]} /><CheckField name="agree" label="Tôi đồng ý" /><TextField name="story" label="Kể" multiline voice />
        <div className="btns" style={{ marginTop: 24 }}><Button id="send" kind="primary" type="submit">Gửi</Button></div></Form></div>
      <ConfirmDialog open={dialog === 'confirm'} title="Rút nhu cầu N08?" action="Rút nhu cầu" dangerous onConfirm={() => setDialog('')} onClose={() => setDialog('')}>Ba bên đang xem sẽ nhận thông báo.</ConfirmDialog>
      <MergeDialog open={dialog === 'merge'} differences={[{ field: 'title', label: 'Tên', mine: 'Giữ xoài 35 ngày', theirs: 'Giữ xoài 30 ngày' }]} onMerge={() => setDialog('')} onClose={() => setDialog('')} />
      <Toasts />
    </main>
  );
}
const root = createRootRoute(); const index = createRoute({ getParentRoute: () => root, path: '/', component: Gallery });
const router = createRouter({ routeTree: root.addChildren([index]), history: createMemoryHistory({ initialEntries: ['/'] }) });
const scheme = localStorageColorSchemeManager({ key: 'caunoi-theme' });
await activate(storedLocale());
createRoot(document.getElementById('root')!).render(<I18nProvider i18n={i18n}><MantineProvider theme={theme} colorSchemeManager={scheme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false} withStaticClasses={false}><QueryClientProvider client={queryClient}><RouterProvider router={router as never} /></QueryClientProvider></MantineProvider></I18nProvider>);
