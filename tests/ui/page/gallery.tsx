// The components page without the app around it: components are tested whatever state the engine is in.
import '../../../src/ui/theme/base.css'
import { createRoot } from 'react-dom/client'
import { languages, moreTexts, setLanguage, startTexts, useAppTexts } from '../../../src/i18n.ts'
import { ToastProvider } from '../../../src/ui/feedback/Toast.tsx'
import { Gallery } from '../../../src/ui/gallery/Gallery.tsx'
import { TextsProvider } from '../../../src/ui/Texts.tsx'

function Components() {
  return (
    <TextsProvider texts={useAppTexts()}>
      <ToastProvider>
        <Gallery languages={languages} onLanguage={setLanguage} />
      </ToastProvider>
    </TextsProvider>
  )
}

await startTexts()
await moreTexts()
const root = document.getElementById('root')
if (root) createRoot(root).render(<Components />)
