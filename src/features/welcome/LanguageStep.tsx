import { useState } from 'react'
import { Banner } from '../../ui/feedback/Banner.tsx'
import type { Language } from '../../ui/formats.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'
import styles from './LanguageStep.module.css'

const LANGUAGES: readonly Language[] = ['fr', 'en']

/** Each language is named in itself. */
export function LanguageStep({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [error, setError] = useState<'diskFull' | 'unavailable' | null>(null)
  const choose = async (code: Language) => {
    const saved = await workspace.saveProfile({ language: code })
    if (saved.ok) onChosen()
    else setError(saved.error.type)
  }
  return (
    <>
      {error && <Banner tone="danger">{t(`welcome.errors.${error}`)}</Banner>}
      <div className={styles.languages}>
        {LANGUAGES.map((code) => (
          <button key={code} type="button" lang={code} className={styles.language} onClick={() => void choose(code)}>
            <span className={styles.name}>{t(`welcome.languages.${code}.name`)}</span>
            <span className={styles.go}>
              {t(`welcome.languages.${code}.go`)}
              <Icon name="arrow" />
            </span>
          </button>
        ))}
      </div>
    </>
  )
}
