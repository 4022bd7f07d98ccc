import { MAX_VISITS, PURPOSES, THEMES } from '../../method/programme.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Beginnings } from './Beginnings.tsx'
import { CommunityFields } from './CommunityFields.tsx'
import { GapAdvice } from './GapAdvice.tsx'
import { PairFields } from './PairFields.tsx'
import { beginWith, isCommunity, isLight, type ProgrammeDraft } from './programmeDraft.ts'
import styles from './programmes.module.css'
import { TemplatePart } from './TemplatePart.tsx'

const THEME_CHOICES = [...THEMES, 'own'] as const

export type ProgrammeFieldsProps = {
  readonly draft: ProgrammeDraft
  readonly onChange: (draft: ProgrammeDraft) => void
  readonly isTitleMissing: boolean
}

export function ProgrammeFields({ draft, onChange, isTitleMissing }: ProgrammeFieldsProps) {
  const { t } = useTexts()
  const light = isLight(draft)
  const equals = isCommunity(draft)
  const set = (changes: Partial<ProgrammeDraft>) => onChange({ ...draft, ...changes })
  return (
    <>
      <TextInput
        label={t('programmes.title.label')}
        help={t('programmes.title.help')}
        value={draft.title}
        maxLength={200}
        error={isTitleMissing ? t('programmes.createErrors.noTitle') : undefined}
        onChange={(title) => set({ title })}
      />
      <div className={styles.beginning}>
        <Beginnings
          value={draft.beginning}
          file={draft.template?.name ?? null}
          onChange={(beginning) => onChange(beginWith(draft, beginning))}
        />
        <TemplatePart onTemplate={(template) => onChange(beginWith(draft, 'file', template))} />
        {!equals && <GapAdvice />}
      </div>
      {equals ? <CommunityFields {...{ draft, onChange }} /> : <PairFields {...{ draft, onChange }} />}
      <ChoiceChips
        legend={t(light ? 'programmes.light.theme' : 'programmes.theme.legend')}
        help={t(light ? 'programmes.light.themeHelp' : 'programmes.theme.help')}
        isClearable
        options={THEME_CHOICES.map((theme) => ({
          value: theme,
          label: t(theme === 'own' ? 'programmes.theme.own' : `method.theme.${theme}`),
        }))}
        value={draft.theme}
        onChange={(theme) => set({ theme })}
      />
      {draft.theme === 'own' && (
        <TextInput
          label={t('programmes.ownTheme.label')}
          value={draft.ownTheme}
          maxLength={200}
          onChange={(ownTheme) => set({ ownTheme })}
        />
      )}
      <ChoiceChips
        legend={t('programmes.purpose.legend')}
        options={PURPOSES.map((purpose) => ({ value: purpose, label: t(`method.purpose.${purpose}`) }))}
        value={draft.purpose}
        onChange={(purpose) => purpose && set({ purpose })}
      />
      <div className={styles.number}>
        <TextInput
          label={t(
            equals ? 'programmes.community.visits' : light ? 'programmes.light.visits' : 'programmes.visits.label',
          )}
          help={t(equals ? 'programmes.community.visitsHelp' : 'programmes.visits.help', { most: MAX_VISITS })}
          type="number"
          value={draft.visits}
          onChange={(visits) => set({ visits })}
        />
      </div>
    </>
  )
}
