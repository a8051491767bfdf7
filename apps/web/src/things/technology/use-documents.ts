import { type ProblemBody, ProblemError } from '@caunoi/contracts/client';
import type { FileInfo } from '@caunoi/contracts/files';
import { documentFile } from '@caunoi/contracts/technology-bank/documents';
import {
  putTechnologyDocument,
  removeTechnologyDocument,
  technologyDocuments,
} from '@caunoi/contracts/technology-bank/documents.endpoints';
import { t } from '@lingui/core/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { api } from '../../api';
import { toast } from '../../components/toast-store';

const LONGEST_NAME = 120;

/** The documents of a listing, and what its owner does with them. */
export function useDocuments(technologyId: string) {
  const client = useQueryClient();
  const queryKey = ['technology-documents', technologyId];
  const documents = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(technologyDocuments, { params: { technologyId } }, signal),
  });
  const settled = { onSettled: () => client.invalidateQueries({ queryKey }) };
  const add = useMutation({
    mutationFn: (file: File) => {
      assertTaken(file);
      const sent = { params: { technologyId, documentId: uuidv7() }, query: { name: file.name.slice(-LONGEST_NAME) }, file };
      return api.call(putTechnologyDocument, sent);
    },
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id: documentId }: FileInfo) => api.call(removeTechnologyDocument, { params: { technologyId, documentId } }),
    onSuccess: (_, { name }) => toast(t`Đã xóa tài liệu ${name}`),
    ...settled,
  });
  return { documents, add, remove };
}

/** The platform says the same, but many a browser reads no answer while it is still sending. */
function assertTaken({ size, type }: File) {
  const refuse = (status: number, code: ProblemBody['code'], title: string) => new ProblemError({ status, code, title });
  if (size > documentFile.mostBytes) throw refuse(413, 'request.too_large', t`Tệp này quá lớn.`);
  if (!documentFile.types.some((taken) => taken === type)) throw refuse(415, 'file.type', t`Loại tệp này không nhận được.`);
}
