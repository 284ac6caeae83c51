import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { startLanguage } from './i18n/language';
import { makeRouter } from './shell/routes';
import './theme/base.css';
import { applyTheme } from './theme/theme';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no #root');
}
applyTheme(document.documentElement);
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={makeRouter()} />
  </StrictMode>,
);
