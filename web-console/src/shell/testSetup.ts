import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startLanguage } from '../i18n/language';
import './testBrowser';

await startLanguage();
afterEach(cleanup);
