import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa'

/** One manifest for both languages: browsers read localised ones too unevenly to rely on them. */
const manifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Passerelle',
  short_name: 'Passerelle',
  description: 'Mentoring between cities, with or without a network · Le mentorat entre villes, avec ou sans réseau',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#faf6ee',
  theme_color: '#1f3a4d',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    { src: '/icon-monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
  ],
  shortcuts: [
    shortcut('Rejoindre · Join', 'Rejoindre un programme avec un lien · Join a programme with a link', '/join'),
    shortcut('Nouveau · New', 'Créer un programme · Set up a programme', '/new'),
    shortcut('Aide · Help', 'La méthode en bref · The method in short', '/help'),
  ],
  // An open window keeps what is being written: it is told where to go and is not loaded anew.
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  file_handlers: [{ action: '/safety', accept: { 'application/x-passerelle': ['.passerelle'] } }],
}

function shortcut(name: string, description: string, url: string) {
  return { name, description, url, icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }] }
}

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // Never a reload in the middle of an entry: the person says when (design §8, stack note 4).
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        // app-files.json lists the others: with it the app checks by itself whether all of them are on the device.
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}', 'app-files.json'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(?:challenge|healthz|metrics|sync)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
      },
      manifest,
    }),
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    manifest: 'app-files.json',
    // One stylesheet, and one chunk for all that home needs: a cold start pays for each file.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'app', test: /\/src\/main\.tsx$/ }] } } },
  },
  server: {
    proxy: {
      '/sync': { target: 'http://localhost:8787', ws: true },
      '/challenge': 'http://localhost:8787',
    },
  },
})
