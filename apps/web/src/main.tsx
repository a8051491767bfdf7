import './zod-setup';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import 'virtual:mantine-variables.css';
import './design/fonts.css';
import './design/tokens.css';
import './design/styles/base.css';
import './design/styles/layout.css';
import './design/styles/surfaces.css';
import './design/styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { activate, storedLocale } from './i18n/locale';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await activate(storedLocale());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
