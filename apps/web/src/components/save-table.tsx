import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { keepFile } from './keep-file';
import { Disclosure } from './disclosure';
import { ProblemNotice } from './problem-notice';
import type { Column, TableKind } from './table-file';

interface SaveTableProps<Row> {
  /** What the file is called, in plain letters; the day is put behind it. */
  name: string;
  columns: () => readonly Column<Row>[];
  /** All rows, also those that are not on the page yet. */
  rows: () => Promise<readonly Row[]> | readonly Row[];
  /** What the file leaves out. */
  note?: ReactNode;
}

/** Gives a list to take along: as a sheet, or as CSV. What writes the file is fetched when it is asked for. */
export function SaveTable<Row>({ name, columns, rows, note }: SaveTableProps<Row>) {
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (kind: TableKind) => {
      const { csvOf, xlsxOf } = await import('./table-file');
      const make = { csv: csvOf, xlsx: xlsxOf }[kind];
      keepFile(await make(columns(), await rows()), name, kind);
    },
  });
  return (
    <>
      <Disclosure
        className="of-list no-print"
        buttonClassName="btn quiet"
        button={
          <>
            <IconDownload className="i" aria-hidden />
            {isPending ? <Trans>Đang lấy danh sách …</Trans> : <Trans>Tải danh sách</Trans>}
          </>
        }
      >
        <ul className="menu">
          <li>
            <button type="button" onClick={() => mutate('xlsx')}>
              <Trans>Bảng tính (XLSX)</Trans>
            </button>
          </li>
          <li>
            <button type="button" onClick={() => mutate('csv')}>
              <Trans>Văn bản có dấu phẩy (CSV)</Trans>
            </button>
          </li>
        </ul>
        {note && <p className="small muted">{note}</p>}
      </Disclosure>
      {error && <ProblemNotice error={error} />}
    </>
  );
}
