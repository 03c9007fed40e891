import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { messages } from './build/messages';

const here = import.meta.dirname;
/** The pages that the program shows, by what each runs first. */
const ENTRIES = ['src/main.ts', 'src/hall/main.ts'].map((name) => resolve(here, name));

export default defineConfig({
  base: './',
  plugins: [svelte(), messages(resolve(here, '../assets/messages'), ENTRIES)],
  server: { port: 5173, strictPort: true, fs: { allow: ['..'] } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['es2022', 'safari16', 'chrome109'],
    // The policy of the page allows fonts and scripts from its own files only, so nothing becomes a data address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { main: 'index.html', hall: 'hall.html' } },
  },
  test: { environment: 'node', include: ['{src,build}/**/*.test.ts'] },
});
