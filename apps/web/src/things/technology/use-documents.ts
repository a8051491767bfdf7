import type { FileInfo } from '@caunoi/contracts/files';
import { documentFile } from '@caunoi/contracts/technology-bank/documents';
import {
  putTechnologyDocument,
  removeTechnologyDocument,
  technologyDocuments,
} from '@caunoi/contracts/technology-bank/documents.endpoints';
import { t } from '@lingui/core/macro';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { api } from '../../api';
import { toast } from '../../components/toast-store';
import { typedFile } from '../../data/typed-file';

const LONGEST_NAME = 120;

export const documentsQuery = (technologyId: string) =>
  queryOptions({
    queryKey: ['technology-documents', technologyId],
    queryFn: async ({ signal }) => (await api.call(technologyDocuments, { params: { technologyId } }, signal)).items,
  });

/** The documents of a listing, and what its owner does with them. */
export function useDocuments(technologyId: string) {
  const client = useQueryClient();
  const query = documentsQuery(technologyId);
  const documents = useQuery(query);
  const settled = { onSettled: () => client.invalidateQueries({ queryKey: query.queryKey }) };
  const add = useMutation({
    mutationFn: (chosen: File) => {
      const file = typedFile(chosen, documentFile);
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
