import { App, Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WindowId } from '../protocol/generated';
import type { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { ProblemNotice } from '../shell/ProblemNotice';
import { placesApi } from '../windows/places';

/** A window's contact data, which somebody looks at and confirms, or goes to correct. */
export function ContactConfirm({ window }: { window: WindowId }) {
  const { t } = useTranslation('dialtest');
  const { message } = App.useApp();
  const places = useResource(placesApi.all);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<ProblemError>();
  const contact = places.data?.windows.find(({ id }) => id === window)?.contact;
  const confirm = () =>
    placesApi.confirmContact(window).then(
      () => {
        setDone(true);
        void message.success(t('contact.confirmed'));
      },
      (failure: unknown) => setProblem(failure as ProblemError),
    );
  if (contact === undefined || done) return null;
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <Flex wrap align="center" gap="small">
        <span className="tabular">
          {[contact.phone, contact.email ?? '']
            .map((each) => (each === '' ? t('contact.none') : each))
            .join(' · ')}
        </span>
        <Button
          size="small"
          type="primary"
          data-testid="contact-confirm"
          onClick={() => void confirm()}
        >
          {t('contact.right')}
        </Button>
        <Link to="/manager/windows/virtual">{t('contact.wrong')}</Link>
      </Flex>
    </>
  );
}
