import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const api = `http://127.0.0.1:${process.env['API_PORT'] ?? 3001}`;

/**
 * The console. One entry, one chunk per screen (the router's dynamic imports) and per catalogue. No asset is inlined:
 * the Content-Security-Policy allows fonts and images from the server itself only, not from `data:`.
 */
export default defineConfig({
  root: at('.'),
  resolve: { tsconfigPaths: true },
  plugins: [react()],
  build: { outDir: at('../../dist/console'), emptyOutDir: true, assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 900 },
  server: {
    port: Number(process.env['PORT'] ?? 3000),
    strictPort: true,
    proxy: {
      '/graphql': { target: api, ws: true },
      '/auth': api,
      '/health': api,
      '/register': api,
    },
  },
});
