import { useState } from 'react'
import type { Profile } from '../../device/profile.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import type { Language } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { TextSize, Theme } from '../../ui/theme/theme.ts'
import { useWorkspace } from '../workspace.ts'
import styles from './settings.module.css'

const LANGUAGES: readonly Language[] = ['fr', 'en']
const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'sunlight']
const TEXT_SIZES: readonly TextSize[] = ['normal', 'large']

/** Chosen at once, kept at once. */
export function AppearancePart({ profile }: { readonly profile: Profile }) {
  const { t, language } = useTexts()
  const workspace = useWorkspace()
  const [problem, setProblem] = useState<'diskFull' | 'unavailable' | null>(null)
  const theme = THEMES.find((known) => known === profile.theme) ?? 'auto'
  const textSize = TEXT_SIZES.find((known) => known === profile.textSize) ?? 'normal'
  const keep = async (changes: Partial<Pick<Profile, 'language' | 'theme' | 'textSize'>>) => {
    const saved = await workspace.saveProfile(changes)
    setProblem(saved.ok ? null : saved.error.type)
  }
  return (
    <div className={styles.form}>
      <ChoiceChips
        legend={t('common.language.label')}
        options={LANGUAGES.map((code) => ({ value: code, label: t(`welcome.languages.${code}.name`) }))}
        value={language}
        onChange={(code) => code && void keep({ language: code })}
      />
      <ChoiceChips
        legend={t('common.theme.label')}
        options={THEMES.map((value) => ({ value, label: t(`common.theme.${value}`) }))}
        value={theme}
        onChange={(chosen) => chosen && void keep({ theme: chosen })}
      />
      <ChoiceChips
        legend={t('common.textSize.label')}
        options={TEXT_SIZES.map((value) => ({ value, label: t(`common.textSize.${value}`) }))}
        value={textSize}
        onChange={(chosen) => chosen && void keep({ textSize: chosen })}
      />
      {problem && <Banner tone="danger">{t(`settings.errors.${problem}`)}</Banner>}
    </div>
  )
}
