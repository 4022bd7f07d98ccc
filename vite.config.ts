import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const manifest = {
  name: 'Passerelle',
  short_name: 'Passerelle',
  description: 'Mentoring between cities, with or without a network · Le mentorat entre villes, avec ou sans réseau',
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#faf6ee',
  theme_color: '#1f3a4d',
  icons: [
    { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' as const },
    { src: '/icon-monochrome.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' as const },
  ],
}

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      // Never a reload in the middle of an entry: the person says when (design §8, stack note 4).
      registerType: 'prompt',
      injectRegister: false,
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2,webmanifest}'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(?:challenge|healthz|metrics|sync)/],
        cleanupOutdatedCaches: true,
        clientsClaim: true,
        skipWaiting: false,
      },
      manifest,
    }),
  ],
  build: { target: 'es2023', sourcemap: false, modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/sync': { target: 'http://localhost:8787', ws: true },
      '/challenge': 'http://localhost:8787',
    },
  },
})
