import { cvFile, cvTiers } from '@caunoi/contracts/experts/cv';
import type { Cv } from '@caunoi/contracts/experts/expert';
import { putCv } from '@caunoi/contracts/experts/experts.endpoints';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import { v7 as uuidv7 } from 'uuid';
import { api } from '../../api';
import { Button } from '../../components/button';
import { FileButton } from '../../components/file-button';
import { Notice } from '../../components/notice';
import { fileProblemText } from '../../data/file-problem-text';
import { typedFile } from '../../data/typed-file';
import { FieldGroup } from '../../forms/field';
import { cvTierName } from '../../things/expert/cv-words';

const LONGEST_NAME = 120;

/** A CV as it was written elsewhere, and who may open it. */
export default function CvField({ expertId }: { expertId: string }) {
  const { t } = useLingui();
  const { value: cv, onChange } = useController({ name: 'cv' }).field as { value: Cv | null; onChange: (cv: Cv | null) => void };
  const send = useMutation({
    mutationFn: async (chosen: File) => {
      const [file, documentId, name] = [typedFile(chosen, cvFile), uuidv7(), chosen.name.slice(-LONGEST_NAME)];
      await api.call(putCv, { params: { expertId, documentId }, query: { name }, file });
      return { documentId, name };
    },
    onSuccess: (sent) => onChange({ tier: cv?.tier ?? 'signed_in', ...sent }),
  });
  const most = cvFile.mostBytes / 1_000_000;
  return (
    <FieldGroup
      name="cv"
      label={t`Lý lịch khoa học (không bắt buộc)`}
      hint={t`PDF hoặc DOCX, không quá ${most} MB. Xin bỏ số điện thoại, địa chỉ nhà ra trước khi gửi.`}
    >
      {() => (
        <div className="cv-field">
          {cv && <Shown cv={cv} onTier={(tier) => onChange({ ...cv, tier })} />}
          <div className="btns">
            <FileButton
              accept={`${cvFile.types.join(',')},.docx`}
              disabled={send.isPending}
              onChoose={([file]) => file && send.mutate(file)}
            >
              <IconFileText className="i" aria-hidden />{' '}
              <span>{send.isPending ? <Trans>Đang gửi</Trans> : cv ? <Trans>Chọn bản khác</Trans> : <Trans>Chọn tệp lý lịch</Trans>}</span>
            </FileButton>
            {cv && (
              <Button kind="quiet" onClick={() => onChange(null)}>
                <Trans>Bỏ lý lịch</Trans>
              </Button>
            )}
          </div>
          {send.error && <Notice tone="danger" title={fileProblemText(send.error)} />}
        </div>
      )}
    </FieldGroup>
  );
}

function Shown({ cv: { name, tier }, onTier }: { cv: Cv; onTier: (tier: Cv['tier']) => void }) {
  const { t } = useLingui();
  return (
    <>
      <p>{name}</p>
      <label>
        <span className="small soft">
          <Trans>Ai mở được</Trans>
        </span>
        <select
          className="input"
          aria-label={t`Ai mở được lý lịch`}
          value={tier}
          onChange={({ target }) => onTier(target.value as Cv['tier'])}
        >
          {cvTiers.map((one) => (
            <option key={one} value={one}>
              {cvTierName(one)}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
