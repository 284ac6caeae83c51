import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a running server. */
const SERVER = process.env.YUNCHUANG_SERVER ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    // The folder also holds what Maven copies there, such as robots.txt.
    emptyOutDir: false,
    chunkSizeWarningLimit: 1200,
  },
  server: {
    port: 5173,
    proxy: {
      // The server compares the origin of a request with its host: both stay those of this page.
      '/api': { target: SERVER, changeOrigin: false },
      '/live': { target: SERVER, changeOrigin: false, ws: true },
    },
  },
  test: {
    environment: 'jsdom',
    // One document for all files of a worker: making a new one costs more than all the tests together.
    isolate: false,
    unstubGlobals: true,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shell/testSetup.ts'],
    restoreMocks: true,
    // Drawing a whole page without a browser takes seconds on a busy machine.
    testTimeout: 30_000,
    reporters: ['default', ['junit', { outputFile: 'target/vitest/TEST-vitest.xml' }]],
  },
});
