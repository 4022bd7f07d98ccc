import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const icons = [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }]

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      registerType: 'prompt',
      workbox: { globPatterns: ['**/*.{js,css,html,svg}'], clientsClaim: true },
      manifest: { name: 'Stack', short_name: 'Stack', start_url: '/', display: 'standalone', icons },
    }),
  ],
})
