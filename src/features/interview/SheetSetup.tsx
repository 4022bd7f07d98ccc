import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type Sheet, type SheetFields, setSheet } from '../../documents/sheets.ts'
import { CONSENTS, consentFormsFor } from '../../method/consent.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import type { Language } from '../../ui/formats.ts'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { type Texts, useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { SharedText } from '../SharedText.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './sheet.module.css'

export type SheetSetupProps = {
  readonly team: OpenCircle
  readonly sheet: Sheet
  readonly isOpen: boolean
  /** Everything is said: to the field. */
  readonly onBegin: () => void
}

/** Consent before anything else (S56); once given, one line that unfolds. */
export function SheetSetup({ team, sheet, isOpen, onBegin }: SheetSetupProps) {
  const texts = useTexts()
  const { t } = texts
  // As the sheet was on arrival: it must not fold under the finger that gives consent.
  const [isUnfolded, setUnfolded] = useState(sheet.consent === null)
  if (!isOpen) return <p className={styles.soft}>{setupLine(sheet, texts)}</p>
  const begin = () => {
    setUnfolded(false)
    onBegin()
  }
  return (
    <Disclosure key={`${isUnfolded}`} summary={setupLine(sheet, texts)} isOpenAtFirst={isUnfolded}>
      <SetupFields team={team} sheet={sheet} />
      {isUnfolded && sheet.consent !== null && sheet.consent !== 'no' && (
        <div className={styles.begin}>
          <Button kind="primary" icon="pen" onClick={begin}>
            {t('interview.setup.begin')}
          </Button>
        </div>
      )}
    </Disclosure>
  )
}

function setupLine(sheet: Sheet, { t, language }: Texts): string {
  const parts = [
    sheet.consent ? t(`interview.setup.consent.${sheet.consent}`) : t('interview.setup.ask'),
    sheet.consent !== 'no' && sheet.consentCard && t('interview.setup.card', { card: sheet.consentCard }),
    languageName(sheet.spokenLanguage, language),
    sheet.hasInterpreter ? t('interview.setup.interpreter') : '',
  ]
  return parts.filter((part) => part !== '' && part !== false).join(' · ')
}

/** Plain words stay as they are; a code ("lv") is shown by its name. */
function languageName(words: string, language: Language): string {
  if (!/^[a-z]{2,3}(?:-\w+)*$/.test(words)) return words
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(words) ?? words
}

function SetupFields({ team, sheet }: Pick<SheetSetupProps, 'team' | 'sheet'>) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('interview')
  const set = (fields: Partial<SheetFields>) => {
    report(setSheet(team.doc, programme.author(), sheet.id, fields))
  }
  const forms = consentFormsFor(sheet.consent)
  return (
    <Stack>
      <ChoiceChips
        legend={t('method.sheetField.consent.label')}
        help={t('interview.setup.help')}
        options={CONSENTS.map((value) => ({ value, label: t(`method.consent.${value}`) }))}
        value={sheet.consent}
        onChange={(consent) => consent && set({ consent })}
      />
      {forms.length > 1 && (
        <ChoiceChips
          legend={t('method.sheetField.consentForm.label')}
          options={forms.map((value) => ({ value, label: t(`method.consentForm.${value}`) }))}
          value={sheet.consentForm}
          onChange={(consentForm) => consentForm && set({ consentForm })}
        />
      )}
      <div className={styles.fields}>
        {sheet.consentForm === 'oral' && sheet.consent !== 'no' && (
          <PlainField
            label={t('method.sheetField.consentCard.label')}
            value={sheet.consentCard}
            onCommit={(consentCard) => set({ consentCard })}
          />
        )}
        <PlainField
          label={t('method.sheetField.spokenLanguage.label')}
          value={sheet.spokenLanguage}
          onCommit={(spokenLanguage) => set({ spokenLanguage })}
        />
        <div className={styles.oneLine}>
          <SharedText
            circle={team}
            item={sheet.id}
            column="withWhom"
            label={t('method.sheetField.withWhom.label')}
            lang={sheet.withWhom.language || undefined}
          />
        </div>
        <div className={styles.aligned}>
          <Checkbox
            label={t('method.sheetField.interpreter.label')}
            isChecked={sheet.hasInterpreter}
            onChange={(hasInterpreter) => set({ hasInterpreter })}
          />
        </div>
      </div>
      <p className={styles.where}>
        <CircleBadge circle="team" label={t('common.circles.team.name')} />
        <span>{t('interview.setup.home')}</span>
      </p>
    </Stack>
  )
}
