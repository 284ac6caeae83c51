import { CameraOutlined, FileImageOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { TalkPhase } from '../../clerk/moment';
import { ActionButton } from '../../clerk/parts/ActionButton';

/** Asks for the document camera, takes the question back or ends the view; and takes a picture while it is seen. */
export function DocumentButtons(props: {
  phase: TalkPhase;
  onDocument: () => void;
  onPicture: () => void;
}) {
  const { t } = useTranslation('capture');
  const document = props.phase.type === 'Active' ? props.phase.document.type : 'DocumentOff';
  return (
    <>
      <ActionButton
        action="document"
        testId="clerk-document"
        aria-pressed={document === 'DocumentShown'}
        icon={<FileImageOutlined />}
        label={t(`console.button.${document}`)}
        disabled={props.phase.type !== 'Active'}
        onClick={props.onDocument}
      />
      {document === 'DocumentShown' && (
        <ActionButton
          action="picture"
          testId="clerk-picture"
          type="primary"
          icon={<CameraOutlined />}
          label={t('console.take')}
          onClick={props.onPicture}
        />
      )}
    </>
  );
}
