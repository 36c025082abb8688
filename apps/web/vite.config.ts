import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { LIBRARIES, licensesPlugin } from './licenses-plugin.ts'

const API = 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), licensesPlugin()],
  build: {
    target: 'es2023',
    // Tells which files come with which route; size-limit adds them up.
    manifest: true,
    license: { fileName: LIBRARIES },
    // The Content-Security-Policy allows scripts and fonts from the own server only, so nothing becomes a data: URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: 'index.html',
        'service-worker': 'src/offline/service-worker.ts',
      },
      treeshake: {
        // The domain does nothing when it is imported; without this its CSV reader comes along unused (7 kB).
        moduleSideEffects: [{ test: /\/packages\/journey\/src\//, sideEffects: false }],
      },
      output: {
        // A service worker is found by its address and compared by its content.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js',
        codeSplitting: {
          // Every page needs these; a late part that needs only one of them would tear them into several files.
          groups: [
            {
              name: 'base',
              test: /\/node_modules\/(?:react\/|react-dom\/|scheduler\/|wouter\/|valibot\/|@lingui\/|lucide-react\/dist\/esm\/(?!icons\/|lucide-react))|\/apps\/web\/src\/(?:(?:page|brand|language|style|recent|api)\/|home\/(?!OpenFile|open-|file-|more-))/,
            },
          ],
        },
      },
    },
    // The canvas is one big lazy chunk by nature; size-limit watches both routes.
    chunkSizeWarningLimit: 2500,
  },
  server: {
    proxy: { '/api': { target: API, ws: true }, '/health': API },
  },
})
