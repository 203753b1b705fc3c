import '@saimado/ui-kit/global.css';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { cssVariables, theme } from '@saimado/ui-kit/theme';
import { App } from './App';
import { createApollo } from './client';
import { startI18n } from './i18n';

// A question that was asked again for a screen that is gone meanwhile is broken off; nobody waits for its answer.
window.addEventListener('unhandledrejection', (event) => {
  if ((event.reason as { name?: string } | null)?.name === 'AbortError') event.preventDefault();
});

const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const colorScheme = localStorageColorSchemeManager({ key: 'saimado-color-scheme' });

await startI18n();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} getStyleNonce={nonce} colorSchemeManager={colorScheme} defaultColorScheme="auto">
      <ApolloProvider client={createApollo()}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </ApolloProvider>
    </MantineProvider>
  </StrictMode>,
);

void import('@saimado/ui-kit/fonts');
