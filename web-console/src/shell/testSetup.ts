import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startLanguage } from '../i18n/language';
import './testBrowser';

// Long, because a machine may be busy; nothing waits longer than it must.
configure({ asyncUtilTimeout: 10_000 });
await startLanguage();
afterEach(cleanup);
